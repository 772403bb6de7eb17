//! What follows the task's name on the command line. A word that no task takes is misuse.

use std::collections::VecDeque;
use std::fmt::{self, Display};
use std::str::FromStr;

use anyhow::Result;

/// The arguments not yet taken.
pub(crate) struct Arguments {
    words: VecDeque<String>,
}

/// The command line makes no sense; the usage text helps.
#[derive(Debug)]
pub(crate) struct Misuse(String);

impl Arguments {
    /// The arguments of the program, without its own name.
    pub(crate) fn new(words: impl Iterator<Item = String>) -> Self {
        Self {
            words: words.collect(),
        }
    }

    /// Takes the first word, if there is one.
    pub(crate) fn next_word(&mut self) -> Option<String> {
        self.words.pop_front()
    }

    /// Takes the switch `name`, such as `--full`; whether it was there.
    pub(crate) fn switch(&mut self, name: &str) -> bool {
        let place = self.words.iter().position(|word| word == name);
        place.and_then(|place| self.words.remove(place)).is_some()
    }

    /// Takes the option `name` with its value, written `--port 80` or `--port=80`.
    pub(crate) fn option<T: FromStr>(&mut self, name: &str) -> Result<Option<T>> {
        let is_it = |word: &String| word == name || word.starts_with(&format!("{name}="));
        let Some(place) = self.words.iter().position(is_it) else {
            return Ok(None);
        };
        let word = self.words.remove(place).unwrap_or_default();
        let value = match word.split_once('=') {
            Some((_, value)) => Some(value.to_owned()),
            None => self.words.remove(place),
        };
        let value = value.ok_or_else(|| Misuse(format!("{name} needs a value")))?;
        match value.parse() {
            Ok(parsed) => Ok(Some(parsed)),
            Err(_) => Err(Misuse(format!("{name} cannot be {value:?}")).into()),
        }
    }

    /// Takes the last word, if it is not a switch; more than one word, or an unknown switch, is misuse.
    pub(crate) fn last_word(&mut self) -> Result<Option<String>> {
        let word = self.words.pop_front();
        match word
            .iter()
            .find(|word| word.starts_with('-'))
            .or(self.words.front())
        {
            Some(unknown) => Err(Misuse(format!("unknown argument {unknown:?}")).into()),
            None => Ok(word),
        }
    }

    /// Says that nothing more is taken.
    pub(crate) fn end(&mut self) -> Result<()> {
        match self.words.pop_front() {
            Some(unknown) => Err(Misuse(format!("unknown argument {unknown:?}")).into()),
            None => Ok(()),
        }
    }
}

impl Display for Misuse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Misuse {}

#[cfg(test)]
mod tests {
    use super::Arguments;

    #[test]
    fn options_are_taken_in_both_forms() {
        check_port("--port 80", Ok(Some(80)));
        check_port("--port=80", Ok(Some(80)));
        check_port("", Ok(None));
        check_port("--port", Err("--port needs a value"));
        check_port("--port x", Err("--port cannot be \"x\""));
        check_port("--prot 80", Err("unknown argument \"--prot\""));
    }

    #[test]
    fn a_filter_is_one_word() {
        check_filter("--full outline", Ok(Some("outline")));
        check_filter("outline --full", Ok(Some("outline")));
        check_filter("", Ok(None));
        check_filter("--fall", Err("unknown argument \"--fall\""));
        check_filter("a b", Err("unknown argument \"b\""));
    }

    #[track_caller]
    fn check_port(line: &str, expected: Result<Option<u16>, &str>) {
        let mut arguments = of(line);
        let found = arguments
            .option("--port")
            .and_then(|port| arguments.end().map(|()| port));
        assert_eq!(
            found.map_err(|error| error.to_string()),
            expected.map_err(str::to_owned)
        );
    }

    #[track_caller]
    fn check_filter(line: &str, expected: Result<Option<&str>, &str>) {
        let mut arguments = of(line);
        arguments.switch("--full");
        let found = arguments.last_word().map_err(|error| error.to_string());
        assert_eq!(
            found,
            expected
                .map(|word| word.map(str::to_owned))
                .map_err(str::to_owned)
        );
    }

    fn of(line: &str) -> Arguments {
        Arguments::new(line.split_whitespace().map(str::to_owned))
    }
}
