//! From a path to an answer, as static hosts do it: a file, a folder's `index.html`, a redirect to
//! the folder's slash, the site's own `404.html`.

use std::fs;
use std::path::{Path, PathBuf};

use super::mime;
use super::{Request, Response};

/// Answers `request` from the folder `root`, which stands under the path `base`.
pub(super) fn answer(root: &Path, base: &str, request: &Request) -> Response {
    let Some(inside) = request.path.strip_prefix(base) else {
        return match base.strip_suffix('/') {
            Some(folder) if folder == request.path => redirect_to_folder(request),
            _ => missing(root),
        };
    };
    let Some(path) = locate(root, inside) else {
        return missing(root);
    };
    if path.is_dir() {
        if !request.path.ends_with('/') {
            return redirect_to_folder(request);
        }
        return file(&path.join("index.html"), 200).unwrap_or_else(|| missing(root));
    }
    if request.path.ends_with('/') {
        return missing(root);
    }
    file(&path, 200).unwrap_or_else(|| missing(root))
}

/// The file that `inside` names below `root`; `None` when it leads out of it or names a hidden file,
/// such as the folder where Trunk prepares the next build.
fn locate(root: &Path, inside: &str) -> Option<PathBuf> {
    let mut path = root.to_path_buf();
    for name in inside.split('/').filter(|name| !name.is_empty()) {
        let is_plain = !name.starts_with('.') && !name.contains(['\\', ':', '\0']);
        if !is_plain && name != ".well-known" {
            return None;
        }
        path.push(name);
    }
    Some(path)
}

fn file(path: &Path, status: u16) -> Option<Response> {
    let body = fs::read(path).ok()?;
    // What was built a second ago must not be hidden by what was fetched a minute ago.
    Some(Response::new(status, mime::of(path), body).with_header("Cache-Control", "no-cache"))
}

fn missing(root: &Path) -> Response {
    file(&root.join("404.html"), 404)
        .unwrap_or_else(|| Response::new(404, "text/plain; charset=utf-8", "not found"))
}

/// Relative, so that no path, however odd, can lead to another host.
fn redirect_to_folder(request: &Request) -> Response {
    let name = request.raw_path.rsplit('/').next().unwrap_or_default();
    let query = if request.query.is_empty() {
        String::new()
    } else {
        format!("?{}", request.query)
    };
    Response::new(301, "text/plain; charset=utf-8", "")
        .with_header("Location", &format!("./{name}/{query}"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::locate;

    #[test]
    fn no_path_leads_out_of_the_root() {
        check("", Some("/site"));
        check("index.html", Some("/site/index.html"));
        check("guanhu-2025//page.txt", Some("/site/guanhu-2025/page.txt"));
        check("/etc/passwd", Some("/site/etc/passwd"));
        check(
            ".well-known/security.txt",
            Some("/site/.well-known/security.txt"),
        );
        check("..", None);
        check("a/../../etc/passwd", None);
        check("..\\etc", None);
        check("C:/x", None);
        check(".stage/index.html", None);
        check("a\0b", None);
    }

    #[track_caller]
    fn check(inside: &str, expected: Option<&str>) {
        assert_eq!(
            locate(Path::new("/site"), inside).as_deref(),
            expected.map(Path::new)
        );
    }
}
