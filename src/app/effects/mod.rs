//! Effects: carries out commands, keeps the page as the model says, and emits actions for events of the browser.
//!
//! A change goes `update` → [`Effects::apply`] → Yew renders → [`Effects::show`]: first the page's attributes, folds and
//! texts ([`page`]), which follow the model, then the commands in their order ([`run`]). The other modules have the
//! commands and events of one feature each. Side effects that browsers allow only during an event, such as copying, have
//! functions of their own.

pub(super) mod favourites;
mod folds;
mod page;
pub(super) mod passages;
mod places;
mod printing;
mod ranges;
mod reading;
mod run;
mod search;
mod settings;

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use crate::contract::attributes;
use crate::ports::{Ports, SlicedTask};
use crate::state::{
    Action, Command, Context, Folds, Model, Preferences, Resumption, SearchCommand, UserChosen,
    Visit, update,
};
use crate::texts::Locale;
use page::Page;
use search::{Marking, Searching};

/// The side effects of an app, from its first rendering to its end.
#[derive(Debug)]
pub struct Effects<P: Ports> {
    ports: P,
    context: Context,
    locale: Locale,
    /// The model, which handlers and the API read.
    model: Rc<RefCell<Model>>,
    on_action: Callback<Action>,
    /// Commands that wait until the model is shown.
    commands: Vec<Command>,
    page: Page<P>,
    searching: Searching<P>,
    marking: Marking<P>,
    key_points: Option<P::KeyPoints>,
    /// The task that extends the list of favourites after its first part is painted.
    rest_of_list: Option<SlicedTask<P>>,
    subscriptions: Vec<P::Subscription>,
}

impl<P: Ports> Effects<P> {
    /// Makes the effects of an app on this report, whose model is `model`.
    pub fn new(
        ports: &P,
        context: &Context,
        locale: Locale,
        model: &Rc<RefCell<Model>>,
        on_action: Callback<Action>,
    ) -> Self {
        Self {
            ports: ports.clone(),
            context: context.clone(),
            locale,
            model: Rc::clone(model),
            commands: Vec::new(),
            page: Page::new(ports),
            searching: Searching::new(ports, context, &on_action),
            marking: Marking::new(ports),
            key_points: None,
            rest_of_list: None,
            subscriptions: Vec::new(),
            on_action,
        }
    }

    /// Emits the state from before the app started as one action, then subscribes to events.
    pub fn start(&mut self) {
        let (ports, context) = (&self.ports, &self.context);
        // `preferences.js` has already set the attributes and folds of the page: both are read from there.
        let closed = ports.get_closed_sections();
        let closed = closed
            .iter()
            .filter_map(|section_id| context.entry(section_id));
        let folds = Folds::closed(closed);
        let preferences = Preferences::from_pairs(|name| ports.get_root_attribute(name));
        self.page.start(&preferences, folds.clone());
        self.on_action.emit(Action::Resumed(Box::new(Resumption {
            target: context.target(&ports.get_fragment()),
            preferences,
            user_chosen: UserChosen::named(&ports.get_preference_names()),
            folds,
            last: places::resume(ports, context),
            quotation: passages::resume(ports),
            visit: Visit {
                address: ports
                    .get_root_attribute(attributes::FOLDER)
                    .unwrap_or_default(),
                today: ports
                    .get_root_attribute(attributes::TODAY)
                    .unwrap_or_default(),
                can_share: ports.get_root_attribute(attributes::SHARE).is_some(),
            },
            kept: favourites::resume(ports),
            is_elder_new: settings::is_elder_new(ports),
        })));
        let on_action = &self.on_action;
        self.subscriptions = passages::watch(ports, context, on_action);
        self.subscriptions
            .extend(favourites::watch(ports, on_action));
        self.subscriptions.extend([
            folds::watch(ports, context, self.page.folds(), on_action),
            places::watch(ports, context, on_action),
            places::watch_address(ports, context, on_action),
            reading::watch(
                ports,
                context,
                &self.model,
                self.searching.scrolled(),
                on_action,
            ),
        ]);
        self.subscriptions.extend(self.searching.start());
    }

    /// Changes the model by `action`. Returns true if that may change what the page shows.
    pub fn apply(&mut self, action: Action) -> bool {
        let mut model = self.model.borrow_mut();
        if action.repeats(&model) {
            return false;
        }
        for command in update(&self.context, &mut model, action) {
            // A complete index answers before anything is rendered.
            let answer = match command {
                Command::Search(SearchCommand::Send {
                    generation,
                    compatible,
                }) => self.searching.search(generation, compatible),
                command => {
                    self.commands.push(command);
                    None
                }
            };
            if let Some(found) = answer {
                self.commands
                    .extend(update(&self.context, &mut model, found));
            }
        }
        true
    }

    /// Shows the model on the page and carries out the commands. Yew has rendered the components already.
    pub fn show(&mut self) {
        let model = Rc::clone(&self.model);
        let model = model.borrow();
        // All of it happens in the same task, so a page that is ready shows the restored state.
        if model.is_resumed {
            self.page.show(&self.context, &model);
            for command in std::mem::take(&mut self.commands) {
                self.run(&model, command);
            }
        }
    }
}
