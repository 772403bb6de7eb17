//! Saved HTML: the visible lines of a page, and the part of the page that each belongs to.

mod article;
mod attributes;
mod builder;
mod column;
mod element;
mod layout;
mod rows;
mod tree;

use std::borrow::Cow;

use document::Furniture;

use crate::input::{Hints, Input};
use crate::line::Line;
use crate::problem::Problem;
use article::{Article, Part};
use layout::VisualLine;

/// A page of HTML, laid out.
#[derive(Debug)]
pub(crate) struct Layout {
    lines: Vec<VisualLine>,
    article: Article,
    /// The title that the page's `<head>` declares.
    name: Option<String>,
    pub(crate) problems: Vec<Problem>,
}

impl Layout {
    /// Lays out `page`, whose lines end at LF. The tree, which takes the most memory, ends here.
    pub(crate) fn of(page: &str) -> Self {
        let (page, overfull) = attributes::limited(page);
        let tree = builder::build(&page);
        let lines = layout::lay_out(&tree, &page);
        let article = Article::of(&tree, &lines);
        let problem = |(line, column)| Problem {
            line,
            column,
            expected: "a tag with at most 1000 attributes".to_owned(),
            found: "more, which are left out".to_owned(),
        };
        Self {
            article,
            name: tree.declared_title(),
            problems: overfull.into_iter().map(problem).collect(),
            lines,
        }
    }

    /// Returns the lines by the part of the page that they belong to.
    pub(crate) fn input(&self) -> Input<'_> {
        let mut input = Input {
            hints: Hints {
                name: self.name.clone(),
                heading: self.article.heading(&self.lines),
                least_lines: 0,
            },
            ..Input::default()
        };
        for (line, part) in self.lines.iter().zip(&self.article.parts) {
            put(line, *part, &mut input);
        }
        input
    }
}

/// Returns `page` with lines that end at LF, as in plain text; a lone CR is whitespace.
pub(crate) fn with_line_feeds(page: Cow<'_, str>) -> Cow<'_, str> {
    if page.contains('\r') {
        Cow::Owned(page.replace("\r\n", "\n").replace('\r', " "))
    } else {
        page
    }
}

fn put<'page>(line: &'page VisualLine, part: Part, input: &mut Input<'page>) {
    let read = Line {
        number: line.number,
        column: line.column,
        indent: line.indent,
        text: line.text.as_str().into(),
        sign: line.sign,
        goes_on: false,
    };
    match part {
        Part::Furniture(kind) => input.furniture.push(Furniture {
            kind,
            text: line.text.trim().to_owned(),
            line: line.number,
        }),
        Part::Head => {
            input.hints.least_lines += 1;
            input.lines.push(read);
        }
        Part::Text => input.lines.push(read),
        Part::Tail => input.tail.push(read),
    }
}
