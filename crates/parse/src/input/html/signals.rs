//! The signals by which a region of a page is known to be its text: each with its weight and the reason for it.
//!
//! ```text
//! points of a line   = the sum of its signals of lines
//! points of a region = the points of its lines × (100 + the sum of its signals of regions) %
//! ```

use std::fmt::Write as _;

macro_rules! signals {
    ($($signal:ident $name:literal weighs $weight:literal because $reason:literal)+) => {
        /// A signal.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Signal {
            $(#[doc = concat!("Weighs ", $weight, " because ", $reason, ".")] $signal,)+
        }

        impl Signal {
            const ALL: &[Self] = &[$(Self::$signal,)+];

            /// The name as it is explained.
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$signal => $name,)+ }
            }

            /// Points for each unit of a line, or per cent for a region.
            pub(crate) const fn weight(self) -> isize {
                match self { $(Self::$signal => $weight,)+ }
            }
        }
    };
}

// Signals of lines, per unit; below them those of regions, in per cent.
#[rustfmt::skip]
signals! {
    Prose "prose" weighs 1 because "each character of a sentence or of a long line is text, while menus have short labels"
    Row "rows" weighs 1 because "each character of a row of data is text"
    Numbered "numbered lines" weighs 20 because "a numbered line is likely a heading, as long as a short sentence"
    Picture "pictures" weighs 60 because "a page without sentences may be scanned: its pictures are its text"
    File "files" weighs 40 because "a page without sentences may list files: their names are its text"
    Embedded "embedded files" weighs 300 because "a page without sentences may show a file: it is its text"
    Unpunctuated "unpunctuated" weighs -50 because "a long line without a comma or a stop is likely the title of another page"
    Linked "links" weighs -50 because "a region with more links than lines of text lists other pages, unless they are files"
    NamedContent "named as text" weighs 30 because "its class or id is a word for the text of a page"
    NamedPortal "named as a part of portals" weighs -100 because "its class or id is a word for menus, share bars or footers"
    BelowTitle "below the title" weighs 10 because "the title of the page is in it, or directly above it"
}

impl Signal {
    fn index(self) -> usize {
        Self::ALL
            .iter()
            .position(|&signal| signal == self)
            .unwrap_or(0)
    }
}

/// The sums of signals of a region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sums([isize; Signal::ALL.len()]);

impl Sums {
    /// Adds the signal, `units` times.
    pub(crate) fn add(&mut self, signal: Signal, units: usize) {
        let units = isize::try_from(units).unwrap_or(isize::MAX);
        if let Some(sum) = self.0.get_mut(signal.index()) {
            *sum = sum.saturating_add(signal.weight().saturating_mul(units));
        }
    }

    pub(crate) fn has(self, signal: Signal) -> bool {
        self.0.get(signal.index()).is_some_and(|sum| *sum != 0)
    }

    /// Adds the sums of a part of the region.
    pub(crate) fn add_all(&mut self, part: Self) {
        for (sum, more) in self.0.iter_mut().zip(part.0) {
            *sum = sum.saturating_add(more);
        }
    }

    pub(crate) fn total(self) -> isize {
        self.0.iter().sum()
    }

    /// Returns the signals that occur, with their sums: `prose 120, rows 40`.
    pub(crate) fn explained(self, unit: &str) -> String {
        let mut text = String::new();
        for (signal, sum) in Signal::ALL.iter().zip(self.0).filter(|(_, sum)| *sum != 0) {
            let separator = if text.is_empty() { "" } else { ", " };
            let _ = write!(text, "{separator}{} {sum}{unit}", signal.name());
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{Signal, Sums};

    #[test]
    fn explains_the_signals_that_occur() {
        let mut sums = Sums::default();
        sums.add(Signal::Numbered, 2);
        sums.add(Signal::Prose, 7);
        assert_eq!(sums.explained(""), "prose 7, numbered lines 40");
        assert_eq!(sums.total(), 47);
    }
}
