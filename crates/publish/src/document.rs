//! The HTML document of a page, around the rendered components.

use std::fmt::Write as _;

use html_escape::{encode_double_quoted_attribute, encode_text};

use super::head::{self, Element};
use super::library::Source;
use super::notice::Notice;
use super::policy;
use super::prerender;
use super::site::{PolicyPlace, Site};
use super::social::SocialImage;
use super::viewer::Viewer;
use baogao::contract::{Setting, attributes, ids};
use baogao::view::{ReportFiles, render_footer, render_masthead};
use document::Block;
use text::characters::is_direction_control;

/// Tags by which browsers with two engines (360, QQ, Sogou) choose the modern one. They read them before anything else.
const ENGINE: &str = "<meta name=\"renderer\" content=\"webkit\">\n\
    <meta name=\"force-rendering\" content=\"webkit\">\n\
    <meta http-equiv=\"X-UA-Compatible\" content=\"IE=edge,chrome=1\">\n";

/// Tags for screens: the page is as wide as the device, shrinks when a keyboard appears, uses the text size of the system,
/// and has no automatic telephone links.
const SCREEN: &str = "<meta name=\"viewport\" \
    content=\"width=device-width, initial-scale=1, interactive-widget=resizes-content\">\n\
    <meta name=\"text-scale\" content=\"scale\">\n\
    <meta name=\"format-detection\" content=\"telephone=no,email=no,address=no,date=no\">\n";

/// The place of a page in the site.
#[derive(Clone, Debug)]
pub(super) struct Page {
    /// The relative path from the page to the site's folder: empty, or with a trailing slash.
    root: &'static str,
    /// The relative path from the page to its report's folder, in the same form.
    folder: String,
    /// The page's canonical path, relative to the site's folder.
    file: String,
}

impl Page {
    /// Returns the place of the page in the folder of its report.
    pub(super) fn in_folder(slug: &str) -> Self {
        Self {
            root: "../",
            folder: String::new(),
            file: format!("{slug}/"),
        }
    }

    /// Returns the place of a home page that shows the only report. Its canonical path is the report's folder.
    pub(super) fn home(slug: &str) -> Self {
        Self {
            root: "",
            folder: format!("{slug}/"),
            file: format!("{slug}/"),
        }
    }
}

impl Page {
    /// Returns the way from the page to its report's folder: empty, or with a last slash.
    pub(super) fn folder(&self) -> &str {
        &self.folder
    }
}

/// A page, ready to be written.
#[derive(Clone, Debug)]
pub(super) struct Document {
    /// Elements omitted because they have no value, one sentence each.
    pub(super) notices: Vec<Notice>,
    pub(super) html: String,
}

/// Makes the page of a report, with the viewer.
pub(super) fn report(
    site: &Site,
    viewer: &Viewer,
    source: &Source,
    image: Option<&SocialImage>,
    page: &Page,
) -> Document {
    let report = source.report();
    let mut body = early(viewer, source, page);
    push_root(&mut body, &prerender::app(&source.context, site.locale));
    let (elements, notices) = head::of_report(site, report, image, &page.file);
    let has_style = |block: &Block| matches!(block, Block::Table(_) | Block::Figure(_));
    let style = viewer.style(report.blocks_in_order().any(has_style));
    let shell = Shell {
        title: title(site, report.name()),
        elements,
        root: page.root,
        slug: Some(report.slug.as_str()),
        publisher_line: report.publisher_line.as_deref(),
        files: Some(ReportFiles {
            source: format!("{}{}", page.folder, source.page.name),
            open_data: format!("{}report.json", page.folder),
        }),
        body: &body,
        tail: tail(site, viewer, page),
        style,
        policy: viewer.policy(style),
    };
    Document {
        notices,
        html: shell.render(site, viewer),
    }
}

/// Room for the tags of the app's element, in bytes.
const ROOT_BYTES: usize = 100;

/// Room for what a page has besides body, style, script and head, in bytes. A page of tables takes megabytes, and a string
/// that grows takes up to twice its length.
const SHELL_BYTES: usize = 16 << 10;

/// Adds the app's element. By the number of elements in it, the loader notices elements added by a translator or extension.
fn push_root(body: &mut String, app: &str) {
    let after_brackets = app.split('<').skip(1);
    let elements =
        after_brackets.filter(|rest| rest.starts_with(|one: char| one.is_ascii_alphabetic()));
    let count = elements.count();
    let (id, elements) = (ids::VIEWER, attributes::ELEMENTS);
    body.reserve_exact(app.len() + ROOT_BYTES);
    let _ = writeln!(
        body,
        "<div id=\"{id}\" data-{elements}=\"{count}\">{app}</div>"
    ); // a String takes it all
}

/// Returns the title that the browser shows.
pub(super) fn title(site: &Site, title: &str) -> String {
    // The title of a window has no element that could isolate its text direction.
    let title: String = title
        .chars()
        .filter(|one| !is_direction_control(*one))
        .collect();
    site.portal
        .name
        .as_ref()
        .map_or_else(|| title.clone(), |name| format!("{title} - {name}"))
}

/// The parts of a page around its body.
pub(super) struct Shell<'page> {
    pub(super) title: String,
    pub(super) elements: Vec<Element>,
    pub(super) root: &'static str,
    pub(super) slug: Option<&'page str>,
    pub(super) publisher_line: Option<&'page str>,
    pub(super) files: Option<ReportFiles>,
    pub(super) body: &'page str,
    pub(super) tail: String,
    pub(super) style: &'page str,
    pub(super) policy: String,
}

impl Shell<'_> {
    pub(super) fn render(&self, site: &Site, viewer: &Viewer) -> String {
        let Self {
            title,
            elements,
            root,
            slug,
            body,
            tail,
            ..
        } = self;
        let (head_of_page, foot) = self.chrome(site);
        let language = site.locale.language_tag();
        // Style sheets and the first script need these attributes even if the reader has made no choice.
        let settings = [Setting::Theme, Setting::Elder, Setting::TextSize]
            .map(|setting| (setting.name(), setting.default_choice().value()));
        let settings: String = settings
            .map(|(name, value)| format!(" data-{name}=\"{value}\""))
            .concat();
        let slug = slug.map_or(String::new(), |slug| {
            format!(" data-slug=\"{}\"", encode_double_quoted_attribute(slug))
        });
        let late_style = &viewer.late_style;
        let attributes = format!(
            "lang=\"{language}\" data-viewer=\"static\"{settings} data-style=\"{root}{late_style}\"{slug}"
        );
        let policy = match site.policy {
            PolicyPlace::Meta => policy::meta(&self.policy),
            PolicyPlace::Header => String::new(),
        };
        let icons = viewer.icons.iter();
        let icons = icons.filter_map(|icon| icon_link(&format!("{root}{icon}")));
        let head: String = elements.iter().map(element).chain(icons).collect();
        let style = self.style;
        let Viewer {
            preferences,
            print_style,
            ..
        } = viewer;
        let title = encode_text(title);
        // The script may insert the sheet of rare choices after itself. There it must outrank the inlined style, as it does at
        // the end of the page: otherwise the page would move when parsing reaches the end.
        let long = [body, style, preferences, &head, &head_of_page, &foot, tail];
        let bytes = long.map(str::len).iter().sum::<usize>() + SHELL_BYTES;
        let mut page = String::with_capacity(bytes);
        let _ = write!(
            page,
            "<!doctype html>\n<html {attributes}>\n<head>\n<meta charset=\"utf-8\">\n\
             {ENGINE}{policy}{SCREEN}\
             <title>{title}</title>\n<style>{style}</style>\n<script>{preferences}</script>\n{head}\
             <link rel=\"stylesheet\" media=\"print\" href=\"{root}{print_style}\">\n\
             </head>\n<body>\n{head_of_page}\n{body}{foot}\n{tail}</body>\n</html>\n"
        ); // a String takes it all
        page
    }

    /// Renders the portal's masthead and footer. They never change, so that the viewer need not know them.
    fn chrome(&self, site: &Site) -> (String, String) {
        let locale = site.locale;
        let has_search = self.slug.is_some();
        let masthead = render_masthead(&site.portal, self.publisher_line, has_search, locale);
        let footer = render_footer(&site.portal, self.root, self.files.as_ref(), locale);
        (prerender::html(masthead), prerender::html(footer))
    }
}

/// Names the viewer's files right before the app. At the end of the page they would be requested late; in the head they
/// would compete with the first paint for the connection.
fn early(viewer: &Viewer, source: &Source, page: &Page) -> String {
    let characters = source.characters_name();
    let Page { root, folder, .. } = page;
    let Viewer { script, wasm, .. } = viewer;
    let folder = encode_double_quoted_attribute(folder);
    format!(
        "<link rel=\"preload\" href=\"{root}{wasm}\" as=\"fetch\" crossorigin>\n\
         <link rel=\"preload\" href=\"{folder}{characters}\" as=\"fetch\" crossorigin>\n\
         <link rel=\"modulepreload\" href=\"{root}{script}\">\n"
    )
}

/// Returns the line for a failure, and the loader.
fn tail(site: &Site, viewer: &Viewer, page: &Page) -> String {
    let root = page.root;
    let Viewer {
        boot,
        page: script_of_page,
        late_style,
        ..
    } = viewer;
    let notice = site
        .locale
        .loader()
        .failed(site.locale.page_texts().no_loader);
    let id = ids::NOTICE;
    format!(
        "<p id=\"{id}\" class=\"notice\" role=\"status\" hidden>{notice}</p>\n\
         <link rel=\"stylesheet\" href=\"{root}{late_style}\">\n\
         <script type=\"module\" src=\"{root}{boot}\"></script>\n\
         <script type=\"module\" src=\"{root}{script_of_page}\"></script>\n"
    )
}

fn element(element: &Element) -> String {
    let quoted = |value: &str| encode_double_quoted_attribute(value).into_owned();
    match element {
        Element::Name(name, value) => {
            format!("<meta name=\"{name}\" content=\"{}\">\n", quoted(value))
        }
        Element::Property(name, value) => {
            format!("<meta property=\"{name}\" content=\"{}\">\n", quoted(value))
        }
        Element::Link(relation, address) => {
            format!("<link rel=\"{relation}\" href=\"{}\">\n", quoted(address))
        }
        Element::LinkedData(value) => {
            format!(
                "<script type=\"application/ld+json\">{}</script>\n",
                json_text(value)
            )
        }
    }
}

/// Returns the link to an icon: an SVG for browsers, a bitmap of 180 px for iOS. `None` for icons of social images.
fn icon_link(address: &str) -> Option<String> {
    let relation = match address.rsplit_once(['-', '.'])? {
        (_, "svg") => "icon",
        _ if address.ends_with("-180.png") => "apple-touch-icon",
        _ => return None,
    };
    let address = encode_double_quoted_attribute(address);
    Some(format!("<link rel=\"{relation}\" href=\"{address}\">\n"))
}

/// Returns JSON for a data block, without `<`, so that no text can end the block.
fn json_text(value: &serde_json::Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::json_text;

    #[test]
    fn no_text_ends_a_data_block() {
        let hostile = serde_json::json!({ "title": "</script><script>" });
        assert!(!json_text(&hostile).contains('<'));
    }
}
