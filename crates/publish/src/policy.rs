//! The Content Security Policy of a page: it allows only the site's files, and inline code by hash.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Returns the policy of a page with these inline styles and scripts, which it must contain verbatim.
pub(super) fn policy(styles: &[&str], scripts: &[&str]) -> String {
    let hashes = |texts: &[&str]| -> String {
        let mut hashes = String::new();
        for text in texts {
            hashes.push(' ');
            hashes.push_str(&hash(text));
        }
        hashes
    };
    let directives = [
        "default-src 'none'".to_owned(),
        format!("script-src 'self' 'wasm-unsafe-eval'{}", hashes(scripts)),
        format!("style-src 'self'{}", hashes(styles)),
        "img-src 'self'".to_owned(),
        "connect-src 'self'".to_owned(),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
        "require-trusted-types-for 'script'".to_owned(),
        "trusted-types baogao".to_owned(),
    ];
    directives.join("; ")
}

/// Returns the policy as the first element of a page's head.
pub(super) fn meta(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n")
}

/// Returns the policy as a header, for servers that send it instead.
pub(super) fn header(policy: &str) -> String {
    format!("Content-Security-Policy: {policy}\n")
}

fn hash(text: &str) -> String {
    format!(
        "'sha256-{}'",
        STANDARD.encode(Sha256::digest(text.as_bytes()))
    )
}

#[cfg(test)]
mod tests {
    use super::policy;

    #[test]
    fn allows_inline_code_by_hash() {
        let policy = policy(&[], &["alert(1)"]);
        // The hash is the one that browsers print for this script.
        assert!(
            policy.contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe-inline"));
    }
}
