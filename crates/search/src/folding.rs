//! Folding with the report's own table: all variants of a character become one.

use document::Characters;
use text::folding::{fold, ideograph_of};

/// The report's variants and compatibility characters, as a lookup table.
#[derive(Clone, Debug, Default)]
pub(super) struct Tables {
    /// Pairs of a character and its folded form, sorted by character.
    folds: Vec<(char, Box<str>)>,
}

impl Tables {
    pub(super) fn new(characters: &Characters) -> Self {
        let mut tables = Self::default();
        let mut variants = characters.variants.chars();
        while let (Some(traditional), Some(simplified)) = (variants.next(), variants.next()) {
            tables.add(traditional, String::from(simplified).into_boxed_str());
        }
        for pair in characters.compatibility.split(' ') {
            let mut rest = pair.chars();
            if let Some(character) = rest.next() {
                // The replacement may be a variant itself: ⾧ is 長, which folds to 长.
                let mut folded = String::new();
                for one in rest {
                    tables.fold(one, &mut |one| folded.push(one));
                }
                tables.add(character, folded.into_boxed_str());
            }
        }
        tables
    }

    fn add(&mut self, character: char, folded: Box<str>) {
        let place = self.folds.binary_search_by_key(&character, |fold| fold.0);
        if let Err(place) = place {
            self.folds.insert(place, (character, folded));
        }
    }

    /// Folds one character and passes the result to `push`: none, one or several characters.
    pub(super) fn fold(&self, character: char, push: &mut impl FnMut(char)) {
        if character.is_ascii() {
            return fold(character, push);
        }
        if let Ok(index) = self.folds.binary_search_by_key(&character, |fold| fold.0)
            && let Some((_, folded)) = self.folds.get(index)
        {
            return folded.chars().for_each(push);
        }
        let ideograph = ideograph_of(character);
        if ideograph == character {
            fold(character, push);
        } else {
            self.fold(ideograph, push); // the ideograph may have a simplified form
        }
    }
}

/// Returns true for soft characters: a query without any of them skips them in the text.
pub(super) fn is_soft(folded: char) -> bool {
    matches!(folded, '、' | ',' | ' ' | '"')
}
