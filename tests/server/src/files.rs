//! The rules of a static host around `ServeDir`: its base path, folders, hidden files, headers.

use std::path::Path;

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{Method, Request as HttpRequest, Uri};
use axum::middleware::Next;
use percent_encoding::percent_decode_str;

use super::Response;
use super::mime;

/// A path that `ServeDir` rejects, so that it serves the site's `404.html`.
const NOWHERE: &str = "/..";

/// Answers a request from the site below `base`, with `files` as the site's `ServeDir`.
///
/// `ServeDir` gets a new request without conditions and ranges: an answer that an interceptor changes must be complete, and
/// a cached file must not hide one that was just built.
pub(super) async fn answer(parts: &Parts, base: &str, files: Next) -> Response {
    let uri = &parts.uri;
    if base.strip_suffix('/') == Some(uri.path()) {
        return redirect_to_folder(uri);
    }
    let path = path_within(uri.path(), base).unwrap_or_else(|| NOWHERE.to_owned());
    let mut request = HttpRequest::new(Body::empty());
    if parts.method != Method::HEAD {
        parts.method.clone_into(request.method_mut());
    }
    *request.uri_mut() = path.parse().unwrap_or_else(|_| Uri::from_static(NOWHERE));
    let answer = Response::read(files.run(request).await).await;
    if (300..400).contains(&answer.status) {
        return redirect_to_folder(uri);
    }
    let content_type = if answer.status == 200 {
        mime::of(Path::new(&path))
    } else {
        "text/html; charset=utf-8".to_owned()
    };
    Response::new(answer.status, &content_type, answer.body)
        .with_header("Cache-Control", "no-cache")
}

/// Returns the file's path within the site; `None` outside `base` and for hidden files, such as
/// those in the folder where Trunk prepares the next build.
fn path_within(path: &str, base: &str) -> Option<String> {
    let inside = path.strip_prefix(base)?;
    let decoded = percent_decode_str(inside).decode_utf8().ok()?;
    let is_hidden = |name: &str| name.starts_with('.') && name != ".well-known";
    if decoded.split('/').any(is_hidden) {
        return None;
    }
    let is_folder = inside.is_empty() || inside.ends_with('/');
    let index = if is_folder { "index.html" } else { "" };
    Some(format!("/{inside}{index}"))
}

/// Redirects to the same path with a slash. The target is relative: `//example.com` as a path would
/// lead to another host.
fn redirect_to_folder(uri: &Uri) -> Response {
    let name = uri.path().rsplit('/').next().unwrap_or_default();
    let query = uri.query().map(|query| format!("?{query}"));
    let target = format!("./{name}/{}", query.unwrap_or_default());
    Response::new(301, "text/plain; charset=utf-8", "").with_header("Location", &target)
}

#[cfg(test)]
mod tests {
    use super::path_within;

    #[test]
    fn maps_paths_into_the_site_and_hides_hidden_files() {
        check("/", Some("/index.html"));
        check("/report/", Some("/report/index.html"));
        check("/%E6%B0%B4.txt", Some("/%E6%B0%B4.txt"));
        check(
            "/.well-known/security.txt",
            Some("/.well-known/security.txt"),
        );
        check("/.stage/index.html", None);
        check("/a/../../etc/passwd", None);
        check("/%2e%2e/etc/passwd", None);
        check("/a%2f.git/config", None);
        check("/%ff", None);
    }

    #[track_caller]
    fn check(path: &str, expected: Option<&str>) {
        assert_eq!(path_within(path, "/").as_deref(), expected);
    }
}
