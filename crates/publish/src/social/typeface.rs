//! The typeface of social images: the bundled font, or the one that the portal names.

use ab_glyph::{Font as _, FontArc, Glyph, OutlinedGlyph, PxScaleFactor, point};

/// A subset of Noto Serif CJK SC Bold: ASCII, and the signs and hanzi of GB 2312. `font/README.md` describes how it is made.
const BUNDLED: &[u8] = include_bytes!("../../font/NotoSerifCJKsc-Bold-GB2312.otf");

/// Maximum width and height of a glyph, in em. Larger ones, of a damaged font, would take the memory of their bitmaps.
const LARGEST_EM: f32 = 4.0;

/// A font, read once for all images.
#[derive(Clone, Debug)]
pub(in super::super) struct Typeface {
    font: FontArc,
    units_per_em: f32,
}

impl Typeface {
    /// Returns the font that comes with the publisher.
    pub(in super::super) fn bundled() -> Option<Self> {
        Self::new(FontArc::try_from_slice(BUNDLED).ok()?)
    }

    /// Reads a font file, TrueType or OpenType; `None` if it is neither.
    pub(in super::super) fn parse(file: Vec<u8>) -> Option<Self> {
        Self::new(FontArc::try_from_vec(file).ok()?)
    }

    fn new(font: FontArc) -> Option<Self> {
        let units_per_em = font.units_per_em()?;
        Some(Self { font, units_per_em })
    }

    /// Returns the first character of `text` that the font cannot draw.
    pub(super) fn first_missing(&self, text: &str) -> Option<char> {
        let mut characters = text.chars().filter(|one| !one.is_whitespace());
        characters.find(|&one| {
            let id = self.font.glyph_id(one);
            let largest = LARGEST_EM * self.units_per_em;
            let is_too_large = self.font.outline(id).is_some_and(|outline| {
                outline
                    .bounds
                    .width()
                    .abs()
                    .max(outline.bounds.height().abs())
                    > largest
            });
            id.0 == 0 || is_too_large
        })
    }

    /// Returns the width of a character, in em.
    pub(super) fn width_em(&self, character: char) -> f32 {
        let id = self.font.glyph_id(character);
        self.font.h_advance_unscaled(id) / self.units_per_em
    }

    /// Returns the shape of a character at a size in px, `x_px` to the right of the origin of its line; `None` for a space.
    pub(super) fn shape(&self, character: char, size_px: f32, x_px: f32) -> Option<OutlinedGlyph> {
        let id = self.font.glyph_id(character);
        let outline = self.font.outline(id)?;
        let factor = size_px / self.units_per_em;
        let factor = PxScaleFactor {
            horizontal: factor,
            vertical: factor,
        };
        let glyph = Glyph {
            id,
            scale: size_px.into(),
            position: point(x_px, 0.0),
        };
        Some(OutlinedGlyph::new(glyph, outline, factor))
    }
}

#[cfg(test)]
mod tests {
    use super::Typeface;

    #[test]
    fn bundled_font_has_the_characters_of_official_titles() {
        let typeface = Typeface::bundled().unwrap();
        let text = "关于《某市2025年预算（草案）》的报告——“十四五”〔2025〕1号，〇、；：？！…·１％";
        assert_eq!(typeface.first_missing(text), None);
        assert_eq!(typeface.first_missing("甲 𠮷乙"), Some('𠮷'));
    }

    #[test]
    fn rejects_files_that_are_no_fonts() {
        assert!(Typeface::parse(b"PNG".to_vec()).is_none());
    }
}
