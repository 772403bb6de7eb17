//! Texts of the viewer: its controls, its messages.

use super::message::{Message, messages};

messages! {
    /// Texts of the viewer.
    Texts {
        /// The button that opens the reading settings.
        accessibility,
        /// The button for the elders' page.
        elder,
        /// Other names of such a page; a search for one of them leads to it.
        elder_names: [&'static str; 5],
        /// The question before the button after a search for one of these.
        elder_question,
        /// The offer of the elders' page on a first visit.
        elder_offer,
        /// Accepts it.
        open,
        /// The same button, for assistive technology.
        elder_offer_accepted,
        /// Dismisses the offer permanently.
        elder_offer_known,
        /// The offer to return to the last visit's place.
        place_offer,
        /// The explanation of the elders' page on its first use: a heading, a sentence, and the purpose of its button.
        elder_card: [&'static str; 3],
        /// Closes it.
        understood,
        /// The bar.
        bar_name,
        /// Its buttons, each with its purpose on the elders' page: contents, search, previous section, next section,
        /// everything else.
        bar: [(&'static str, &'static str); 5],
        /// The panel of everything else.
        more,
        /// Its buttons, each with its symbol and its purpose on the elders' page: keep the report, favourites, print, print
        /// options, last place, leave the elders' page.
        more_items: [(&'static str, &'static str, &'static str); 6],
        /// The region of the reading settings.
        settings,
        /// Makes text smaller, and larger, by a step, each with its purpose on the elders' page.
        size_steps: [(&'static str, &'static str); 2],
        /// The reader's own colours: text, background.
        colours: [&'static str; 2],
        /// Contrast of the two.
        contrast(ratio),
        /// Follows a contrast that is too low.
        low_contrast,
        /// Resets all settings to their defaults.
        reset,
        /// Undoes it.
        undo_reset,
        /// Closes the settings.
        close,
        /// The search box.
        search,
        /// Has queries remembered on this device.
        remember,
        /// Number of hits.
        hits(count),
        /// Number of the current hit.
        hit(number),
        /// Follows it for screen readers: the number of all hits, one of `wraps` or nothing, the sentence.
        hit_context(count, wrap, sentence),
        /// A step went on at the other end: with the first hit, and with the last.
        wraps: [&'static str; 2],
        /// Replaces the number where there are no hits.
        no_hits,
        /// Goes to the previous hit.
        previous_hit,
        /// Goes to the next hit.
        next_hit,
        /// Ends the search.
        clear_search,
        /// Shows or hides the list of results.
        result_list,
        /// Purposes of these four, in plain words.
        search_purposes: [&'static str; 4],
        /// The list of results.
        results,
        /// Marks the most relevant results.
        most_relevant,
        /// Lengthens the list of results.
        more_results,
        /// Ways in which hits were found that are not the query itself.
        matches: MatchTexts,
        /// The question before a spelling suggestion.
        did_you_mean,
        /// Advice where nothing was found.
        search_advice,
        /// The caption of the metadata table.
        metadata,
        /// Replaces an empty value.
        none,
        /// The print button.
        print,
        /// The button for the print options, and those.
        print_options,
        /// Their purpose, in plain words.
        print_options_purpose,
        /// Extent and type size of a print, with the choices in the order of `PrintExtent::ALL` and
        /// `PrintSize::ALL`.
        print_choices: [(&'static str, &'static [&'static str]); 2],
        /// The reason for which favourites cannot be printed.
        nothing_kept,
        /// Prints the contents too.
        with_contents,
        /// The group of type sizes.
        type_size,
        /// The large, middle and small type size, in the order of the page, each with its purpose in plain words.
        type_sizes: [(&'static str, &'static str); 3],
        /// The contents.
        contents,
        /// The reader's position in the text, in percent. It counts what a jump passed over, so it is not called read.
        progress(percent),
        /// The link to the top.
        back_to_top,
        /// The group of the two buttons below.
        fold_tools,
        /// Opens all sections.
        open_all,
        /// Closes all sections.
        close_all,
        /// Shows one section at a time.
        single,
        /// Shows headings and leads alone.
        key_points,
        /// Shows the text below a heading or around a lead.
        show_paragraph(lead),
        /// Hides it again.
        hide_paragraph(lead),
        /// Purposes of these four, in plain words.
        fold_purposes: [&'static str; 4],
        /// Purpose of printing, in plain words.
        print_purpose,
        /// Purposes of the tools on the elders' page, in plain words.
        site_tool_purposes: [&'static str; 4],
        /// Leads to the place where the last visit ended.
        last_place,
        /// The button that opens the favourites, and their dialog.
        favourites,
        /// Adds the report, or the passage, to the favourites.
        keep,
        /// The bar about the passage that the reader has picked.
        passage,
        /// The passage's words.
        passage_words(words),
        /// Copies the passage, in the order of `Form::ALL`.
        forms: [&'static str; 4],
        /// Results of copying, in the order of `Copied`.
        copied: [&'static str; 3],
        /// The name of a text that the reader copies by hand.
        copy_by_hand,
        /// Shares the passage through the system.
        share,
        /// The bar about a quotation that the report no longer has.
        quotation_gone,
        /// Its words.
        quotation_words(words),
        /// There are no favourites yet, and how to add one.
        no_favourites,
        /// Number of removed favourites.
        removed(count),
        /// Undoes the last removal.
        undo,
        /// Removes a favourite.
        remove,
        /// The same button, for assistive technology.
        remove_favourite(words),
        /// The note of a favourite.
        note,
        /// Saves all favourites as a file.
        export,
        /// The file was handed to the browser; and what to do where none arrives.
        exported(file),
        /// Imports such a file.
        import,
        /// Lengthens the list.
        more_favourites,
        /// Failures of favourites, in the order of `FavouritesError`; with the parameters `key` and `most`.
        troubles: [Message; 6],
        /// Result of an import.
        imported(added, merged, unchanged, rejected),
    }
}

/// Texts of a reading setting.
#[derive(Debug)]
pub struct SettingTexts {
    /// Name.
    pub name: &'static str,
    /// Purpose, in plain words.
    pub purpose: &'static str,
    /// Names of its values; empty where the values are their own names.
    pub values: &'static [&'static str],
}

/// Ways in which hits were found that are not the query itself.
#[derive(Debug)]
pub struct MatchTexts {
    /// All words in one paragraph.
    pub words_in_paragraph: &'static str,
    /// All words in one section.
    pub words_in_section: &'static str,
    /// By pinyin.
    pub pinyin: &'static str,
    /// By the value of a quantity.
    pub value: &'static str,
}
