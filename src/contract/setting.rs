//! The table of reading settings. A setting consists of a row here, its texts and its style.

/// Declares the settings, one row each.
macro_rules! settings {
    ($($(#[$documentation:meta])* $name:ident => $row:expr,)+) => {
        /// A reading setting: an attribute of `<html>` with a few values.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Setting {
            $($(#[$documentation])* $name,)+
        }

        impl Setting {
            /// All settings, in the order of the panel.
            pub const ALL: [Self; [$(Self::$name),+].len()] = [$(Self::$name),+];

            fn row(self) -> &'static SettingRow {
                match self {
                    $(Self::$name => { const ROW: &SettingRow = &$row; ROW })+
                }
            }
        }
    };
}

settings! {
    /// Body text size, in CSS px where the browser's own size is 16 px. Style sheets set it in rem, so that a larger
    /// browser size enlarges every step.
    TextSize => SettingRow {
        default: 1,
        least_for_elders: 4,
        parameter: Some("size"),
        ..row("text-size", &["16", "18", "20", "22", "24", "28", "32"])
    },
    /// Body text size on the elders' page, once it is chosen there; `ordinary` is the value of `TextSize`, if that suits
    /// elders. Only storage has it as a separate setting: the panel shows one text size for either page.
    ElderTextSize => row("elder-text-size", &["ordinary", "24", "28", "32"]),
    /// Colour scheme.
    Theme => SettingRow {
        parameter: Some("theme"),
        ..row("theme", &["auto", "light", "dark", "white-on-black", "yellow-on-black", "yellow-on-blue", "warm", "custom"])
    },
    /// Line height, as a multiple of the text size.
    LineHeight => SettingRow {
        default: 1,
        least_for_elders: 1,
        ..row("line-height", &["1.5", "1.8", "2", "2.4"])
    },
    /// Distance between paragraphs.
    ParagraphSpacing => row("paragraph-spacing", SPACINGS),
    /// Distance between characters.
    LetterSpacing => row("letter-spacing", SPACINGS),
    /// Longest line, in characters.
    Measure => SettingRow { default: 3, ..row("measure", &["24", "28", "32", "36", "40"]) },
    /// Text alignment.
    Alignment => row("alignment", &["left", "justify"]),
    /// Typeface.
    Typeface => row("typeface", &["sans", "serif", "fangsong", "kai"]),
    /// Animation.
    Motion => row("motion", &["auto", "reduced"]),
    /// Decoration besides the text.
    Decoration => row("decoration", &["full", "plain"]),
    /// The `/` key, which moves the focus to the search box. WCAG 2.2, 2.1.4 requires that shortcuts of one character can be
    /// turned off.
    Shortcut => row("shortcut", &["on", "off"]),
    /// The elders' page (长者助手).
    Elder => SettingRow { parameter: Some("elder"), ..row("elder", &["off", "on"]) },
}

/// Names of the reader's own two colours, which are stored like settings and have no fixed values.
pub const COLOUR_NAMES: [&str; 2] = ["ink", "paper"];

const SPACINGS: &[&str] = &["normal", "wide", "wider"];

/// A row of the table.
#[derive(Debug)]
pub struct SettingRow {
    /// Name in storage and, after `data-`, as an attribute of `<html>`.
    pub name: &'static str,
    /// Values, in the order in which the panel offers them.
    pub values: &'static [&'static str],
    /// Index of the value that applies until another is chosen.
    pub default: u8,
    /// Index of the smallest value that the elders' page shows.
    pub least_for_elders: u8,
    /// Name of the address parameter that sets it; `None` for settings that an address cannot set.
    pub parameter: Option<&'static str>,
}

const fn row(name: &'static str, values: &'static [&'static str]) -> SettingRow {
    SettingRow {
        name,
        values,
        default: 0,
        least_for_elders: 0,
        parameter: None,
    }
}

/// A value of a setting. Only the values of [`Setting::choices`] exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    setting: Setting,
    index: u8,
}

impl Setting {
    /// Returns the name of the attribute, without `data-`.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// Returns the names of its values.
    pub fn values(self) -> &'static [&'static str] {
        self.row().values
    }

    /// Returns the name of the address parameter that sets it, if there is one.
    pub fn parameter(self) -> Option<&'static str> {
        self.row().parameter
    }

    /// Returns its values, in the order in which the panel offers them.
    pub fn choices(self) -> impl Iterator<Item = Choice> {
        let all = u8::try_from(self.values().len()).unwrap_or_default();
        (0..all).map(move |index| Choice {
            setting: self,
            index,
        })
    }

    /// Returns the choice named `value`; `None` where the setting has no such value.
    pub fn choice(self, value: &str) -> Option<Choice> {
        self.choices().find(|choice| choice.value() == value)
    }

    /// Returns the choice that applies until another is made.
    pub fn default_choice(self) -> Choice {
        Choice {
            setting: self,
            index: self.row().default,
        }
    }
}

impl Choice {
    /// Returns the choice that turns the elders' page on or off.
    pub fn elder(is_on: bool) -> Self {
        Self {
            setting: Setting::Elder,
            index: u8::from(is_on),
        }
    }

    /// Returns the colour scheme made of the reader's own colours, which is the last one.
    pub fn own_colours() -> Self {
        let last = Setting::Theme.values().len() - 1;
        Self {
            setting: Setting::Theme,
            index: u8::try_from(last).unwrap_or_default(),
        }
    }

    /// Returns the next choice of the setting, or the previous one; `None` at either end.
    pub fn beside(self, is_further: bool) -> Option<Self> {
        let index = if is_further {
            self.index.checked_add(1)
        } else {
            self.index.checked_sub(1)
        };
        let index = index.filter(|index| usize::from(*index) < self.setting.values().len())?;
        Some(Self { index, ..self })
    }

    /// Returns true if the elders' page can show it: nothing smaller or closer than elders can read.
    pub fn suits_elders(self) -> bool {
        self.index >= self.setting.row().least_for_elders
    }

    /// Returns the setting of which this is a value.
    pub fn setting(self) -> Setting {
        self.setting
    }

    /// Returns the name of the value.
    pub fn value(self) -> &'static str {
        let values = self.setting.values();
        values
            .get(usize::from(self.index))
            .copied()
            .unwrap_or_default()
    }

    /// Returns its index among the setting's values.
    pub fn index(self) -> usize {
        usize::from(self.index)
    }
}
