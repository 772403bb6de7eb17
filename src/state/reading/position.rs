//! The reader's position: the section being read, and the position in percent.

/// The reader's position in the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The entry of the section being read; `None` before the first.
    pub section: Option<usize>,
    /// The position in the body, in whole percent.
    pub percent: u8,
}

/// The scroll metrics of the page, in CSS px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// The height of the window.
    pub height: f64,
    /// The scroll position.
    pub scrolled: f64,
    /// The maximum scroll position.
    pub scrollable: f64,
}

impl Viewport {
    /// Returns the distance from the top of the window at which text counts as being read.
    ///
    /// It is a quarter of the window's height. Over the page's last window height it sinks to the bottom, since short
    /// last sections can't be scrolled any higher and would otherwise never be read.
    pub fn reading_line(self) -> f64 {
        let left = (self.scrollable - self.scrolled).max(0.0);
        let sunk = if self.height > 0.0 {
            (1.0 - left / self.height).clamp(0.0, 1.0)
        } else {
            0.0
        };
        self.height * (0.25 + 0.75 * sunk)
    }
}

/// Returns the last of `count` headings at or above `line`.
///
/// `top_of(n)` returns the distance of heading `n` from the top of the window in CSS px, ascending with `n`. It is
/// called about log₂ `count` times, since the browser measures for each call.
pub fn section_at(count: usize, top_of: impl Fn(usize) -> f64, line: f64) -> Option<usize> {
    let (mut above, mut below) = (0, count);
    while above < below {
        let middle = usize::midpoint(above, below);
        if top_of(middle) <= line {
            above = middle + 1;
        } else {
            below = middle;
        }
    }
    above.checked_sub(1)
}

/// Returns the position in the body, in whole percent: the share of it that is above the lower edge of the window.
///
/// It is 100 if the body has no height. Text counts by the height it takes now, also if a jump passed over it or if it is
/// folded: that is a position, and no measure of what was read.
///
/// `top` is the body's distance from the top of the window, and `height` its height, in CSS px.
pub fn position_percent(top: f64, height: f64, viewport: Viewport) -> u8 {
    if height <= 0.0 || viewport.scrolled >= viewport.scrollable {
        return 100;
    }
    let share = ((viewport.height - top) / height).clamp(0.0, 1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 100, floored: 100 is for the end alone"
    )]
    let percent = (share * 100.0) as u8;
    percent
}

#[cfg(test)]
mod tests {
    use super::{Viewport, position_percent, section_at};

    #[track_caller]
    fn check(tops: &[f64], line: f64, expected: Option<usize>) {
        assert_eq!(section_at(tops.len(), |index| tops[index], line), expected);
    }

    #[test]
    fn section_being_read_has_the_last_heading_above_the_line() {
        check(&[-500.0, -20.0, 300.0], 100.0, Some(1));
        check(&[-500.0, -20.0, 100.0], 100.0, Some(2));
        check(&[200.0, 300.0], 100.0, None);
        check(&[], 100.0, None);
    }

    #[test]
    fn reading_line_sinks_to_the_bottom_at_the_end() {
        let line = |scrolled| {
            Viewport {
                height: 800.0,
                scrolled,
                scrollable: 5000.0,
            }
            .reading_line()
        };
        assert!((line(0.0) - 200.0).abs() < 1e-9);
        assert!((line(4200.0) - 200.0).abs() < 1e-9);
        assert!((line(4600.0) - 500.0).abs() < 1e-9);
        assert!((line(5000.0) - 800.0).abs() < 1e-9);
    }

    #[test]
    fn percent_reaches_100_only_at_the_end() {
        let viewport = |scrolled| Viewport {
            height: 800.0,
            scrolled,
            scrollable: 5000.0,
        };
        assert_eq!(position_percent(800.0, 4000.0, viewport(0.0)), 0);
        assert_eq!(position_percent(-1200.0, 4000.0, viewport(2000.0)), 50);
        assert_eq!(position_percent(-3000.0, 4000.0, viewport(5000.0)), 100);
    }
}
