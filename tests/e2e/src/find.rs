//! Elements by role and accessible name, the way a reader of a screen reader finds them.
//!
//! A CSS selector only proposes candidates; what an element is and is called, the browser itself
//! says (computed role and label), so hidden elements are not found and wrong names are.

use std::sync::Arc;

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebElement};

use crate::{Engine, Failure, Outcome, Page};

/// A role of WAI-ARIA, as far as tests ask for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Something to press.
    Button,
    /// Something that leads elsewhere.
    Link,
    /// Some controls that belong together.
    Group,
    /// A landmark of links.
    Navigation,
    /// A landmark with a name of its own.
    Region,
    /// The landmark of searching.
    Search,
    /// The box to search in.
    Searchbox,
    /// A table.
    Table,
    /// The heading of a table's row.
    RowHeader,
    /// A list.
    List,
    /// A heading of any level.
    Heading,
    /// A window in the page.
    Dialog,
    /// A line that announces itself.
    Status,
}

impl Role {
    /// The role's name in WAI-ARIA, and a selector that misses none of its elements.
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

/// How often the page is looked at, where it is rendered anew while it is.
const LOOKS: usize = 3;

/// Asking the browser for each of a hundred links would take seconds; what can't be called `name`
/// is left out first.
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
    /// The one element of `role` called `name`.
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

    /// All elements of `role` called `name`, in document order; an empty name takes any.
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

    /// Whether an element of `role` called `name` is there for the reader.
    pub async fn has(&self, role: Role, name: &str) -> Outcome<bool> {
        Ok(!self.find_all(role, name).await?.is_empty())
    }

    /// Clicks the one element of `role` called `name`.
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
            // Its driver clicks before the page, which scrolls smoothly, has brought the element there.
            let show = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
            self.driver().execute(show, [element.to_json()?]).await?;
        }
        Ok(element.click().await?)
    }

    /// What assistive technology calls `element`.
    pub async fn name_of(&self, element: &WebElement) -> Outcome<String> {
        let name = self.computed(element, "label").await?;
        // WebKitWebDriver tells no name that is the content of a table's cell.
        if self.engine() == Engine::WebKit && name.is_empty() && element.tag_name().await? == "th" {
            return Ok(element.text().await?);
        }
        Ok(name)
    }

    /// WebKitWebDriver answers with an error for what has no role.
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
