# Finishes what Trunk has built: minifies scripts and styles, publishes the pages. Trunk's post-build hook; it
# names the folder in TRUNK_STAGING_DIR. One hook, since Trunk runs those of a stage side by side.
set -eu
site=$TRUNK_STAGING_DIR

# Chromium 80 is the oldest browser that runs the viewer. esbuild writes ASCII, as portals in GBK need it.
minify() {
    esbuild --minify --target=chrome80 --charset=ascii --log-level=warning \
        --allow-overwrite --outbase="$site" --outdir="$site" "$@"
}
minify --format=esm "$site"/*.js "$site"/js/boot.js "$site"/js/editor.js "$site"/js/frame.js "$site"/js/page.js
minify "$site"/js/embed.js "$site"/js/preferences.js
minify "$site"/css/*.css "$site"/css/components/*.css

# Publishing here takes the viewer apart. Whole, it can publish other reports.
if [ -n "${BAOGAO_VIEWER:-}" ]; then
    rm -rf "$BAOGAO_VIEWER"
    cp -R "$site" "$BAOGAO_VIEWER"
fi

if [ -n "${BAOGAO_PUBLISHER:-}" ]; then
    set -- "$BAOGAO_PUBLISHER"
else
    set -- cargo run --quiet --bin baogao --
fi
"$@" publish --reports static/reports --viewer "$site" --out "$site"
