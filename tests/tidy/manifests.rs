//! Manifests: every dependency has its reason on its line.

use crate::source::{assert_none, files};

/// A dependency of a manifest.
pub(crate) struct Dependency {
    pub(crate) name: String,
    /// Counted from 1.
    line: usize,
    has_reason: bool,
}

#[test]
fn every_dependency_has_a_reason() {
    let mut faults = Vec::new();
    for manifest in files(&["."], "Cargo.toml") {
        for dependency in dependencies(&manifest.text) {
            if !dependency.has_reason {
                faults.push(manifest.fault(dependency.line, &dependency.name));
            }
        }
    }
    assert_none(
        "a dependency has its reason, as a comment on its line",
        &faults,
    );
}

/// Returns the dependencies of a manifest, including those with a section of their own.
pub(crate) fn dependencies(manifest: &str) -> Vec<Dependency> {
    let mut found = Vec::new();
    let mut is_inside = false;
    for (index, line) in manifest.lines().enumerate() {
        let (code, comment) = line.split_once('#').unwrap_or((line, ""));
        let mut add = |name: &str| {
            found.push(Dependency {
                name: name.trim().trim_matches('"').to_owned(),
                line: index + 1,
                has_reason: !comment.trim().is_empty(),
            });
        };
        if let Some(head) = code
            .trim()
            .strip_prefix('[')
            .and_then(|head| head.strip_suffix(']'))
        {
            is_inside = head.ends_with("dependencies");
            match head.rsplit_once('.') {
                Some((section, name)) if section.ends_with("dependencies") => add(name),
                _ => {}
            }
        } else if is_inside && let Some((name, _)) = code.split_once('=') {
            add(name.split('.').next().unwrap_or(name));
        }
    }
    found
}

#[test]
fn reads_dependencies_in_both_forms() {
    let manifest = "[package]\nname = \"x\"\n[dependencies]\none = \"1\"  # why\ntwo.path = \"2\"\n\
                    [target.x.dependencies.web-sys] # why\nfeatures = []\n";
    let found = dependencies(manifest);
    let found: Vec<(&str, usize, bool)> = found
        .iter()
        .map(|it| (it.name.as_str(), it.line, it.has_reason))
        .collect();
    assert_eq!(
        found,
        [("one", 4, true), ("two", 5, false), ("web-sys", 6, true)]
    );
}
