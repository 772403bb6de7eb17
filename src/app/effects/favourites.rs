//! Favourites: stored in the browser, synchronized between tabs, exported and imported as files.

use yew::Callback;

use crate::browser::{self, ReadError, SlicedTask, Subscription};
use crate::contract::{files, ids, storage};
use crate::state::{Action, Change, Favourite, FavouritesError, MOST_FAVOURITES, Model};

/// The button that undoes the last removal, as a selector without its first `#`.
const UNDO: &str = "favourites p button";

/// The first button of the dialog, as a selector without its first `#`.
const FIRST: &str = "favourites button";

/// The list on the page.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// The task that extends the list after its first part is painted.
    rest: Option<SlicedTask>,
}

/// Reads the stored favourites.
pub(super) fn resume() -> Change {
    let Some(kept) = browser::get_local_item(storage::FAVOURITES) else {
        return Change::Read(Vec::new(), None);
    };
    let unread = |unread| {
        if unread == ReadError::Newer || !put_aside(&kept) {
            FavouritesError::Held
        } else {
            FavouritesError::Damaged
        }
    };
    match read(&kept) {
        // More than fit stay in storage as they are; the newest are shown.
        Ok(Records { read, count, .. }) if count > MOST_FAVOURITES => {
            Change::Read(read, Some(FavouritesError::Held))
        }
        Ok(Records {
            read, rejected: 0, ..
        }) => Change::Read(read, None),
        Ok(Records { read, .. }) => Change::Read(read, Some(unread(ReadError::Foreign))),
        Err(reason) => Change::Read(Vec::new(), Some(unread(reason))),
    }
}

/// Appends unreadable favourites to those set aside before. Returns true if the browser stored them.
fn put_aside(kept: &str) -> bool {
    let mut aside = browser::get_local_item(storage::FAVOURITES_DAMAGED).unwrap_or_default();
    if aside.ends_with(kept) {
        return true;
    }
    if !aside.is_empty() {
        aside.push('\n');
    }
    aside.push_str(kept);
    browser::set_local_item(storage::FAVOURITES_DAMAGED, &aside)
}

pub(super) fn watch(on_action: &Callback<Action>) -> [Subscription; 2] {
    let tells = |change: fn(&str) -> Change| {
        let on_action = on_action.clone();
        move |text: String| on_action.emit(Action::Favourites(change(&text)))
    };
    let resumed = tells(|_| resume());
    let files = browser::watch_files(tells(import));
    [
        browser::watch_storage(storage::FAVOURITES, move || resumed(String::new())),
        files,
    ]
}

impl Shown {
    pub(super) fn show(&mut self, before: &Model, after: &Model, on_action: &Callback<Action>) {
        let (was, is) = (&before.favourites, &after.favourites);
        // Unreadable favourites stay in storage: until the reader's next change if a copy was set aside, else for good.
        let stays = matches!(
            is.trouble,
            Some(FavouritesError::Damaged | FavouritesError::Held)
        );
        if was.items != is.items && !stays {
            let json = json(after);
            let is_kept =
                browser::get_local_item(storage::FAVOURITES).is_some_and(|kept| kept == json);
            if !is_kept && !browser::set_local_item(storage::FAVOURITES, &json) {
                on_action.emit(Action::Favourites(Change::Failed(FavouritesError::Refused)));
            } else if !is_kept && was.items.is_empty() {
                browser::request_persistence();
            }
        }
        if !was.is_shown && is.is_shown {
            browser::set_dialog_open(ids::FAVOURITES);
            let on_action = on_action.clone();
            self.rest = Some(SlicedTask::start(move || {
                on_action.emit(Action::Favourites(Change::Extended));
                false
            }));
        } else if is.is_shown && was.removed != is.removed {
            // The button with the focus has disappeared, with its row or with the last removal that it undid.
            browser::set_focus(if is.removed.is_empty() { FIRST } else { UNDO });
        }
    }
}

/// Saves all favourites as a file, and returns the action with its text.
pub(in crate::app) fn export(model: &Model) -> Action {
    let text = overlong().unwrap_or_else(|| json(model));
    browser::save_file(files::FAVOURITES, &text);
    Action::Favourites(Change::Exported(text))
}

/// Returns the stored favourites if they are more than the list shows: the file has all of them.
fn overlong() -> Option<String> {
    let kept = browser::get_local_item(storage::FAVOURITES)?;
    let count = read(&kept).ok()?.count;
    (count > MOST_FAVOURITES).then_some(kept)
}

/// Reads the favourites of the file that the reader has chosen.
fn import(text: &str) -> Change {
    match read(text) {
        Ok(Records { count, .. }) if count > MOST_FAVOURITES => {
            Change::Failed(FavouritesError::Full)
        }
        Ok(Records { read, rejected, .. }) => Change::Added(read, rejected),
        Err(ReadError::Newer) => Change::Failed(FavouritesError::Newer),
        Err(ReadError::Foreign) => Change::Failed(FavouritesError::Foreign),
    }
}

/// Favourites read from a text.
struct Records {
    /// The valid ones among the first [`MOST_FAVOURITES`].
    read: Vec<Favourite>,
    /// Number of the others among these.
    rejected: usize,
    /// Number of all records.
    count: usize,
}

fn read(json: &str) -> Result<Records, ReadError> {
    let (records, count) = browser::records_of(json, &Favourite::NAMES, MOST_FAVOURITES)?;
    let looked_at = records.len();
    let read: Vec<Favourite> = records
        .into_iter()
        .filter_map(Favourite::from_parts)
        .collect();
    Ok(Records {
        rejected: looked_at - read.len(),
        read,
        count,
    })
}

fn json(model: &Model) -> String {
    let items = model.favourites.items.iter();
    browser::json_of(&Favourite::NAMES, items.map(Favourite::parts))
}
