//! The files that scripts, style sheets and embedding pages get from Rust: names, settings, texts, types.
//!
//! The build writes them beside the scripts in `static/js`, which import them from `./contract/`. They are never
//! edited or committed.

mod texts;

use crate::contract::{ALL, COLOUR_NAMES, Name, Setting};
use crate::texts::Locale;

/// Returns every generated file: its path in the folder of the built viewer, and its content.
pub fn generated_files() -> Vec<(String, String)> {
    let names = ALL.iter().map(|(group, names)| {
        let constants = names.iter().map(constant);
        (format!("js/contract/{group}.js"), constants.collect())
    });
    let others = [
        ("js/contract/settings.js", settings()),
        ("js/contract/texts.js", texts::modules()),
        ("js/contract/embed.d.ts", types()),
        ("css/labels.css", labels()),
    ];
    let others = others.map(|(path, content)| (path.to_owned(), content));
    names.chain(others).collect()
}

fn constant((name, value, documentation): &Name) -> String {
    format!(
        "/** {} */\nexport const {name} = {value:?}\n",
        documentation.trim()
    )
}

/// The settings as the first script, the embedding element and the page for editors need them.
fn settings() -> String {
    let in_addresses = || {
        Setting::ALL
            .into_iter()
            .filter_map(|one| Some((one, one.parameter()?)))
    };
    let addressed = in_addresses().map(|(setting, parameter)| {
        format!(
            "{:?}: {:?}",
            setting.name(),
            [&[parameter], setting.values()].concat()
        )
    });
    let options = in_addresses().map(|(setting, parameter)| {
        let usual = setting.default_choice().value();
        format!(
            "{:?}",
            [
                setting.name(),
                parameter,
                &camel_case(setting.name(), '-'),
                usual
            ]
        )
    });
    let stored = Setting::ALL
        .into_iter()
        .filter(|setting| setting.parameter().is_none());
    let stored: Vec<&str> = stored.map(Setting::name).chain(COLOUR_NAMES).collect();
    format!(
        "export const VERSION = {:?}\n\n\
         /** Settings that an address can set: its parameter, then the values.\n \
         * @type {{Record<string, string[]>}} */\n\
         export const ADDRESSED = {{ {} }}\n\n\
         /** The same settings as the embedding element has them: attribute, parameter, option, default.\n \
         * @type {{[attribute: string, parameter: string, option: string, usual: string][]}} */\n\
         export const OPTIONS = [{}]\n\n\
         /** Names of settings that only the reader can set, and of the reader's own colours. */\n\
         export const STORED = {:?}\n",
        env!("CARGO_PKG_VERSION"),
        addressed.collect::<Vec<_>>().join(", "),
        options.collect::<Vec<_>>().join(", "),
        stored.join(" ")
    )
}

/// The types of `<baogao-report>`.
fn types() -> String {
    let codes = ALL.iter().find(|(group, _)| *group == "errors");
    let codes = codes.into_iter().flat_map(|(_, codes)| codes.iter());
    let codes = codes.map(|(_, code, documentation)| {
        format!("\n  /** {} */\n  | '{code}'", documentation.trim())
    });
    let quoted = |values: &[&str]| format!("'{}'", values.join("' | '"));
    let locales: Vec<&str> = Locale::ALL
        .iter()
        .map(|locale| locale.language_tag())
        .collect();
    include_str!("embed.d.ts")
        .replace("{TextSize}", &Setting::TextSize.values().join(" | "))
        .replace("{Theme}", &quoted(Setting::Theme.values()))
        .replace("{Elder}", &quoted(Setting::Elder.values()))
        .replace("{Locale}", &quoted(&locales))
        .replace("{ErrorCode}", &codes.collect::<String>())
}

/// The labels that style sheets show, as custom properties by language: an attribute on each of some hundred links
/// would be downloaded with every page.
fn labels() -> String {
    let rules = Locale::ALL.iter().map(|locale| {
        let (language, texts) = (locale.language_tag(), locale.page_texts());
        let labels = [
            ("place-link", texts.place_link),
            ("show-text", texts.show_text),
            ("hide-text", texts.hide_text),
        ];
        let labels = labels.map(|(name, text)| format!("  --label-{name}: {text:?};\n"));
        format!(":root:lang({language}) {{\n{}}}\n", labels.concat())
    });
    rules.collect()
}

/// `snake_case` or `kebab-case` as JavaScript spells names.
fn camel_case(name: &str, separator: char) -> String {
    let mut words = name.split(separator);
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (initial, rest) = word.split_at(1);
        name + &initial.to_uppercase() + rest
    })
}

#[cfg(test)]
mod tests {
    use super::{generated_files, types};

    #[test]
    fn generates_constants_settings_and_texts() {
        let files = generated_files();
        let content = |path: &str| {
            let file = files.iter().find(|(name, _)| name == path);
            file.map_or("", |(_, content)| content)
        };
        assert!(content("js/contract/ids.js").contains("export const BODY = \"body\"\n"));
        assert!(
            content("js/contract/settings.js")
                .contains("[\"text-size\", \"size\", \"textSize\", \"18\"]")
        );
        assert!(content("js/contract/texts.js").contains("`没有取到 ${file}${status}，"));
        assert!(content("css/labels.css").contains("--label-place-link: \"链接\";"));
    }

    #[test]
    fn types_list_every_value_and_code() {
        let types = types();
        assert!(types.contains("export type TextSize = 16 | 18 |"));
        assert!(types.contains("  | 'not-found'"));
        assert!(!types.contains("{TextSize}") && !types.contains("{ErrorCode}"));
    }
}
