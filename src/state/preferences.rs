//! How the reader wants the page: a choice of each [`Setting`], and a pair of colours.
//!
//! Each is a `data-` attribute of `<html>` and a word under `baogao.preferences`, so that style sheets
//! show it and the script before the first paint puts it back.

use super::{COLOUR_NAMES, Choice, Colour, Setting};

/// The reader's choices, or what stands in for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// What is chosen of each setting, in the order of [`Setting::ALL`].
    choices: [Choice; Setting::ALL.len()],
    /// The colour of text, if the reader's own are chosen.
    pub ink: Colour,
    /// The colour behind it.
    pub paper: Colour,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            choices: Setting::ALL.map(Setting::default_choice),
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
        let chosen = self
            .choices
            .map(|choice| (choice.setting().name(), choice.value().to_owned()));
        let [ink, paper] = COLOUR_NAMES;
        let colours = [(ink, self.ink.to_string()), (paper, self.paper.to_string())];
        chosen.into_iter().chain(colours)
    }

    /// What is chosen of a setting.
    pub fn choice(&self, setting: Setting) -> Choice {
        let choice = self.choices.get(setting as usize).copied();
        choice.unwrap_or_else(|| setting.default_choice()) // each setting has its place
    }

    /// Chooses a value.
    pub fn choose(&mut self, choice: Choice) {
        if let Some(chosen) = self.choices.get_mut(choice.setting() as usize) {
            *chosen = choice;
        }
    }

    /// Chooses the scheme of the reader's own colours, and these.
    pub(super) fn mix(&mut self, ink: Colour, paper: Colour) {
        (self.ink, self.paper) = (ink, paper);
        self.choose(Choice::own_colours());
    }

    /// Whether the page is as elders want it.
    pub fn is_elder(&self) -> bool {
        self.choice(Setting::Elder) == Choice::elder(true)
    }

    /// What the page shows of a setting: the choice, or the least that elders are shown.
    pub fn shown(&self, setting: Setting) -> Choice {
        let chosen = self.choice(setting);
        let mut choices = setting.choices();
        let least = choices.find(|choice| self.can_show(*choice));
        least
            .filter(|least| least.index() > chosen.index())
            .unwrap_or(chosen)
    }

    /// Whether the page would show this choice: elders are shown nothing smaller or closer than they can read.
    pub fn can_show(&self, choice: Choice) -> bool {
        !self.is_elder() || choice.suits_elders()
    }

    /// The size of body text one step up or down from the one shown; `None` where there is no further.
    pub fn text_size_beside(&self, is_larger: bool) -> Option<Choice> {
        let beside = self.shown(Setting::TextSize).beside(is_larger);
        beside.filter(|size| self.can_show(*size))
    }
}

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
            assert_eq!(preferences.shown(Setting::TextSize).value(), shown);
            assert_eq!((beside(true), beside(false)), (larger, smaller), "{size}");
        }
    }

    #[test]
    fn ok_elders_lines_are_no_closer_than_1_8() {
        for (height, shown) in [("1.5", "1.8"), ("1.8", "1.8"), ("2.4", "2.4")] {
            let preferences = chosen(&[("line-height", height), ("elder", "on")]);
            assert_eq!(preferences.shown(Setting::LineHeight).value(), shown);
        }
    }
}
