//! Import rings: the modules and dependencies that each module of the crate may name.

use std::collections::BTreeSet;

use crate::source::{Source, assert_none, file, files, line_at};

/// A module directly below the crate, with the paths that its files may name.
struct Ring {
    module: &'static str,
    /// Other modules of the crate, or paths into them.
    ours: &'static [&'static str],
    /// Dependencies.
    crates: &'static [&'static str],
}

const fn ring(
    module: &'static str,
    ours: &'static [&'static str],
    crates: &'static [&'static str],
) -> Ring {
    Ring {
        module,
        ours,
        crates,
    }
}

/// The modules of the app, from the inside out. Manifests restrict the other crates.
#[rustfmt::skip]
const RINGS: &[Ring] = &[
    ring("contract", &[], &[]),
    ring("quotation", &[], &["memchr"]),
    ring("state", &["contract", "quotation"], &["document", "search"]),
    ring("texts", &["contract"], &[]),
    ring("scripts", &["contract", "texts"], &[]),
    // `ports::web` mounts the app through Yew, whose interface takes the element.
    ring("ports", &["contract"], &["gloo_events", "js_sys", "serde_json", "wasm_bindgen", "web_sys", "yew"]),
    ring("markup", &["contract", "ports", "state", "texts"], &["document", "yew"]),
    ring("view", &["contract", "markup", "quotation", "state", "texts", "ports::event"], &["document", "search", "yew"]),
    ring("app", &["contract", "markup", "quotation", "state", "texts", "ports", "view"], &["document", "search", "yew"]),
    ring("api", &["app", "contract", "ports", "state", "texts"], &["document", "js_sys", "search", "serde", "serde_wasm_bindgen", "wasm_bindgen", "web_sys", "yew"]),
    ring("bin", &["api"], &["baogao", "rlsf"]),
];

/// The modules of the parser, from the inside out: first those that every stage may name, then the stages in order.
#[rustfmt::skip]
const STAGES: &[Ring] = &[
    ring("rule", &[], &[]),
    ring("error", &[], &[]),
    ring("format", &[], &[]),
    ring("line", &["rule"], &[]),
    ring("problem", &["line"], &[]),
    ring("findings", &["line", "problem", "rule"], &[]),
    ring("input", &["error", "findings", "format", "line", "problem", "rule"], &[]),
    ring("frame", &["findings", "input", "line", "problem", "rule"], &[]),
    ring("reflow", &["findings", "line", "problem", "rule"], &[]),
    ring("outline", &["findings", "line", "problem", "rule"], &[]),
    ring("blocks", &["findings", "line", "outline", "rule"], &[]),
];

/// The root of the parser.
const PARSER: &str = "crates/parse/src/";

/// Files that may name the browser's interfaces.
const BROWSER: [&str; 3] = ["src/ports/web/", "src/api/", "tests/web/"];

/// Files that may differ between targets; `crates/document/` may too, for its schema alone.
const TARGETS: [&str; 11] = [
    "crates/text/src/lib.rs",
    "src/lib.rs",
    "src/app/mod.rs",
    "src/ports/mod.rs",
    "src/contract/",
    "src/texts/",
    "src/markup/mod.rs",
    "src/markup/still.rs",
    "src/view/mod.rs",
    "src/bin/",
    "tests/web/main.rs",
];

#[test]
fn modules_import_only_what_their_ring_allows() {
    let dependencies = dependencies();
    let mut faults = Vec::new();
    for source in files(&["src"], ".rs") {
        let Some(module) = module(&source.path) else {
            continue;
        };
        let Some(ring) = RINGS.iter().find(|ring| ring.module == module) else {
            faults.push(source.fault(1, "this module has no row in the table of rings"));
            continue;
        };
        let code = source.code();
        for (line, path) in own_paths(&code) {
            let mut allowed = ring.ours.iter().chain([&ring.module]);
            if !allowed.any(|allowed| is_within(&path, allowed)) {
                faults.push(source.fault(line, &format!("{module} names crate::{path}")));
            }
        }
        for (line, name) in crates(product(&code), &dependencies) {
            if !ring.crates.contains(&name.as_str()) {
                faults.push(source.fault(line, &format!("{module} names the crate {name}")));
            }
        }
        faults.extend(escapes(&source, &code));
    }
    assert_none(
        "a module names only what its ring may (tests/tidy/imports.rs)",
        &faults,
    );
}

#[test]
fn stages_of_the_parser_import_only_earlier_ones() {
    let mut faults = Vec::new();
    for source in files(&[PARSER], ".rs") {
        let inner = source.path.strip_prefix(PARSER).unwrap_or_default();
        let stage = inner.split('/').next().unwrap_or_default();
        let stage = stage.trim_end_matches(".rs");
        let ring = STAGES.iter().find(|ring| ring.module == stage);
        let Some(ring) = ring.filter(|_| stage != "lib") else {
            let is_known = stage == "lib";
            faults.extend(
                (!is_known)
                    .then(|| source.fault(1, "this module has no row in the table of stages")),
            );
            continue;
        };
        for (line, path) in own_paths(product(&source.code())) {
            let mut allowed = ring.ours.iter().chain([&ring.module]);
            if !allowed.any(|allowed| is_within(&path, allowed)) {
                faults.push(source.fault(line, &format!("{stage} names crate::{path}")));
            }
        }
    }
    assert_none(
        "a stage names only itself and earlier ones (tests/tidy/imports.rs)",
        &faults,
    );
}

#[test]
fn files_of_the_parser_form_no_circles() {
    let sources = files(&[PARSER], ".rs");
    let names: Vec<String> = sources
        .iter()
        .map(|source| module_path(&source.path))
        .collect();
    let edges: Vec<BTreeSet<usize>> = sources
        .iter()
        .zip(&names)
        .map(|(source, name)| used_files(source, name, &names))
        .collect();
    // Removes files that use no remaining file, or that no remaining file uses, until only circles remain.
    let mut left: BTreeSet<usize> = (0..names.len()).collect();
    let is_free = |file: usize, left: &BTreeSet<usize>| {
        edges[file].is_disjoint(left) || !left.iter().any(|user| edges[*user].contains(&file))
    };
    while let Some(&free) = left.iter().find(|&&file| is_free(file, &left)) {
        left.remove(&free);
    }
    let circles: Vec<String> = left
        .into_iter()
        .map(|file| sources[file].path.clone())
        .collect();
    assert_none(
        "files of the parser use each other in one direction",
        &circles,
    );
}

/// Returns the files that a file of the parser uses, except for itself, as indices of `names`.
fn used_files(source: &Source, name: &str, names: &[String]) -> BTreeSet<usize> {
    let code = source.code();
    let code = product(&code);
    let own = own_paths(code).into_iter().map(|(_, path)| path);
    // The file of a folder names its modules without the path to it.
    let below = names.iter().filter(|below| {
        let child = below
            .strip_prefix(name)
            .and_then(|rest| rest.strip_prefix("::"));
        child.is_some_and(|child| {
            !child.contains("::")
                && code
                    .match_indices(&format!("{child}::"))
                    .any(|(at, _)| is_word_start(code, at))
        })
    });
    let used = own.chain(below.cloned()).filter_map(|path| {
        let is_in = |(_, name): &(usize, &String)| !name.is_empty() && is_within(&path, name);
        names
            .iter()
            .enumerate()
            .filter(is_in)
            .max_by_key(|(_, name)| name.len())
    });
    used.map(|(file, _)| file)
        .filter(|&file| names[file] != name)
        .collect()
}

/// Returns the module of a file of the parser: `line::mark`, or nothing for its root.
fn module_path(path: &str) -> String {
    let inner = path
        .strip_prefix(PARSER)
        .unwrap_or_default()
        .trim_end_matches(".rs");
    let inner = inner.trim_end_matches("/mod").replace('/', "::");
    if inner == "lib" { String::new() } else { inner }
}

/// Returns code without its unit tests, which may use other modules for their fixtures.
fn product(code: &str) -> &str {
    code.split("#[cfg(test)]").next().unwrap_or_default()
}

#[test]
fn only_the_web_ports_use_browser_interfaces() {
    let mut faults = Vec::new();
    for source in files(&["src", "crates", "tests"], ".rs") {
        if BROWSER.iter().any(|place| source.path.starts_with(place)) {
            continue;
        }
        let code = source.code();
        for (offset, word) in words(&code) {
            let is_web = ["web_sys", "js_sys", "wasm_bindgen", "gloo"];
            if is_web.iter().any(|name| word.starts_with(name)) {
                faults.push(source.fault(line_at(&code, offset), word));
            }
        }
    }
    assert_none(
        "only ports/web/, api/ and tests/web/ name the browser's interfaces",
        &faults,
    );
}

#[test]
fn targets_differ_only_where_modules_are_chosen() {
    let mut faults = Vec::new();
    for source in files(&["src", "crates", "tests"], ".rs") {
        let is_allowed = TARGETS.iter().any(|place| source.path.starts_with(place));
        for (index, line) in source.code().lines().enumerate() {
            let is_for_the_schema = source.path.starts_with("crates/document/")
                && line.contains("cfg_attr(")
                && line.contains("schemars");
            if line.contains("target_arch") && !is_allowed && !is_for_the_schema {
                faults.push(source.fault(index + 1, line.trim()));
            }
        }
    }
    assert_none(
        "cfg(target_arch) is on the `mod` lines of lib, app, ports, view and bin, and in markup/still",
        &faults,
    );
}

/// Returns the module of a file, which is directly below `src`, or `None` for the crate's root.
fn module(path: &str) -> Option<String> {
    let inner = path.strip_prefix("src/")?;
    let name = inner.split('/').next()?.trim_end_matches(".rs");
    (name != "lib").then(|| name.to_owned())
}

fn is_within(path: &str, allowed: &str) -> bool {
    let rest = path.strip_prefix(allowed);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Returns every path that begins at the crate's root, without the root, with its line.
fn own_paths(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for root in ["crate::", "baogao::"] {
        for (offset, _) in code.match_indices(root) {
            if is_word_start(code, offset) {
                let paths = paths(&code[offset + root.len()..]);
                found.extend(paths.into_iter().map(|path| (line_at(code, offset), path)));
            }
        }
    }
    found
}

/// Returns the paths at the start of `code`: one, or one for each branch of a group in braces.
fn paths(code: &str) -> Vec<String> {
    let Some(group) = code.strip_prefix('{') else {
        let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
        let path = code.split(|c| !is_path(c)).next().unwrap_or_default();
        return vec![path.trim_end_matches(':').to_owned()];
    };
    let mut depth = 0;
    let mut branches = vec![0];
    for (offset, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => branches.push(offset + 1),
            _ => {}
        }
    }
    let branches = branches
        .into_iter()
        .map(|offset| group[offset..].trim_start());
    branches
        .flat_map(paths)
        .filter(|path| !path.is_empty())
        .collect()
}

/// Returns paths that leave their module by `super`, which other rules do not see.
fn escapes(source: &Source, code: &str) -> Vec<String> {
    let folders = source.path.matches('/').count() - 1;
    let depth = folders + usize::from(!source.path.ends_with("/mod.rs"));
    let mut faults = Vec::new();
    for (offset, _) in code.match_indices("super::") {
        let climbs = code[offset..]
            .split("::")
            .take_while(|step| *step == "super");
        let is_in_tests = code[..offset].contains("mod tests {");
        if climbs.count() >= depth + usize::from(is_in_tests) {
            faults.push(source.fault(line_at(code, offset), "super leads out of the module"));
        }
    }
    faults
}

/// Returns the dependencies at the start of a path, each with its line.
fn crates(code: &str, dependencies: &BTreeSet<String>) -> Vec<(usize, String)> {
    let starts = words(code).filter(|(offset, word)| {
        let is_first = !code[..*offset].ends_with("::");
        is_first && code[offset + word.len()..].starts_with("::") && dependencies.contains(*word)
    });
    starts
        .map(|(offset, word)| (line_at(code, offset), word.to_owned()))
        .collect()
}

/// Returns the names of all dependencies and of the crate itself, as in code.
fn dependencies() -> BTreeSet<String> {
    let manifest = file("Cargo.toml").text;
    let names = crate::manifests::dependencies(&manifest).into_iter();
    let names = names.map(|dependency| dependency.name.replace('-', "_"));
    names.chain(["baogao".to_owned()]).collect()
}

fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let start = code.as_ptr().addr();
    let words = code
        .split(move |c| !is_word(c))
        .filter(|word| !word.is_empty());
    words.map(move |word| (word.as_ptr().addr() - start, word))
}

fn is_word_start(code: &str, offset: usize) -> bool {
    !code[..offset].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
}

#[test]
fn finds_paths_in_and_outside_groups() {
    #[track_caller]
    fn check(code: &str, expected: &[&str]) {
        let paths = own_paths(code);
        let paths: Vec<&str> = paths.iter().map(|(_, path)| path.as_str()).collect();
        assert_eq!(paths, expected);
    }
    check("use crate::ports::{self, Memory};", &["ports"]);
    check(
        "use crate::{view::{a, b}, app};",
        &["view::", "app"].map(|path| path.trim_end_matches(':')),
    );
    check("fn f(it: crate::report::Block) {}", &["report::Block"]);
    check("pub(crate) fn f() { mycrate::report() }", &[]);
}
