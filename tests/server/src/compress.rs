//! Brotli compression as on public hosts, so that a benchmark over a slow line is honest.
//!
//! tower-http's compression layer would run at every request; at quality 11 a body takes seconds.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::{fs, io};

use super::mime;
use super::{Request, Response};

/// Compresses each body once.
#[derive(Default)]
pub(super) struct Compressor {
    compressed: Mutex<HashMap<Vec<u8>, Vec<u8>>>,
}

impl Compressor {
    /// Compresses the body of `response` if the client accepts brotli and the type is compressible.
    pub(super) fn compress(&self, request: &Request, response: Response) -> Response {
        let is_accepted = accepts_brotli(request.header("Accept-Encoding").unwrap_or_default());
        let is_worthwhile = response
            .header("Content-Type")
            .is_some_and(mime::is_compressible)
            && response.header("Content-Encoding").is_none()
            && !response.body.is_empty();
        if !is_accepted || !is_worthwhile {
            return response;
        }
        let body = self.compressed(&response.body);
        Response { body, ..response }
            .with_header("Content-Encoding", "br")
            .with_header("Vary", "Accept-Encoding")
    }

    /// Compresses all files below `folder`. Unreadable files are skipped: they are never sent.
    pub(super) fn compress_ahead(&self, folder: &Path) {
        for path in fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
        {
            if path.is_dir() {
                self.compress_ahead(&path);
            } else if mime::is_compressible(&mime::of(&path))
                && let Ok(body) = fs::read(&path)
            {
                self.compressed(&body);
            }
        }
    }

    fn compressed(&self, body: &[u8]) -> Vec<u8> {
        // Locked while compressing: a second request for the same body waits instead of repeating it.
        let mut compressed = self
            .compressed
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = compressed.get(body) {
            return known.clone();
        }
        let new = brotli_of(body);
        compressed.insert(body.to_vec(), new.clone());
        new
    }
}

/// Compresses `body` with brotli at quality 11, the highest.
pub fn brotli_of(body: &[u8]) -> Vec<u8> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    let mut compressed = Vec::new();
    match brotli::BrotliCompress(&mut io::Cursor::new(body), &mut compressed, &parameters) {
        Ok(_) => compressed,
        Err(error) => {
            unreachable!("memory can always be read and written, but brotli says {error}")
        }
    }
}

fn accepts_brotli(accept_encoding: &str) -> bool {
    accept_encoding.split(',').any(|offer| {
        let mut parts = offer.split(';').map(str::trim);
        parts.next() == Some("br") && !parts.any(|part| part == "q=0")
    })
}

#[cfg(test)]
mod tests {
    use super::accepts_brotli;

    #[test]
    fn compresses_only_for_clients_that_accept_brotli() {
        assert!(accepts_brotli("gzip, deflate, br, zstd"));
        assert!(accepts_brotli("br;q=0.5"));
        assert!(!accepts_brotli("br;q=0, gzip"));
        assert!(!accepts_brotli("gzip, brotli"));
        assert!(!accepts_brotli(""));
    }
}
