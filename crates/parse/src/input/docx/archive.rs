//! The archive of a document: its parts by name, with limits against archives that inflate to more than a machine has.
//!
//! Headers are checked first, and inflated bytes are counted, since headers may be wrong. Names are compared, never used as
//! paths.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::ParseError;
use crate::input::limits::{HIGHEST_RATIO, MOST_ENTRIES, MOST_INFLATED_BYTES};

/// The first bytes of an archive.
const ZIP: &[u8] = b"PK\x03\x04";

/// The first bytes of an OLE container: documents of Word before 2007, and those with a password since.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Bytes that are inflated before they are counted.
const CHUNK_BYTES: usize = 64 * 1024;

pub(crate) const EXPECTED: &str = "a document in the format .docx";

/// Returns true if a file begins as an archive or an OLE container does, which no text does.
pub(crate) fn begins_like_archive(file: &[u8]) -> bool {
    file.starts_with(ZIP) || file.starts_with(OLE)
}

/// An open archive.
#[derive(Debug)]
pub(crate) struct Archive<'file> {
    zip: ZipArchive<Cursor<&'file [u8]>>,
    inflated_bytes: u64,
}

impl<'file> Archive<'file> {
    /// Opens `file`, whose entries must be within the limits by their headers.
    pub(crate) fn open(file: &'file [u8]) -> Result<Self, ParseError> {
        if file.starts_with(OLE) {
            let found = "an old or encrypted one (open it in Word or WPS, remove its password, and save it as .docx)";
            return Err(ParseError::refused(EXPECTED, found));
        }
        if !file.starts_with(ZIP) {
            let found = "another format (open it in Word or WPS, and save it as .docx)";
            return Err(ParseError::refused(EXPECTED, found));
        }
        let mut zip = ZipArchive::new(Cursor::new(file)).map_err(|error| damaged(&error))?;
        if zip.len() > MOST_ENTRIES {
            let expected = format!("at most {MOST_ENTRIES} files in the document's archive");
            return Err(ParseError::refused(expected, zip.len().to_string()));
        }
        let mut declared_bytes = 0_u64;
        for index in 0..zip.len() {
            let entry = zip.by_index_raw(index).map_err(|error| damaged(&error))?;
            if entry.encrypted() {
                let found = "an encrypted one (open it, remove its password, and save it again)";
                return Err(ParseError::refused(EXPECTED, found));
            }
            let name = entry.name().unwrap_or_default();
            check_ratio(entry.size(), entry.compressed_size(), &name)?;
            declared_bytes = declared_bytes.saturating_add(entry.size());
        }
        check_sum(declared_bytes)?;
        Ok(Self {
            zip,
            inflated_bytes: 0,
        })
    }

    /// Returns the bytes of a part; `None` if the archive does not have it.
    pub(crate) fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, ParseError> {
        let mut entry = match self.zip.by_name(name) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(damaged(&error)),
        };
        let compressed_bytes = entry.compressed_size();
        let mut part = Vec::new();
        let mut chunk = vec![0; CHUNK_BYTES];
        loop {
            let read = entry.read(&mut chunk).map_err(|_| broken(name))?;
            if read == 0 {
                return Ok(Some(part));
            }
            part.extend_from_slice(chunk.get(..read).unwrap_or_default());
            self.inflated_bytes = self.inflated_bytes.saturating_add(read as u64);
            check_ratio(part.len() as u64, compressed_bytes, name)?;
            check_sum(self.inflated_bytes)?;
        }
    }
}

fn check_ratio(bytes: u64, compressed_bytes: u64, name: &str) -> Result<(), ParseError> {
    if bytes <= compressed_bytes.saturating_mul(HIGHEST_RATIO) {
        return Ok(());
    }
    let expected =
        format!("files that are compressed to a {HIGHEST_RATIO}th of their size at most");
    let name: String = name
        .chars()
        .filter(|one| !one.is_control())
        .take(80)
        .collect();
    Err(ParseError::refused(
        expected,
        format!("a smaller one in the document's archive: {name}"),
    ))
}

fn check_sum(bytes: u64) -> Result<(), ParseError> {
    if bytes <= MOST_INFLATED_BYTES {
        return Ok(());
    }
    let expected = format!(
        "at most {} MB in the document's archive",
        MOST_INFLATED_BYTES >> 20
    );
    Err(ParseError::refused(expected, "more"))
}

fn damaged(error: &ZipError) -> ParseError {
    let found = match error {
        ZipError::UnsupportedArchive(reason) => format!("an archive that cannot be read: {reason}"),
        _ => "a damaged or incomplete one (save or copy it again)".to_owned(),
    };
    ParseError::refused(EXPECTED, found)
}

fn broken(name: &str) -> ParseError {
    let found = format!("a damaged one: {name} cannot be inflated (save or copy it again)");
    ParseError::refused(EXPECTED, found)
}
