# Finishes Trunk's build: generates files for scripts from Rust, bundles and minifies scripts and styles, and publishes
# the pages. It is Trunk's post-build hook; Trunk names the folder in TRUNK_STAGING_DIR. It is a single hook, since Trunk
# runs the hooks of a stage in parallel.
set -eu
site=$TRUNK_STAGING_DIR

# Runs one of the project's own programs: a built one in BAOGAO_PROGRAMS, else through cargo.
program() {
    name=$1
    shift
    if [ -n "${BAOGAO_PROGRAMS:-}" ]; then
        "$BAOGAO_PROGRAMS/$name" "$@"
    else
        cargo run --quiet --bin "$name" -- "$@"
    fi
}

# The target is Chromium 80, the oldest browser that runs the viewer. The output is ASCII, as portals in GBK need it. Files
# that pages load later are not part of a bundle: the publisher names them by their content.
minify() {
    esbuild --minify --target=chrome80 --charset=ascii --log-level=warning \
        --allow-overwrite --outbase="$site" --outdir="$site" "$@"
}
bundle() {
    minify --bundle --external:./frame.js --external:./embed.js --external:./tables.js "$@"
}
program contract generate "$site"
minify --format=esm "$site"/*.js
bundle --format=esm "$site"/js/boot.js "$site"/js/editor.js "$site"/js/frame.js "$site"/js/list.js "$site"/js/page.js "$site"/js/tables.js
bundle --format=iife "$site"/js/embed.js "$site"/js/preferences.js
minify "$site"/css/*.css "$site"/css/components/*.css

program contract list "$site"

# The built viewer can publish other reports too; the site gets a folder of its own.
viewer=${BAOGAO_VIEWER:-$(mktemp -d)}
rm -rf "$viewer"
cp -R "$site" "$viewer"
rm -rf "$site"
program baogao publish --reports static/reports --viewer "$viewer" --out "$site"
[ -n "${BAOGAO_VIEWER:-}" ] || rm -rf "$viewer"
