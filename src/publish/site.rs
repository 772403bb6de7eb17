//! The portal's settings, `site.toml`.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::{PublishError, Request};
use crate::report::Portal;

/// The portal that the pages are made for.
#[derive(Clone, Debug)]
pub(super) struct Site {
    pub(super) portal: Portal,
    pub(super) policy: PolicyPlace,
}

/// Where browsers find the pages' Content Security Policy.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum PolicyPlace {
    /// In each page: nothing is left to the server.
    #[default]
    Meta,
    /// In a header that the server sends: kernels that do not know `'wasm-unsafe-eval'`, those before
    /// 2022, run the viewer only where a server gives them a policy they understand.
    Header,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Settings {
    policy: PolicyPlace,
    portal: Portal,
}

impl Site {
    /// Reads the settings, and says what has no value and so will be missing from the pages.
    pub(super) fn read(request: &Request) -> Result<(Self, Vec<String>), PublishError> {
        let Some(path) = path(request) else {
            let notice = "no site.toml: pages name no portal, column or footer".to_owned();
            return Ok((
                Self {
                    portal: Portal::default(),
                    policy: PolicyPlace::default(),
                },
                vec![notice],
            ));
        };
        let text = fs::read_to_string(&path).map_err(|error| PublishError::read(&path, error))?;
        let settings: Settings =
            toml::from_str(&text).map_err(|error| PublishError::settings(&path, error))?;
        let Settings { policy, mut portal } = settings;
        forget_blanks(&mut portal);
        let notices = missing(&portal)
            .map(|(key, effect)| format!("site.toml: {key} has no value: {effect}"));
        let mut notices: Vec<String> = notices.collect();
        if policy == PolicyPlace::Header {
            let notice = "site.toml: policy is \"header\": pages carry none, \
                          the server must send the header in policy.txt";
            notices.push(notice.to_owned());
        }
        Ok((Self { portal, policy }, notices))
    }

    /// The absolute address of a file of the site, where the portal has told its own.
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

/// An empty string is no value.
fn forget_blanks(portal: &mut Portal) {
    for value in values(portal) {
        if value
            .as_deref()
            .is_some_and(|value| value.trim().is_empty())
        {
            *value = None;
        }
    }
}

fn values(portal: &mut Portal) -> [&mut Option<String>; 15] {
    let Portal {
        name,
        domain,
        id_code,
        base_url,
        feedback_url,
        openness_url,
        regulations_url,
        ..
    } = portal;
    let column = &mut portal.column;
    let footer = &mut portal.footer;
    [
        name,
        domain,
        id_code,
        base_url,
        feedback_url,
        openness_url,
        regulations_url,
        &mut column.name,
        &mut column.description,
        &mut column.keywords,
        &mut column.kind,
        &mut footer.organizer,
        &mut footer.id_code,
        &mut footer.icp_number,
        &mut footer.police_number,
    ]
}

/// Each setting without a value, with what that leaves out.
fn missing(portal: &Portal) -> impl Iterator<Item = (&'static str, &'static str)> {
    let column = &portal.column;
    let footer = &portal.footer;
    let settings = [
        (
            "portal.name",
            &portal.name,
            "no meta SiteName, no portal name on the page",
        ),
        ("portal.domain", &portal.domain, "no meta SiteDomain"),
        ("portal.id_code", &portal.id_code, "no meta SiteIDCode"),
        (
            "portal.base_url",
            &portal.base_url,
            "no canonical address, and sitemap.xml has relative ones",
        ),
        ("portal.feedback_url", &portal.feedback_url, "no 纠错 link"),
        (
            "portal.openness_url",
            &portal.openness_url,
            "no 政府信息公开 link",
        ),
        (
            "portal.regulations_url",
            &portal.regulations_url,
            "no 规章库 link",
        ),
        ("portal.column.name", &column.name, "no meta ColumnName"),
        (
            "portal.column.description",
            &column.description,
            "no meta ColumnDescription",
        ),
        (
            "portal.column.keywords",
            &column.keywords,
            "no meta ColumnKeywords",
        ),
        ("portal.column.type", &column.kind, "no meta ColumnType"),
        (
            "portal.footer.主办单位",
            &footer.organizer,
            "not in the footer",
        ),
        (
            "portal.footer.网站标识码",
            &footer.id_code,
            "not in the footer",
        ),
        (
            "portal.footer.ICP备案",
            &footer.icp_number,
            "not in the footer",
        ),
        (
            "portal.footer.公安备案",
            &footer.police_number,
            "not in the footer",
        ),
    ];
    settings
        .into_iter()
        .filter(|(_, value, _)| value.is_none())
        .map(|(key, _, effect)| (key, effect))
}
