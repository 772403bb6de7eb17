//! Encodings: decodes the bytes of a saved page.
//!
//! ```text
//! page = UTF-16 with a byte order mark | text | html
//! text = UTF-8 | GB18030                                      the second is a problem
//! html = UTF-8 | declared | GB18030 | UTF-8 with errors       the first that is valid for the bytes
//! declared = "charset" spaces "=" spaces [quote] label        in the first 4096 bytes
//! ```
//!
//! Valid UTF-8 with a Chinese character is hardly ever another encoding, so the bytes take precedence over the
//! declaration. GB18030 includes GBK and GB2312.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030};

use crate::error::ParseError;
use crate::input::limits::DECLARATION_BYTES;
use crate::problem::Problem;

/// The text of a page, and a problem with its encoding.
#[derive(Debug)]
pub(crate) struct Decoded<'page> {
    pub(crate) text: Cow<'page, str>,
    pub(crate) problem: Option<Problem>,
}

/// Decodes a page in UTF-16, as Windows editors save one (“Unicode”); `None` without its byte order mark, or if it is invalid.
pub(crate) fn utf_16(page: &[u8]) -> Result<Option<String>, ParseError> {
    let encoding = Encoding::for_bom(page).filter(|(encoding, _)| *encoding != encoding_rs::UTF_8);
    let Some((encoding, _)) = encoding else {
        return Ok(None);
    };
    let (text, has_errors) = encoding.decode_with_bom_removal(page);
    match text.find('\0') {
        _ if has_errors => Ok(None),
        Some(offset_bytes) => Err(ParseError::binary(offset_bytes)),
        None => Ok(Some(text.into_owned())),
    }
}

/// Decodes a page of plain text.
pub(crate) fn decode_text(page: &[u8]) -> Result<Decoded<'_>, ParseError> {
    refuse_nul(page)?;
    let error = match std::str::from_utf8(page) {
        Ok(text) => return Ok(text.into()),
        Err(error) => error,
    };
    let text = chinese(page).ok_or(ParseError::not_utf8(error.valid_up_to()))?;
    let problem = Problem::about_file("a page in UTF-8", "GB18030 (GBK)");
    Ok(Decoded {
        text,
        problem: Some(problem),
    })
}

/// Decodes a page of HTML, replacing invalid bytes if no encoding fits.
pub(crate) fn decode_html(page: &[u8]) -> Result<Decoded<'_>, ParseError> {
    let page = page.strip_prefix(b"\xef\xbb\xbf").unwrap_or(page);
    refuse_nul(page)?;
    if let Ok(text) = std::str::from_utf8(page) {
        return Ok(text.into());
    }
    let declared = declared(page);
    let by_declaration = declared
        .filter(|encoding| *encoding != encoding_rs::UTF_8)
        .and_then(|encoding| encoding.decode_without_bom_handling_and_without_replacement(page));
    if let Some(text) = by_declaration {
        return Ok(text.into());
    }
    let expected = format!("a page in {}", declared.map_or("UTF-8", Encoding::name));
    if let Some(text) = chinese(page) {
        let problem = declared.map(|_| Problem::about_file(expected, "GB18030 (GBK)"));
        return Ok(Decoded { text, problem });
    }
    let (text, _) = declared
        .unwrap_or(encoding_rs::UTF_8)
        .decode_without_bom_handling(page);
    let problem = Some(Problem::about_file(expected, "faulty bytes"));
    Ok(Decoded { text, problem })
}

impl<'page, T: Into<Cow<'page, str>>> From<T> for Decoded<'page> {
    fn from(text: T) -> Self {
        Self {
            text: text.into(),
            problem: None,
        }
    }
}

fn refuse_nul(page: &[u8]) -> Result<(), ParseError> {
    let nul = page.iter().position(|&byte| byte == 0);
    nul.map_or(Ok(()), |offset_bytes| Err(ParseError::binary(offset_bytes)))
}

/// Decodes GB18030; `None` if that is invalid or has control characters, as only binary files do.
fn chinese(page: &[u8]) -> Option<Cow<'_, str>> {
    let text = GB18030.decode_without_bom_handling_and_without_replacement(page)?;
    let is_binary = |character: char| character.is_control() && !character.is_whitespace();
    (!text.contains(is_binary)).then_some(text)
}

/// Returns the encoding that the page declares with `<meta charset>` or `http-equiv`.
fn declared(page: &[u8]) -> Option<&'static Encoding> {
    let start = page.get(..DECLARATION_BYTES).unwrap_or(page);
    let start = start.to_ascii_lowercase();
    let mut rest = start.as_slice();
    while let Some(found) = rest.windows(7).position(|bytes| bytes == b"charset") {
        rest = rest.get(found + 7..)?;
        let Some(value) = rest.trim_ascii_start().strip_prefix(b"=") else {
            continue;
        };
        let is_quote = |byte: &u8| matches!(byte, b'"' | b'\'' | b' ');
        let label = value.split(|byte| !byte.is_ascii_alphanumeric() && !b"-_:".contains(byte));
        let label = label.skip_while(|part| part.is_empty()).take(1).next();
        if let Some(encoding) = label
            .filter(|_| {
                value
                    .first()
                    .is_some_and(|b| is_quote(b) || b.is_ascii_alphanumeric())
            })
            .and_then(Encoding::for_label)
        {
            return Some(encoding);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{decode_html, decode_text};
    use encoding_rs::GBK;

    #[track_caller]
    fn check(page: &[u8], expected: &str, problem: Option<&str>) {
        let decoded = decode_html(page).unwrap();
        assert_eq!(decoded.text, expected);
        assert_eq!(
            decoded
                .problem
                .map(|problem| problem.to_string())
                .as_deref(),
            problem
        );
    }

    #[test]
    fn decodes_html_by_its_declaration_or_its_bytes() {
        for head in ["<meta charset=gbk>", "<META CHARSET = 'GB2312'>", "<p>"] {
            let page = format!("{head}甲镇");
            check(&GBK.encode(&page).0, &page, None);
        }
        check(
            "<meta charset=gbk>甲".as_bytes(),
            "<meta charset=gbk>甲",
            None,
        );
    }

    #[test]
    fn reports_a_wrong_declaration() {
        let page = "<meta charset=utf-8>甲镇";
        let problem = "1:1: expected a page in UTF-8, but found GB18030 (GBK)";
        check(&GBK.encode(page).0, page, Some(problem));
        let problem = "1:1: expected a page in UTF-8, but found faulty bytes";
        check(b"<p>a\xff\xfe", "<p>a\u{fffd}\u{fffd}", Some(problem));
    }

    #[test]
    fn reports_text_in_gbk_and_rejects_binary() {
        let page = GBK.encode("甲镇").0;
        let decoded = decode_text(&page).unwrap();
        assert_eq!(decoded.text, "甲镇");
        assert!(decoded.problem.is_some());
        assert!(decode_text(b"\x89PNG\r\n\x1a\n\xb0\xa1").is_err());
        assert!(decode_text(b"a\xff\xfe").is_err());
    }
}
