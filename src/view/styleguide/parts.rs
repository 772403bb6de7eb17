//! Specimens of what a reader finds, picks and keeps, and of the report itself.

use super::super::contents::render_contents;
use super::super::favourites::render_favourites;
use super::super::offer::{render_card, render_offer};
use super::super::passage_bar::render_passage_bar;
use super::super::search::render_search;
use super::{ADDRESS, Guide, Specimen, elder, specimen};
use crate::markup::{render_body, render_byline, render_metadata_table};
use crate::state::{
    Action, Change, Direction, FavouritesError, Folds, Model, Passage, PassageAction, Preferences,
    Query, Quoted, Resumption, SearchAction, UserChosen,
};

/// Latin letters that are no syllables of Chinese: they are found nowhere.
const ABSENT: &str = "zzzz";

impl Guide<'_> {
    pub(super) fn searches(&self) -> Vec<Specimen> {
        let typed = |query: &str| {
            Action::Search(SearchAction::QueryTyped(Query {
                typed: query.to_owned(),
                compatible: query.to_owned(),
            }))
        };
        let settled = |query| {
            vec![
                typed(query),
                Action::Search(SearchAction::AnswerShown),
                Action::Search(SearchAction::QuerySettled),
            ]
        };
        let step = Action::Search(SearchAction::HitStepped(Direction::Next));
        self.specimens(
            |context, model, locale, handlers| {
                render_search(context, model, locale, &handlers.on_action)
            },
            [
                ("empty", vec![]),
                ("busy", vec![typed(self.query)]),
                ("results", settled(self.query)),
                ("second hit", [settled(self.query), vec![step; 2]].concat()),
                (
                    "list hidden",
                    [
                        settled(self.query),
                        vec![Action::Search(SearchAction::ListToggled)],
                    ]
                    .concat(),
                ),
                ("nothing found", settled(ABSENT)),
                ("elder", [vec![elder()], settled(self.query)].concat()),
            ],
        )
    }

    pub(super) fn offers(&self) -> Vec<Specimen> {
        let last = self.context.section(0);
        let last = last.and_then(|section| self.context.target(section.id.as_str()));
        let resumed = |is_elder_new, last| {
            Action::Resumed(Box::new(Resumption {
                target: None,
                preferences: Preferences::default(),
                user_chosen: UserChosen::default(),
                folds: Folds::default(),
                last,
                quotation: None,
                visit: Self::visit(),
                kept: Change::Read(Vec::new(), None),
                is_elder_new,
            }))
        };
        let mut offers = self.specimens(
            |_, model, locale, handlers| render_offer(model, locale, &handlers.on_action),
            [
                ("the elders' page", vec![resumed(true, None)]),
                ("the last place", vec![resumed(false, last)]),
            ],
        );
        offers.push(Specimen {
            is_elder: true,
            ..specimen("card", render_card(self.locale, &self.handlers.on_action))
        });
        offers
    }

    pub(super) fn passage_bars(&self) -> Vec<Specimen> {
        let picked = Action::Passage(PassageAction::Picked(self.passage()));
        let copied = |refused| {
            vec![
                picked.clone(),
                Action::Passage(PassageAction::Copied(refused)),
            ]
        };
        let kept = Action::Favourites(Change::Toggled(self.passage()));
        let refused = Action::Favourites(Change::Failed(FavouritesError::Refused));
        let mut bars = self.specimens(
            render_passage_bar,
            [
                ("passage picked", vec![picked.clone()]),
                ("passage kept", vec![picked.clone(), kept]),
                ("copied", copied(None)),
                ("to be copied by hand", copied(Some(ADDRESS.to_owned()))),
                ("storage refuses", vec![refused]),
                ("elder", vec![elder(), picked.clone()]),
            ],
        );
        let gone = Model {
            quoted: Some(Quoted::Gone(self.passage().words)),
            ..self.model(&[])
        };
        let gone = render_passage_bar(self.context, &gone, self.locale, &self.handlers);
        bars.push(specimen("quotation gone", gone));
        bars
    }

    pub(super) fn favourites(&self) -> Vec<Specimen> {
        let change = Action::Favourites;
        let shown = || change(Change::Shown(true));
        let kept = || {
            let passages = [Passage::report(self.context), self.passage()];
            let toggled = passages.map(|passage| change(Change::Toggled(passage)));
            let note = self.context.report().name().to_owned();
            [&toggled[..], &[change(Change::Noted(0, note)), shown()]].concat()
        };
        let then = |last| [kept(), vec![last]].concat();
        self.specimens(
            |_, model, locale, handlers| render_favourites(model, locale, handlers),
            [
                ("empty", vec![shown()]),
                ("items", kept()),
                ("removed", then(change(Change::Removed(0)))),
                (
                    "exported",
                    then(change(Change::Exported(ADDRESS.to_owned()))),
                ),
                (
                    "error",
                    then(change(Change::Failed(FavouritesError::Foreign))),
                ),
                ("elder", [vec![elder()], kept()].concat()),
            ],
        )
    }

    pub(super) fn report(&self) -> Vec<Specimen> {
        let report = self.context.report();
        let particulars = || render_metadata_table(&report.metadata, self.locale);
        vec![
            specimen("byline", render_byline(report, self.locale)),
            specimen("particulars, folded", particulars()),
            Specimen {
                is_open: true,
                ..specimen("particulars, open", particulars())
            },
            specimen("contents", render_contents(self.context, self.locale)),
            specimen(
                "section, paragraphs, list, table",
                render_body(self.context, self.locale),
            ),
        ]
    }
}
