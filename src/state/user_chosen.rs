//! Which settings the reader himself has chosen: these nobody else may change, and no others are kept.

use super::Setting;

/// A set of settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UserChosen(u32);

impl UserChosen {
    /// The settings of these names.
    pub fn named(names: &[String]) -> Self {
        let mut own = Self::default();
        for setting in Setting::ALL {
            if names.iter().any(|name| name == setting.name()) {
                own.add(setting);
            }
        }
        own
    }

    /// Whether the reader has chosen a value of it.
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
