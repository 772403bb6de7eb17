//! Fields: codes and the results that Word shows for them. Only links matter; the code of a field is no text.

use crate::input::docx::xml::Element;

/// The open fields, outermost first.
#[derive(Debug, Default)]
pub(crate) struct Fields(Vec<Field>);

#[derive(Debug, Default)]
struct Field {
    code: String,
    is_link: bool,
}

/// A change of the link around the text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Change {
    None,
    Opens(String),
    Closes,
}

impl Fields {
    /// Reads a character of a field: its begin, its separator or its end.
    pub(crate) fn read(&mut self, character: &Element) -> Change {
        match character.attribute("fldCharType") {
            Some("begin") => {
                self.0.push(Field::default());
                Change::None
            }
            Some("separate") => {
                let is_in_link = self.0.iter().any(|field| field.is_link);
                let Some(field) = self.0.last_mut().filter(|_| !is_in_link) else {
                    return Change::None;
                };
                match address(&field.code) {
                    Some(address) => {
                        field.is_link = true;
                        Change::Opens(address)
                    }
                    None => Change::None,
                }
            }
            Some("end") => match self.0.pop() {
                Some(field) if field.is_link => Change::Closes,
                _ => Change::None,
            },
            _ => Change::None,
        }
    }

    /// Appends to the code of the innermost field.
    pub(crate) fn push_code(&mut self, code: &str) {
        if let Some(field) = self.0.last_mut() {
            field.code.push_str(code);
        }
    }

    /// Ends the link of a field that goes on beyond the paragraph; returns true if there is one.
    pub(crate) fn end_paragraph(&mut self) -> bool {
        let open = self.0.iter_mut().find(|field| field.is_link);
        open.is_some_and(|field| std::mem::take(&mut field.is_link))
    }
}

/// Returns the address that the code of a link has: `HYPERLINK "address" \l "bookmark"`.
pub(crate) fn address(code: &str) -> Option<String> {
    let rest = code.trim().strip_prefix("HYPERLINK")?.trim_start();
    let (quoted, rest) = match rest.strip_prefix('"') {
        Some(rest) => rest.split_once('"')?,
        None if rest.starts_with('\\') => ("", rest),
        None => rest.split_once(char::is_whitespace).unwrap_or((rest, "")),
    };
    let bookmark = rest
        .split_once("\\l")
        .and_then(|(_, rest)| rest.split('"').nth(1));
    let bookmark = bookmark
        .map(|bookmark| format!("#{bookmark}"))
        .unwrap_or_default();
    let address = format!("{quoted}{bookmark}");
    (!address.is_empty()).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn reads_addresses_of_links() {
        for (code, expected) in [
            (" HYPERLINK \"http://a/b\" ", Some("http://a/b")),
            ("HYPERLINK \\l \"c\"", Some("#c")),
            ("HYPERLINK \"a\" \\l \"b\" \\o \"tip\"", Some("a#b")),
            ("HYPERLINK http://a \\t \"_blank\"", Some("http://a")),
            ("PAGEREF _Toc1 \\h", None),
            ("HYPERLINK", None),
        ] {
            assert_eq!(address(code).as_deref(), expected, "{code}");
        }
    }
}
