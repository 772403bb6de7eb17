//! Reference pictures: compares the look of a page with the look that a person has accepted.
//!
//! A picture shows a page at rest in fixed fonts: nothing blinks, moves or scrolls, and the fonts are those of the package
//! that `cargo xtask test` installs. Other fonts would change every picture, so a test with other fonts fails and names them.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use base64::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::evidence::place_for;
use crate::pixels::{Difference, Pixels};
use crate::{Capability, Failure, Outcome, Page, engine};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/pictures");

/// Environment variable that makes differing pictures replace their references if it is `accept`.
const VARIABLE: &str = "BAOGAO_PICTURES";

/// The command that accepts all pictures as they are.
const ACCEPT: &str = "BAOGAO_PICTURES=accept cargo xtask test pictures::";

/// Families of the Debian package fonts-noto-cjk, in which all characters must be rendered.
const FONTS: [&str; 2] = ["Noto Sans CJK", "Noto Serif CJK"];

/// Script that stops everything that changes by itself. The page's policy does not apply to its constructed style sheet.
const REST: &str = "
    const [done] = arguments
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`*, ::before, ::after {
        caret-color: transparent !important; transition: none !important; animation: none !important;
        scroll-behavior: auto !important;
    }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => done(null)
    document.fonts.ready.then(() =>
        requestAnimationFrame(() => requestAnimationFrame(() => port2.postMessage(null))))";

/// The answer of `CSS.getPlatformFontsForNode`.
#[derive(Debug, Deserialize)]
struct UsedFonts {
    fonts: Vec<UsedFont>,
}

#[derive(Debug, Deserialize)]
struct UsedFont {
    #[serde(rename = "familyName")]
    family: String,
}

impl Page {
    /// Compares the window with the reference picture `name`; see `CONTRIBUTING.md` for how one is accepted.
    ///
    /// # Errors
    /// Fails if they differ, and saves the picture and the difference beside the screenshots. Fails if a font is missing.
    pub async fn check_picture(&self, name: &str) -> Outcome {
        self.must(Capability::Pictures)?;
        self.check_fonts().await?;
        self.command("Emulation.setScrollbarsHidden", json!({ "hidden": true }))
            .await?;
        self.evaluate_later::<Option<bool>>(REST, &[]).await?;
        let shot = self
            .command("Page.captureScreenshot", json!({ "format": "png" }))
            .await?;
        let shot = shot["data"].as_str().unwrap_or_default();
        judge(name, &Pixels::decode(&BASE64_STANDARD.decode(shot)?)?)
    }

    /// Fails unless headings and paragraphs are rendered in the fonts of the references.
    async fn check_fonts(&self) -> Outcome {
        for domain in ["DOM", "CSS"] {
            self.command(&format!("{domain}.enable"), json!({})).await?;
        }
        let document = self.command("DOM.getDocument", json!({})).await?;
        for selector in ["h1", "p"] {
            let place = json!({ "nodeId": document["root"]["nodeId"], "selector": selector });
            let node = self.command("DOM.querySelector", place).await?;
            if node["nodeId"] == 0 {
                continue; // the page has no such element
            }
            let node = json!({ "nodeId": node["nodeId"] });
            let used = self.command("CSS.getPlatformFontsForNode", node).await?;
            check_used(used)?;
        }
        for domain in ["CSS", "DOM"] {
            self.command(&format!("{domain}.disable"), json!({}))
                .await?;
        }
        Ok(())
    }
}

fn check_used(used: Value) -> Outcome {
    let used: UsedFonts = serde_json::from_value(used)?;
    let is_ours = |family: &str| FONTS.iter().any(|font| family.starts_with(font));
    let other = used.fonts.iter().find(|font| !is_ours(&font.family));
    other.map_or(Ok(()), |font| {
        Err(Failure::new(format!(
            "expected text in {}, but found {}: pictures need the package fonts-noto-cjk, and none of the other fonts that the page names first",
            FONTS.join(" or "),
            font.family
        )))
    })
}

/// Compares `taken` with the reference `name`, or replaces the reference if pictures are accepted.
fn judge(name: &str, taken: &Pixels) -> Outcome {
    let file = file_of(name);
    let Some(difference) = difference(&file, taken)? else {
        return Ok(());
    };
    if env::var_os(VARIABLE).is_some_and(|value| value == "accept") {
        fs::create_dir_all(FOLDER)?;
        fs::write(&file, taken.encode()?)?;
        engine::tell(&format!("accepted: {}", file.display()));
        return Ok(());
    }
    let mut left = vec![place_for(&format!("picture-{name}"), "png")?];
    fs::write(&left[0], taken.encode()?)?;
    if let Some(picture) = difference.picture {
        left.push(place_for(&format!("picture-{name}-difference"), "png")?);
        fs::write(&left[1], picture.encode()?)?;
    }
    let left: Vec<String> = left.iter().map(|file| file.display().to_string()).collect();
    Err(Failure::new(format!(
        "picture {name}: {} (see {}); to accept what all pictures show now: {ACCEPT}",
        difference.sentence,
        left.join(" and ")
    )))
}

fn difference(file: &Path, taken: &Pixels) -> Outcome<Option<Difference>> {
    match fs::read(file) {
        Ok(reference) => Ok(taken.difference(&Pixels::decode(&reference)?)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Some(Difference {
            sentence: "there is no reference".to_owned(),
            picture: None,
        })),
        Err(error) => Err(error.into()),
    }
}

fn file_of(name: &str) -> PathBuf {
    Path::new(FOLDER).join(format!("{name}.png"))
}
