//! Key points: only headings and leads are shown, each with a button for the text below it.
//!
//! The text below `#body` belongs to the page: hidden text stays in the document, and dropping [`KeyPoints`] restores
//! all nodes.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use super::ranges::{unwrap, wrap_after};
use super::root::{document, element};
use crate::contract::ids;

/// The class of the element around the text after a lead in its block.
const REST: &str = "rest";

/// Shows only the key points of the page until dropped.
#[derive(Debug)]
pub struct KeyPoints {
    points: Rc<Vec<Point>>,
    _on_press: Option<EventListener>,
}

/// A heading or a lead.
#[derive(Debug)]
struct Point {
    button: Element,
    /// The block that begins with the lead; `None` under a heading.
    block: Option<Element>,
    /// The blocks that follow, up to the next point.
    following: Vec<Element>,
    /// The button's names while the text is hidden and while it is shown.
    names: [String; 2],
}

impl KeyPoints {
    /// Hides everything but headings and leads.
    ///
    /// `names` returns the names of a lead's button while its text is hidden and while it is shown.
    pub fn start(names: impl Fn(&str) -> [String; 2]) -> Self {
        let mut points = Vec::new();
        if let Some(body) = element(ids::BODY) {
            collect(&body, &mut points);
        }
        for point in &mut points {
            point.begin(&names);
        }
        let points = Rc::new(points);
        let pressed = Rc::clone(&points);
        let on_press = element(ids::BODY).map(|body| {
            EventListener::new(&body, "click", move |event| {
                let target = event
                    .target()
                    .and_then(|target| target.dyn_into::<Element>().ok());
                let point = pressed
                    .iter()
                    .find(|point| target.as_ref() == Some(&point.button));
                if let Some(point) = point {
                    point.show(!point.is_open());
                }
            })
        });
        Self {
            points,
            _on_press: on_press,
        }
    }

    /// Shows the text with the element of this id. Returns true if it was hidden.
    pub fn open(&self, id: &str) -> bool {
        let Some(element) = element(id) else {
            return false;
        };
        let around = self.points.iter().find(|point| point.holds(&element));
        let closed = around.filter(|point| !point.is_open());
        if let Some(point) = closed {
            point.show(true);
        }
        closed.is_some()
    }
}

impl Drop for KeyPoints {
    fn drop(&mut self) {
        for point in self.points.iter() {
            point.end();
        }
    }
}

impl Point {
    fn under_heading() -> Option<Self> {
        let button = document().create_element("button").ok()?;
        button.set_class_name("key-point");
        Some(Self {
            button,
            block: None,
            following: Vec::new(),
            names: Default::default(),
        })
    }

    fn of_lead(block: &Element) -> Option<Self> {
        Some(Self {
            block: Some(block.clone()),
            ..Self::under_heading()?
        })
    }

    fn begin(&mut self, names: impl Fn(&str) -> [String; 2]) {
        let (words, before) = self.block.as_ref().map_or_else(
            || {
                (
                    self.heading(),
                    self.following.first().map(|first| first.clone().into()),
                )
            },
            |block| (words_of(block), wrap_rest(block)),
        );
        self.names = names(&words);
        let around = before.as_ref().and_then(Node::parent_node);
        if let Some(around) = around {
            let _ = around.insert_before(&self.button, before.as_ref());
        }
        self.show(false);
    }

    /// Returns the text of the heading above the point; empty before the first heading.
    fn heading(&self) -> String {
        let section = self
            .following
            .first()
            .and_then(|first| first.closest("section").ok()?);
        let heading = section.and_then(|section| section.query_selector("summary").ok()?);
        heading
            .and_then(|heading| heading.text_content())
            .unwrap_or_default()
    }

    fn is_open(&self) -> bool {
        self.button.get_attribute("aria-expanded").as_deref() == Some("true")
    }

    fn show(&self, is_shown: bool) {
        let state = if is_shown { "true" } else { "false" };
        let _ = self.button.set_attribute("aria-expanded", state);
        let [hidden, shown] = &self.names;
        let name = if is_shown { shown } else { hidden };
        let _ = self.button.set_attribute("aria-label", name);
        let rests = self.block.iter().flat_map(|block| find(block, REST));
        for hidden in rests.chain(self.following.iter().cloned()) {
            if let Some(hidden) = hidden.dyn_ref::<HtmlElement>() {
                hidden.set_hidden(!is_shown);
            }
        }
    }

    fn holds(&self, element: &Element) -> bool {
        let mut blocks = self.block.iter().chain(&self.following);
        blocks.any(|block| block.contains(Some(element)))
    }

    fn end(&self) {
        self.show(true);
        self.button.remove();
        let Some(block) = &self.block else {
            return;
        };
        find(block, REST).iter().for_each(unwrap);
    }
}

/// Collects the points in reading order. Blocks before the first lead of a section belong to its heading.
fn collect(around: &Element, points: &mut Vec<Point>) {
    let mut current = Point::under_heading();
    let children = around.children();
    for child in (0..children.length()).filter_map(|index| children.item(index)) {
        match child.tag_name().as_str() {
            "SECTION" => {
                points.extend(current.take().filter(has_something));
                if let Ok(Some(inside)) = child.query_selector(":scope > details") {
                    collect(&inside, points);
                }
                current = Point::under_heading();
            }
            "SUMMARY" | "A" => {}
            // Each item of a list is a block.
            "UL" => {
                let items = child.children();
                for item in (0..items.length()).filter_map(|index| items.item(index)) {
                    add(item, &mut current, points);
                }
            }
            _ => add(child, &mut current, points),
        }
    }
    points.extend(current.filter(has_something));
}

fn add(block: Element, current: &mut Option<Point>, points: &mut Vec<Point>) {
    if let Ok(Some(_)) = block.query_selector(".lead") {
        let point = Point::of_lead(&block);
        points.extend(std::mem::replace(current, point).filter(has_something));
    } else if let Some(current) = current {
        current.following.push(block);
    }
}

fn has_something(point: &Point) -> bool {
    point.block.is_some() || !point.following.is_empty()
}

/// Returns the words of the lead, which marks may have split into several elements.
fn words_of(block: &Element) -> String {
    let leads = find(block, "lead");
    leads
        .iter()
        .filter_map(|lead| lead.text_content())
        .collect()
}

/// Wraps the text after the lead, and returns the first element around it.
fn wrap_rest(block: &Element) -> Option<Node> {
    wrap_after(block, &find(block, "lead").pop()?, REST);
    Some(find(block, REST).into_iter().next()?.into())
}

/// Returns the elements with this class, in page order.
fn find(block: &Element, class: &str) -> Vec<Element> {
    let found = block.get_elements_by_class_name(class);
    (0..found.length())
        .filter_map(|index| found.item(index))
        .collect()
}
