//! Parses a page of a government report, plain text, saved HTML, Markdown or a document of Word, into a [`Report`].
//!
//! Parsing is pure, runs in linear time and never panics. Every character of the page ends up in the report;
//! anything unexpected is reported as a [`Problem`] and stays text.
//!
//! ```
//! use document::Slug;
//! use parse::parse;
//!
//! let slug = Slug::new("jia-2025").unwrap();
//! let page = "首页 > 政务公开\n甲区工作报告\n一、工作回顾\n全年工作顺利。\n三、工作安排\n继续努力。";
//! let parsed = parse(page, &slug)?;
//!
//! assert_eq!(parsed.report.title, "甲区工作报告");
//! assert_eq!(parsed.report.sections[0].number.as_deref(), Some("一"));
//! assert_eq!(parsed.report.boilerplate[0].text, "首页 > 政务公开");
//! assert_eq!(
//!     parsed.problems[0].to_string(),
//!     "5:1: expected number 2 of this numbering, but found “三、”"
//! );
//! # Ok::<(), parse::ParseError>(())
//! ```
//!
//! # Stages
//!
//! Each stage is a folder with one entry point, its grammar at the top, and its thresholds in `limits`:
//!
//! ```text
//! input     bytes → lines with marks of structure          Source::input → Input
//! frame     the document, and the page around it           frame::separate → Framed
//! reflow    lines → paragraphs                             reflow::reflow → Vec<Line>
//! outline   headings, levels, and what each line is        outline::outline → Outline
//! blocks    sections with paragraphs, lists, tables        blocks::assemble → Body
//! ```
//!
//! `line` recognizes what one line says by itself, for all stages; the words that portals and offices use are in its
//! `vocabulary`. Every decision has a named [`Rule`]; [`explain`] returns them.
//!
//! Text is kept byte for byte, except for leading and trailing whitespace of lines; folding serves recognition only.
//!
//! # Place in the flow
//!
//! `parse` depends on `document` for its result and on `text` for characters and sentences. `publish` and the
//! program `baogao` call it natively, as the first step from page to site. The viewer does not contain it: in the
//! browser the report is read back from the published page.

#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::unwrap_used))]

mod error;
mod findings;
mod format;
mod problem;
mod rule;

mod line;

mod blocks;
mod frame;
mod input;
mod outline;
mod reflow;

pub use error::ParseError;
pub use findings::Decision;
pub use format::Format;
pub use problem::Problem;
pub use rule::Rule;

use blocks::{Outlined, figure};
use document::{Attachment, Report, Slug};
use findings::Findings;
use input::Source;
use outline::Piece;

/// The result of parsing a page: a report and the problems found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The report. It contains every character of the page.
    pub report: Report,
    /// Deviations from the grammar, in page order. None of them loses any text.
    pub problems: Vec<Problem>,
}

/// Parses the text of a page, ignoring a leading byte order mark.
///
/// `slug` becomes the report's slug; it does not affect parsing.
///
/// # Errors
/// Fails if the page is empty or only whitespace, if it contains a NUL and so is not text, or if it is too long.
pub fn parse(page: &str, slug: &Slug) -> Result<Parsed, ParseError> {
    let source = Source::of_text(page)?;
    Ok(read(&source, slug, Findings::default())?.0)
}

/// Parses a saved page: HTML or plain text, in UTF-8, GBK or GB18030, or in UTF-16 with a byte order mark.
///
/// A page that begins with a tag, a doctype or a comment is HTML. Plain text that is not UTF-8 but valid GB18030 is
/// read as such and reported as a problem. HTML is decoded as declared, unless its bytes contradict that.
///
/// # Errors
/// Fails as [`parse`] does, and if plain text is neither UTF-8 nor GB18030.
pub fn parse_bytes(page: &[u8], slug: &Slug) -> Result<Parsed, ParseError> {
    parse_as(page, Format::Text, slug)
}

/// Parses a page that is known to be HTML, whatever its first bytes.
///
/// Invalid bytes become U+FFFD and are reported as a problem.
///
/// # Errors
/// Fails if the page has no visible text, or if it contains a NUL.
pub fn parse_html(page: &[u8], slug: &Slug) -> Result<Parsed, ParseError> {
    parse_as(page, Format::Html, slug)
}

/// Parses a file of the given format; an archive is a document of Word, whatever the format.
///
/// # Errors
/// Fails as [`parse_bytes`] does, and if an archive has no document of Word, more than archives may have, or a password.
pub fn parse_as(page: &[u8], format: Format, slug: &Slug) -> Result<Parsed, ParseError> {
    Ok(read_bytes(page, format, slug, Findings::default())?.0)
}

/// Parses a file as [`parse_as`] does, and explains each decision.
///
/// Decisions are in page order, those about one line in the order of the stages.
///
/// # Errors
/// Fails as that does.
pub fn explain(
    page: &[u8],
    format: Format,
    slug: &Slug,
) -> Result<(Parsed, Vec<Decision>), ParseError> {
    read_bytes(page, format, slug, Findings::explained())
}

fn read_bytes(
    page: &[u8],
    format: Format,
    slug: &Slug,
    mut findings: Findings,
) -> Result<(Parsed, Vec<Decision>), ParseError> {
    let source = Source::of_bytes(page, format, &mut findings)?;
    read(&source, slug, findings)
}

/// Reads a page through all stages.
fn read(
    source: &Source<'_>,
    slug: &Slug,
    mut findings: Findings,
) -> Result<(Parsed, Vec<Decision>), ParseError> {
    let mut input = source.input(&mut findings)?;
    let last = input.last.take();
    let marked = std::mem::take(&mut input.boilerplate);
    let figures = std::mem::take(&mut input.figures);
    let mut anchors = input.anchors.take();
    let mut attachments = std::mem::take(&mut input.attachments);
    let framed_files = std::mem::take(&mut input.framed);
    let lines = input.lines.iter().chain(&input.tail);
    let around = figure::Lines::of(lines.map(|line| line.order));
    let frame::Framed {
        title,
        publisher_line,
        mut readings,
        mut boilerplate,
        body,
    } = frame::separate(input, &mut findings);
    findings.problems.extend(Problem::of_links(&body));
    let orders: Vec<u32> = body.iter().map(|line| line.order).collect();
    let (figures, aside) = if source.is_document() {
        (figures, Vec::new())
    } else {
        around.split(figures, &orders)
    };
    let aside = aside
        .iter()
        .flat_map(|figure| figure::boilerplate(figure, &mut findings));
    boilerplate.extend(aside);
    let paragraphs = if source.is_document() {
        body
    } else {
        reflow::reflow(body, &mut boilerplate, &mut findings)
    };
    let documents = outline::split(paragraphs, &title, &mut findings);
    let starts: Vec<u32> = documents
        .iter()
        .filter_map(|document| Some(document.title.as_ref()?.order))
        .collect();
    let ends = starts.into_iter().chain([u32::MAX]);
    let mut figures = figures.into_iter().peekable();
    let mut outlined = Vec::with_capacity(documents.len());
    for (number, (document, end)) in documents.into_iter().zip(ends).enumerate() {
        let mut outline = outline::outline(document.lines, &mut findings);
        let own = std::iter::from_fn(|| figures.next_if(|figure| figure.order < end));
        figure::insert(&mut outline, own.collect(), &mut findings);
        let names =
            outline::link_notes(&mut outline.pieces, outline.closing, number, &mut findings);
        if !names.is_empty() {
            anchors.get_or_insert_default().extend(names);
        }
        boilerplate.extend(outline.contents.into_iter().chain(outline.bars));
        outlined.push(Outlined {
            title: document.title,
            pieces: outline.pieces,
            closing: outline.closing,
        });
    }
    attachments.extend(framed_files.into_iter().map(|href| {
        findings.decide_at(1, &href, Rule::FramedFile, String::new);
        let name = if title.is_empty() {
            href.clone()
        } else {
            title.clone()
        };
        Attachment { name, href }
    }));
    let pieces = || outlined.iter().flat_map(|document| &document.pieces);
    if pieces().all(|piece| matches!(piece, Piece::Figure(_))) {
        let problem = Problem::of_text(last.as_ref(), pieces().count(), attachments.len());
        findings.problems.push(problem);
    }
    boilerplate.extend(marked);
    boilerplate.sort_by_key(|piece| piece.line);
    let body = blocks::assemble(outlined, anchors.as_deref(), &mut findings);
    let signed = body.closing.iter().flat_map(document::Block::texts);
    frame::read_signature(signed, &mut readings.metadata);
    let report = Report {
        title,
        publisher_line,
        source: readings.source,
        metadata: readings.metadata,
        views: readings.views,
        preamble: body.preamble,
        sections: body.sections,
        closing: body.closing,
        attachments,
        parts: body.parts,
        boilerplate,
        ..Report::empty(slug.clone())
    };
    let (mut problems, decisions) = findings.in_page_order();
    source.keep_on_page(&mut problems);
    Ok((Parsed { report, problems }, decisions))
}
