//! The standard library's table of small letters: taken out of the wasm, which it makes 5 kB heavier with brotli.
//!
//! One thing of all that the viewer is made of asks for it: the words with which Yew gives up on a page that has
//! another element than it expects, which name that in small letters. Names of elements are ASCII, whose small letters
//! are reckoned, not looked up; what is not ASCII stays as it is. Our own code has [`crate::search`]'s, and a test of its
//! source keeps it to that.

use super::memory::Memory;

/// In the table, what stands in place of a character for one that becomes several: the number of their entry
/// elsewhere, behind this bit.
const SEVERAL: u32 = 1 << 22;

/// Takes the table out, as the standard library of this program has it. A wasm of another keeps its own.
pub(super) fn forget_lowercase(memory: &mut Memory) {
    if let Some(place) = memory.find(&table()) {
        memory.clear(place);
    }
}

/// Each capital letter beyond ASCII and its small letter, in words of four bytes.
fn table() -> Vec<u8> {
    let mut several = SEVERAL..;
    let mut entry = |capital: char| {
        let mut small = capital.to_lowercase();
        let first = small.next().filter(|first| *first != capital)?;
        let small = match small.next() {
            None => u32::from(first),
            Some(_) => several.next()?,
        };
        Some([u32::from(capital), small])
    };
    let beyond_ascii = '\u{80}'..=char::MAX;
    let words = beyond_ascii.filter_map(&mut entry).flatten();
    words.flat_map(u32::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::{Memory, forget_lowercase, table};

    #[test]
    fn ok_the_table_goes_and_what_stands_beside_it_stays() {
        let mut memory = Memory::default();
        let table = table();
        assert!(table.starts_with(&[0xC0, 0, 0, 0, 0xE0, 0, 0, 0]));
        memory.put(8, &[7; 8]);
        memory.put(16, &table);
        memory.put(16 + table.len(), &[7; 8]);
        forget_lowercase(&mut memory);
        let rest = [0..16, 16 + table.len()..24 + table.len()];
        for range in rest {
            assert_eq!(memory.bytes(range).unwrap().last(), Some(&7));
        }
        let cleared = memory.bytes(16..16 + table.len()).unwrap();
        assert!(cleared.iter().all(|byte| *byte == 0));
    }
}
