//! The settings that the reader has chosen: no host may change them, and only they are stored.

use crate::state::Setting;

/// A set of settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UserChosen(u32);

impl UserChosen {
    /// Returns the set of the settings with these names.
    pub fn named(names: &[String]) -> Self {
        let mut own = Self::default();
        for setting in Setting::ALL {
            if names.iter().any(|name| name == setting.name()) {
                own.add(setting);
            }
        }
        own
    }

    /// Returns true if the reader has chosen a value of the setting.
    pub fn holds(self, setting: Setting) -> bool {
        self.0 & Self::bit(setting) != 0
    }

    pub(super) fn add(&mut self, setting: Setting) {
        self.0 |= Self::bit(setting);
    }

    fn bit(setting: Setting) -> u32 {
        1 << (setting as u32)
    }
}
