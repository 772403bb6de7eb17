//! The printed page: a PDF, and the text read back from it.

use std::path::Path;
use std::process::Command;
use std::{fs, io};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use thirtyfour::common::print::{PrintPage, PrintParameters};

use crate::{Capability, Engine, Failure, Outcome, Page, evidence};

/// A printed page.
#[derive(Debug)]
pub struct Paper {
    /// The text of each sheet, as extracted from the PDF.
    pub sheets: Vec<String>,
    /// Width and height of the sheets in millimetres, rounded.
    pub size_millimetres: (u32, u32),
}

/// Returns parameters for A4, since the driver's default is letter paper. The margins are the driver's defaults.
fn on_a4() -> PrintParameters {
    let page = PrintPage {
        width: 21.0, // cm
        height: 29.7,
    };
    PrintParameters {
        page,
        ..PrintParameters::default()
    }
}

const MILLIMETRES_PER_POINT: f64 = 25.4 / 72.0;

impl Page {
    /// Prints the page as its style sheets want it, into the file `name` beside the screenshots.
    pub async fn print(&self, name: &str) -> Outcome<Paper> {
        self.must(Capability::Print)?;
        let bytes = match self.engine() {
            Engine::Chromium => self.print_by_devtools().await?,
            Engine::Firefox | Engine::WebKit => self.driver().print_page(on_a4()).await?,
        };
        let file = evidence::place_for(name, "pdf")?;
        fs::write(&file, bytes)?;
        Paper::read(&file)
    }

    /// Prints by `DevTools`, since the driver's own command supports neither the page's sheet size nor tagged PDFs.
    async fn print_by_devtools(&self) -> Outcome<Vec<u8>> {
        let wishes = json!({ "preferCSSPageSize": true, "generateTaggedPDF": true });
        let printed = self.command("Page.printToPDF", wishes).await?;
        let bytes = printed
            .get("data")
            .and_then(Value::as_str)
            .unwrap_or_default();
        Ok(BASE64_STANDARD.decode(bytes)?)
    }
}

impl Paper {
    /// Returns true if the sheets contain the text of `piece`, whitespace aside, also across the end of a sheet.
    ///
    /// PDFs of some browsers have radicals (⼯ for 工), compatibility characters or unknown ones for some glyphs. These match any
    /// character.
    pub fn holds(&self, piece: &str) -> bool {
        self.count(piece) > 0 || plain(piece).is_empty()
    }

    /// Returns the number of times that the sheets contain the text of `piece`.
    pub fn count(&self, piece: &str) -> usize {
        let printed: Vec<char> = self.text().chars().collect();
        let wanted: Vec<char> = plain(piece).chars().collect();
        let is_it = |(printed, wanted): (&char, &char)| printed == wanted || is_any(*printed);
        let windows = printed.windows(wanted.len().max(1));
        windows
            .filter(|window| window.iter().zip(&wanted).all(is_it))
            .count()
    }

    /// Returns the line at the head of every sheet; empty if there is none.
    pub fn running_title(&self) -> &str {
        let mut heads = self.sheets.iter().map(|sheet| first_line(sheet));
        let first = heads.next().unwrap_or_default();
        if self.sheets.len() > 1 && heads.all(|head| head == first) {
            first
        } else {
            ""
        }
    }

    /// Returns the text of all sheets without whitespace, running title and page numbers, with two dashes in a row as one.
    pub fn text(&self) -> String {
        self.bodies().concat()
    }

    /// Returns the same text by sheets.
    pub fn bodies(&self) -> Vec<String> {
        let title = self.running_title();
        let bodies = self.sheets.iter().map(|sheet| {
            let sheet = sheet.trim();
            let sheet = sheet.strip_prefix(title).unwrap_or(sheet);
            let last = sheet.lines().last().unwrap_or_default();
            let is_number = last
                .chars()
                .all(|one| one.is_ascii_digit() || " /-—第页共".contains(one));
            let body = if is_number {
                sheet.strip_suffix(last)
            } else {
                None
            };
            plain(body.unwrap_or(sheet))
        });
        bodies.collect()
    }

    pub(crate) fn read(file: &Path) -> Outcome<Self> {
        let text = run("pdftotext", file, &["-"])?;
        // Each sheet ends with a form feed.
        let sheets = text
            .trim_end_matches('\u{c}')
            .split('\u{c}')
            .map(str::to_owned)
            .collect();
        let size_millimetres = parse_size(&run("pdfinfo", file, &[])?)
            .ok_or_else(|| Failure::new("expected a page size from pdfinfo, but found none"))?;
        Ok(Self {
            sheets,
            size_millimetres,
        })
    }
}

/// Runs one of poppler's tools. The crate lopdf 0.47 did not extract Chromium's Chinese text correctly.
fn run(tool: &str, file: &Path, more: &[&str]) -> Outcome<String> {
    let output = Command::new(tool).arg(file).args(more).output();
    let output = output.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => {
            Failure::new(format!("{tool} is missing: install poppler-utils"))
        }
        _ => Failure::new(error),
    })?;
    Ok(String::from_utf8(output.stdout)?)
}

fn first_line(sheet: &str) -> &str {
    sheet.trim_start().lines().next().unwrap_or_default()
}

/// Reads `Page size:       594.96 x 841.92 pts (A4)`.
fn parse_size(information: &str) -> Option<(u32, u32)> {
    let size = information
        .lines()
        .find_map(|line| line.strip_prefix("Page size:"))?;
    let (width, rest) = size.split_once(" x ")?;
    let height = rest.split_whitespace().next()?;
    let millimetres = |points: &str| {
        let rounded = (points.trim().parse::<f64>().ok()? * MILLIMETRES_PER_POINT).round();
        format!("{rounded:.0}").parse().ok()
    };
    Some((millimetres(width)?, millimetres(height)?))
}

fn is_any(printed: char) -> bool {
    let is_radical = ('\u{2e80}'..='\u{2fdf}').contains(&printed);
    let is_compatible = matches!(printed, '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}');
    printed == char::REPLACEMENT_CHARACTER || is_radical || is_compatible
}

/// Returns `text` without whitespace, and with all dashes alike, since fonts share glyphs between kinds of dashes.
fn plain(text: &str) -> String {
    let text: String = text.chars().filter(|one| !one.is_whitespace()).collect();
    text.replace(['⸺', '―'], "—").replace("——", "—")
}

#[cfg(test)]
mod tests {
    use super::{Paper, parse_size};

    #[test]
    fn finds_text_across_sheets_and_with_radicals() {
        let paper = Paper {
            sheets: vec!["一、⼯作\n回\n— 1 —".into(), "顾\n2".into()],
            size_millimetres: (210, 297),
        };
        assert_eq!(paper.text(), "一、⼯作回顾");
        assert!(paper.holds("工作 回顾"));
        assert!(!paper.holds("工作安排"));
    }

    #[test]
    fn a_running_title_is_no_part_of_the_text() {
        let paper = Paper {
            sheets: vec!["题\n题\n一\n1".into(), "题\n二\n2".into()],
            size_millimetres: (210, 297),
        };
        assert_eq!(paper.running_title(), "题");
        assert_eq!(paper.bodies(), ["题一", "二"]);
    }

    #[test]
    fn sizes_are_in_millimetres() {
        let information =
            "Pages:           2\nPage size:       594.96 x 841.92 pts (A4)\nPage rot: 0";
        assert_eq!(parse_size(information), Some((210, 297)));
        assert_eq!(parse_size("Pages: 2"), None);
    }
}
