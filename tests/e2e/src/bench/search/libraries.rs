//! The libraries that our search is compared with, each on the plain page and set up as its documentation advises for
//! Chinese. npm installs them in the versions that `xtask/npm-peers/` pins; none is shipped.

use std::path::Path;
use std::process::{Command, Stdio};
use std::{fs, io};

use serde_json::Value;

use super::text::Blocks;
use super::tools::{Tool, write_page};
use crate::bench::pages::Pair;
use crate::{Failure, Outcome};

/// A library in one setup.
struct Library {
    name: &'static str,
    /// The package, whose version is shown.
    package: &'static str,
    /// The folder of the library's page.
    folder: &'static str,
    /// The files: their path in the npm folder, and their name on the page.
    files: &'static [(&'static str, &'static str)],
    /// The script that sets the library up, run after `box.js`.
    setup: &'static str,
    /// The way in which the page loads the scripts.
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Scripts,
    Module,
    /// A module, with an index that is made beforehand.
    Indexed,
}

const LIBRARIES: [Library; 6] = [
    Library {
        name: "MiniSearch",
        package: "minisearch",
        folder: "minisearch",
        files: &[("minisearch.min.js", "minisearch.js")],
        setup: include_str!("../probes/boxes/minisearch.js"),
        kind: Kind::Scripts,
    },
    Library {
        name: "FlexSearch",
        package: "flexsearch",
        folder: "flexsearch",
        files: &[("flexsearch/dist/flexsearch.bundle.min.js", "flexsearch.js")],
        setup: include_str!("../probes/boxes/flexsearch.js"),
        kind: Kind::Scripts,
    },
    Library {
        name: "Lunr",
        package: "lunr",
        folder: "lunr",
        files: &[
            ("lunr/lunr.min.js", "lunr.js"),
            (
                "lunr-languages/min/lunr.stemmer.support.min.js",
                "support.js",
            ),
            ("lunr-languages/min/lunr.zh.min.js", "lunr.zh.js"),
        ],
        setup: include_str!("../probes/boxes/lunr.js"),
        kind: Kind::Scripts,
    },
    Library {
        name: "Fuse, words",
        package: "fuse.js",
        folder: "fuse-words",
        files: &[("fuse.js/dist/fuse.min.mjs", "fuse.js")],
        setup: include_str!("../probes/boxes/fuse-words.js"),
        kind: Kind::Module,
    },
    Library {
        name: "Fuse, included",
        package: "fuse.js",
        folder: "fuse-included",
        files: &[("fuse.js/dist/fuse.min.mjs", "fuse.js")],
        setup: include_str!("../probes/boxes/fuse-included.js"),
        kind: Kind::Module,
    },
    Library {
        name: "Pagefind",
        package: "pagefind",
        folder: "pagefind",
        files: &[],
        setup: include_str!("../probes/boxes/pagefind.js"),
        kind: Kind::Indexed,
    },
];

const INDEXER: &str = include_str!("../probes/boxes/pagefind-index.mjs");

/// Returns the libraries' pages, with an error message in place of each that is not available.
pub(super) fn tools(pair: &Pair, blocks: &Blocks, modules: &Path) -> Vec<Result<Tool, String>> {
    let tools = LIBRARIES.iter().map(|library| {
        let tool = library.write(pair, blocks, modules);
        tool.map_err(|failure| format!("{}: {failure}", library.name))
    });
    tools.collect()
}

impl Library {
    fn write(&self, pair: &Pair, blocks: &Blocks, modules: &Path) -> Outcome<Tool> {
        let version = self.version(modules)?;
        let folder = pair.folder.join(self.folder);
        fs::create_dir_all(&folder)?;
        for (from, to) in self.files {
            fs::copy(modules.join(from), folder.join(to))?;
        }
        fs::write(folder.join("search.js"), self.setup)?;
        if self.kind == Kind::Indexed {
            make_index(&folder, blocks, modules)?;
        }
        let script = |name: &&str| format!("<script src=\"{name}\"></script>\n");
        let scripts = if self.kind == Kind::Scripts {
            let names = self.files.iter().map(|(_, name)| *name);
            names
                .chain(["search.js"])
                .map(|name| script(&name))
                .collect()
        } else {
            "<script type=\"module\" src=\"search.js\"></script>\n".to_owned()
        };
        let name = format!("{} {version}", self.name);
        write_page(pair, name, self.folder, &scripts)
    }

    fn version(&self, modules: &Path) -> Outcome<String> {
        let manifest = modules.join(self.package).join("package.json");
        let manifest = fs::read(manifest).map_err(|_| Failure::new("npm has not installed it"))?;
        let manifest: Value = serde_json::from_slice(&manifest)?;
        Ok(manifest["version"].as_str().unwrap_or("?").to_owned())
    }
}

/// Makes Pagefind index the blocks into `folder`.
fn make_index(folder: &Path, blocks: &Blocks, modules: &Path) -> Outcome {
    let beside = folder.with_extension("json");
    let program = folder.with_extension("mjs");
    fs::write(&beside, serde_json::to_vec(blocks.texts())?)?;
    fs::write(&program, INDEXER)?;
    let mut node = Command::new("node");
    node.arg(&program)
        .arg(modules.join("pagefind/lib/index.js"))
        .arg(&beside)
        .arg(folder.join("pagefind"))
        .stdin(Stdio::null())
        .stdout(io::stderr());
    if node.status()?.success() {
        Ok(())
    } else {
        Err(Failure::new("its index could not be made"))
    }
}
