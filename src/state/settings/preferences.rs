//! Reading preferences: a choice for each [`Setting`], and a pair of colours.
//!
//! Each is a `data-` attribute of `<html>`, which style sheets read, and a value in `baogao.preferences`, which a
//! script restores before the first paint.

use super::Colour;
use crate::state::{COLOUR_NAMES, Choice, Setting};

/// The settings in force: choices of the reader or the host, or defaults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// The choice for each setting, in the order of [`Setting::ALL`].
    choices: [Choice; Setting::ALL.len()],
    /// The text colour, used if the theme is the reader's own colours.
    pub ink: Colour,
    /// The background colour.
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
    /// Reads preferences from `value_of`, which returns the value of a name.
    ///
    /// Missing or unknown values become the default.
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

    /// Returns the name and value of each preference, as in `data-` attributes.
    pub fn pairs(&self) -> impl Iterator<Item = (&'static str, String)> {
        let chosen = self
            .choices
            .map(|choice| (choice.setting().name(), choice.value().to_owned()));
        let [ink, paper] = COLOUR_NAMES;
        let colours = [(ink, self.ink.to_string()), (paper, self.paper.to_string())];
        chosen.into_iter().chain(colours)
    }

    /// Returns the choice for a setting.
    pub fn choice(&self, setting: Setting) -> Choice {
        let choice = self.choices.get(setting as usize).copied();
        choice.unwrap_or_else(|| setting.default_choice()) // `choices` has an item for each setting
    }

    /// Sets the choice for its setting.
    pub fn choose(&mut self, choice: Choice) {
        if let Some(chosen) = self.choices.get_mut(choice.setting() as usize) {
            *chosen = choice;
        }
    }

    /// Chooses the theme of the reader's own colours, with these colours.
    pub(super) fn mix(&mut self, ink: Colour, paper: Colour) {
        (self.ink, self.paper) = (ink, paper);
        self.choose(Choice::own_colours());
    }

    /// Returns true if the page is the elders' page.
    pub fn is_elder(&self) -> bool {
        self.choice(Setting::Elder) == Choice::elder(true)
    }

    /// Returns the choice as the page in use keeps it: the elders' page has a text size of its own.
    pub(super) fn kept(&self, choice: Choice) -> Choice {
        let is_elders = self.is_elder() && choice.setting() == Setting::TextSize;
        let elders = is_elders.then(|| Setting::ElderTextSize.choice(choice.value()));
        elders.flatten().unwrap_or(choice)
    }

    /// Returns the value in effect: the choice, or the minimum of the elders' page if that is more.
    pub fn shown(&self, setting: Setting) -> Choice {
        if setting == Setting::TextSize
            && self.is_elder()
            && let Some(elders) = setting.choice(self.choice(Setting::ElderTextSize).value())
        {
            return elders;
        }
        let chosen = self.choice(setting);
        let mut choices = setting.choices();
        let least = choices.find(|choice| self.can_show(*choice));
        least
            .filter(|least| least.index() > chosen.index())
            .unwrap_or(chosen)
    }

    /// Returns true if this choice would take effect: the elders' page has minimum sizes and line heights.
    pub fn can_show(&self, choice: Choice) -> bool {
        !self.is_elder() || choice.suits_elders()
    }

    /// Returns the text size one step larger or smaller; `None` if there is none.
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
    fn reads_its_own_pairs() {
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
    fn unknown_values_become_the_default() {
        for value in ["", "17", "022", "large", "on "] {
            let pairs = ["text-size", "theme", "elder", "ink"].map(|name| (name, value));
            assert_eq!(chosen(&pairs), Preferences::default(), "{value:?}");
        }
    }

    #[test]
    fn text_size_steps_through_all_values() {
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
    fn elder_text_is_at_least_24_px() {
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
    fn each_page_keeps_its_own_text_size() {
        let mut preferences = chosen(&[("text-size", "16")]);
        for (is_elder, size, shown) in [
            (false, None, "16"),
            (true, None, "24"),
            (true, Some("28"), "28"),
            (false, None, "16"),
            (false, Some("22"), "22"),
            (true, None, "28"),
            (true, Some("24"), "24"),
            (false, Some("32"), "32"),
            (true, None, "24"),
        ] {
            preferences.choose(super::Choice::elder(is_elder));
            if let Some(size) = size.and_then(|size| Setting::TextSize.choice(size)) {
                preferences.choose(preferences.kept(size));
            }
            assert_eq!(preferences.shown(Setting::TextSize).value(), shown);
        }
    }

    #[test]
    fn elder_line_height_is_at_least_1_8() {
        for (height, shown) in [("1.5", "1.8"), ("1.8", "1.8"), ("2.4", "2.4")] {
            let preferences = chosen(&[("line-height", height), ("elder", "on")]);
            assert_eq!(preferences.shown(Setting::LineHeight).value(), shown);
        }
    }
}
