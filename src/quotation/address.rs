//! Addresses that carry a quotation.
//!
//! Servers refuse long addresses, some from 4 kB on, and a Chinese character takes nine bytes there. Of a long
//! quotation the address has as much as a reader wants to see, and a seal: the length of all, and a digest, by which
//! the place is found as strictly as by the text itself.

use std::fmt::Write as _;

use super::{Quotation, digest, first, last};

/// The parameters of an address that quotes: the words, what stands before them, and behind, and the seal of all.
pub const PARAMETERS: [&str; 4] = ["quote", "before", "after", "seal"];

/// How many characters an address has of the words at most.
const WORDS: usize = 256;

/// How many it has at most of what stands before them, and behind.
const CONTEXT: usize = 64;

/// The address of the place `id` on the page at `base`, which has neither query nor fragment, and of the words
/// that are quoted there. Without script, or where the words are gone, it leads to the place still.
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

/// The quotation of an address, from what its parameters hold. Of a seal that is damaged nothing is found.
pub fn quotation_of([exact, before, after, sealed]: [String; 4]) -> Quotation {
    let mut checksum = [0_u32; 4];
    for (number, text) in checksum.iter_mut().zip(sealed.split('-')) {
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
    fn ok_an_address_carries_the_quotation() {
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
