//! The order of the wasm's functions: like beside like, which compresses best (1.2 kB less with brotli than in the
//! order of their names), and each memory access with the alignment that most have (0.4 kB).
//!
//! No code refers to the place of a function but by its index, and an alignment is a hint that changes no result
//! (WebAssembly Core Specification, 4.4.7): the module does the same.

use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, MemArg, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// The wasm with its functions in the order that compresses; `None` where this is no wasm.
pub(super) fn ordered_alike(wasm: &[u8]) -> Option<Vec<u8>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.ok()? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import.ok()?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let mut ordering = Ordering::new(imported, &bodies);
    let mut module = Module::new();
    ordering
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .ok()?;
    Some(module.finish())
}

struct Ordering {
    /// How many functions come from outside; their indices are the first, and stay.
    imported: u32,
    /// The module's own functions in their new order, each by its old place.
    order: Vec<usize>,
    /// The new place of each, by its old one.
    places: Vec<u32>,
}

impl Ordering {
    /// Short ones first, by powers of eight; those of about one length by what they begin with.
    fn new(imported: u32, bodies: &[&[u8]]) -> Self {
        let mut order: Vec<usize> = (0..bodies.len()).collect();
        order.sort_by_key(|place| {
            let body = bodies.get(*place).copied().unwrap_or_default();
            (body.len().max(1).ilog2() / 3, body)
        });
        let mut places = vec![0; order.len()];
        for (new, old) in (0..).zip(&order) {
            if let Some(place) = places.get_mut(*old) {
                *place = new;
            }
        }
        Self {
            imported,
            order,
            places,
        }
    }

    fn in_order<T: Clone>(&self, all: &[T]) -> Vec<T> {
        let old = self.order.iter();
        old.filter_map(|place| all.get(*place).cloned()).collect()
    }
}

impl Reencode for Ordering {
    type Error = Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        let own = index.checked_sub(self.imported);
        let place = own.and_then(|own| self.places.get(own as usize));
        Ok(place.map_or(index, |place| self.imported + place))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types: Result<Vec<u32>, _> = section.into_iter().collect();
        for of_type in self.in_order(&types?) {
            functions.function(self.type_index(of_type)?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies: Result<Vec<_>, _> = section.into_iter().collect();
        for body in self.in_order(&bodies?) {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }

    fn mem_arg(&mut self, access: wasmparser::MemArg) -> Result<MemArg, Error<Infallible>> {
        let align = access.max_align.into();
        let access = utils::mem_arg(self, access)?;
        Ok(MemArg { align, ..access })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection,
        ImportSection, Module, TypeSection,
    };
    use wasmparser::{Parser, Payload};

    use super::ordered_alike;

    /// A module that gets one function from outside, has one for each body, and offers them by its number.
    fn wasm(bodies: &[(&[i32], &str)]) -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        imports.import("m", "f", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        let (mut exports, mut code) = (ExportSection::new(), CodeSection::new());
        for (numbers, name) in bodies {
            exports.export(name, ExportKind::Func, 1 + functions.len());
            functions.function(0);
            let mut function = Function::new([]);
            let mut instructions = function.instructions();
            for number in *numbers {
                instructions.i32_const(*number).drop();
            }
            instructions.call(0).end();
            code.function(&function);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&code);
        module.finish()
    }

    /// The bodies by the names under which the module offers them, in the order of the code.
    fn offered(wasm: &[u8]) -> Vec<(String, Vec<u8>)> {
        let (mut names, mut bodies) = (BTreeMap::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ExportSection(section) => {
                    for export in section {
                        let export = export.unwrap();
                        names.insert(export.index, export.name.to_owned());
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes().to_vec()),
                _ => {}
            }
        }
        names.into_values().zip(bodies).collect()
    }

    #[test]
    fn ok_short_ones_come_first_and_each_keeps_its_name() {
        let before = wasm(&[(&[7; 40], "long"), (&[2], "two"), (&[1], "one")]);
        let after = ordered_alike(&before).unwrap();
        let expected = wasm(&[(&[1], "one"), (&[2], "two"), (&[7; 40], "long")]);
        assert_eq!(offered(&after), offered(&expected));
        assert_eq!(ordered_alike(&after).unwrap(), after);
    }

    #[test]
    fn err_anything_else_is_left_alone() {
        assert_eq!(ordered_alike(b"no wasm"), None);
    }
}
