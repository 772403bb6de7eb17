//! Pinyin: finds text by its reading, typed as whole syllables, initials or both.

use std::ops::Range;

use super::keys::{halves, key, sorted};
use document::Characters;
use text::folding::is_hanzi;
use text::folding::lower;

const FIRST_HANZI: u32 = 0x4E00;
/// Marks a character without a reading; `ABSENT` marks one that does not occur.
const UNREAD: u16 = u16::MAX;
const ABSENT: u16 = u16::MAX - 1;

/// The readings of the report's characters.
#[derive(Clone, Debug, Default)]
pub(super) struct Readings {
    syllables: Vec<Box<str>>,
    /// The syllable of each character from U+4E00 on, as an index of `syllables`.
    of_characters: Vec<u16>,
    /// Byte offsets in the compact text, ascending, with the syllable that differs from the usual one.
    in_context: Vec<(u32, u16)>,
    /// Sort keys by byte offset, then by the phrase's rank; used only while phrases are being added.
    keys: Vec<u64>,
    phrases: u16,
}

/// A query of letters, as tokens.
#[derive(Debug)]
pub(super) struct Spelling(Vec<Token>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    Letter(u8),
    /// A space or an apostrophe: a syllable ends here.
    Break,
    /// A character that matches only itself.
    Itself(char),
}

/// The strictness of a pinyin match.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spelled {
    WholeSyllables,
    Mixed,
}

impl Readings {
    /// Records the hanzi of a folded text as occurring; `set` gives them readings.
    pub(super) fn see(&mut self, folded: &str) {
        for character in folded.chars().filter(|one| is_hanzi(*one)) {
            let Some(place) = u32::from(character).checked_sub(FIRST_HANZI) else {
                continue;
            };
            let place = place as usize;
            if place >= self.of_characters.len() {
                self.of_characters.resize(place + 1, ABSENT);
            }
            if let Some(entry) = self.of_characters.get_mut(place) {
                *entry = UNREAD;
            }
        }
    }

    /// The recorded characters, in code-point order.
    pub(super) fn seen(&self) -> impl Iterator<Item = char> {
        let places = (FIRST_HANZI..).zip(&self.of_characters);
        places.filter_map(|(place, syllable)| {
            let is_seen = *syllable != ABSENT;
            is_seen.then(|| char::from_u32(place)).flatten()
        })
    }

    /// Sets the readings of single characters.
    ///
    /// Ignores readings whose number differs from that of the recorded characters: they belong to another text.
    pub(super) fn set(&mut self, characters: &Characters) {
        let syllables = || characters.readings.split(' ');
        if syllables().count() != self.seen().count() {
            return;
        }
        let mut entries = std::mem::take(&mut self.of_characters);
        let seen = entries.iter_mut().filter(|entry| **entry != ABSENT);
        for (entry, syllable) in seen.zip(syllables()) {
            *entry = self.index_of(syllable);
        }
        self.of_characters = entries;
    }

    /// Applies a phrase such as `重庆chong'qing` to each of its occurrences in the compact text.
    ///
    /// Of overlapping phrases, the one added first wins.
    pub(super) fn add_phrase(&mut self, phrase: &str, compact: &str) {
        let start = phrase.find(|character: char| character.is_ascii_lowercase());
        let (hanzi, spelled) = phrase.split_at(start.unwrap_or(phrase.len()));
        let rank = u32::from(self.phrases);
        self.phrases = self.phrases.saturating_add(1);
        if hanzi.is_empty() {
            return;
        }
        let syllables: Vec<u16> = spelled.split('\'').map(|one| self.index_of(one)).collect();
        for start in memchr::memmem::find_iter(compact.as_bytes(), hanzi.as_bytes()) {
            for ((offset, _), syllable) in hanzi.char_indices().zip(&syllables) {
                let place = u32::try_from(start + offset).unwrap_or(u32::MAX);
                self.keys
                    .push(key(place, rank << 16 | u32::from(*syllable)));
            }
        }
    }

    /// Sorts the readings of all added phrases for lookup.
    pub(super) fn close(&mut self) {
        let keys = sorted(std::mem::take(&mut self.keys));
        let readings = keys.into_iter().map(|key| {
            let (place, reading) = halves(key);
            (place, u16::try_from(reading & 0xFFFF).unwrap_or(UNREAD))
        });
        self.in_context = readings.collect();
        self.in_context.dedup_by_key(|reading| reading.0);
    }

    /// The syllable of a character outside of phrases.
    pub(super) fn usual(&self, character: char) -> Option<&str> {
        self.syllables
            .get(usize::from(self.usual_index(character)))
            .map(AsRef::as_ref)
    }

    pub(super) fn size(&self) -> usize {
        let context = self.in_context.capacity() * size_of::<(u32, u16)>();
        context + self.of_characters.capacity() * size_of::<u16>()
    }

    fn usual_index(&self, character: char) -> u16 {
        let place = u32::from(character).checked_sub(FIRST_HANZI);
        let index = place.and_then(|place| self.of_characters.get(place as usize));
        index.copied().unwrap_or(UNREAD)
    }

    fn index_of(&mut self, syllable: &str) -> u16 {
        if syllable.is_empty() {
            return UNREAD;
        }
        let known = self.syllables.iter().position(|known| **known == *syllable);
        let index = known.unwrap_or_else(|| {
            self.syllables.push(syllable.into());
            self.syllables.len() - 1
        });
        u16::try_from(index).unwrap_or(UNREAD)
    }

    /// The syllable of the character at byte `offset` of the compact text.
    fn syllable_at(&self, character: char, offset: usize) -> Option<&str> {
        let place = u32::try_from(offset).ok()?;
        let in_context = self
            .in_context
            .binary_search_by_key(&place, |reading| reading.0);
        let in_context = in_context.ok().and_then(|at| self.in_context.get(at));
        let index = in_context.map_or_else(|| self.usual_index(character), |reading| reading.1);
        self.syllables.get(usize::from(index)).map(AsRef::as_ref)
    }
}

impl Spelling {
    /// Returns the tokens of a query as typed; `None` if it has fewer than two letters.
    pub(super) fn of_query(query: &str) -> Option<Self> {
        let mut tokens = Vec::new();
        for character in query.trim().chars().map(lower) {
            tokens.push(match character {
                'a'..='z' => Token::Letter(character as u8),
                'ü' => Token::Letter(b'v'),
                '\'' | '’' | ' ' | '\u{3000}' => Token::Break,
                _ => Token::Itself(character),
            });
        }
        let is_letter = |token: &&Token| matches!(token, Token::Letter(_));
        (tokens.iter().filter(is_letter).count() >= 2).then_some(Self(tokens))
    }
}

/// Returns the byte ranges of the compact text that are read as `spelling`.
///
/// Initials and truncated syllables count only if whole syllables match nothing.
pub(super) fn find(spelling: &Spelling, compact: &str, readings: &Readings) -> Vec<Range<usize>> {
    if readings.syllables.is_empty() {
        return Vec::new();
    }
    let found = find_as(Spelled::WholeSyllables, spelling, compact, readings);
    if found.is_empty() {
        return find_as(Spelled::Mixed, spelling, compact, readings);
    }
    found
}

fn find_as(
    spelled: Spelled,
    spelling: &Spelling,
    compact: &str,
    readings: &Readings,
) -> Vec<Range<usize>> {
    let reader = Reader {
        spelled,
        compact,
        readings,
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut end = 0;
    let first = spelling.0.first().copied();
    for (start, character) in compact.char_indices() {
        if start < end || !reader.may_begin(first, character, start) {
            continue;
        }
        if let Some(after) = reader.read(&spelling.0, start) {
            found.push(start..after);
            end = after;
        }
    }
    found
}

struct Reader<'text> {
    spelled: Spelled,
    compact: &'text str,
    readings: &'text Readings,
}

impl Reader<'_> {
    /// Returns true if a match may begin at this character. Rejects most characters at once.
    fn may_begin(&self, first: Option<Token>, character: char, offset: usize) -> bool {
        match first {
            Some(Token::Letter(letter)) if is_hanzi(character) => {
                let syllable = self.readings.syllable_at(character, offset);
                syllable.is_some_and(|syllable| syllable.as_bytes().first() == Some(&letter))
            }
            Some(Token::Letter(letter)) => character == char::from(letter),
            Some(Token::Itself(itself)) => character == itself,
            Some(Token::Break) | None => false,
        }
    }

    /// Matches all tokens from byte `offset` on, longest syllables first.
    ///
    /// Returns the byte offset after the last character.
    fn read(&self, tokens: &[Token], offset: usize) -> Option<usize> {
        let (first, rest) = match tokens.split_first() {
            None => return Some(offset),
            Some((Token::Break, rest)) => return self.read(rest, offset),
            Some((first, rest)) => (*first, rest),
        };
        let character = self.compact.get(offset..)?.chars().next()?;
        let next = offset + character.len_utf8();
        let letter = match first {
            Token::Itself(itself) if itself == character => return self.read(rest, next),
            Token::Letter(letter) => letter,
            Token::Itself(_) | Token::Break => return None,
        };
        if character == char::from(letter) {
            return self.read(rest, next);
        }
        if !is_hanzi(character) {
            return None;
        }
        let syllable = self.readings.syllable_at(character, offset)?.as_bytes();
        // lüe and nüe are typed with u as often as with v; no other syllables are meant by lue and nue.
        let may_be_u = syllable.len() == 3;
        let is_typed = |letter: u8, token: Token| {
            token == Token::Letter(letter)
                || may_be_u && letter == b'v' && token == Token::Letter(b'u')
        };
        let same = syllable.iter().zip(tokens);
        let same = same
            .take_while(|(letter, token)| is_typed(**letter, **token))
            .count();
        if same == syllable.len()
            && let Some(end) = self.read(tokens.get(same..)?, next)
        {
            return Some(end);
        }
        if self.spelled == Spelled::WholeSyllables || same == 0 {
            return None;
        }
        if same == tokens.len() {
            return Some(next);
        }
        let has_two = same >= 2 && syllable.get(1) == Some(&b'h');
        let by_two = has_two.then(|| self.read(tokens.get(2..)?, next)).flatten();
        by_two.or_else(|| self.read(rest, next))
    }
}
