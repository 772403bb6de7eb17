//! The head of a page, for machines: meta tags after the guideline for Chinese government sites, a
//! description, Open Graph, and the report as linked data.

use serde_json::{Map, Value, json};

use super::notice::Notice;
use super::site::Site;
use super::social::{self, SocialImage};
use document::{Date, Report};

/// Maximum length of a description, in characters: search engines show no more in Chinese.
const DESCRIPTION_CHARS: usize = 120;

/// One element of a head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// `<meta name=… content=…>`
    Name(&'static str, String),
    /// `<meta property=… content=…>`, for Open Graph.
    Property(&'static str, String),
    /// `<link rel=… href=…>`
    Link(&'static str, String),
    /// A data block of linked data.
    LinkedData(Value),
}

/// Returns the head of a report's page, with a notice for each missing tag of the article.
///
/// The development guideline for government sites (2017) requires ten tags: three of the site, four of
/// the column, three of the article. Tags without a value are omitted; a date has a time only if the
/// page has one.
pub(super) fn of_report(
    site: &Site,
    report: &Report,
    image: Option<&SocialImage>,
    file: &str,
) -> (Vec<Element>, Vec<Notice>) {
    let metadata = &report.metadata;
    let published_on = metadata.published_on.as_ref();
    let origin = report.source.as_ref().or(metadata.publisher.as_ref());
    let article = [
        ("ArticleTitle", Some(report.name().to_owned())),
        ("PubDate", published_on.map(spaced)),
        ("ContentSource", origin.cloned()),
    ];
    let tags = site_tags(site).into_iter().chain(article);
    let absent = article_absences(report);
    let mut elements: Vec<Element> = tags
        .filter_map(|(name, value)| Some(Element::Name(name, value?)))
        .collect();
    let description = description(report);
    if let Some(description) = &description {
        elements.push(Element::Name("description", description.clone()));
    }
    if !metadata.keywords.is_empty() {
        elements.push(Element::Name("keywords", metadata.keywords.join(",")));
    }
    elements.extend(open_graph(site, report, description.as_deref(), file));
    elements.extend(
        image
            .map(|image| social_image(site, report, image))
            .into_iter()
            .flatten(),
    );
    elements.extend(
        site.address_of(file)
            .map(|address| Element::Link("canonical", address)),
    );
    elements.push(Element::LinkedData(linked_data(site, report, file)));
    (elements, absent)
}

/// Returns the head of any other page.
pub(super) fn of_site(site: &Site) -> Vec<Element> {
    let tags = site_tags(site).into_iter();
    tags.filter_map(|(name, value)| Some(Element::Name(name, value?)))
        .collect()
}

fn site_tags(site: &Site) -> [(&'static str, Option<String>); 7] {
    let portal = &site.portal;
    let column = &portal.column;
    [
        ("SiteName", portal.name.clone()),
        ("SiteDomain", portal.domain.clone()),
        ("SiteIDCode", portal.id_code.clone()),
        ("ColumnName", column.name.clone()),
        ("ColumnDescription", column.description.clone()),
        ("ColumnKeywords", column.keywords.clone()),
        ("ColumnType", column.kind.clone()),
    ]
}

fn article_absences(report: &Report) -> Vec<Notice> {
    let metadata = &report.metadata;
    let day = metadata.published_on.is_none();
    let day = day.then_some("the page names no day of publication: no meta PubDate");
    let origin = report.source.is_none() && metadata.publisher.is_none();
    let origin = origin.then_some("the page names no source or publisher: no meta ContentSource");
    let absences = [day, origin].into_iter().flatten();
    absences.map(|text| Notice::of_page(text, text)).collect()
}

/// Returns `date` as the guideline writes it, with a space between day and time.
fn spaced(date: &Date) -> String {
    date.as_str().replacen('T', " ", 1)
}

/// Returns the first sentences of the text that fit, or the first clauses of a longer first sentence.
fn description(report: &Report) -> Option<String> {
    let text = report
        .blocks_in_order()
        .flat_map(document::Block::texts)
        .next()?;
    let mut end_of_sentence = 0;
    let mut end_of_clause = 0;
    for (index, (byte, character)) in text.char_indices().enumerate() {
        if index == DESCRIPTION_CHARS {
            let end = if end_of_sentence > 0 {
                end_of_sentence
            } else {
                end_of_clause
            };
            let end = if end > 0 { end } else { byte };
            return text.get(..end).map(str::to_owned);
        }
        match character {
            '。' | '!' | '！' | '?' | '？' => end_of_sentence = byte + character.len_utf8(),
            ',' | '，' | ';' | '；' | '、' => end_of_clause = byte,
            _ => {}
        }
    }
    Some(text.to_owned())
}

fn open_graph(
    site: &Site,
    report: &Report,
    description: Option<&str>,
    file: &str,
) -> impl Iterator<Item = Element> {
    let properties = [
        ("og:type", Some("article".to_owned())),
        ("og:locale", Some("zh_CN".to_owned())),
        ("og:title", Some(report.name().to_owned())),
        ("og:description", description.map(str::to_owned)),
        ("og:site_name", site.portal.name.clone()),
        ("og:url", site.address_of(file)),
    ];
    properties
        .into_iter()
        .filter_map(|(name, value)| Some(Element::Property(name, value?)))
}

/// Returns the tags of the image that is shown with a link. The tags for size and text follow that of the image.
fn social_image(site: &Site, report: &Report, image: &SocialImage) -> Vec<Element> {
    let address = site.address_of(image.file());
    let address = address.map(|address| Element::Property("og:image", address));
    let others = match image {
        SocialImage::Picture(_) => vec![
            Element::Property("og:image:width", social::WIDTH.to_string()),
            Element::Property("og:image:height", social::HEIGHT.to_string()),
            Element::Property("og:image:alt", report.name().to_owned()),
            Element::Name("twitter:card", "summary_large_image".to_owned()),
        ],
        SocialImage::Icon(_) => vec![Element::Name("twitter:card", "summary".to_owned())],
    };
    address.into_iter().chain(others).collect()
}

/// Returns the report as <https://schema.org/Report>.
fn linked_data(site: &Site, report: &Report, file: &str) -> Value {
    let metadata = &report.metadata;
    let organization = |name: &String| json!({ "@type": "GovernmentOrganization", "name": name });
    let date = |date: &Option<Date>| date.as_ref().map(|date| Value::from(date.as_str()));
    let fields = [
        ("@context", Some("https://schema.org".into())),
        ("@type", Some("Report".into())),
        ("name", Some(report.name().into())),
        ("inLanguage", Some("zh-CN".into())),
        ("publisher", metadata.publisher.as_ref().map(organization)),
        ("dateCreated", date(&metadata.written_on)),
        ("datePublished", date(&metadata.published_on)),
        (
            "reportNumber",
            metadata.document_number.as_deref().map(Value::from),
        ),
        (
            "identifier",
            metadata.index_number.as_deref().map(Value::from),
        ),
        (
            "keywords",
            (!metadata.keywords.is_empty()).then(|| metadata.keywords.clone().into()),
        ),
        ("url", site.address_of(file).map(Value::from)),
    ];
    let present = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(present.collect::<Map<String, Value>>())
}
