//! Paths of the machine that built the wasm: taken out, with the lines that stood with them.
//!
//! A panic says where it came from. In a library that is a path of the cargo folder of whoever built it, which is
//! nobody else's business and differs from machine to machine. Places in our own code stay: their paths begin in
//! the project's folder.

use std::ops::Range;

use super::memory::Memory;

/// Takes the absolute paths of Rust files out. A place in code is four words: where its path begins, the path's
/// length, line and column.
pub(super) fn forget_paths(memory: &mut Memory) {
    let mut paths: Vec<Range<usize>> = Vec::new();
    for address in (0..memory.len()).step_by(4) {
        let Some(path) = path(memory, address) else {
            continue;
        };
        let line_and_column = [8, 12].map(|offset| memory.word(address + offset).unwrap_or(0));
        let is_place = line_and_column
            .iter()
            .all(|number| (1..1 << 16).contains(number));
        let end = if is_place { 16 } else { 8 };
        // A text of no length may begin anywhere.
        memory.clear(address + 4..address + end);
        paths.push(path);
    }
    for path in paths {
        memory.clear(path);
    }
}

/// The absolute path of a Rust file that the two words at this address lead to.
fn path(memory: &Memory, address: usize) -> Option<Range<usize>> {
    let [start, length] = [memory.word(address)?, memory.word(address + 4)?];
    let path = start..start.checked_add(length)?;
    let text = memory.bytes(path.clone())?;
    let is_text = text.iter().all(u8::is_ascii_graphic);
    (is_text && text.starts_with(b"/") && text.ends_with(b".rs")).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::{Memory, forget_paths};

    const LENGTH: usize = 128;

    fn memory(path: &str) -> Memory {
        let mut memory = Memory::default();
        memory.put(64, path.as_bytes());
        let words = [64, u32::try_from(path.len()).unwrap(), 7, 9];
        memory.put(32, &words.map(u32::to_le_bytes).concat());
        memory.put(LENGTH - 1, &[0]);
        memory
    }

    #[test]
    fn ok_a_librarys_place_is_forgotten() {
        let mut memory = memory("/somewhere/yew/lib.rs");
        forget_paths(&mut memory);
        let rest = memory.bytes(36..LENGTH).unwrap();
        assert!(rest.iter().all(|byte| *byte == 0));
    }

    #[test]
    fn ok_our_own_place_stays() {
        let mut own = memory("src/app/mod.rs");
        forget_paths(&mut own);
        let expected = memory("src/app/mod.rs");
        assert_eq!(own.bytes(0..LENGTH), expected.bytes(0..LENGTH));
    }
}
