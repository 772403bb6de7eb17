//! The MIME types of what a site is made of. A wrong one stops a module script or a wasm from loading.

use std::path::Path;

/// The MIME type of the file at `path`, told by its extension.
pub(super) fn of(path: &Path) -> &'static str {
    let extension = path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "pdf" => "application/pdf",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Whether compression gains anything on a body of the type `content_type`.
pub(super) fn is_compressible(content_type: &str) -> bool {
    content_type.starts_with("text/")
        || [
            "application/wasm",
            "application/json",
            "application/manifest+json",
            "application/xml",
        ]
        .contains(&content_type)
        || content_type == "image/svg+xml"
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{is_compressible, of};

    #[test]
    fn types_follow_the_extension() {
        check("index.html", "text/html; charset=utf-8");
        check("PAGE.TXT", "text/plain; charset=utf-8");
        check("viewer-1a2b_bg.wasm", "application/wasm");
        check("app.webmanifest", "application/manifest+json");
        check("embed.d.ts", "text/plain; charset=utf-8");
        check("LICENSE", "application/octet-stream");
    }

    #[test]
    fn pictures_are_compressed_already() {
        assert!(is_compressible("application/wasm"));
        assert!(is_compressible("text/css; charset=utf-8"));
        assert!(!is_compressible("image/png"));
    }

    #[track_caller]
    fn check(name: &str, expected: &str) {
        assert_eq!(of(Path::new(name)), expected);
    }
}
