//! Texts around and in the report on a page. They are written once; the viewer does not carry them.

use super::message::messages;

messages! {
    /// Texts of pages outside the viewer.
    PageTexts {
        /// The skip link to the report's text.
        skip_to_body,
        /// The skip link to the search box.
        skip_to_search,
        /// The navigation among the portal's other places.
        site,
        /// The link to the portal's openness pages.
        openness,
        /// The link to the national collection of rules.
        regulations,
        /// The table's row headers.
        metadata_fields: MetadataFields,
        /// Date of publication in the byline.
        published_on(date),
        /// Source in the byline.
        source(name),
        /// The text in place of an unknown number.
        unknown,
        /// The link to a section.
        link_to_section(heading),
        /// A paragraph by its number.
        paragraph(number),
        /// The link to a picture that has no alternative text.
        picture,
        /// The link to where a picture was that the site does not have.
        absent_picture,
        /// The same with its alternative text.
        absent_picture_of(alt),
        /// The heading of the attached files.
        attachments,
        /// The kind of an attached file, after its name.
        kind_of_file(kind),
        /// The buttons of a table: copies it, saves it as a file, shows each row as a card.
        table_tools: [&'static str; 3],
        /// The fields of the footer: organizer, site code, ICP number, police number.
        footer_fields: [&'static str; 4],
        /// The links to the help and to the accessibility statement.
        site_pages: [&'static str; 2],
        /// The labels of a criterion in the accessibility statement: the means, and the way in which it was checked.
        criterion_parts: [&'static str; 2],
        /// The heading above the known limits.
        limits,
        /// The heading above the contact.
        contact,
        /// The request to write or call, before the contact.
        contact_request,
        /// The request to use the link for reporting a mistake, before that link, if there is no contact.
        feedback_request,
        /// The day of the statement and of the checks.
        stated_on(date),
        /// The link for reporting a mistake.
        feedback,
        /// The link to the page's text as the portal published it.
        page_source,
        /// The link to the report as open data.
        open_data,
        /// The cause that the loader could not be loaded, for [`super::LoaderTexts::failed`].
        no_loader,
        /// The heading of the list of reports.
        reports,
        /// A year of the list.
        year(year),
        /// The heading, in place of a year, of reports without a date of publication.
        undated,
        /// The name of the box that filters the list.
        filter,
        /// The words in the empty box.
        filter_hint,
        /// The heading of the page that is shown in place of a missing one.
        not_found,
        /// The advice on the page that is shown in place of a missing one.
        not_found_way_on,
        /// The link to the home page.
        home,
        /// The link to a paragraph on the elders' page.
        place_link,
        /// The button that shows the text of a key point on the elders' page.
        show_text,
        /// The button that hides that text again.
        hide_text,
    }
}

/// The row headers of the metadata table, named as openness pages name them.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field is the label of the field of Metadata with its name"
)]
pub struct MetadataFields {
    pub index_number: &'static str,
    pub category: &'static str,
    pub publisher: &'static str,
    pub written_on: &'static str,
    pub name: &'static str,
    pub document_number: &'static str,
    pub published_on: &'static str,
    pub keywords: &'static str,
}
