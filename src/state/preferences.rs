//! How the reader wants the page: a value of each [`Setting`], and a pair of colours.
//!
//! Each is a `data-` attribute of `<html>` and a word under `baogao.preferences`, so that style sheets
//! show it and the script before the first paint puts it back.

use super::Colour;

/// Something that the reader can have otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Setting {
    /// The size of body text, in CSS px where the browser's own size is 16 px; pages set it in rem, so
    /// that a reader's larger browser size enlarges every step.
    TextSize,
    /// The scheme of colours.
    Theme,
    /// The distance of lines, in sizes of the text.
    LineHeight,
    /// The distance of paragraphs.
    ParagraphSpacing,
    /// The distance of characters.
    LetterSpacing,
    /// The length of lines, in characters.
    Measure,
    /// How lines end.
    Alignment,
    /// The shape of characters.
    Typeface,
    /// Whether things may move by themselves.
    Motion,
    /// Whether there is more than text.
    Decoration,
    /// Whether the page is as elders want it (长者助手).
    Elder,
}

/// A value of a setting. There are no others than those of [`Setting::choices`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    setting: Setting,
    index: u8,
}

/// The reader's choices, or what stands in for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// The place of each setting's value among its values.
    indices: [u8; Setting::ALL.len()],
    /// The colour of text, if the reader's own are chosen.
    pub ink: Colour,
    /// The colour behind it.
    pub paper: Colour,
}

/// The names of the two colours among the pairs.
pub const COLOUR_NAMES: [&str; 2] = ["ink", "paper"];

impl Setting {
    /// All of them, in the order of [`Preferences::pairs`].
    pub const ALL: [Self; 11] = [
        Self::TextSize,
        Self::Theme,
        Self::LineHeight,
        Self::ParagraphSpacing,
        Self::LetterSpacing,
        Self::Measure,
        Self::Alignment,
        Self::Typeface,
        Self::Motion,
        Self::Decoration,
        Self::Elder,
    ];

    /// What the attribute is called, without `data-`.
    pub fn name(self) -> &'static str {
        self.row().0
    }

    /// The words for its values.
    pub fn values(self) -> &'static [&'static str] {
        self.row().1
    }

    /// Its values, in the order in which they are offered.
    pub fn choices(self) -> impl Iterator<Item = Choice> {
        let all = u8::try_from(self.values().len()).unwrap_or_default();
        (0..all).map(move |index| Choice {
            setting: self,
            index,
        })
    }

    /// The choice of this word; `None` where the setting has no such value.
    pub fn choice(self, value: &str) -> Option<Choice> {
        self.choices().find(|choice| choice.value() == value)
    }

    /// Its name, its values, and the place of the one that holds unless another is chosen.
    fn row(self) -> (&'static str, &'static [&'static str], u8) {
        const SPACINGS: &[&str] = &["normal", "wide", "wider"];
        match self {
            Self::TextSize => ("text-size", &["16", "18", "20", "22", "24", "28", "32"], 1),
            Self::Theme => (
                "theme",
                &[
                    "auto",
                    "light",
                    "dark",
                    "white-on-black",
                    "yellow-on-black",
                    "yellow-on-blue",
                    "warm",
                    "custom",
                ],
                0,
            ),
            Self::LineHeight => ("line-height", &["1.5", "1.8", "2", "2.4"], 1),
            Self::ParagraphSpacing => ("paragraph-spacing", SPACINGS, 0),
            Self::LetterSpacing => ("letter-spacing", SPACINGS, 0),
            Self::Measure => ("measure", &["24", "28", "32", "36", "40"], 2),
            Self::Alignment => ("alignment", &["left", "justify"], 0),
            Self::Typeface => ("typeface", &["sans", "serif", "kai"], 0),
            Self::Motion => ("motion", &["auto", "reduced"], 0),
            Self::Decoration => ("decoration", &["full", "plain"], 0),
            Self::Elder => ("elder", &["off", "on"], 0),
        }
    }
}

impl Choice {
    /// What is chosen a value of.
    pub fn setting(self) -> Setting {
        self.setting
    }

    /// The word for it.
    pub fn value(self) -> &'static str {
        let values = self.setting.values();
        values
            .get(usize::from(self.index))
            .copied()
            .unwrap_or_default()
    }

    /// Its place among the setting's values.
    pub fn index(self) -> usize {
        usize::from(self.index)
    }
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            indices: Setting::ALL.map(|setting| setting.row().2),
            ink: Colour::BLACK,
            paper: Colour::WHITE,
        }
    }
}

impl Preferences {
    /// Reads preferences from the value that `value_of` finds under each name. What is missing or
    /// unknown is the default.
    pub fn from_pairs(value_of: impl Fn(&str) -> Option<String>) -> Self {
        let mut preferences = Self::default();
        for setting in Setting::ALL {
            let value = value_of(setting.name());
            if let Some(choice) = value.and_then(|value| setting.choice(&value)) {
                preferences.choose(choice);
            }
        }
        let [ink, paper] =
            COLOUR_NAMES.map(|name| value_of(name).and_then(|value| Colour::parse(&value)));
        preferences.ink = ink.unwrap_or(preferences.ink);
        preferences.paper = paper.unwrap_or(preferences.paper);
        preferences
    }

    /// Each preference's name and value, as `data-` attributes spell them.
    pub fn pairs(&self) -> impl Iterator<Item = (&'static str, String)> {
        let chosen = Setting::ALL.map(|setting| {
            let choice = self.choice(setting);
            (setting.name(), choice.value().to_owned())
        });
        let [ink, paper] = COLOUR_NAMES;
        let colours = [(ink, self.ink.to_string()), (paper, self.paper.to_string())];
        chosen.into_iter().chain(colours)
    }

    /// What is chosen of a setting.
    pub fn choice(&self, setting: Setting) -> Choice {
        let index = self.indices.get(setting as usize).copied();
        Choice {
            setting,
            index: index.unwrap_or_default(),
        }
    }

    /// Chooses a value.
    pub fn choose(&mut self, choice: Choice) {
        if let Some(index) = self.indices.get_mut(choice.setting as usize) {
            *index = choice.index;
        }
    }

    /// Chooses the scheme of the reader's own colours, and these.
    pub(super) fn mix(&mut self, ink: Colour, paper: Colour) {
        (self.ink, self.paper) = (ink, paper);
        if let Some(own) = Setting::Theme.choices().last() {
            self.choose(own);
        }
    }

    /// Whether the page is as elders want it.
    pub fn is_elder(&self) -> bool {
        self.choice(Setting::Elder).index == 1
    }

    /// The size of body text as the page shows it: elders get 24 px at least.
    pub fn shown_text_size(&self) -> Choice {
        let chosen = self.choice(Setting::TextSize);
        let least = if self.is_elder() { ELDERS_TEXT_SIZE } else { 0 };
        Choice {
            index: chosen.index.max(least),
            ..chosen
        }
    }

    /// The size of body text one step up or down from the one shown; `None` where there is no further.
    pub fn text_size_beside(&self, is_larger: bool) -> Option<Choice> {
        let shown = self.shown_text_size();
        let index = if is_larger {
            shown.index.checked_add(1)
        } else {
            shown.index.checked_sub(1)
        };
        let least = if self.is_elder() { ELDERS_TEXT_SIZE } else { 0 };
        let is_there =
            |index: &u8| usize::from(*index) < Setting::TextSize.values().len() && *index >= least;
        Some(Choice {
            index: index.filter(is_there)?,
            ..shown
        })
    }
}

/// The place of 24 px among the sizes.
const ELDERS_TEXT_SIZE: u8 = 4;

#[cfg(test)]
mod tests {
    use super::{Colour, Preferences, Setting};

    fn chosen(pairs: &[(&str, &str)]) -> Preferences {
        Preferences::from_pairs(|name| {
            let pair = pairs.iter().find(|pair| pair.0 == name);
            pair.map(|pair| pair.1.to_owned())
        })
    }

    #[test]
    fn ok_pairs_read_back() {
        for setting in Setting::ALL {
            for choice in setting.choices() {
                let mut preferences = Preferences::default();
                preferences.choose(choice);
                preferences.ink = Colour::parse("#123456").unwrap();
                let pairs: Vec<(&str, String)> = preferences.pairs().collect();
                let value_of = |name: &str| {
                    let pair = pairs.iter().find(|pair| pair.0 == name);
                    pair.map(|pair| pair.1.clone())
                };
                assert_eq!(Preferences::from_pairs(value_of), preferences);
                assert_eq!(preferences.choice(setting), choice);
            }
        }
    }

    #[test]
    fn ok_anything_else_is_the_default() {
        for value in ["", "17", "022", "large", "on "] {
            let pairs = ["text-size", "theme", "elder", "ink"].map(|name| (name, value));
            assert_eq!(chosen(&pairs), Preferences::default(), "{value:?}");
        }
    }

    #[test]
    fn ok_every_step_of_the_size_is_one_size_away() {
        let mut preferences = chosen(&[("text-size", "16")]);
        let mut sizes = vec![preferences.choice(Setting::TextSize).value()];
        while let Some(larger) = preferences.text_size_beside(true) {
            preferences.choose(larger);
            sizes.push(larger.value());
        }
        assert_eq!(sizes, Setting::TextSize.values());
        assert_eq!(preferences.text_size_beside(false).unwrap().value(), "28");
    }

    #[test]
    fn ok_elders_read_24_px_or_more() {
        for (size, shown, larger, smaller) in [
            ("16", "24", Some("28"), None),
            ("24", "24", Some("28"), None),
            ("28", "28", Some("32"), Some("24")),
            ("32", "32", None, Some("28")),
        ] {
            let preferences = chosen(&[("text-size", size), ("elder", "on")]);
            let beside = |is_larger| {
                let beside = preferences.text_size_beside(is_larger);
                beside.map(super::Choice::value)
            };
            assert_eq!(preferences.shown_text_size().value(), shown);
            assert_eq!((beside(true), beside(false)), (larger, smaller), "{size}");
        }
    }
}
