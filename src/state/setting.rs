//! Settings: what the reader can have otherwise, and the few values of each.

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
    /// Whether `/`, the only key of a single character, leads to the search box (WCAG 2.2, 2.1.4).
    Shortcut,
    /// Whether the page is as elders want it (长者助手).
    Elder,
}

/// A value of a setting. There are no others than those of [`Setting::choices`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    setting: Setting,
    index: u8,
}

impl Setting {
    /// All of them, in the order of `Preferences::pairs`.
    pub const ALL: [Self; 12] = [
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
        Self::Shortcut,
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

    /// The choice that holds unless another is made.
    pub fn default_choice(self) -> Choice {
        Choice {
            setting: self,
            index: self.row().2,
        }
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
            Self::Shortcut => ("shortcut", &["on", "off"], 0),
            Self::Elder => ("elder", &["off", "on"], 0),
        }
    }
}

impl Choice {
    /// The elders' page, or not.
    pub fn elder(is_on: bool) -> Self {
        Self {
            setting: Setting::Elder,
            index: u8::from(is_on),
        }
    }

    /// The scheme of the reader's own colours.
    pub(super) fn own_colours() -> Self {
        let last = Setting::Theme.values().len() - 1;
        Self {
            setting: Setting::Theme,
            index: u8::try_from(last).unwrap_or_default(),
        }
    }

    /// The choice one further among the setting's values, or one before; `None` at their end.
    pub fn beside(self, is_further: bool) -> Option<Self> {
        let index = if is_further {
            self.index.checked_add(1)
        } else {
            self.index.checked_sub(1)
        };
        let index = index.filter(|index| usize::from(*index) < self.setting.values().len())?;
        Some(Self { index, ..self })
    }

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
