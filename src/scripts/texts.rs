//! Texts as a JavaScript module: a table for each script, and in it one for each locale.

use super::camel_case;
use crate::texts::{Locale, Row};

/// Returns the table of a script in a locale.
type Table = fn(Locale) -> Vec<Row>;

pub(super) fn modules() -> String {
    let tables: [(&str, Table); 6] = [
        ("LOADER", |locale| locale.loader().rows()),
        ("FRAME", |locale| locale.frame().rows()),
        ("EMBED", |locale| locale.embed().rows()),
        ("TABLES", |locale| locale.tables().rows()),
        ("EDITOR", |locale| locale.editor().rows()),
        ("LIST", |locale| locale.list().rows()),
    ];
    let tables = tables.map(|(name, rows)| {
        let locales = Locale::ALL.iter().map(|locale| {
            let rows: String = rows(*locale).into_iter().map(row).collect();
            format!("  {:?}: {{\n{rows}  }},\n", locale.language_tag())
        });
        format!(
            "\nexport const {name} = /* @__PURE__ */ inLanguage({{\n{}}})\n",
            locales.collect::<String>()
        )
    });
    format!("{IN_LANGUAGE}{}", tables.concat())
}

/// Function that picks the texts in the language of the page, or else in the first one.
const IN_LANGUAGE: &str = "/**
 * @template T
 * @param {Record<string, T>} tables
 * @returns {T}
 */
const inLanguage = (tables) => tables[document.documentElement.lang] || /** @type {T} */ (Object.values(tables)[0])
";

fn row((name, template, parameters): Row) -> String {
    let name = camel_case(name, '_');
    if parameters.is_empty() {
        return format!("    {name}: {template:?},\n");
    }
    let mut text = template
        .replace('\\', "\\\\")
        .replace('`', "\\`")
        .replace('$', "\\$");
    for parameter in parameters {
        text = text.replace(&format!("{{{parameter}}}"), &format!("${{{parameter}}}"));
    }
    let types: Vec<String> = parameters
        .iter()
        .map(|name| format!("{name}: string | number"))
        .collect();
    let (types, parameters) = (types.join(", "), parameters.join(", "));
    format!(
        "    /** @param {{{{ {types} }}}} values */\n    {name}: ({{ {parameters} }}) => `{text}`,\n"
    )
}
