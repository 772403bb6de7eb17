//! Paths of the machine that built the wasm: taken out, with the lines that stood with them.
//!
//! A panic says where it came from. In a library that is a path of the cargo folder of whoever built it, which is
//! nobody else's business and differs from machine to machine. Places in our own code stay: their paths begin in
//! the project's folder.

use std::convert::Infallible;
use std::ops::Range;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ConstExpr, DataSection, Module};
use wasmparser::{DataKind, DataSectionReader, Operator, Parser, Payload};

/// As many zeros cost more than to begin anew behind them; memory is zero anyway.
const GAP: usize = 12;

/// The wasm without absolute paths of Rust files; `None` where this is no wasm, or its memory is not known before
/// it runs.
pub(super) fn without_paths(wasm: &[u8]) -> Option<Vec<u8>> {
    let mut memory = Memory::default();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::DataSection(section) = payload.ok()? {
            for segment in section {
                let segment = segment.ok()?;
                memory.put(start_of(&segment.kind)?, segment.data);
            }
        }
    }
    memory.forget_paths();
    let mut module = Module::new();
    Forgetting(memory.segments())
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .ok()?;
    Some(module.finish())
}

/// What stands in memory afterwards, by its first byte.
struct Forgetting(Vec<(usize, Vec<u8>)>);

impl Reencode for Forgetting {
    type Error = Infallible;

    fn data_count(&mut self, _: u32) -> Result<u32, Error<Infallible>> {
        Ok(u32::try_from(self.0.len()).unwrap_or(u32::MAX))
    }

    fn parse_data_section(
        &mut self,
        data: &mut DataSection,
        _: DataSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for (start, bytes) in &self.0 {
            let start = i32::try_from(*start).unwrap_or(i32::MAX);
            data.active(0, &ConstExpr::i32_const(start), bytes.iter().copied());
        }
        Ok(())
    }
}

/// Where a segment stands in memory, if that is known before the module runs.
fn start_of(kind: &DataKind<'_>) -> Option<usize> {
    let DataKind::Active {
        memory_index: 0,
        offset_expr,
    } = kind
    else {
        return None;
    };
    match offset_expr.get_operators_reader().read().ok()? {
        Operator::I32Const { value } => usize::try_from(value).ok(),
        _ => None,
    }
}

/// Memory as it is before the module runs.
#[derive(Default)]
struct Memory(Vec<u8>);

impl Memory {
    fn put(&mut self, start: usize, bytes: &[u8]) {
        let end = start + bytes.len();
        if self.0.len() < end {
            self.0.resize(end, 0);
        }
        if let Some(place) = self.0.get_mut(start..end) {
            place.copy_from_slice(bytes);
        }
    }

    /// A place in code is four words: where its path begins, the path's length, line and column.
    fn forget_paths(&mut self) {
        let mut paths: Vec<Range<usize>> = Vec::new();
        for address in (0..self.0.len()).step_by(4) {
            let Some(path) = self.path(address) else {
                continue;
            };
            let line_and_column = [8, 12].map(|offset| self.word(address + offset).unwrap_or(0));
            let is_place = line_and_column
                .iter()
                .all(|number| (1..1 << 16).contains(number));
            let end = if is_place { 16 } else { 8 };
            // A text of no length may begin anywhere.
            self.clear(address + 4..address + end);
            paths.push(path);
        }
        for path in paths {
            self.clear(path);
        }
    }

    /// What is not zero, in pieces.
    fn segments(&self) -> Vec<(usize, Vec<u8>)> {
        let mut segments: Vec<(usize, Vec<u8>)> = Vec::new();
        for (address, byte) in self.0.iter().enumerate().filter(|(_, byte)| **byte != 0) {
            match segments.last_mut() {
                Some((start, bytes)) if address < *start + bytes.len() + GAP => {
                    bytes.resize(address - *start, 0);
                    bytes.push(*byte);
                }
                _ => segments.push((address, vec![*byte])),
            }
        }
        segments
    }

    /// The absolute path of a Rust file that the two words at this address lead to.
    fn path(&self, address: usize) -> Option<Range<usize>> {
        let [start, length] = [self.word(address)?, self.word(address + 4)?];
        let path = start..start.checked_add(length)?;
        let text = self.0.get(path.clone())?;
        let is_text = text.iter().all(u8::is_ascii_graphic);
        (is_text && text.starts_with(b"/") && text.ends_with(b".rs")).then_some(path)
    }

    fn word(&self, address: usize) -> Option<usize> {
        // The last zeros of a segment may be left out of it.
        let byte = |offset: usize| self.0.get(address + offset).copied().unwrap_or(0);
        (address < self.0.len()).then(|| {
            let word = u32::from_le_bytes([byte(0), byte(1), byte(2), byte(3)]);
            usize::try_from(word).unwrap_or(usize::MAX)
        })
    }

    fn clear(&mut self, range: Range<usize>) {
        let end = range.end.min(self.0.len());
        if let Some(place) = self.0.get_mut(range.start.min(end)..end) {
            place.fill(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Memory;

    fn memory(path: &str) -> Memory {
        let mut memory = Memory::default();
        memory.put(64, path.as_bytes());
        let words = [64, u32::try_from(path.len()).unwrap(), 7, 9];
        memory.put(32, &words.map(u32::to_le_bytes).concat());
        memory
    }

    #[test]
    fn ok_a_librarys_place_is_forgotten() {
        let mut memory = memory("/somewhere/yew/lib.rs");
        memory.forget_paths();
        assert!(memory.0.iter().skip(36).all(|byte| *byte == 0));
    }

    #[test]
    fn ok_our_own_place_stays() {
        let mut own = memory("src/app/mod.rs");
        own.forget_paths();
        assert_eq!(own.0, memory("src/app/mod.rs").0);
    }
}
