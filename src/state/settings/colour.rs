//! Colours that the reader mixes, and the contrast between two of them.

use std::fmt::{self, Display};

/// An opaque sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// Black.
    pub const BLACK: Self = Self([0; 3]);
    /// White.
    pub const WHITE: Self = Self([u8::MAX; 3]);

    /// Parses `#rrggbb`, the value of a colour input. Returns `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let mut channels = [0; 3];
        for (channel, at) in channels.iter_mut().zip([0, 2, 4]) {
            let pair = digits.get(at..at + 2)?.as_bytes();
            for digit in pair {
                *channel = *channel << 4 | u8::try_from(char::from(*digit).to_digit(16)?).ok()?;
            }
        }
        Some(Self(channels))
    }

    /// Returns the contrast ratio of WCAG 2.2 in hundredths, 100 to 2100.
    pub fn contrast(self, other: Self) -> u32 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        let ratio = one.max(two) / one.min(two);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "cut to two places, so that 4.499 is not 4.5; it is 1 to 21"
        )]
        let hundredths = (ratio * 100.0 + 1e-9) as u32;
        hundredths
    }

    /// Returns the relative luminance of WCAG 2.2: 0 for black, 1 for white.
    fn luminance(self) -> f64 {
        let linear = self.0.map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 {
                share / 12.92
            } else {
                to_the_2_4th((share + 0.055) / 1.055)
            }
        });
        linear[0] * 0.2126 + linear[1] * 0.7152 + linear[2] * 0.0722
    }
}

impl Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// Returns `base`^2.4 for 0 < `base` ≤ 1, from the fifth root: `powf` would add 2 kB to the wasm.
fn to_the_2_4th(base: f64) -> f64 {
    let mut root = 1.0_f64;
    for _ in 0..32 {
        let fourth = root * root * root * root;
        root -= (fourth * root - base) / (5.0 * fourth);
    }
    // 2.4 is twelve fifths.
    let square = root * root;
    let fourth = square * square;
    fourth * fourth * fourth
}

#[cfg(test)]
mod tests {
    use super::{Colour, to_the_2_4th};

    #[track_caller]
    fn check(one: &str, other: &str, hundredths: u32) {
        let colour = |text| Colour::parse(text).unwrap();
        assert_eq!(colour(one).contrast(colour(other)), hundredths);
        assert_eq!(colour(other).contrast(colour(one)), hundredths);
    }

    #[test]
    fn contrast_matches_wcag() {
        check("#000000", "#ffffff", 2100);
        check("#ffffff", "#ffffff", 100);
        check("#777777", "#ffffff", 447);
        check("#767676", "#ffffff", 454);
        check("#ff0000", "#ffffff", 399);
        check("#ffff00", "#000080", 1490);
    }

    #[test]
    fn power_matches_the_standard_library() {
        for step in 1..=255 {
            let base = (f64::from(step) / 255.0 + 0.055) / 1.055;
            assert!(
                (to_the_2_4th(base) - base.powf(2.4)).abs() < 1e-12,
                "{base}"
            );
        }
    }

    #[test]
    fn parses_six_hex_digits_only() {
        assert_eq!(Colour::parse("#0A1b2C").unwrap().to_string(), "#0a1b2c");
        for text in [
            "", "#", "#12345", "#1234567", "123456", "#12345g", "#+1+1+1", "#一二",
        ] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }
}
