//! Every text of the interface, in typed tables with one file for each locale.
//!
//! A text that a locale lacks does not compile. The text of a report never comes from here.

mod documents;
mod embedding;
mod listing;
mod message;
mod page;
mod scripts;
mod viewer;
mod zh_cn;

pub use documents::{Aim, Chapter, Criterion, Passage, Statement, Topic};
pub use embedding::EmbeddingTexts;
pub use listing::{KindTexts, ListTexts};
pub use message::Message;
#[cfg(not(target_arch = "wasm32"))]
pub use message::Row;
pub use page::{MetadataFields, PageTexts};
pub use scripts::{EditorTexts, EmbedTexts, FrameTexts, LoaderTexts, TableTexts};
pub use viewer::{MatchTexts, SettingTexts, Texts};

use crate::contract::Setting;

/// Declares the locales: the name of each, its BCP 47 tag and its module.
///
/// Each table has a method of its own, so that the viewer carries no table that it does not use.
macro_rules! locales {
    ($($(#[$about:meta])* $name:ident = $tag:literal in $module:ident,)+) => {
        /// A language of the interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Locale {
            $($(#[$about])* $name,)+
        }

        impl Locale {
            /// All locales; scripts use the first one on a page in any other language.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Returns the BCP 47 tag for `lang`.
            pub fn language_tag(self) -> &'static str {
                match self {
                    $(Self::$name => $tag,)+
                }
            }

            /// Returns the texts of the viewer.
            pub fn texts(self) -> &'static Texts {
                match self {
                    $(Self::$name => &$module::VIEWER,)+
                }
            }

            /// Returns the texts of a reading setting.
            pub fn setting_texts(self, setting: Setting) -> &'static SettingTexts {
                match self {
                    $(Self::$name => $module::setting(setting),)+
                }
            }

            /// Returns the texts of pages outside the viewer.
            pub fn page_texts(self) -> &'static PageTexts {
                match self {
                    $(Self::$name => &$module::PAGE,)+
                }
            }

            /// Returns the texts of the page for portal editors.
            pub fn embedding(self) -> &'static EmbeddingTexts {
                match self {
                    $(Self::$name => &$module::EMBEDDING,)+
                }
            }

            /// Returns the texts of the loader.
            pub fn loader(self) -> &'static LoaderTexts {
                match self {
                    $(Self::$name => &$module::LOADER,)+
                }
            }

            /// Returns the texts of the frame's script.
            pub fn frame(self) -> &'static FrameTexts {
                match self {
                    $(Self::$name => &$module::FRAME,)+
                }
            }

            /// Returns the texts of the embedding element.
            pub fn embed(self) -> &'static EmbedTexts {
                match self {
                    $(Self::$name => &$module::EMBED,)+
                }
            }

            /// Returns the texts of the script of tables.
            pub fn tables(self) -> &'static TableTexts {
                match self {
                    $(Self::$name => &$module::TABLES,)+
                }
            }

            /// Returns the texts of the script for portal editors.
            pub fn editor(self) -> &'static EditorTexts {
                match self {
                    $(Self::$name => &$module::EDITOR,)+
                }
            }

            /// Returns the texts of the list of reports and its script.
            pub fn list(self) -> &'static ListTexts {
                match self {
                    $(Self::$name => &$module::LIST,)+
                }
            }

            /// Returns the names of kinds of documents.
            pub fn kinds(self) -> &'static KindTexts {
                match self {
                    $(Self::$name => &$module::KINDS,)+
                }
            }

            /// Returns the topics of the help, those that most readers need first.
            pub fn help(self) -> &'static [Topic] {
                match self {
                    $(Self::$name => $module::HELP,)+
                }
            }

            /// Returns the guide for portal editors, in the order in which they need it.
            pub fn embedding_guide(self) -> &'static [Chapter] {
                match self {
                    $(Self::$name => $module::GUIDE,)+
                }
            }

            /// Returns the accessibility statement.
            pub fn accessibility_statement(self) -> &'static Statement {
                match self {
                    $(Self::$name => &$module::STATEMENT,)+
                }
            }
        }
    };
}

locales! {
    /// Simplified Chinese, as mainland portals write it.
    SimplifiedChinese = "zh-CN" in zh_cn,
}

impl Locale {
    /// Returns the locale of a BCP 47 tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let mut all = Self::ALL.iter();
        all.find(|locale| locale.language_tag() == tag).copied()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Locale;

    #[test]
    fn every_message_has_exactly_its_parameters() {
        for locale in Locale::ALL {
            let tables = [
                locale.texts().rows(),
                locale.page_texts().rows(),
                locale.embedding().rows(),
                locale.loader().rows(),
                locale.frame().rows(),
                locale.tables().rows(),
                locale.embed().rows(),
                locale.editor().rows(),
                locale.list().rows(),
            ];
            for (name, template, parameters) in tables.concat() {
                let written = template.split('{').skip(1);
                let written: BTreeSet<&str> = written
                    .filter_map(|rest| rest.split_once('}'))
                    .map(|(parameter, _)| parameter)
                    .collect();
                let declared = parameters.iter().copied().collect();
                assert_eq!(written, declared, "{name} of {locale:?}: {template}");
            }
        }
    }

    #[test]
    fn settings_have_as_many_names_as_values() {
        for locale in Locale::ALL {
            for setting in crate::contract::Setting::ALL {
                let names = locale.setting_texts(setting).values.len();
                assert!(names == 0 || names == setting.values().len(), "{setting:?}");
            }
        }
    }
}
