//! Compression on the way out, as public hosts do it, so that a benchmark over a slow line is honest.
//!
//! Brotli alone: Chromium offers it on the loopback address too, and it is what sizes are stated in.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::{fs, io};

use super::mime;
use super::{Request, Response};

/// Compresses bodies, each once.
#[derive(Default)]
pub(super) struct Compressor {
    by_hash: Mutex<HashMap<u64, Vec<u8>>>,
}

impl Compressor {
    /// Compresses the body of `response` if the client accepts brotli and it gains anything.
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

    /// Compresses what will be asked for below `folder`. What cannot be read nobody will be sent.
    pub(super) fn compress_ahead(&self, folder: &Path) {
        for path in fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
        {
            if path.is_dir() {
                self.compress_ahead(&path);
            } else if mime::is_compressible(mime::of(&path))
                && let Ok(body) = fs::read(&path)
            {
                self.compressed(&body);
            }
        }
    }

    fn compressed(&self, body: &[u8]) -> Vec<u8> {
        let mut hasher = DefaultHasher::new();
        body.hash(&mut hasher);
        let hash = hasher.finish();
        // Held while compressing: whoever asks for the same file meanwhile gets it without a second run.
        let mut by_hash = self.by_hash.lock().unwrap_or_else(PoisonError::into_inner);
        by_hash
            .entry(hash)
            .or_insert_with(|| brotli_of(body))
            .clone()
    }
}

/// `body` compressed with brotli at its best, quality 11.
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
    fn the_client_decides() {
        assert!(accepts_brotli("gzip, deflate, br, zstd"));
        assert!(accepts_brotli("br;q=0.5"));
        assert!(!accepts_brotli("br;q=0, gzip"));
        assert!(!accepts_brotli("gzip, brotli"));
        assert!(!accepts_brotli(""));
    }
}
