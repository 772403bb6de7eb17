//! Calls of a host: their arguments, actions and refusals.

use serde::Serialize;
use wasm_bindgen::JsValue;

use super::answer::Answer;
use super::value_of;
use crate::app::Handle;
use crate::ports::{Json, SearchBox, Web};
use crate::state::{
    Action, Choice, FoldAction, Query, ReadingAction, SearchAction, Setting, SettingsAction, Target,
};
use ::search;

/// The error of a call: its code, and the argument or value at fault. `frame.js` has the messages.
#[derive(Debug, Serialize)]
pub(super) struct Refusal {
    code: &'static str,
    message: String,
}

/// The arguments of all calls; each method uses its own.
///
/// They are decoded by hand: serde's messages for wrong types print floating-point numbers, 5 kB of wasm.
pub(super) struct Call {
    query: Option<String>,
    /// The id of a section or paragraph, or `all`.
    target: Option<String>,
    text_size: Option<u32>,
    theme: Option<String>,
    elder: Option<String>,
    locale: Option<String>,
}

impl Call {
    pub(super) fn read(arguments: &Json) -> Result<Self, Refusal> {
        let text = |name| argument(arguments, name, Json::text);
        Ok(Self {
            query: text("query")?,
            target: text("target")?,
            text_size: argument(arguments, "textSize", Json::number)?,
            theme: text("theme")?,
            elder: text("elder")?,
            locale: text("locale")?,
        })
    }

    pub(super) fn perform(self, name: &str, viewer: &Handle) -> Result<JsValue, Refusal> {
        match name {
            "search" => return self.search(viewer),
            "setOptions" => viewer.tell(Action::Settings(SettingsAction::OptionsSet(
                self.choices()?,
            ))),
            "open" | "close" => self.fold(name == "open", viewer)?,
            "goTo" => viewer.tell(Action::Reading(ReadingAction::PlaceWanted(
                self.place(viewer)?,
            ))),
            _ => return Err(unsupported(name)),
        }
        Ok(JsValue::UNDEFINED)
    }

    fn search(self, viewer: &Handle) -> Result<JsValue, Refusal> {
        let typed = self.query.ok_or_else(|| invalid("query"))?;
        let compatible = Web.get_compatible(&typed);
        let context = viewer.context();
        let found = if typed.trim().is_empty() {
            search::SearchResults::default()
        } else {
            context.search_index().search(context.report(), &compatible)
        };
        let answer = value_of(&Answer::of(context, typed.clone(), &found));
        viewer.tell(Action::Search(SearchAction::QueryTyped(Query {
            typed,
            compatible,
        })));
        viewer.tell(Action::Search(SearchAction::QuerySettled));
        Ok(answer)
    }

    fn choices(self) -> Result<Vec<Choice>, Refusal> {
        if let Some(locale) = self.locale
            && locale != "zh-CN"
        {
            return Err(unsupported(&locale));
        }
        let wanted = [
            (
                Setting::TextSize,
                self.text_size.map(|size| size.to_string()),
            ),
            (Setting::Theme, self.theme),
            (Setting::Elder, self.elder),
        ];
        let wanted = wanted
            .into_iter()
            .filter_map(|(setting, value)| Some((setting, value?)));
        let choices =
            wanted.map(|(setting, value)| setting.choice(&value).ok_or_else(|| invalid(&value)));
        choices.collect()
    }

    fn fold(self, is_open: bool, viewer: &Handle) -> Result<(), Refusal> {
        if self.target.as_deref() == Some("all") {
            viewer.tell(if is_open {
                Action::Folds(FoldAction::AllOpened)
            } else {
                Action::Folds(FoldAction::AllClosed)
            });
            return Ok(());
        }
        let section = self.place(viewer)?.section();
        // An opened section must be visible, so the sections around it open as well.
        let reach = if is_open { usize::MAX } else { 1 };
        for entry in viewer.context().ancestors(section).take(reach) {
            viewer.tell(Action::Folds(FoldAction::Toggled { entry, is_open }));
        }
        Ok(())
    }

    fn place(self, viewer: &Handle) -> Result<Target, Refusal> {
        let id = self.target.ok_or_else(|| invalid("target"))?;
        let target = viewer.context().target(&id);
        target.ok_or_else(|| refusal("not-found", &id))
    }
}

/// Reads an argument: `None` if it is missing, a refusal if it has the wrong type.
fn argument<T>(
    arguments: &Json,
    name: &str,
    read: impl Fn(&Json, &str) -> Option<T>,
) -> Result<Option<T>, Refusal> {
    let value = read(arguments, name);
    if value.is_none() && arguments.has(name) {
        return Err(invalid(name));
    }
    Ok(value)
}

fn invalid(argument: &str) -> Refusal {
    refusal("invalid", argument)
}

/// Returns the refusal of an unknown method or value.
pub(super) fn unsupported(name: &str) -> Refusal {
    refusal("unsupported", name)
}

fn refusal(code: &'static str, word: &str) -> Refusal {
    Refusal {
        code,
        message: word.to_owned(),
    }
}
