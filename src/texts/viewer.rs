//! Texts of the viewer: its controls, its messages.

use super::message::{Message, messages};

messages! {
    /// Texts of the viewer.
    Texts {
        /// The button that opens the reading settings.
        accessibility,
        /// The button for the elders' page.
        elder,
        /// Other names for the elders' page; a search for one of them offers it.
        elder_names: [&'static str; 5],
        /// The question before the button of the elders' page, after a search for one of its names.
        elder_question,
        /// The offer of the elders' page on a first visit.
        elder_offer,
        /// The button that accepts an offer.
        open,
        /// The name, for assistive technology, of the button that accepts the offer of the elders' page.
        elder_offer_accepted,
        /// The button that dismisses the offer of the elders' page permanently.
        elder_offer_known,
        /// The offer to return to the last visit's place.
        place_offer,
        /// The explanation of the elders' page on its first use: a heading, a sentence, and the purpose of its button.
        elder_card: [&'static str; 3],
        /// The button that closes the explanation of the elders' page.
        understood,
        /// The name of the bar.
        bar_name,
        /// The buttons of the bar, each with its purpose on the elders' page: contents, search, previous section, next section,
        /// everything else.
        bar: [(&'static str, &'static str); 5],
        /// The panel of everything else.
        more,
        /// The buttons of that panel, each with its symbol and its purpose on the elders' page: keep the report, favourites, print,
        /// print options, last place, leave the elders' page.
        more_items: [(&'static str, &'static str, &'static str); 6],
        /// The region of the reading settings.
        settings,
        /// The buttons that make text a step smaller and larger, each with its purpose on the elders' page.
        size_steps: [(&'static str, &'static str); 2],
        /// The reader's own colours: text, background.
        colours: [&'static str; 2],
        /// The contrast of the reader's own colours.
        contrast(ratio),
        /// The warning after a contrast that is too low.
        low_contrast,
        /// The button that resets all settings to their defaults.
        reset,
        /// The button that undoes the reset.
        undo_reset,
        /// The button that closes the settings.
        close,
        /// The search box.
        search,
        /// The check box for remembering queries on this device.
        remember,
        /// Number of hits.
        hits(count),
        /// Number of the current hit.
        hit(number),
        /// The text after the number of the current hit, for screen readers: the number of all hits, one of `wraps` or nothing, and
        /// the sentence.
        hit_context(count, wrap, sentence),
        /// The headers of a cell before its text.
        cell(headers),
        /// Separates two headers.
        between_headers,
        /// Messages that a step has wrapped around: to the first hit, and to the last.
        wraps: [&'static str; 2],
        /// The text in place of the number if there are no hits.
        no_hits,
        /// The button that goes to the previous hit.
        previous_hit,
        /// The button that goes to the next hit.
        next_hit,
        /// The button that ends the search.
        clear_search,
        /// The button that shows or hides the list of results.
        result_list,
        /// The purposes of the four buttons above, in plain words.
        search_purposes: [&'static str; 4],
        /// The list of results.
        results,
        /// The label of the most relevant results.
        most_relevant,
        /// The button that extends the list of results.
        more_results,
        /// Ways in which hits were found that are not the query itself.
        matches: MatchTexts,
        /// The question before a spelling suggestion.
        did_you_mean,
        /// Advice if nothing was found.
        search_advice,
        /// The caption of the metadata table.
        metadata,
        /// The text in place of an empty value.
        none,
        /// The print button.
        print,
        /// The name of the print options, and of their button.
        print_options,
        /// The purpose of the print options, in plain words.
        print_options_purpose,
        /// The names of extent and type size of a print, each with its choices in the order of `PrintExtent::ALL` or
        /// `PrintSize::ALL`.
        print_choices: [(&'static str, &'static [&'static str]); 2],
        /// The reason why favourites cannot be printed.
        nothing_kept,
        /// The check box for printing the contents too.
        with_contents,
        /// The group of type sizes.
        type_size,
        /// The large, middle and small type size, in the order of the page, each with its purpose in plain words.
        type_sizes: [(&'static str, &'static str); 3],
        /// The contents.
        contents,
        /// The reader's position in the text, in percent. It includes text that a jump passed over, so it is not called read.
        progress(percent),
        /// The link to the top.
        back_to_top,
        /// The name of the group of the buttons that open and close all sections.
        fold_tools,
        /// The button that opens all sections.
        open_all,
        /// The button that closes all sections.
        close_all,
        /// The button that shows one section at a time.
        single,
        /// The button that shows headings and leads alone.
        key_points,
        /// The name of the button that shows the text of a key point.
        show_paragraph(lead),
        /// The name of the button that hides the text of a key point again.
        hide_paragraph(lead),
        /// The purposes of the buttons from `open_all` to `key_points`, in plain words.
        fold_purposes: [&'static str; 4],
        /// The purpose of the print button, in plain words.
        print_purpose,
        /// Purposes of the tools on the elders' page, in plain words.
        site_tool_purposes: [&'static str; 4],
        /// The button that leads to the place where the last visit ended.
        last_place,
        /// The name of the favourites' dialog, and of the button that opens it.
        favourites,
        /// The button that adds the report, or the passage, to the favourites.
        keep,
        /// The name of the bar about the passage that the reader has picked.
        passage,
        /// The passage's words.
        passage_words(words),
        /// The buttons that copy the passage, in the order of `Form::ALL`.
        forms: [&'static str; 4],
        /// Results of copying, in the order of `Copied`.
        copied: [&'static str; 3],
        /// The name of a text that the reader copies by hand.
        copy_by_hand,
        /// The button that shares the passage through the system.
        share,
        /// The name of the bar about a quotation that the report no longer has.
        quotation_gone,
        /// The words of that quotation.
        quotation_words(words),
        /// The text of an empty list: how to add a favourite.
        no_favourites,
        /// Number of removed favourites.
        removed(count),
        /// The button that undoes the last removal.
        undo,
        /// The button that removes a favourite.
        remove,
        /// The name of that button for assistive technology.
        remove_favourite(words),
        /// The note of a favourite.
        note,
        /// The button that saves all favourites as a file.
        export,
        /// The message that the file was handed to the browser, with advice if no file arrives.
        exported(file),
        /// The button that imports a file of favourites.
        import,
        /// The button that extends the list of favourites.
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
