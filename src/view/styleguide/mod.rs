//! The styleguide: every component in every state, for the tests. It is on no published page.
//!
//! The components are the real ones, and each model is made by the actions that lead to it.

mod controls;
mod parts;

use yew::prelude::*;

use super::report_page::Handlers;
use crate::state::{Action, Choice, Context, Model, Passage, SettingsAction, Visit, replay};
use crate::texts::Locale;

/// The address and the day of all made-up visits.
const ADDRESS: &str = "https://example.org/report/";
const TODAY: &str = "2026-01-05";

type Render = fn(&Context, &Model, Locale, &Handlers) -> Html;

/// A state of a component, by its name.
struct Specimen {
    state: &'static str,
    is_elder: bool,
    /// True if the page opens the folded parts of the specimen: the browser has that state, not the model.
    is_open: bool,
    html: Html,
}

/// The report and the handlers that all specimens share.
struct Guide<'report> {
    context: &'report Context,
    locale: Locale,
    query: &'report str,
    handlers: Handlers,
}

/// Renders the styleguide about a report, which has a section, a paragraph and the text `query`.
pub fn render_styleguide(context: &Context, query: &str, locale: Locale) -> Html {
    let guide = Guide {
        context,
        locale,
        query,
        handlers: Handlers {
            on_action: Callback::noop(),
            on_find: Callback::noop(),
            on_copy: Callback::noop(),
            on_share: Callback::noop(),
            on_export: Callback::noop(),
            on_close: Callback::noop(),
        },
    };
    let components = guide.components();
    html! {
        <main class="styleguide">
            <h1>{ "Styleguide" }</h1>
            for (name, specimens) in components {
                <section>
                    <h2>{ name }</h2>
                    for specimen in specimens {
                        <h3>{ format!("{name}: {}", specimen.state) }</h3>
                        <div
                            class="specimen"
                            data-elder={specimen.is_elder.then_some("on")}
                            data-open={specimen.is_open.then_some("")}
                        >
                            { specimen.html }
                        </div>
                    }
                </section>
            }
        </main>
    }
}

impl Guide<'_> {
    fn components(&self) -> Vec<(&'static str, Vec<Specimen>)> {
        vec![
            ("Button", self.buttons()),
            ("Site tools", self.site_tools()),
            ("Page tools", self.page_tools()),
            ("Fold tools", self.fold_tools()),
            ("Bar", self.bars()),
            ("Settings", self.settings()),
            ("More", self.more()),
            ("Search", self.searches()),
            ("Offer", self.offers()),
            ("Passage bar", self.passage_bars()),
            ("Favourites", self.favourites()),
            ("Report", self.report()),
        ]
    }

    /// Renders a component in each state that actions lead to.
    fn specimens<const COUNT: usize>(
        &self,
        render: Render,
        states: [(&'static str, Vec<Action>); COUNT],
    ) -> Vec<Specimen> {
        let specimen = |(state, actions): (_, Vec<Action>)| {
            let model = self.model(&actions);
            Specimen {
                is_elder: model.preferences.is_elder(),
                ..specimen(
                    state,
                    render(self.context, &model, self.locale, &self.handlers),
                )
            }
        };
        states.into_iter().map(specimen).collect()
    }

    fn model(&self, actions: &[Action]) -> Model {
        let start = Model {
            visit: Self::visit(),
            ..Model::default()
        };
        let next = |model, action: &Action| replay(self.context, &model, [action.clone()]);
        actions.iter().fold(start, next)
    }

    fn visit() -> Visit {
        Visit {
            address: ADDRESS.to_owned(),
            today: TODAY.to_owned(),
            can_share: true,
        }
    }

    /// Returns the passage of the first section's heading.
    fn passage(&self) -> Passage {
        let section = self.context.section(0);
        let target = section.and_then(|section| self.context.target(section.id.as_str()));
        target.map_or_else(
            || Passage::report(self.context),
            |target| Passage::at(self.context, &target),
        )
    }
}

fn specimen(state: &'static str, html: Html) -> Specimen {
    Specimen {
        state,
        is_elder: false,
        is_open: false,
        html,
    }
}

fn elder() -> Action {
    Action::Settings(SettingsAction::Chosen(Choice::elder(true)))
}
