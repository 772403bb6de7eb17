//! MIME types of files. A wrong one stops a module script or a wasm from loading.

use std::path::Path;

/// Returns the MIME type of the file at `path` by its extension, text as UTF-8.
pub(super) fn of(path: &Path) -> String {
    let guess = mime_guess::from_path(path).first_or_octet_stream();
    let extension = path.extension().and_then(|extension| extension.to_str());
    match extension {
        // The guess for `ts` is a video container, and browsers download Markdown.
        Some("ts" | "md") => "text/plain; charset=utf-8".to_owned(),
        _ if guess.type_() == mime_guess::mime::TEXT => format!("{guess}; charset=utf-8"),
        _ => guess.to_string(),
    }
}

/// Returns true if compression shrinks a body of this type.
pub(super) fn is_compressible(content_type: &str) -> bool {
    content_type.starts_with("text/")
        || content_type.ends_with("json")
        || ["application/wasm", "image/svg+xml"].contains(&content_type)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{is_compressible, of};

    #[test]
    fn follows_the_extension() {
        check("index.html", "text/html; charset=utf-8");
        check("page.css", "text/css; charset=utf-8");
        check("boot.js", "text/javascript; charset=utf-8");
        check("PAGE.TXT", "text/plain; charset=utf-8");
        check("sitemap.xml", "text/xml; charset=utf-8");
        check("report.json", "application/json");
        check("viewer-1a2b_bg.wasm", "application/wasm");
        check("app.webmanifest", "application/manifest+json");
        check("icon.svg", "image/svg+xml");
        check("embed.d.ts", "text/plain; charset=utf-8");
        check("LICENSE", "application/octet-stream");
    }

    #[test]
    fn compresses_text_and_wasm_but_no_bitmaps() {
        assert!(is_compressible("application/wasm"));
        assert!(is_compressible("application/manifest+json"));
        assert!(is_compressible("text/css; charset=utf-8"));
        assert!(!is_compressible("image/png"));
    }

    #[track_caller]
    fn check(name: &str, expected: &str) {
        assert_eq!(of(Path::new(name)), expected);
    }
}
