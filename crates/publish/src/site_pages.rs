//! Pages of the site itself: the list of reports, the page for missing ones, the help, and others.

use super::document::{Document, Shell, title};
use super::head::{self, Element};
use super::prerender;
use super::site::Site;
use super::viewer::{Viewer, with_frames};
use baogao::view::{
    EmbeddableReport, SITE_PAGES, render_conformance, render_document_list, render_embedding,
    render_help, render_not_found,
};
use document::Report;

/// Makes the list of several reports, which a script filters.
pub(super) fn list<'report>(
    site: &Site,
    viewer: &Viewer,
    reports: impl Iterator<Item = &'report Report>,
) -> Document {
    let locale = site.locale;
    let body = prerender::html(render_document_list(reports, locale));
    let mut shell = plain_shell(site, viewer, locale.page_texts().reports, &body, "");
    shell.tail = format!(
        "<script type=\"module\" src=\"{}\"></script>\n",
        viewer.list
    );
    Document {
        notices: Vec::new(),
        html: shell.render(site, viewer),
    }
}

/// Makes the page that is shown in place of a missing one.
pub(super) fn not_found(site: &Site, viewer: &Viewer) -> Document {
    let home = site.address_of("").unwrap_or_else(|| "./".to_owned());
    let locale = site.locale;
    let body = prerender::html(render_not_found(&home, locale));
    plain(site, viewer, locale.page_texts().not_found, &body, "")
}

/// Makes the help and the accessibility statement, each with its folder one level below the site's.
pub(super) fn folders(site: &Site, viewer: &Viewer) -> [(&'static str, Document); 2] {
    let locale = site.locale;
    let [help, accessibility] = SITE_PAGES;
    let [help_name, accessibility_name] = locale.page_texts().site_pages;
    let help_body = prerender::html(render_help(locale));
    let accessibility_body = prerender::html(render_conformance(&site.portal, locale));
    [
        (help, plain(site, viewer, help_name, &help_body, "../")),
        (
            accessibility,
            plain(site, viewer, accessibility_name, &accessibility_body, "../"),
        ),
    ]
}

/// Makes the page for portal editors, one level below the site's folder. Only this page has its own script and style sheet,
/// and frames.
pub(super) fn embedding<'report>(
    site: &Site,
    viewer: &Viewer,
    reports: impl Iterator<Item = &'report Report>,
) -> Document {
    let locale = site.locale;
    let texts = locale.embedding();
    let reports = reports.map(|report| EmbeddableReport {
        slug: report.slug.to_string(),
        name: report.name().to_owned(),
    });
    let reports: Vec<EmbeddableReport> = reports.collect();
    let address = site.address_of("");
    let body = prerender::html(render_embedding(&reports, address.as_deref(), locale));
    let root = "../";
    let mut shell = plain_shell(site, viewer, texts.name, &body, root);
    let style = format!("{root}{}", viewer.editor_style);
    shell.elements.push(Element::Link("stylesheet", style));
    shell.tail = format!(
        "<p id=\"notice\" class=\"notice\" role=\"status\" hidden>{}</p>\n\
         <script type=\"module\" src=\"{root}{}\"></script>\n",
        texts.no_script, viewer.editor
    );
    // Its guide has a table.
    shell.style = viewer.style(true);
    shell.policy = with_frames(&viewer.policy(shell.style));
    Document {
        notices: Vec::new(),
        html: shell.render(site, viewer),
    }
}

fn plain(site: &Site, viewer: &Viewer, name: &str, body: &str, root: &'static str) -> Document {
    Document {
        notices: Vec::new(),
        html: plain_shell(site, viewer, name, body, root).render(site, viewer),
    }
}

fn plain_shell<'page>(
    site: &Site,
    viewer: &'page Viewer,
    name: &str,
    body: &'page str,
    root: &'static str,
) -> Shell<'page> {
    let mut elements = head::of_site(site);
    elements.push(Element::Link(
        "stylesheet",
        format!("{root}{}", viewer.late_style),
    ));
    Shell {
        title: title(site, name),
        elements,
        root,
        slug: None,
        publisher_line: None,
        files: None,
        body,
        tail: String::new(),
        style: viewer.style(false),
        policy: viewer.policy(viewer.style(false)),
    }
}
