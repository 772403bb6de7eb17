//! Favourites: stored in the browser, synchronized between tabs, exported and imported as files.

use yew::Callback;

use super::Effects;
use crate::contract::{files, ids, storage};
use crate::ports::{Ports, ReadError, SlicedTask};
use crate::state::{
    Action, Change, Favourite, FavouritesCommand, FavouritesError, MOST_FAVOURITES, Model,
};

/// Reads the stored favourites.
pub(super) fn resume(ports: &impl Ports) -> Change {
    let Some(kept) = ports.get_local_item(storage::FAVOURITES) else {
        return Change::Read(Vec::new(), None);
    };
    let unread = |unread| {
        if unread == ReadError::Newer || !put_aside(ports, &kept) {
            FavouritesError::Held
        } else {
            FavouritesError::Damaged
        }
    };
    match read(ports, &kept) {
        // If there are more than the limit, storage keeps all of them and the list shows the newest.
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
fn put_aside(ports: &impl Ports, kept: &str) -> bool {
    let mut aside = ports
        .get_local_item(storage::FAVOURITES_DAMAGED)
        .unwrap_or_default();
    if aside.ends_with(kept) {
        return true;
    }
    if !aside.is_empty() {
        aside.push('\n');
    }
    aside.push_str(kept);
    ports.set_local_item(storage::FAVOURITES_DAMAGED, &aside)
}

pub(super) fn watch<P: Ports>(ports: &P, on_action: &Callback<Action>) -> [P::Subscription; 2] {
    let tells = |change: fn(&P, &str) -> Change| {
        let (ports, on_action) = (ports.clone(), on_action.clone());
        move |text: String| on_action.emit(Action::Favourites(change(&ports, &text)))
    };
    let resumed = tells(|ports, _| resume(ports));
    let files = ports.watch_files(tells(import));
    [
        ports.watch_storage(storage::FAVOURITES, move || resumed(String::new())),
        files,
    ]
}

/// Carries out a command. The page shows `model`.
pub(super) fn run<P: Ports>(effects: &mut Effects<P>, model: &Model, command: FavouritesCommand) {
    match command {
        FavouritesCommand::Store { is_first } => {
            store(&effects.ports, model, is_first, &effects.on_action);
        }
        FavouritesCommand::Open => {
            effects.ports.set_dialog_open(ids::FAVOURITES);
            let on_action = effects.on_action.clone();
            effects.rest_of_list = Some(SlicedTask::start(&effects.ports, move || {
                on_action.emit(Action::Favourites(Change::Extended));
                false
            }));
        }
    }
}

/// Stores the favourites, or emits that the browser refused.
///
/// They may be what another tab has stored: then nothing is written. The browser is asked to keep the first.
fn store(ports: &impl Ports, model: &Model, is_first: bool, on_action: &Callback<Action>) {
    let json = json(ports, model);
    let kept = ports.get_local_item(storage::FAVOURITES);
    if kept.as_deref() == Some(&*json) {
        return;
    }
    if !ports.set_local_item(storage::FAVOURITES, &json) {
        on_action.emit(Action::Favourites(Change::Failed(FavouritesError::Refused)));
    } else if is_first {
        ports.request_persistence();
    }
}

/// Saves all favourites as a file, and returns the action with its text.
pub(in crate::app) fn export(ports: &impl Ports, model: &Model) -> Action {
    let text = overlong(ports).unwrap_or_else(|| json(ports, model));
    ports.save_file(files::FAVOURITES, &text);
    Action::Favourites(Change::Exported(text))
}

/// Returns the stored favourites if they are more than the list shows: the file has all of them.
fn overlong(ports: &impl Ports) -> Option<String> {
    let kept = ports.get_local_item(storage::FAVOURITES)?;
    let count = read(ports, &kept).ok()?.count;
    (count > MOST_FAVOURITES).then_some(kept)
}

/// Reads the favourites of the file that the reader has chosen.
fn import(ports: &impl Ports, text: &str) -> Change {
    match read(ports, text) {
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
    /// The valid records among the first [`MOST_FAVOURITES`].
    read: Vec<Favourite>,
    /// Number of invalid records among them.
    rejected: usize,
    /// Number of all records.
    count: usize,
}

fn read(ports: &impl Ports, json: &str) -> Result<Records, ReadError> {
    let (records, count) = ports.records_of(json, &Favourite::NAMES, MOST_FAVOURITES)?;
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

fn json(ports: &impl Ports, model: &Model) -> String {
    let items = model.favourites.items.iter();
    ports.json_of(&Favourite::NAMES, items.map(Favourite::parts))
}
