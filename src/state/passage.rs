//! Passages: what the reader has picked of the report, to link to it, cite it or keep it.

use super::{Archive, Model, Target, journey};
use crate::quotation::{self, Folio, Quotation};
use crate::report::CharRange;
use crate::search::Place;

/// Words, a paragraph or a section of the report, or all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// Where it begins: an id of `report.json`; empty for the whole report.
    pub id: String,
    /// Its text; of a section the heading, of the whole report its title.
    pub words: String,
    /// The quotation, if it is words.
    pub quotation: Option<Quotation>,
}

/// The words that the address quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quoted {
    /// Where they stand: ranges of fields.
    Found(Vec<(usize, CharRange)>),
    /// They were edited since.
    Gone(String),
}

impl Passage {
    /// The whole report.
    pub fn report(archive: &Archive) -> Self {
        Self {
            words: archive.report().name().to_owned(),
            ..Self::default()
        }
    }

    /// A section or a paragraph.
    pub fn at(archive: &Archive, target: &Target) -> Self {
        let fields = 0..archive.corpus().field_count();
        let of_target = |field: &usize| archive.id_of_field(*field).as_deref() == Some(target.id());
        let text = |field| archive.corpus().text(archive.report(), field);
        let mut words = String::new();
        for field in fields.filter(of_target) {
            if !words.is_empty() {
                words.push('\t'); // between the cells of a table
            }
            words.push_str(&text(field));
        }
        Self {
            id: target.id().to_owned(),
            words,
            quotation: None,
        }
    }

    /// The words between two places of fields; `None` where there are none.
    pub fn between(
        archive: &Archive,
        start: quotation::Place,
        end: quotation::Place,
    ) -> Option<Self> {
        let quotation = Quotation::new(&archive.folio(), start, end)?;
        Some(Self {
            id: archive.id_of_field(start.field)?,
            words: quotation.exact.clone(),
            quotation: Some(quotation),
        })
    }
}

impl Archive {
    /// The text of the body, for quotations.
    fn folio(&self) -> Folio {
        let corpus = self.corpus();
        let is_body = |field: &usize| {
            let place = corpus.place(*field);
            !matches!(place, None | Some(Place::Title | Place::Metadata(_)))
        };
        let fields = (0..corpus.field_count()).filter(is_body);
        Folio::new(fields.map(|field| (field, corpus.text(self.report(), field))))
    }

    /// The field at this id: the `nth` there, as tables have several.
    pub fn field_at(&self, id: &str, nth: usize) -> Option<usize> {
        let mut fields = 0..self.corpus().field_count();
        let first = fields.position(|field| self.id_of_field(field).as_deref() == Some(id))?;
        let field = first + nth;
        (self.id_of_field(field).as_deref() == Some(id)).then_some(field)
    }
}

impl Model {
    /// Whether there is a bar of a passage, or of quoted words that are gone.
    pub fn shows_bar(&self) -> bool {
        self.passage.is_some() || matches!(self.quoted, Some(Quoted::Gone(_)))
    }
}

/// Goes to the words that the address quotes.
pub(super) fn look_up(archive: &Archive, model: &mut Model, quotation: &Quotation) {
    let near = model.target.as_ref();
    let near = near.and_then(|target| archive.field_at(target.id(), 0));
    let Some(found) = quotation.find(&archive.folio(), near) else {
        model.quoted = Some(Quoted::Gone(quotation.exact.clone()));
        return;
    };
    let first = found
        .first()
        .and_then(|(field, _)| archive.id_of_field(*field));
    if let Some(target) = first.and_then(|id| archive.target(&id)) {
        journey::go(archive, model, target);
    }
    let ranges = found.into_iter().map(|(field, words)| {
        let range = CharRange {
            start: words.start,
            end: words.end,
        };
        (field, range)
    });
    model.quoted = Some(Quoted::Found(ranges.collect()));
}
