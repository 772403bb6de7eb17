//! Finds elements by role and accessible name, as users of a screen reader do.
//!
//! A CSS selector only proposes candidates. The browser reports their computed role and name, so that hidden elements are
//! not found and wrong names are noticed.

use std::sync::Arc;

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebElement};

use crate::{Engine, Failure, Outcome, Page};

/// A role of WAI-ARIA that tests use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A button.
    Button,
    /// A link.
    Link,
    /// A group of controls.
    Group,
    /// A navigation landmark.
    Navigation,
    /// A named region.
    Region,
    /// The search landmark.
    Search,
    /// The search box.
    Searchbox,
    /// A table.
    Table,
    /// The header of a table row.
    RowHeader,
    /// A list.
    List,
    /// A heading of any level.
    Heading,
    /// A dialog.
    Dialog,
    /// A status, a live region.
    Status,
}

impl Role {
    /// Returns the role's name in WAI-ARIA, and a selector that matches all of its elements.
    fn terms(self) -> (&'static str, &'static str) {
        match self {
            Self::Button => ("button", "button, summary, input, [role=button]"),
            Self::Link => ("link", "a[href], [role=link]"),
            Self::Group => ("group", "fieldset, details, [role=group]"),
            Self::Navigation => ("navigation", "nav, [role=navigation]"),
            Self::Region => ("region", "section, [role=region]"),
            Self::Search => ("search", "search, [role=search]"),
            Self::Searchbox => ("searchbox", "input, [role=searchbox]"),
            Self::Table => ("table", "table, [role=table]"),
            Self::RowHeader => ("rowheader", "th, [role=rowheader]"),
            Self::List => ("list", "ul, ol, menu, [role=list]"),
            Self::Heading => ("heading", "h1, h2, h3, h4, h5, h6, [role=heading]"),
            Self::Dialog => ("dialog", "dialog, [role=dialog]"),
            Self::Status => ("status", "output, [role=status]"),
        }
    }
}

/// Number of lookups, since the page may be rendered again during one.
const LOOKS: usize = 3;

/// Script that leaves out elements which cannot have `name`, since asking the browser about each of a hundred links would
/// take seconds.
const CANDIDATES: &str = "
    const [selector, name] = arguments;
    const words = (element) => [
        element.textContent, element.title, element.alt, element.placeholder, element.value,
        element.getAttribute('aria-label'),
        ...[...(element.labels ?? [])].map((label) => label.textContent),
        ...(element.getAttribute('aria-labelledby') ?? '').split(' ')
            .map((id) => document.getElementById(id)?.textContent),
        ...[...element.querySelectorAll('[aria-label]')].map((part) => part.getAttribute('aria-label')),
        ...[...element.querySelectorAll('[alt]')].map((part) => part.alt),
    ].join(' ').replace(/\\s/g, '');
    return [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => words(element).includes(name.replace(/\\s/g, '')));
";

impl Page {
    /// Returns the only element of `role` called `name`.
    pub async fn find(&self, role: Role, name: &str) -> Outcome<WebElement> {
        let mut found = self.find_all(role, name).await?;
        match (found.pop(), found.len()) {
            (Some(element), 0) => Ok(element),
            (_, others) => {
                let count = if found.is_empty() { 0 } else { others + 1 };
                Err(Failure::new(format!(
                    "expected one {role:?} {name:?}, but found {count}"
                )))
            }
        }
    }

    /// Returns all elements of `role` called `name`, in document order; an empty name matches any.
    pub async fn find_all(&self, role: Role, name: &str) -> Outcome<Vec<WebElement>> {
        for _ in 1..LOOKS {
            match self.look_for(role, name).await {
                Err(failure) if failure.is_stale() => {}
                outcome => return outcome,
            }
        }
        self.look_for(role, name).await
    }

    async fn look_for(&self, role: Role, name: &str) -> Outcome<Vec<WebElement>> {
        let (aria, selector) = role.terms();
        let terms = vec![json!(selector), json!(name)];
        let candidates = self.driver().execute(CANDIDATES, terms).await?.elements()?;
        let mut found = Vec::new();
        for element in candidates {
            let is_of_role = self.role_of(&element).await? == aria;
            if is_of_role && (name.is_empty() || self.name_of(&element).await? == name) {
                found.push(element);
            }
        }
        Ok(found)
    }

    /// Returns true if there is an accessible element of `role` called `name`.
    pub async fn has(&self, role: Role, name: &str) -> Outcome<bool> {
        Ok(!self.find_all(role, name).await?.is_empty())
    }

    /// Clicks the only element of `role` called `name`.
    pub async fn click(&self, role: Role, name: &str) -> Outcome {
        for _ in 1..LOOKS {
            match self.click_once(role, name).await {
                Err(failure) if failure.is_stale() => {}
                outcome => return outcome,
            }
        }
        self.click_once(role, name).await
    }

    async fn click_once(&self, role: Role, name: &str) -> Outcome {
        let element = self.find(role, name).await?;
        if self.engine() == Engine::WebKit {
            // WebKitGTK's driver clicks before smooth scrolling has brought the element into view.
            let show = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
            self.driver().execute(show, [element.to_json()?]).await?;
        }
        Ok(element.click().await?)
    }

    /// Returns the accessible name of `element`.
    pub async fn name_of(&self, element: &WebElement) -> Outcome<String> {
        let name = self.computed(element, "label").await?;
        // WebKitWebDriver reports no names that are the content of a table cell.
        if self.engine() == Engine::WebKit && name.is_empty() && element.tag_name().await? == "th" {
            return Ok(element.text().await?);
        }
        Ok(name)
    }

    /// Returns the computed role; empty if there is none, for which WebKitWebDriver returns an error.
    async fn role_of(&self, element: &WebElement) -> Outcome<String> {
        let role = self.computed(element, "role").await;
        match self.engine() {
            Engine::Chromium | Engine::Firefox => role,
            Engine::WebKit => Ok(role.unwrap_or_default()),
        }
    }

    async fn computed(&self, element: &WebElement, property: &'static str) -> Outcome<String> {
        let question = Computed {
            element: element.element_id().to_string(),
            property,
        };
        let answer: Value = self.driver().cmd(question).await?.value()?;
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }
}

/// `GET /session/{id}/element/{id}/computedrole` and `…/computedlabel`.
#[derive(Debug)]
struct Computed {
    element: String,
    property: &'static str,
}

impl FormatRequestData for Computed {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let Self { element, property } = self;
        let path = format!("session/{session}/element/{element}/computed{property}");
        RequestData::new(Method::GET, Arc::<str>::from(path))
    }
}
