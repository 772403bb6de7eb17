//! Side effects, one module per browser API.
//!
//! Each module has up to three functions: `resume` returns the state that the browser had before, `watch` emits
//! actions for events of the browser, `show` applies a change of the model to the page. Side effects that browsers
//! allow only during an event, such as copying, have functions of their own.

pub(super) mod favourites;
mod folds;
mod key_points;
mod location;
mod marking;
pub(super) mod passages;
mod places;
mod preferences;
mod printing;
mod reading;
mod search;
mod search_index;

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use crate::browser::{self, SlicedTask, Subscription};
use crate::contract::{attributes, states};
use crate::state::{Action, Context, Folds, Model, Preferences, Resumption, UserChosen, Visit};
use crate::texts::Locale;

/// The side effects of an app, from its first rendering to its end.
#[derive(Debug)]
pub(super) struct Effects {
    /// The model as the page shows it.
    shown: Rc<RefCell<Model>>,
    key_points: key_points::Shown,
    search: search::Shown,
    favourites: favourites::Shown,
    search_index: Option<SlicedTask>,
    subscriptions: Vec<Subscription>,
}

impl Effects {
    pub(super) fn new(shown: &Rc<RefCell<Model>>, locale: Locale) -> Self {
        Self {
            shown: Rc::clone(shown),
            key_points: key_points::Shown::new(locale),
            search: search::Shown::default(),
            favourites: favourites::Shown::default(),
            search_index: None,
            subscriptions: Vec::new(),
        }
    }

    /// Emits the state from before the app started as one action, then subscribes to events.
    pub(super) fn start(&mut self, context: &Context, on_action: &Callback<Action>) {
        // `preferences.js` has already set the attributes and folds of the page: both are read from there.
        let closed = browser::get_closed_sections();
        let closed = closed
            .iter()
            .filter_map(|section_id| context.entry(section_id));
        on_action.emit(Action::Resumed(Box::new(Resumption {
            target: context.target(&browser::get_fragment()),
            preferences: Preferences::from_pairs(browser::get_root_attribute),
            user_chosen: UserChosen::named(&browser::get_preference_names()),
            folds: Folds::closed(closed),
            last: places::resume(context),
            quotation: passages::resume(),
            visit: Visit {
                address: browser::get_root_attribute(attributes::FOLDER).unwrap_or_default(),
                today: browser::get_root_attribute(attributes::TODAY).unwrap_or_default(),
                can_share: browser::get_root_attribute(attributes::SHARE).is_some(),
            },
            kept: favourites::resume(),
            is_elder_new: preferences::is_elder_new(),
        })));
        let scrolled = reading::Scrolled::default();
        self.subscriptions = passages::watch(context, on_action);
        self.subscriptions.extend(favourites::watch(on_action));
        self.subscriptions.extend([
            folds::watch(context.clone(), Rc::clone(&self.shown), on_action.clone()),
            location::watch(context.clone(), on_action.clone()),
            reading::watch(
                context.clone(),
                Rc::clone(&self.shown),
                Rc::clone(&scrolled),
                on_action.clone(),
            ),
            places::watch(context.clone(), on_action.clone()),
        ]);
        let (pending, slices) = search_index::make(context, on_action);
        search::resume(&pending);
        self.subscriptions
            .extend(search::watch(&self.search, &pending, scrolled));
        self.search_index = Some(slices);
    }

    /// Applies the changes in `after` to the page and to storage.
    pub(super) fn show(&mut self, context: &Context, after: &Model, on_action: &Callback<Action>) {
        let before = self.shown.replace(after.clone());
        if after.is_resumed && before != *after {
            // All effects run in the same task, so a page that is ready shows the restored state.
            if !before.is_resumed {
                browser::set_root_attribute(attributes::VIEWER, states::READY);
            }
            preferences::show(&before, after);
            // Sections must open before the page scrolls to them.
            folds::show(context, &before, after);
            self.key_points.show(context, &before, after);
            location::show(&before, after);
            self.search.show(context, (&before, after), on_action);
            reading::show(context, &before, after);
            places::show(context, &before, after);
            passages::show(context, &before, after);
            self.favourites.show(&before, after, on_action);
            printing::show(context, &before, after);
        }
    }
}
