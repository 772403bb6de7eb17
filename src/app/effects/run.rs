//! Runs commands: the one place where a command becomes calls of ports.

use super::{Effects, favourites, folds, marking, passages, places, printing, settings};
use crate::contract::ids;
use crate::ports::{Ports, SearchEntry, SlicedTask};
use crate::state::{Action, Change, Command, Model};

impl<P: Ports> Effects<P> {
    /// Carries out a command. The page shows `model`.
    pub(super) fn run(&mut self, model: &Model, command: Command) {
        let (ports, context) = (&self.ports, &self.context);
        match command {
            // `apply` has sent it out.
            Command::Search { .. } => {}
            Command::AwaitAnswerShown { wants_room } => self.searching.await_answer(wants_room),
            Command::MarkHits => self.marking.mark(context, model),
            Command::MarkCurrentHit { is_brought_in_view } => {
                if let Some(place) = model.place_of_hit(context) {
                    self.show_key_point(&place);
                }
                marking::mark_current(ports, context, model, is_brought_in_view);
            }
            Command::UncoverHit => {
                // Beside the text the results stay; over it they would hide the hit.
                if ports.is_over_text("results") {
                    self.on_action.emit(Action::ListToggled);
                }
            }
            Command::ShowSearchInAddress => {
                ports.set_search(&entry_of(model), None);
            }
            Command::AddSearchToHistory { hit, shows_list } => {
                let entry = entry_of(model);
                // The entry that is left needs query and list too, for going back.
                let left = SearchEntry {
                    hit,
                    shows_list,
                    ..entry.clone()
                };
                ports.set_search(&left, None);
                let place = model.place_of_hit(context).unwrap_or_default();
                ports.set_search(&entry, Some(&place));
            }
            Command::EndSearch { is_left } => self.searching.end(is_left),
            Command::FoldAll => folds::set_all(ports, context, model),
            Command::StoreFolds => folds::store(ports, context, model),
            Command::ShowKeyPointOf(target) => {
                if self.show_key_point(target.id()) {
                    self.ports.set_in_view(target.id());
                }
            }
            Command::SetKeyPoints(is_on) => self.set_key_points(is_on),
            Command::BringInView(target) => ports.set_in_view(target.id()),
            Command::Measure => ports.set_move_noticed(),
            Command::KeepPlace => ports.set_layout_noticed(),
            Command::StorePlace(place) => places::store(ports, context, &place),
            Command::Focus(id) => ports.set_focus(id),
            Command::FocusBack(id) => ports.set_focus_back(id),
            Command::FocusAt(id) => ports.set_focus_at(&id),
            Command::FocusBackAt(id) => {
                if !ports.has_focus() {
                    ports.set_focus_at(&id);
                }
            }
            Command::StoreChoice {
                setting,
                was_chosen,
            } => settings::store(ports, model, setting, was_chosen),
            Command::StoreColours => settings::store_colours(ports, model),
            Command::ForgetChoices => settings::forget_all(ports),
            Command::StoreElderKnown => settings::store_elder_known(ports),
            Command::MarkQuoted => passages::mark_quoted(ports, context, model),
            Command::StoreFavourites { is_first } => {
                favourites::store(ports, model, is_first, &self.on_action);
            }
            Command::OpenFavourites => self.open_favourites(),
            Command::Print => printing::print(ports, context, model),
        }
    }

    /// Shows the text with the element of this id among the key points. Returns true if it was hidden.
    fn show_key_point(&self, id: &str) -> bool {
        let points = self.key_points.as_ref();
        points.is_some_and(|points| self.ports.open_key_point(points, id))
    }

    /// Shows only headings and leads, and the text that the reader goes to; or all text again.
    fn set_key_points(&mut self, is_on: bool) {
        let texts = self.locale.texts();
        let names = |lead: &str| [texts.show_paragraph(lead), texts.hide_paragraph(lead)];
        self.key_points = is_on.then(|| self.ports.start_key_points(names));
        self.ports.set_layout_noticed();
    }

    fn open_favourites(&mut self) {
        self.ports.set_dialog_open(ids::FAVOURITES);
        let on_action = self.on_action.clone();
        self.rest_of_list = Some(SlicedTask::start(&self.ports, move || {
            on_action.emit(Action::Favourites(Change::Extended));
            false
        }));
    }
}

fn entry_of(model: &Model) -> SearchEntry {
    let search = &model.search;
    SearchEntry {
        query: search.query.clone(),
        hit: search.current,
        shows_list: search.shows_list,
    }
}
