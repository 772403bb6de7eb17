//! Addresses that carry a quotation.

use std::fmt::Write as _;

use super::Quotation;

/// The parameters of an address that quotes: the words, what stands before them, and behind.
pub const PARAMETERS: [&str; 3] = ["quote", "before", "after"];

/// The address of the place `id` on the page at `base`, which has neither query nor fragment, and of the words
/// that are quoted there. Without script, or where the words are gone, it leads to the place still.
pub fn address_of(base: &str, id: &str, quotation: Option<&Quotation>) -> String {
    let mut address = base.to_owned();
    if let Some(Quotation {
        exact,
        before,
        after,
    }) = quotation
    {
        let mut mark = '?';
        for (name, text) in PARAMETERS.into_iter().zip([exact, before, after]) {
            if !text.is_empty() {
                address.push(mark);
                address.push_str(name);
                address.push('=');
                encode(text, &mut address);
                mark = '&';
            }
        }
    }
    if !id.is_empty() {
        address.push('#');
        encode(id, &mut address);
    }
    address
}

/// Percent-encodes all but the unreserved characters of RFC 3986, 2.3.
fn encode(text: &str, address: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Quotation, address_of};

    #[test]
    fn ok_an_address_carries_the_quotation() {
        let quotation = Quotation {
            exact: "好 &".to_owned(),
            before: "\n甲".to_owned(),
            after: String::new(),
        };
        let address = address_of("https://a.cn/r/", "p-1", Some(&quotation));
        assert_eq!(
            address,
            "https://a.cn/r/?quote=%E5%A5%BD%20%26&before=%0A%E7%94%B2#p-1"
        );
        assert_eq!(address_of("https://a.cn/r/", "", None), "https://a.cn/r/");
    }
}
