//! The site's own pages: the help and the accessibility statement.

use yew::prelude::*;

use super::EMBEDDING_PAGE;
use crate::texts::{Criterion, Locale};
use ::document::{Contact, Date, Portal};

/// Renders the help. It links to the page for portal editors, which readers of a report do not need.
pub fn render_help(locale: Locale) -> Html {
    let [name, _] = locale.page_texts().site_pages;
    let topics = locale.help().iter().map(|(heading, paragraphs)| {
        let paragraphs = paragraphs.iter().map(|text| html! { <p>{ *text }</p> });
        html! { <section><h2>{ *heading }</h2>{ for paragraphs }</section> }
    });
    let embedding =
        html! { <p><a href={format!("../{EMBEDDING_PAGE}")}>{ locale.embedding().link }</a></p> };
    render_page(name, html! { <>{ for topics }{ embedding }</>  }, locale)
}

/// Renders the accessibility statement, with the portal's contact.
pub fn render_conformance(portal: &Portal, locale: Locale) -> Html {
    let texts = locale.page_texts();
    let [_, name] = texts.site_pages;
    let statement = locale.accessibility_statement();
    let introduction = statement
        .introduction
        .iter()
        .map(|text| html! { <p>{ *text }</p> });
    let aims = statement.aims.iter().map(|aim| {
        let criteria = aim.criteria.iter();
        let criteria = criteria.map(|criterion| render_criterion(criterion, locale));
        html! { <section><h2>{ aim.heading }</h2>{ for criteria }</section> }
    });
    let limits = statement
        .limits
        .iter()
        .map(|text| html! { <li>{ *text }</li> });
    let content = html! {
        <>
            { for introduction }
            { for aims }
            <section>
                <h2>{ texts.limits }</h2>
                <ul>{ for limits }</ul>
            </section>
            { render_contact(portal, locale) }
            <p>{ render_date(statement.date, locale) }</p>
        </>
    };
    render_page(name, content, locale)
}

fn render_criterion(criterion: &Criterion, locale: Locale) -> Html {
    let parts = locale.page_texts().criterion_parts;
    let parts = parts.into_iter().zip([criterion.how, criterion.check]);
    let parts = parts.map(|(name, text)| html! { <div><dt>{ name }</dt><dd>{ text }</dd></div> });
    html! {
        <div class="criterion">
            <h3>{ criterion.name }</h3>
            <p class="standards">{ criterion.standards }</p>
            <dl>{ for parts }</dl>
        </div>
    }
}

/// Renders the contact, or the link for reporting a mistake; nothing if the portal has set neither.
fn render_contact(portal: &Portal, locale: Locale) -> Html {
    let texts = locale.page_texts();
    let contact = portal.accessibility_contact.as_deref();
    let contact = contact
        .and_then(Contact::parse)
        .map(|contact| (texts.contact_request, contact.address(), contact.as_str()));
    let feedback = portal
        .feedback_url
        .as_ref()
        .map(|url| (texts.feedback_request, url.clone(), texts.feedback));
    let Some((request, address, name)) = contact.or(feedback) else {
        return html! {};
    };
    html! {
        <section>
            <h2>{ texts.contact }</h2>
            <p>{ request }<a href={address}>{ name.to_owned() }</a></p>
        </section>
    }
}

/// Renders the day of the statement, an ISO 8601 date.
fn render_date(date: &'static str, locale: Locale) -> Html {
    let written = Date::from_published(date.to_owned()).written();
    let text = locale.page_texts().stated_on(written);
    html! { <time datetime={date}>{ text }</time> }
}

fn render_page(name: &str, content: Html, locale: Locale) -> Html {
    html! {
        <main class="sheet">
            <article id="body" class="report body site-page" tabindex="-1">
                <h1>{ name.to_owned() }</h1>
                { content }
                <p class="ways-on"><a href="../">{ locale.page_texts().home }</a></p>
            </article>
        </main>
    }
}
