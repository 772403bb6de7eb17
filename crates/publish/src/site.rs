//! The portal's settings, `site.toml`.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::notice::Notice;
use super::places::place_of;
use super::social::Typeface;
use super::stage::hex;
use super::{PublishError, Request, addresses};
use baogao::texts::Locale;
use document::Portal;

/// The only locale so far.
const LOCALE: Locale = Locale::SimplifiedChinese;

/// The settings of the portal.
#[derive(Clone, Debug)]
pub(super) struct Site {
    /// The language of its pages. Nothing else decides it.
    pub(super) locale: Locale,
    pub(super) portal: Portal,
    pub(super) policy: PolicyPlace,
    /// The font for social images: the portal's own, or the bundled one. `None` if that cannot be read.
    pub(super) social_font: Option<Typeface>,
    /// The hash of all of the above.
    pub(super) digest: String,
}

/// The place of the pages' Content Security Policy.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum PolicyPlace {
    /// In each page, independent of the server.
    #[default]
    Meta,
    /// In a header that the server sends.
    ///
    /// Browsers before 2022 do not know `'wasm-unsafe-eval'`, and run the viewer only if the server sends
    /// them a policy that they understand.
    Header,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Settings {
    policy: PolicyPlace,
    social_font: String,
    portal: Portal,
}

impl Site {
    /// Reads the settings, and returns a notice for each one without a value.
    pub(super) fn read(request: &Request) -> Result<(Self, Vec<Notice>), PublishError> {
        let Some(path) = path(request) else {
            let notice = "no site.toml: pages name no portal, column or footer".to_owned();
            return Ok((
                Self {
                    locale: LOCALE,
                    portal: Portal::default(),
                    policy: PolicyPlace::default(),
                    social_font: Typeface::bundled(),
                    digest: String::new(),
                },
                vec![Notice::of_site(notice)],
            ));
        };
        let text = fs::read_to_string(&path).map_err(|error| PublishError::read(&path, error))?;
        let settings: Settings =
            toml::from_str(&text).map_err(|error| PublishError::settings(&path, error))?;
        let Settings {
            policy,
            social_font,
            mut portal,
        } = settings;
        addresses::check(&path, &text, &portal)?;
        let mut digest = Sha256::new_with_prefix(&text);
        let social_font = read_font(&path, &text, social_font.trim(), &mut digest)?;
        let mut notices = notices(&mut portal);
        if policy == PolicyPlace::Header {
            let notice = "site.toml: policy is \"header\": pages carry none, \
                          the server must send the header in policy.txt";
            notices.push(Notice::of_site(notice.to_owned()));
        }
        let site = Self {
            locale: LOCALE,
            portal,
            policy,
            social_font: social_font.or_else(Typeface::bundled),
            digest: hex(&digest.finalize()),
        };
        Ok((site, notices))
    }

    /// Returns the absolute address of a file of the site, or `None` without `base_url`.
    pub(super) fn address_of(&self, file: &str) -> Option<String> {
        let base = self.portal.base_url.as_deref()?;
        Some(format!("{}/{file}", base.trim_end_matches('/')))
    }
}

fn path(request: &Request) -> Option<PathBuf> {
    let beside = |folder: &Path| folder.join("site.toml");
    let candidates = [
        Some(beside(&request.reports)),
        request.reports.parent().map(beside),
    ];
    request
        .site
        .clone()
        .or_else(|| candidates.into_iter().flatten().find(|path| path.is_file()))
}

/// Reads the font that the settings in `path` name, relative to their folder, and adds it to the digest; `None` without a name.
fn read_font(
    path: &Path,
    text: &str,
    name: &str,
    digest: &mut Sha256,
) -> Result<Option<Typeface>, PublishError> {
    if name.is_empty() {
        return Ok(None);
    }
    let file = path.with_file_name(name);
    let bytes = fs::read(file).ok();
    digest.update(bytes.as_deref().unwrap_or_default());
    let typeface = bytes.and_then(Typeface::parse);
    let refuse = || {
        let (key, expected) = (
            "social_font",
            "a TrueType or OpenType font file that can be read",
        );
        PublishError::setting(path, place_of(text, &[], key), key, expected, name)
    };
    typeface.map(Some).ok_or_else(refuse)
}

/// Treats whitespace-only values as missing, and returns a notice for each missing value.
fn notices(portal: &mut Portal) -> Vec<Notice> {
    let mut notices = Vec::new();
    for (key, value, effect) in settings(portal) {
        if value.as_deref().is_none_or(|value| value.trim().is_empty()) {
            *value = None;
            let notice = format!("site.toml: {key} has no value: {effect}");
            notices.push(Notice::of_site(notice));
        }
    }
    notices
}

/// Returns every setting: its key, its value, and the effect of a missing value.
#[rustfmt::skip]
fn settings(portal: &mut Portal) -> [(&'static str, &mut Option<String>, &'static str); 16] {
    let Portal { column, footer, .. } = portal;
    [
        ("portal.name", &mut portal.name, "no meta SiteName, no portal name on the page"),
        ("portal.domain", &mut portal.domain, "no meta SiteDomain"),
        ("portal.id_code", &mut portal.id_code, "no meta SiteIDCode"),
        ("portal.base_url", &mut portal.base_url, "no canonical address, no social images, and sitemap.xml has relative addresses"),
        ("portal.feedback_url", &mut portal.feedback_url, "no 纠错 link"),
        ("portal.accessibility_contact", &mut portal.accessibility_contact, "no contact in the accessibility statement"),
        ("portal.openness_url", &mut portal.openness_url, "no 政府信息公开 link"),
        ("portal.regulations_url", &mut portal.regulations_url, "no 规章库 link"),
        ("portal.column.name", &mut column.name, "no meta ColumnName"),
        ("portal.column.description", &mut column.description, "no meta ColumnDescription"),
        ("portal.column.keywords", &mut column.keywords, "no meta ColumnKeywords"),
        ("portal.column.type", &mut column.kind, "no meta ColumnType"),
        ("portal.footer.主办单位", &mut footer.organizer, "not in the footer"),
        ("portal.footer.网站标识码", &mut footer.id_code, "not in the footer"),
        ("portal.footer.ICP备案", &mut footer.icp_number, "not in the footer"),
        ("portal.footer.公安备案", &mut footer.police_number, "not in the footer"),
    ]
}
