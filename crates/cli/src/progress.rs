//! Progress on a terminal: one line that counts pages, and is gone when they are done.

use std::io::Write;

use publish::Progress;

/// A line that counts pages.
pub(crate) struct Counter<Terminal: Write> {
    /// `None` if nobody would see it.
    terminal: Option<Terminal>,
    /// The hundredths that were shown last.
    percent: Option<usize>,
}

impl<Terminal: Write> Counter<Terminal> {
    /// A counter on a terminal, or one that shows nothing.
    pub(crate) fn new(terminal: Option<Terminal>) -> Self {
        Self {
            terminal,
            percent: None,
        }
    }

    /// Shows how far the publication is; writes 101 times at most. Nothing depends on the line, so that errors are ignored.
    pub(crate) fn show(&mut self, Progress { done, all }: Progress) {
        let percent = done * 100 / all.max(1);
        let Some(terminal) = &mut self.terminal else {
            return;
        };
        if self.percent.replace(percent) == Some(percent) {
            return;
        }
        let _ = write!(terminal, "\rpublishing: {done} of {all} pages");
        let _ = terminal.flush();
    }

    /// Takes the line away.
    pub(crate) fn clear(&mut self) {
        if let (Some(terminal), Some(_)) = (&mut self.terminal, self.percent.take()) {
            let _ = write!(terminal, "\r\x1b[K");
            let _ = terminal.flush();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Counter, Progress};

    #[test]
    fn counts_on_one_line_and_takes_it_away() {
        let mut written = Vec::new();
        let mut counter = Counter::new(Some(&mut written));
        for done in 1..=400 {
            counter.show(Progress { done, all: 400 });
        }
        counter.clear();
        let text = String::from_utf8(written).unwrap();
        assert!(
            text.starts_with("\rpublishing: 1 of 400 pages\rpublishing: 4 of 400 pages"),
            "{text}"
        );
        assert!(
            text.ends_with("\rpublishing: 400 of 400 pages\r\x1b[K"),
            "{text}"
        );
        assert_eq!(text.matches("pages").count(), 101);
    }

    #[test]
    fn writes_nothing_before_the_first_page() {
        let mut written = Vec::new();
        Counter::new(Some(&mut written)).clear();
        Counter::<&mut Vec<u8>>::new(None).show(Progress { done: 1, all: 1 });
        assert!(written.is_empty());
    }
}
