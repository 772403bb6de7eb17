//! How the reader wants the page. Each preference is a `data-` attribute of `<html>` and a word
//! under `baogao.preferences`; both are written as [`Preferences::pairs`] gives them.

/// The reader's choices, or what stands in for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// The size of body text.
    pub text_size: TextSize,
}

/// A size of body text. Its number is CSS px where the browser's own size is 16 px; pages set it in
/// rem, so that a reader's larger browser size enlarges every step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the name is the size")]
pub enum TextSize {
    Px16,
    #[default]
    Px18,
    Px20,
    Px22,
    Px24,
    Px28,
    Px32,
}

impl Preferences {
    /// Reads preferences from the value that `value_of` finds under each name. What is missing or
    /// unknown is the default.
    pub fn from_pairs(value_of: impl Fn(&str) -> Option<String>) -> Self {
        let text_size = value_of("text-size").and_then(|value| TextSize::parse(&value));
        Self {
            text_size: text_size.unwrap_or_default(),
        }
    }

    /// Each preference's name and value, as `data-` attributes spell them.
    pub fn pairs(&self) -> [(&'static str, String); 1] {
        [("text-size", self.text_size.px().to_string())]
    }
}

impl TextSize {
    /// All sizes, smallest first.
    pub const ALL: [Self; 7] = [
        Self::Px16,
        Self::Px18,
        Self::Px20,
        Self::Px22,
        Self::Px24,
        Self::Px28,
        Self::Px32,
    ];

    /// What the page's 字体 offers as 大, 中 and 小.
    pub const LARGE_MIDDLE_SMALL: [Self; 3] = [Self::Px22, Self::Px18, Self::Px16];

    /// The size in CSS px at a root of 16 px.
    pub fn px(self) -> u8 {
        match self {
            Self::Px16 => 16,
            Self::Px18 => 18,
            Self::Px20 => 20,
            Self::Px22 => 22,
            Self::Px24 => 24,
            Self::Px28 => 28,
            Self::Px32 => 32,
        }
    }

    /// The size that `text` names; `None` where no step has that number.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|size| size.px().to_string() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Preferences, TextSize};

    #[track_caller]
    fn check(value: Option<&str>, expected: TextSize) {
        let preferences = Preferences::from_pairs(|_| value.map(str::to_owned));
        assert_eq!(preferences.text_size, expected);
    }

    #[test]
    fn ok_known_sizes_are_taken() {
        check(Some("22"), TextSize::Px22);
        check(Some("16"), TextSize::Px16);
    }

    #[test]
    fn ok_anything_else_is_the_default() {
        for value in [None, Some(""), Some("17"), Some("022"), Some("large")] {
            check(value, TextSize::Px18);
        }
    }

    #[test]
    fn ok_pairs_read_back() {
        for text_size in TextSize::ALL {
            let preferences = Preferences { text_size };
            let pairs = preferences.pairs();
            let value_of = |name: &str| {
                pairs
                    .iter()
                    .find(|pair| pair.0 == name)
                    .map(|pair| pair.1.clone())
            };
            assert_eq!(Preferences::from_pairs(value_of), preferences);
        }
    }
}
