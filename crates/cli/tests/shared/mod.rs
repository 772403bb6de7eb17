//! A viewer for publications: the real style sheets and scripts, and a placeholder for the wasm.

use std::fs;
use std::path::Path;

pub(crate) fn write_viewer(viewer: &Path) {
    for folder in ["css", "css/components", "js", "icons"] {
        let from = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../static")
            .join(folder);
        for entry in fs::read_dir(from).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_file() {
                let name = path.file_name().expect("a name");
                write(
                    &viewer.join(folder).join(name),
                    &fs::read(&path).expect("a file"),
                );
            }
        }
    }
    for (path, content) in baogao::scripts::generated_files() {
        write(&viewer.join(path), content.as_bytes());
    }
    write(&viewer.join("viewer-1a2b.js"), b"export default () => {}");
    write(&viewer.join("viewer-1a2b_bg.wasm"), b"\0asm");
    publish::list_viewer(viewer).expect("a list");
}

pub(crate) fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}
