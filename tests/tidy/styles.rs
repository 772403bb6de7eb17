//! Style sheets: colours and sizes are in the tokens, and each sheet belongs to a view.

use std::collections::BTreeSet;
use std::path::Path;

use baogao::state::{Preferences, Setting};

use crate::source::{Source, assert_none, file, files, line_at};

const TOKENS: &str = "static/css/tokens.css";

/// Sheets that may have colours: the tokens, and the schemes that change them.
const COLOURS: [&str; 2] = [TOKENS, "static/css/themes.css"];

/// Sheets of components that have no view of their name.
const WITHOUT_VIEW: [(&str, &str); 1] = [(
    "notice",
    "the publisher writes the line, for the loader to fill when no view can come",
)];

const COLOUR_FUNCTIONS: [&str; 10] = [
    "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color(",
];

/// The named colours of CSS Color 4 (section 6.1). System colours and `currentColor` are allowed.
const COLOUR_NAMES: &str = "aliceblue antiquewhite aqua aquamarine azure beige bisque black \
    blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral \
    cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey \
    darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen \
    darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray \
    dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod \
    gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush \
    lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen \
    lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey \
    lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue \
    mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise \
    mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive \
    olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip \
    peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown \
    salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow \
    springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow \
    yellowgreen";

#[test]
fn colours_are_only_in_the_tokens() {
    let faults = faults_in_declarations(|_, value| colour(value));
    assert_none(
        "a colour is a token in tokens.css, named by its purpose",
        &faults,
    );
}

#[test]
fn type_sizes_outside_the_tokens_are_not_in_px() {
    let faults = faults_in_declarations(|property, value| {
        let is_size = property == "font" || property == "font-size";
        let mut lengths = value.split(|c: char| c.is_whitespace() || "(),/".contains(c));
        let fixed = lengths.find(|length| {
            let number = length.strip_suffix("px");
            number.is_some_and(|number| number.parse::<f32>().is_ok())
        });
        fixed.filter(|_| is_size).map(str::to_owned)
    });
    assert_none(
        "a type size outside tokens.css is not in px: it scales with the reader's choice",
        &faults,
    );
}

#[test]
fn every_custom_property_in_use_is_defined() {
    let sheets = files(&["static/css"], ".css");
    let generated = baogao::scripts::generated_files();
    let generated = generated
        .into_iter()
        .map(|(path, text)| Source { path, text });
    let generated: Vec<Source> = generated
        .filter(|sheet| sheet.path == "css/labels.css")
        .collect();
    let defined: BTreeSet<String> = sheets
        .iter()
        .chain(&generated)
        .flat_map(declarations)
        .map(|declaration| declaration.property)
        .collect();
    let mut faults = Vec::new();
    for sheet in &sheets {
        let code = sheet.code();
        for (offset, _) in code.match_indices("var(") {
            let name = code[offset + "var(".len()..].trim_start();
            let name = name.split([')', ',', ' ']).next().unwrap_or_default();
            if !defined.contains(name) {
                faults.push(sheet.fault(line_at(&code, offset), name));
            }
        }
    }
    assert_none("a custom property in use is defined in static/css", &faults);
}

#[test]
fn every_sheet_of_a_component_has_a_view() {
    let faults = files(&["static/css/components"], ".css").into_iter();
    let faults = faults.filter(|sheet| {
        let name = Path::new(&sheet.path).file_stem().unwrap_or_default();
        let name = name.to_string_lossy();
        let is_excused = WITHOUT_VIEW.iter().any(|(excused, _)| *excused == name);
        let views = ["view", "markup"].map(|module| format!("src/{module}/{name}.rs"));
        !is_excused && !views.iter().any(|view| Path::new(view).is_file())
    });
    let faults: Vec<String> = faults
        .map(|sheet| sheet.fault(1, "no src/view file of this name"))
        .collect();
    assert_none("a component's sheet is named after its view", &faults);
}

#[test]
fn every_type_size_is_a_token_in_rem() {
    let tokens = file(TOKENS).text;
    let mut faults = Vec::new();
    let default = Preferences::default().choice(Setting::TextSize);
    for size in Setting::TextSize.choices() {
        let px: f32 = size.value().parse().unwrap_or_default();
        let token = format!("--text-size: {}rem;", px / 16.0);
        let selector = if size == default {
            ":root {".to_owned()
        } else {
            format!("[data-text-size=\"{}\"] {{", size.value())
        };
        let rule = tokens.split_once(&selector);
        let rule = rule.and_then(|(_, rest)| rest.split('}').next());
        if !rule.is_some_and(|rule| rule.contains(&token)) {
            faults.push(format!("{TOKENS}:1: {selector} … {token}"));
        }
    }
    assert_none(
        "each size of text is a token, a sixteenth of its px in rem",
        &faults,
    );
}

struct Declaration {
    line: usize,
    property: String,
    value: String,
}

/// Returns the faults that `fault` finds in the declarations outside the tokens.
fn faults_in_declarations(fault: impl Fn(&str, &str) -> Option<String>) -> Vec<String> {
    let sheets = files(&["static/css"], ".css");
    let sheets = sheets
        .iter()
        .filter(|sheet| !COLOURS.contains(&sheet.path.as_str()));
    let mut faults = Vec::new();
    for sheet in sheets {
        for Declaration {
            line,
            property,
            value,
        } in declarations(sheet)
        {
            if let Some(found) = fault(&property, &value) {
                faults.push(sheet.fault(line, &format!("{found} in {property}: {value}")));
            }
        }
    }
    faults
}

/// Returns the declarations of a sheet: text with a colon before a `;` or a `}`.
fn declarations(sheet: &Source) -> Vec<Declaration> {
    let code = sheet.code();
    let mut found = Vec::new();
    let mut start = 0;
    for (offset, end) in code.match_indices(['{', '}', ';']) {
        let text = &code[start..offset];
        if end != "{"
            && let Some((property, value)) = text.split_once(':')
        {
            let indent = text.len() - text.trim_start().len();
            found.push(Declaration {
                line: line_at(&code, start + indent),
                property: property.trim().to_owned(),
                value: value.trim().to_owned(),
            });
        }
        start = offset + end.len();
    }
    found
}

/// Returns the first literal colour in `value`.
fn colour(value: &str) -> Option<String> {
    let value = value.to_lowercase();
    let mut words = value.split(|c: char| c.is_whitespace() || "(),/!".contains(c));
    let word = words.find(|word| {
        let is_hex = word.strip_prefix('#').is_some_and(|hex| {
            (3..=8).contains(&hex.len()) && hex.chars().all(|c| c.is_ascii_hexdigit())
        });
        is_hex || COLOUR_NAMES.split_whitespace().any(|name| name == *word)
    });
    let function = COLOUR_FUNCTIONS.iter().find(|function| {
        let at = value.find(**function);
        at.is_some_and(|at| !value[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-'))
    });
    word.or(function.copied()).map(str::to_owned)
}

#[test]
fn recognizes_colours() {
    #[track_caller]
    fn check(value: &str, expected: Option<&str>) {
        assert_eq!(colour(value).as_deref(), expected);
    }
    check("1px solid #dDd", Some("#ddd"));
    check("linear-gradient(red, blue)", Some("red"));
    check("0 0 1px rgba(0, 0, 0, 0.5)", Some("rgba("));
    check("var(--red) currentColor transparent ButtonText", None);
    check(
        "url(#icon-of-red-tape) color-mix(in srgb, var(--a), var(--b))",
        None,
    );
}
