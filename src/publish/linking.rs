//! Linking: the names under which the wasm and its script call each other are made short on both sides.
//!
//! wasm-bindgen gives each a hash of its own, sixteen letters that no compression makes smaller, and there are
//! some two hundred of them, in both files.

use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{ExportSectionReader, ImportSectionReader, Parser};

/// What wasm-bindgen begins such names with: of functions of the script, and of the wasm.
const PREFIX: &str = "__wbg_";
const EXPORT_PREFIX: &str = "wasm_bindgen__convert__closures_";

/// The wasm and its script with short names; `None` where this is no wasm, or its script does not say each name
/// once, as a key.
pub(super) fn linked_shortly(wasm: &[u8], script: &str) -> Option<(Vec<u8>, String)> {
    let mut renaming = Renaming::default();
    let mut module = Module::new();
    renaming
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .ok()?;
    let mut script = script.to_owned();
    for (long, short) in &renaming.names {
        let is_key = script.contains(&format!("{long}:"));
        let is_call = script.contains(&format!(".{long}("));
        if script.matches(long.as_str()).count() != 1 || !(is_key || is_call) {
            return None;
        }
        script = script.replace(long, short);
    }
    Some((module.finish(), script))
}

#[derive(Default)]
struct Renaming {
    /// Long names with their short ones.
    names: Vec<(String, String)>,
}

impl Reencode for Renaming {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            let name = self.short(import.name, import.name.starts_with(PREFIX));
            imports.import(import.module, &name, self.entity_type(import.ty)?);
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for export in section {
            let export = export?;
            let name = self.short(export.name, export.name.starts_with(EXPORT_PREFIX));
            // Nothing is left out of the module, so that all indices stay.
            exports.export(&name, export.kind.into(), export.index);
        }
        Ok(())
    }
}

impl Renaming {
    fn short(&mut self, name: &str, is_hashed: bool) -> String {
        if !is_hashed {
            return name.to_owned();
        }
        let short = format!("_{}", self.names.len());
        self.names.push((name.to_owned(), short.clone()));
        short
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Module, TypeSection};

    use super::linked_shortly;

    fn wasm(names: &[&str]) -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        for name in names {
            imports.import("./viewer_bg.js", name, EntityType::Function(0));
        }
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
    }

    #[test]
    fn ok_both_sides_are_given_the_same_short_name() {
        let before = wasm(&[
            "__wbg_log_0123456789abcdef",
            "memory",
            "__wbg_now_fedcba9876543210",
        ]);
        let script = "let n={__wbg_log_0123456789abcdef:l,memory:m,__wbg_now_fedcba9876543210:n}";
        let (after, script) = linked_shortly(&before, script).unwrap();
        assert_eq!(after, wasm(&["_0", "memory", "_1"]));
        assert_eq!(script, "let n={_0:l,memory:m,_1:n}");
    }

    #[test]
    fn ok_what_the_wasm_offers_is_renamed_too() {
        let long = "wasm_bindgen__convert__closures_____invoke__h0123456789abcdef";
        let exporting = |name: &str| {
            let mut exports = ExportSection::new();
            exports.export("memory", ExportKind::Memory, 0);
            exports.export(name, ExportKind::Func, 0);
            let mut module = Module::new();
            module.section(&exports);
            module.finish()
        };
        let (after, script) = linked_shortly(&exporting(long), &format!("o.{long}(1)")).unwrap();
        assert_eq!((after, script.as_str()), (exporting("_0"), "o._0(1)"));
    }

    #[test]
    fn err_what_the_script_does_not_name_is_left_alone() {
        assert_eq!(linked_shortly(&wasm(&["__wbg_log_0"]), "let n={}"), None);
        assert_eq!(linked_shortly(b"no wasm", ""), None);
    }
}
