//! Favourites: kept in the browser, the same in all its tabs, taken out as a file and put in again.

use yew::Callback;

use crate::browser::{self, Watch};
use crate::state::{Action, Archive, Change, Favourite, Model, Trouble};
use crate::view::{FAVOURITES_FILE_ID, FAVOURITES_ID};

const KEY: &str = "baogao.favourites";

/// Where what can't be read is put aside.
const DAMAGED: &str = "baogao.favourites.damaged";

/// What the file is called that the reader gets.
const FILE: &str = "baogao-favourites.json";

/// What the browser keeps.
pub(super) fn resume() -> Change {
    let Some(kept) = browser::get_local_item(KEY) else {
        return Change::Read(Vec::new(), None);
    };
    let read = read(&kept);
    let trouble = read.is_none().then_some(Trouble::Damaged);
    if trouble.is_some() {
        browser::set_local_item(DAMAGED, &kept);
    }
    Change::Read(read.unwrap_or_default(), trouble)
}

pub(super) fn watch(on_action: Callback<Action>) -> Watch {
    browser::watch_storage(KEY, move || on_action.emit(Action::Favourites(resume())))
}

pub(super) fn show(before: &Model, after: &Model, on_action: &Callback<Action>) {
    let (was, is) = (&before.favourites, &after.favourites);
    // What came from the browser is there already; what could not be read there stays until the reader changes
    // something.
    if was.items != is.items && is.trouble != Some(Trouble::Damaged) {
        let json = json(after);
        let is_kept = browser::get_local_item(KEY).is_some_and(|kept| kept == json);
        if !is_kept && !browser::set_local_item(KEY, &json) {
            on_action.emit(Action::Favourites(Change::Failed(Trouble::Refused)));
        }
    }
    if !was.is_shown && is.is_shown {
        browser::set_dialog_open(FAVOURITES_ID);
    }
}

/// Gives the reader all favourites as a file.
pub(in crate::app) fn export(_archive: &Archive, model: &Model) {
    browser::save_file(FILE, &json(model));
}

/// Adds those of the file that the reader has chosen.
pub(in crate::app) fn import(on_action: Callback<Action>) {
    browser::read_file(FAVOURITES_FILE_ID, move |text| {
        let added = read(&text);
        let change = added.map_or(Change::Failed(Trouble::Foreign), Change::Added);
        on_action.emit(Action::Favourites(change));
    });
}

fn read(json: &str) -> Option<Vec<Favourite>> {
    let records = browser::records_of(json, &Favourite::NAMES)?;
    records.into_iter().map(Favourite::from_parts).collect()
}

fn json(model: &Model) -> String {
    let items = model.favourites.items.iter();
    browser::json_of(&Favourite::NAMES, items.map(Favourite::parts))
}
