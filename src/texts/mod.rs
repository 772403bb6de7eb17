//! Every word of the interface, one typed struct, one constant a locale.
//!
//! A string missing from a locale does not compile. The words of a report never come from here.

mod conformance;
mod embedding;
mod embedding_guide;
mod help;
mod page;
mod zh_cn;

pub use conformance::Criterion;
pub use embedding::EmbeddingTexts;
pub use embedding_guide::{Chapter, Passage};
pub use help::Topic;
pub use page::{MetadataFields, PageTexts};

/// The languages the interface speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// Simplified Chinese, as mainland portals write it.
    #[default]
    SimplifiedChinese,
}

impl Locale {
    /// The tag of the language after BCP 47, for `lang`.
    pub fn language_tag(self) -> &'static str {
        match self {
            Self::SimplifiedChinese => "zh-CN",
        }
    }

    /// The words of this locale.
    pub fn texts(self) -> &'static Texts {
        match self {
            Self::SimplifiedChinese => &zh_cn::TEXTS,
        }
    }
}

/// The words, by where they stand.
#[derive(Debug)]
pub struct Texts {
    /// The button that opens the reading settings.
    pub accessibility: &'static str,
    /// The button for the elders' page.
    pub elder: &'static str,
    /// What else such a page is called: who searches for one of these is led to it.
    pub elder_names: [&'static str; 5],
    /// The question before the button, where one of these was searched for.
    pub elder_question: &'static str,
    /// The offer of the elders' page on a first visit.
    pub elder_offer: &'static str,
    /// Has the offer never come again.
    pub elder_offer_known: &'static str,
    /// The elders' bar: section before, next section, contents, search, place read last, smaller, larger,
    /// leave; each with what it does.
    pub elder_bar: [(&'static str, &'static str); 8],
    /// The region of the reading settings.
    pub settings: &'static str,
    /// Each setting, in the order of `Setting::ALL`.
    pub setting_texts: [SettingTexts; 12],
    /// Makes text smaller, and larger, by a step.
    pub size_steps: [&'static str; 2],
    /// The reader's own colours: of text, and behind it.
    pub colours: [&'static str; 2],
    /// Before the contrast of the two.
    pub contrast: &'static str,
    /// Where that is too low.
    pub low_contrast: &'static str,
    /// Makes all settings as they come.
    pub reset: &'static str,
    /// Takes that back.
    pub undo_reset: &'static str,
    /// Closes the settings.
    pub close: &'static str,
    /// The search box.
    pub search: &'static str,
    /// The button that leads to the box from anywhere in the text.
    pub find: &'static str,
    /// The number of hits: what stands before and behind it.
    pub hits: [&'static str; 2],
    /// The hit that is looked at: what stands before and behind its number.
    pub hit: [&'static str; 2],
    /// What stands in place of the number when there is none.
    pub no_hits: &'static str,
    /// Goes to the hit before.
    pub previous_hit: &'static str,
    /// Goes to the next hit.
    pub next_hit: &'static str,
    /// Ends the search.
    pub clear_search: &'static str,
    /// Shows or hides the list of results.
    pub result_list: &'static str,
    /// What these four do, in plain words.
    pub search_purposes: [&'static str; 4],
    /// The list of results.
    pub results: &'static str,
    /// Before the most relevant results.
    pub most_relevant: &'static str,
    /// Lengthens the list of results.
    pub more_results: &'static str,
    /// How hits were found that are not the query itself.
    pub manners: Manners,
    /// The question before the text that was probably meant.
    pub did_you_mean: &'static str,
    /// What to try where nothing was found.
    pub search_advice: &'static str,
    /// The caption of the metadata table.
    pub metadata: &'static str,
    /// What stands for an empty value.
    pub none: &'static str,
    /// The print button.
    pub print: &'static str,
    /// The button for the print options, and those.
    pub print_options: &'static str,
    /// What they do, in plain words.
    pub print_options_purpose: &'static str,
    /// How much is printed and in which type, with the choices in the order of `PrintExtent::ALL` and
    /// `PrintSize::ALL`.
    pub print_choices: [(&'static str, &'static [&'static str]); 2],
    /// Prints the contents too.
    pub with_contents: &'static str,
    /// The group of type sizes.
    pub type_size: &'static str,
    /// The large, middle and small type size, in the order of the page, each with what it does in plain words.
    pub type_sizes: [(&'static str, &'static str); 3],
    /// The contents.
    pub contents: &'static str,
    /// The share of the text above the reader's place: before the number.
    pub progress: &'static str,
    /// The link to the top.
    pub back_to_top: &'static str,
    /// The group of the two buttons below.
    pub fold_tools: &'static str,
    /// Opens all sections.
    pub open_all: &'static str,
    /// Closes all sections.
    pub close_all: &'static str,
    /// Shows one section at a time.
    pub single: &'static str,
    /// Shows headings and leads alone.
    pub key_points: &'static str,
    /// Before a heading's or a lead's words: shows what stands under it, and hides it again.
    pub whole_paragraph: [&'static str; 2],
    /// What these four do, in plain words.
    pub fold_purposes: [&'static str; 4],
    /// What printing does, in plain words.
    pub print_purpose: &'static str,
    /// What the reading settings and the elders' page do, in plain words, on the latter.
    pub site_tool_purposes: [&'static str; 4],
    /// Leads to where the reader was on the visit before.
    pub last_place: &'static str,
    /// The button that shows what is kept, and the dialog.
    pub favourites: &'static str,
    /// Keeps the report, or what is picked of it.
    pub keep: &'static str,
    /// Before the words that are picked.
    pub passage: &'static str,
    /// Copies them, in the order of `Form::ALL`.
    pub forms: [&'static str; 4],
    /// What becomes of it, in the order of `Copied`.
    pub copied: [&'static str; 3],
    /// The name of a text that the reader copies by hand.
    pub copy_by_hand: &'static str,
    /// Hands them to the system.
    pub share: &'static str,
    /// Before words that an address quotes and that have changed.
    pub quotation_gone: &'static str,
    /// That nothing is kept, and how something comes to be.
    pub no_favourites: &'static str,
    /// That a favourite was removed.
    pub removed: &'static str,
    /// Takes that back.
    pub undo: &'static str,
    /// Removes a favourite.
    pub remove: &'static str,
    /// Before the note of a favourite.
    pub note: &'static str,
    /// Gives all favourites as a file.
    pub export: &'static str,
    /// The word that the file was handed to the browser, and what to do where none comes.
    pub exported: &'static str,
    /// Takes such a file.
    pub import: &'static str,
    /// Lengthens the list.
    pub more_favourites: &'static str,
    /// What may go wrong, in the order of `Trouble`.
    pub troubles: [&'static str; 4],
}

/// A setting in words.
#[derive(Debug)]
pub struct SettingTexts {
    /// What it is called.
    pub name: &'static str,
    /// What it is for, in plain words.
    pub purpose: &'static str,
    /// Its values; a value without a word of its own is called as it is.
    pub values: &'static [&'static str],
}

/// How hits were found that are not the query itself.
#[derive(Debug)]
pub struct Manners {
    /// All its words in one paragraph.
    pub words_in_paragraph: &'static str,
    /// All its words in one section.
    pub words_in_section: &'static str,
    /// By pinyin.
    pub pinyin: &'static str,
    /// By the value of the quantity it names.
    pub value: &'static str,
}
