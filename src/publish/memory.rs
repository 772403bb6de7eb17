//! What stands in the wasm's memory before it runs: texts and tables, in which something can be changed.

use std::convert::Infallible;
use std::ops::Range;

use memchr::memmem;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ConstExpr, DataSection, Module};
use wasmparser::{DataKind, DataSectionReader, Operator, Parser, Payload};

/// As many zeros cost more than to begin anew behind them; memory is zero anyway.
const GAP: usize = 12;

/// The wasm with its memory changed; `None` where this is no wasm, or its memory is not known before it runs.
pub(super) fn with_memory(wasm: &[u8], change: impl FnOnce(&mut Memory)) -> Option<Vec<u8>> {
    let mut memory = Memory::default();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::DataSection(section) = payload.ok()? {
            for segment in section {
                let segment = segment.ok()?;
                memory.put(start_of(&segment.kind)?, segment.data);
            }
        }
    }
    change(&mut memory);
    let mut module = Module::new();
    Changed(memory.segments())
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .ok()?;
    Some(module.finish())
}

/// What stands in memory afterwards, by its first byte.
struct Changed(Vec<(usize, Vec<u8>)>);

impl Reencode for Changed {
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

/// Memory as it is before the module runs, from its first byte on.
#[derive(Default)]
pub(super) struct Memory(Vec<u8>);

impl Memory {
    pub(super) fn put(&mut self, start: usize, bytes: &[u8]) {
        let end = start + bytes.len();
        if self.0.len() < end {
            self.0.resize(end, 0);
        }
        if let Some(place) = self.0.get_mut(start..end) {
            place.copy_from_slice(bytes);
        }
    }

    /// How many bytes it has.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn bytes(&self, range: Range<usize>) -> Option<&[u8]> {
        self.0.get(range)
    }

    /// Where these bytes stand first.
    pub(super) fn find(&self, bytes: &[u8]) -> Option<Range<usize>> {
        let start = memmem::find(&self.0, bytes)?;
        Some(start..start + bytes.len())
    }

    pub(super) fn word(&self, address: usize) -> Option<usize> {
        // The last zeros of a segment may be left out of it.
        let byte = |offset: usize| self.0.get(address + offset).copied().unwrap_or(0);
        (address < self.0.len()).then(|| {
            let word = u32::from_le_bytes([byte(0), byte(1), byte(2), byte(3)]);
            usize::try_from(word).unwrap_or(usize::MAX)
        })
    }

    pub(super) fn clear(&mut self, range: Range<usize>) {
        let end = range.end.min(self.0.len());
        if let Some(place) = self.0.get_mut(range.start.min(end)..end) {
            place.fill(0);
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
}
