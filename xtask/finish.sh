# Finishes what Trunk has built: scripts made small, pages published. Trunk's post-build hook; it
# names the folder in TRUNK_STAGING_DIR. One hook, since Trunk runs those of a stage side by side.
set -eu
site=$TRUNK_STAGING_DIR

# Without terser the scripts work as well, and are larger.
if command -v terser > /dev/null; then
    for module in "$site"/*.js "$site"/js/boot.js "$site"/js/editor.js "$site"/js/frame.js "$site"/js/page.js; do
        terser "$module" --module --compress --mangle --output "$module"
    done
    for script in "$site/js/embed.js" "$site/js/preferences.js"; do
        terser "$script" --compress --mangle --output "$script"
    done
fi

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
