//! Folding: one character to what stands for all its writings.

use document::Characters;
use text::folding::{fold, ideograph_of};

/// What the report's table says of its characters, ready to be looked up.
#[derive(Clone, Debug, Default)]
pub(super) struct Tables {
    /// A character and what stands for it, in the order of the characters.
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
                // What it stands for has other writings as well: ⾧ is 長, and that is 长.
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

    /// Folds one character into what `push` is given: none, one or several.
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
            self.fold(ideograph, push); // which may have a simplified form
        }
    }
}

/// What a query without it passes over in the text.
pub(super) fn is_soft(folded: char) -> bool {
    matches!(folded, '、' | ',' | ' ' | '"')
}
