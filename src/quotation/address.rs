//! Addresses that carry a quotation.
//!
//! Some servers refuse addresses from 4 kB on, and a Chinese character takes nine bytes there. The address of a long
//! quotation has the beginning of its words and a checksum: the lengths of all parts and a digest, which find the
//! place as strictly as the full text does.

use std::fmt::Write as _;

use super::{Quotation, digest, first, last};

/// The parameters of a quotation: its words, the context before and after them, and the checksum.
pub const PARAMETERS: [&str; 4] = ["quote", "before", "after", "seal"];

/// Maximum length of the words in an address, in characters.
const WORDS: usize = 256;

/// Maximum length of the context on each side in an address, in characters.
const CONTEXT: usize = 64;

/// Returns the address of the place `id`, and of the words quoted there, on the page at `base`.
///
/// `base` has neither query nor fragment. Without script, or if the words are gone, the address leads to the place.
pub fn address_of(base: &str, id: &str, quotation: Option<&Quotation>) -> String {
    let mut address = base.to_owned();
    if let Some(quotation) = quotation {
        let texts = [&*quotation.before, &quotation.exact, &quotation.after];
        let lengths = texts.map(str::len);
        let [before, exact, after] = texts;
        let [exact, before, after] = [
            first(exact, WORDS),
            last(before, CONTEXT),
            first(after, CONTEXT),
        ];
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
        if lengths != [before.len(), exact.len(), after.len()] {
            let [before, exact, after] = lengths;
            let digest = digest(&texts.concat());
            let _ = write!(address, "&seal={before}-{exact}-{after}-{digest}");
        }
    }
    if !id.is_empty() {
        address.push('#');
        encode(id, &mut address);
    }
    address
}

/// Returns the quotation in the values of an address's [`PARAMETERS`].
///
/// A damaged checksum is no error, but finds nothing.
pub fn quotation_of([exact, before, after, numbers]: [String; 4]) -> Quotation {
    let mut checksum = [0_u32; 4];
    for (number, text) in checksum.iter_mut().zip(numbers.split('-')) {
        for digit in text.bytes() {
            *number = number.wrapping_mul(10).wrapping_add(u32::from(digit & 15));
        }
    }
    Quotation {
        exact,
        before,
        after,
        checksum,
    }
}

/// Percent-encodes all but the unreserved characters of RFC 3986, 2.3.
fn encode(text: &str, address: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push('%');
            for digit in [byte >> 4, byte & 15] {
                let digit = char::from_digit(u32::from(digit), 16).unwrap_or_default();
                address.push(digit.to_ascii_uppercase());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Quotation, address_of};

    #[test]
    fn address_has_the_quotation() {
        let quotation = Quotation {
            exact: "好 &".to_owned(),
            before: "\n甲".to_owned(),
            ..Quotation::default()
        };
        let address = address_of("https://a.cn/r/", "p-1", Some(&quotation));
        assert_eq!(
            address,
            "https://a.cn/r/?quote=%E5%A5%BD%20%26&before=%0A%E7%94%B2#p-1"
        );
        assert_eq!(address_of("https://a.cn/r/", "", None), "https://a.cn/r/");
    }
}
