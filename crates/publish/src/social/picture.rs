//! The picture of a report: a sheet with a red head, set like an official document.
//!
//! From the top: the publisher in red, a double red rule, the title, the day of publication. Glyphs are drawn from their
//! outlines without hinting and without the system's fonts: the same bytes on every machine.

use std::fmt::{self, Display};

use ab_glyph::OutlinedGlyph;

use super::super::site::Site;
use super::canvas::{Canvas, Ink, WIDTH};
use super::cohesion::Cohesion;
use super::title::Title;
use super::typeface::Typeface;
use document::{Date, Report};
use text::characters::{is_direction_control, is_invisible};

/// The margin beside the rule and beside the widest publisher's line, in px.
const MARGIN: u16 = 72;

const PUBLISHER: Style = Style {
    size_px: 34.0,
    spacing_em: 0.06,
};
const PUBLISHER_BASELINE: f32 = 116.0;
const SMALLEST_PUBLISHER_PX: f32 = 20.0;

/// The bars of the rule: upper edge and height in px.
const RULE: [(u16, u16); 2] = [(146, 6), (157, 2)];

/// The space for the title, in px from the top.
const TITLE_TOP: f32 = 159.0;
const TITLE_BOTTOM: f32 = 530.0;
const LINE_HEIGHT_EM: f32 = 1.36;
/// The part of the em above the baseline in Chinese fonts.
const ASCENT_EM: f32 = 0.88;

const DATE: Style = Style {
    size_px: 28.0,
    spacing_em: 0.02,
};
const DATE_BASELINE: f32 = 562.0;

/// The reason why a report has no picture.
#[derive(Debug)]
pub(super) enum Fault {
    Missing(char),
    Unreadable,
    Encoding(png::EncodingError),
}

impl Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(one) => write!(formatter, "the font of social images has no {one:?}"),
            Self::Unreadable => formatter.write_str("the font of social images cannot be read"),
            Self::Encoding(error) => {
                write!(formatter, "the social image cannot be written: {error}")
            }
        }
    }
}

#[derive(Clone, Copy)]
struct Style {
    size_px: f32,
    spacing_em: f32,
}

/// Draws the picture of a report, and returns it as a PNG file.
pub(super) fn draw(
    site: &Site,
    typeface: Option<&Typeface>,
    report: &Report,
) -> Result<Vec<u8>, Fault> {
    let typeface = typeface.ok_or(Fault::Unreadable)?;
    let title = visible(report.name());
    let publisher = publisher(site, report).map(visible).unwrap_or_default();
    let published_on = report.metadata.published_on.as_ref();
    let published_on = published_on.map(|date| site.locale.page_texts().published_on(day(date)));
    let published_on = published_on.unwrap_or_default();
    for text in [&title, &publisher, &published_on] {
        if let Some(missing) = typeface.first_missing(text) {
            return Err(Fault::Missing(missing));
        }
    }
    let mut canvas = Canvas::new();
    if let Some(style) = fitting(typeface, &publisher, PUBLISHER) {
        let line = shapes(typeface, &publisher, style);
        canvas.centred(&line, PUBLISHER_BASELINE, Ink::Red);
    }
    for (top, height) in RULE {
        canvas.bar(top, height, MARGIN, Ink::Red);
    }
    let cohesion = Cohesion::count(&title, report.body_texts());
    let title = Title::set(&title, typeface, &cohesion);
    draw_title(&mut canvas, typeface, &title);
    let line = shapes(typeface, &published_on, DATE);
    canvas.centred(&line, DATE_BASELINE, Ink::Secondary);
    canvas.encode().map_err(Fault::Encoding)
}

/// Draws the lines of the title, as a block in the middle of its space.
fn draw_title(canvas: &mut Canvas, typeface: &Typeface, title: &Title) {
    let style = Style {
        size_px: title.size_px,
        spacing_em: 0.0,
    };
    let leading = (LINE_HEIGHT_EM * style.size_px).round();
    let below: f32 = title.lines.iter().skip(1).map(|_| leading).sum();
    let top = (TITLE_TOP + TITLE_BOTTOM - below - style.size_px) / 2.0;
    let mut baseline = (top + ASCENT_EM * style.size_px).round();
    for line in &title.lines {
        canvas.centred(&shapes(typeface, line, style), baseline, Ink::Text);
        baseline += leading;
    }
}

/// Returns the name in the head: the publisher's, from the most exact source on the page, or the portal's.
fn publisher<'names>(site: &'names Site, report: &'names Report) -> Option<&'names str> {
    let of_page = report.publisher_line.as_deref();
    let of_table = report.metadata.publisher.as_deref();
    of_page.or(of_table).or(site.portal.name.as_deref())
}

/// Returns the style at which a line fits between the margins; `None` if it would be too small to read.
fn fitting(typeface: &Typeface, line: &str, style: Style) -> Option<Style> {
    let widths = line
        .chars()
        .map(|one| typeface.width_em(one) + style.spacing_em);
    let width_px = widths.sum::<f32>() * style.size_px;
    let space_px = f32::from(WIDTH - 2 * MARGIN);
    let size_px = style.size_px * (space_px / width_px).min(1.0);
    (size_px >= SMALLEST_PUBLISHER_PX).then_some(Style { size_px, ..style })
}

/// Returns the shapes of a line whose origin is at 0.
fn shapes(typeface: &Typeface, line: &str, style: Style) -> Vec<OutlinedGlyph> {
    let Style {
        size_px,
        spacing_em,
    } = style;
    let mut x_px = 0.0;
    let shapes = line.chars().filter_map(|character| {
        let shape = typeface.shape(character, size_px, x_px);
        x_px += (typeface.width_em(character) + spacing_em) * size_px;
        shape
    });
    shapes.collect()
}

/// Returns the characters of a text that take space, with single spaces for whitespace.
fn visible(text: &str) -> String {
    let is_shown = |one: &char| !is_direction_control(*one) && !is_invisible(*one);
    let shown: String = text.chars().filter(is_shown).collect();
    shown.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// Returns a date without its time.
fn day(date: &Date) -> &str {
    date.as_str().split('T').next().unwrap_or_default()
}
