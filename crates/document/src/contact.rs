//! The place where readers report that a page is not accessible to them: a page, a mail address or a telephone number.

/// A contact as a portal writes it in `site.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contact<'setting> {
    /// The URL of a page, `http` or `https`.
    Page(&'setting str),
    /// A mail address.
    Mail(&'setting str),
    /// A telephone number, with digits, spaces, hyphens, and a plus sign in front of a country code.
    Telephone(&'setting str),
}

impl<'setting> Contact<'setting> {
    /// Reads a contact. Returns `None` for anything but a page, mail address or telephone number.
    pub fn parse(setting: &'setting str) -> Option<Self> {
        let setting = setting.trim();
        if ["http://", "https://"]
            .iter()
            .any(|scheme| setting.starts_with(scheme))
        {
            Some(Self::Page(setting))
        } else if is_mail(setting) {
            Some(Self::Mail(setting))
        } else {
            is_telephone(setting).then_some(Self::Telephone(setting))
        }
    }

    /// Returns the address of a link to the contact.
    pub fn address(self) -> String {
        match self {
            Self::Page(url) => url.to_owned(),
            Self::Mail(mail) => format!("mailto:{mail}"),
            Self::Telephone(number) => format!("tel:{}", number.replace(' ', "")),
        }
    }

    /// Returns the contact as readers see it.
    pub fn as_str(self) -> &'setting str {
        match self {
            Self::Page(text) | Self::Mail(text) | Self::Telephone(text) => text,
        }
    }
}

/// Allows the characters that an address has in practice; a link needs none of them escaped.
fn is_mail(text: &str) -> bool {
    let is_plain = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|one| one.is_alphanumeric() || "._+-".contains(one))
    };
    text.split_once('@').is_some_and(|(name, host)| {
        is_plain(name) && host.contains('.') && host.split('.').all(is_plain)
    })
}

/// Requires three digits, the length of the shortest numbers in use.
fn is_telephone(text: &str) -> bool {
    let number = text.strip_prefix('+').unwrap_or(text);
    let digits = number.chars().filter(char::is_ascii_digit).count();
    digits >= 3
        && number
            .chars()
            .all(|one| one.is_ascii_digit() || one == ' ' || one == '-')
}

#[cfg(test)]
mod tests {
    use super::Contact;

    #[test]
    fn reads_pages_mail_addresses_and_numbers_alone() {
        #[track_caller]
        fn check(setting: &str, address: Option<&str>) {
            let found = Contact::parse(setting).map(Contact::address);
            assert_eq!(found.as_deref(), address, "{setting}");
        }
        check(
            "https://www.jia.example/wza",
            Some("https://www.jia.example/wza"),
        );
        check(" wza@jia.example ", Some("mailto:wza@jia.example"));
        check("+86 755-1234 5678", Some("tel:+86755-12345678"));
        check("12345", Some("tel:12345"));
        check("javascript:alert(1)", None);
        check("wza@jia", None);
        check("wza@jia.example?cc=x", None);
        check("电话 12345", None);
        check("12", None);
        check("", None);
    }
}
