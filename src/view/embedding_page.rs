//! The page for portal editors (嵌入报告): options, the code for them, a preview, and the guide.
//!
//! `static/js/editor.js` updates code and preview when the options change.

use yew::prelude::*;

use super::embedding_guide::{Places, render_guide};
use crate::contract::{Choice, Setting, ids};
use crate::texts::{EmbeddingTexts, Locale};

/// The folder of this page in the site.
pub const EMBEDDING_PAGE: &str = "embed/";

/// The site's address in the guide, if the portal has not set it and no script runs.
const EXAMPLE: &str = "https://baogao.example/";

/// A report that can be embedded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbeddableReport {
    /// The name of the report's folder.
    pub slug: String,
    /// The name of the report.
    pub name: String,
}

/// Renders the page. `site` is the absolute address of the site's folder, if known.
pub fn render_embedding(reports: &[EmbeddableReport], site: Option<&str>, locale: Locale) -> Html {
    let texts = locale.embedding();
    let first = reports.first();
    let places = Places {
        site: site.unwrap_or(EXAMPLE),
        report: first.map_or("", |report| &report.slug),
    };
    html! {
        <main class="sheet embedding-sheet">
            <article id={ids::BODY} class="report body site-page embedding-page" tabindex="-1">
                <h1>{ texts.name }</h1>
                <p class="embedding-purpose">{ texts.purpose }</p>
                <p class="embedding-purpose needs-app"><a href={format!("#{}", ids::GUIDE)}>{ texts.to_guide }</a></p>
                <div class="needs-app">
                    <div class="embedding">
                        <section class="embedding-code">
                            <h2>{ texts.making }</h2>
                            { render_options(reports, locale) }
                            { render_code(texts) }
                        </section>
                        { render_result(texts) }
                    </div>
                </div>
                { render_guide(&places, locale) }
                <p class="ways-on"><a href="../">{ locale.page_texts().home }</a></p>
            </article>
        </main>
    }
}

fn render_options(reports: &[EmbeddableReport], locale: Locale) -> Html {
    let texts = locale.embedding();
    let reports = reports.iter().enumerate().map(|(index, report)| {
        html! { <option value={report.slug.clone()} selected={index == 0}>{ report.name.clone() }</option> }
    });
    let [element, frame, link] = texts.ways;
    let [auto, fixed] = texts.heights;
    let elder = locale.setting_texts(Setting::Elder).name;
    html! {
        <div id={ids::EMBEDDING_OPTIONS}>
            { render_select("report", texts.report, html! { <>{ for reports }</> }) }
            <fieldset class="setting">
                <legend>{ texts.way }</legend>
                <div class="choices">
                    { render_choice("radio", "way", "element", element, true) }
                    { render_choice("radio", "way", "frame", frame, false) }
                    { render_choice("radio", "way", "link", link, false) }
                </div>
            </fieldset>
            { render_setting(Setting::TextSize, locale) }
            { render_setting(Setting::Theme, locale) }
            <div class="choices">{ render_choice("checkbox", Setting::Elder.name(), "on", elder, false) }</div>
            <p class="purpose">{ texts.reader_note }</p>
            <fieldset class="setting" aria-describedby="height-note">
                <legend>{ texts.height }</legend>
                <div class="choices">
                    { render_choice("radio", "height", "auto", auto, true) }
                    { render_choice("radio", "height", "fixed", fixed, false) }
                    <input
                        class="field"
                        type="number"
                        name="pixels"
                        aria-label={texts.pixels}
                        aria-describedby="height-note"
                        min="200"
                        max="5000"
                        value="800"
                        required={true}
                    />
                </div>
                <p id="height-note" class="purpose">{ texts.height_note }</p>
            </fieldset>
        </div>
    }
}

fn render_setting(setting: Setting, locale: Locale) -> Html {
    let texts = locale.setting_texts(setting);
    // Portals cannot choose the reader's own colours.
    let choices = setting.choices();
    let choices = choices.filter(|choice| *choice != Choice::own_colours());
    let options = choices.map(|choice| {
        let name = texts.values.get(choice.index()).copied();
        let name = name.unwrap_or_else(|| choice.value());
        let is_default = choice == setting.default_choice();
        html! { <option value={choice.value()} selected={is_default}>{ name }</option> }
    });
    render_select(setting.name(), texts.name, html! { <>{ for options }</> })
}

fn render_select(name: &'static str, label: &'static str, options: Html) -> Html {
    html! {
        <label class="embedding-option">
            <span>{ label }</span>
            <select class="field" name={name}>{ options }</select>
        </label>
    }
}

fn render_choice(
    kind: &'static str,
    name: &'static str,
    value: &'static str,
    label: &'static str,
    is_chosen: bool,
) -> Html {
    html! {
        <label class="choice">
            <input type={kind} name={name} value={value} checked={is_chosen} />
            <span>{ label }</span>
        </label>
    }
}

fn render_code(texts: &EmbeddingTexts) -> Html {
    html! {
        <>
            <label class="embedding-option">
                <span>{ texts.code }</span>
                <textarea id={ids::EMBEDDING_CODE} class="field" rows="11" readonly={true} spellcheck="false" wrap="soft" />
            </label>
            <p class="choices">
                <button type="button" id={ids::EMBEDDING_COPY} class="button">{ texts.copy }</button>
                <span id={ids::EMBEDDING_COPIED} role="status"></span>
            </p>
        </>
    }
}

fn render_result(texts: &EmbeddingTexts) -> Html {
    html! {
        <section class="embedding-result">
            <h2 id="result-name">{ texts.result }</h2>
            <p id={ids::OWN_CHOICE} class="purpose" hidden={true}>{ texts.own_choice }</p>
            <p id={ids::RESULT_STATUS} role="status"></p>
            <div id={ids::RESULT} class="result" role="region" aria-labelledby="result-name" tabindex="0"></div>
        </section>
    }
}
