//! The list of favourites and the print options, as HTML.

#![allow(clippy::unwrap_used, reason = "a failed step fails the test")]

use baogao::state::{Action, Change, Context, Model, Passage, PrintingAction, replay};
use baogao::texts::Locale;
use baogao::view::{Handlers, render_report_page};
use document::Slug;
use parse::parse;
use yew::Callback;

/// Returns the page after these actions, as HTML.
fn page_after(actions: impl IntoIterator<Item = Action>) -> String {
    let page = "题目\n\n一、甲\n乙。\n";
    let report = parse(page, &Slug::new("test").unwrap()).unwrap().report;
    let context = Context::new(report);
    let next = |model, action| replay(&context, &model, [action]);
    let model = actions.into_iter().fold(Model::default(), next);
    let handlers = Handlers {
        on_action: Callback::noop(),
        on_find: Callback::noop(),
        on_copy: Callback::noop(),
        on_share: Callback::noop(),
        on_export: Callback::noop(),
        on_close: Callback::noop(),
    };
    publish::prerendered(render_report_page(
        &context,
        &model,
        Locale::SimplifiedChinese,
        &handlers,
    ))
}

fn kept(words: &str) -> Action {
    Action::Favourites(Change::Toggled(Passage {
        id: "s1".to_owned(),
        words: words.to_owned(),
        quotation: None,
    }))
}

#[test]
fn shortened_words_in_the_list_end_with_an_ellipsis() {
    let shown = || Action::Favourites(Change::Shown(true));
    let link = |words: &str| format!(">{words}</a>");
    let whole = "字".repeat(120);
    assert!(page_after([kept(&whole), shown()]).contains(&link(&whole)));
    let cut = page_after([kept(&format!("{whole}字")), shown()]);
    assert!(cut.contains(&link(&format!("{whole}…"))));
}

#[test]
fn favourites_cannot_be_printed_while_there_are_none_and_the_reason_is_shown() {
    let choice = |page: &str| {
        let (_, rest) = page.split_once("class=\"print-options\"").unwrap();
        let (before, _) = rest.split_once("我的收藏</span>").unwrap();
        let input = before.rfind("<input").unwrap();
        before[input..].contains("disabled")
    };
    let none = page_after([Action::Printing(PrintingAction::OptionsToggled)]);
    assert!(choice(&none));
    assert!(none.contains("aria-describedby=\"nothing-kept\""));
    assert!(none.contains("id=\"nothing-kept\"") && none.contains("这一篇还没有收藏，"));
    let some = page_after([kept("甲"), Action::Printing(PrintingAction::OptionsToggled)]);
    assert!(!choice(&some));
    assert!(!some.contains("nothing-kept"));
}
