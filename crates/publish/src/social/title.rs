//! The title of a social image: the largest size at which it fits, and its lines.

use super::canvas::WIDTH;
use super::cohesion::Cohesion;
use super::lines::balance;
use super::typeface::Typeface;

/// The margin beside the title in px, wider than that of the rule above it.
const MARGIN: u16 = 108;

/// Sizes in px, each with the number of lines that the title may take. The first that fits is taken.
const SIZES: [(f32, u8); 5] = [(72.0, 2), (64.0, 3), (56.0, 3), (52.0, 4), (48.0, 4)];

/// Maximum length of a title in characters. No longer one fits at the smallest size.
const LONGEST_CHARS: usize = 200;

/// A title that has been set.
#[derive(Default)]
pub(super) struct Title {
    pub(super) size_px: f32,
    pub(super) lines: Vec<String>,
}

impl Title {
    /// Sets a title. One that fits at no size is cut, and ends with “…”.
    pub(super) fn set(title: &str, typeface: &Typeface, cohesion: &Cohesion) -> Self {
        let set_at = |size: (f32, u8), text: &str| Self::set_at(size, text, typeface, cohesion);
        let whole = SIZES.into_iter().find_map(|size| set_at(size, title));
        let mark = typeface.first_missing("…").map_or("…", |_| "");
        let cut = || {
            let smallest = *SIZES.last()?;
            let ends = title.char_indices().map(|(end, _)| end);
            let ends: Vec<usize> = ends.take(LONGEST_CHARS).collect();
            ends.into_iter().rev().find_map(|end| {
                let start = title.get(..end)?;
                set_at(smallest, &format!("{start}{mark}"))
            })
        };
        // Empty if even “…” is wider than the image, as in a font that is not for text.
        whole.or_else(cut).unwrap_or_default()
    }

    fn set_at(
        (size_px, most): (f32, u8),
        text: &str,
        typeface: &Typeface,
        cohesion: &Cohesion,
    ) -> Option<Self> {
        let limit_em = f32::from(WIDTH - 2 * MARGIN) / size_px;
        let width_em = |character| typeface.width_em(character);
        let between = |before, after| cohesion.between(before, after);
        let lines = balance(text, width_em, between, (limit_em, most))?;
        Some(Self { size_px, lines })
    }
}
