//! The three browser engines, and what each cannot do for a test.

use std::collections::BTreeSet;
use std::fmt::{self, Display};
use std::io::Write;
use std::sync::{Mutex, PoisonError};
use std::{env, io, thread};

use crate::{Failure, Outcome, Page};

/// What draws the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, through chromedriver.
    Chromium,
    /// Firefox ESR, through geckodriver.
    Firefox,
    /// WebKitGTK in its MiniBrowser, through WebKitWebDriver.
    WebKit,
}

/// What a test may need of its browser or its driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capability {
    /// Commands of the `DevTools` protocol.
    DevTools,
    /// A PDF of the page.
    Print,
    /// A PDF that says of each glyph which character it is, so that its text can be counted in.
    PrintedText,
    /// Page numbers and the like in a print's margins.
    PageMargins,
    /// The page as it goes to paper, on the screen.
    PrintOnScreen,
    /// A screen narrower than a window can be.
    NarrowScreen,
    /// A screen that is touched.
    Touch,
    /// The system's preferences.
    Preferences,
    /// Pages without their scripts.
    NoScript,
    /// A slow line.
    SlowLine,
    /// Telling what moved while the page was drawn.
    LayoutShifts,
    /// Telling each request that failed.
    FailedRequests,
    /// Being where it was when a page is loaded again.
    PlaceAfterReload,
    /// Showing where the focus is.
    FocusShown,
    /// Bringing into view the whole of what has the focus.
    FocusWhole,
    /// A page whose policy lets its own site in, in a frame that has no origin.
    FrameWithoutOrigin,
    /// A frame in a frame of another site.
    NestedFrames,
    /// Pictures that look as the references do.
    Pictures,
    /// Pages from a folder, with what the browser complains about there.
    Folder,
}

impl Engine {
    /// The engine of this run of the tests: `BAOGAO_ENGINE`, or else Chromium.
    ///
    /// # Errors
    /// If the variable names none.
    pub fn of_this_run() -> Outcome<Self> {
        let name = env::var("BAOGAO_ENGINE").unwrap_or_else(|_| "chromium".to_owned());
        match name.as_str() {
            "chromium" => Ok(Self::Chromium),
            "firefox" => Ok(Self::Firefox),
            "webkit" => Ok(Self::WebKit),
            _ => Err(Failure::new(format!(
                "expected chromium, firefox or webkit in BAOGAO_ENGINE, but found {name:?}"
            ))),
        }
    }

    /// Why `capability` is not to be had here; `None` if it is.
    fn lacks(self, capability: Capability) -> Option<&'static str> {
        match (self, capability) {
            (Self::Chromium, _)
            | (Self::WebKit, Capability::PlaceAfterReload)
            | (
                Self::Firefox,
                Capability::Print
                | Capability::PrintOnScreen
                | Capability::NarrowScreen
                | Capability::Preferences
                | Capability::NoScript
                | Capability::FocusShown
                | Capability::FrameWithoutOrigin
                | Capability::NestedFrames,
            ) => None,
            (_, Capability::Pictures) => Some("the references are Chromium's"),
            (_, Capability::DevTools) => Some("they are Chromium's own"),
            (_, Capability::PageMargins) => Some("it knows no margin boxes in @page"),
            (_, Capability::SlowLine) => Some("its driver slows nothing down"),
            (_, Capability::LayoutShifts) => Some("it has no entries of type layout-shift"),
            (_, Capability::FailedRequests) => Some("its driver has no log"),
            (_, Capability::Folder) => {
                Some("its console_errors come through our server, which is not asked")
            }
            (Self::Firefox, Capability::PrintedText) => {
                Some("its PDFs have glyphs that are no known character")
            }
            (Self::Firefox, Capability::FocusWhole) => {
                Some("it leaves a control where it is of which a part is seen")
            }
            (Self::Firefox, Capability::PlaceAfterReload) => Some("its driver reloads to the top"),
            (Self::Firefox, Capability::Touch) => Some("its driver makes no mouse a finger"),
            (Self::WebKit, Capability::Print | Capability::PrintedText) => {
                Some("its driver has no /print")
            }
            (Self::WebKit, Capability::PrintOnScreen) => Some("its driver can't change the medium"),
            (Self::WebKit, Capability::NarrowScreen | Capability::Touch) => {
                Some("MiniBrowser's windows stop at 447 px")
            }
            (Self::WebKit, Capability::FocusShown | Capability::FocusWhole) => {
                Some("no window manager makes its window the active one")
            }
            (Self::WebKit, Capability::Preferences) => Some("its driver can't change them"),
            (Self::WebKit, Capability::FrameWithoutOrigin) => {
                Some("to it 'self' in a policy is nobody there, not even the page's own style")
            }
            (Self::WebKit, Capability::NestedFrames) => {
                Some("its driver loses the window on the way")
            }
            (Self::WebKit, Capability::NoScript) => Some("MiniBrowser has no such switch"),
        }
    }
}

impl Page {
    /// Ends the test, as one that was skipped, where the engine lacks `capability`.
    pub fn must(&self, capability: Capability) -> Outcome {
        match self.engine().lacks(capability) {
            None => Ok(()),
            Some(reason) => Err(Failure::skip(skip_of(self.engine(), capability, reason))),
        }
    }

    /// Returns true if the engine has `capability`; otherwise reports that the test goes on without a part.
    pub fn can(&self, capability: Capability) -> bool {
        let reason = self.engine().lacks(capability);
        if let Some(reason) = reason {
            tell(&format!(
                "{} in part",
                skip_of(self.engine(), capability, reason)
            ));
        }
        reason.is_none()
    }
}

/// Says once what is skipped, past libtest, which keeps to itself what a test prints when all is well.
pub(crate) fn tell(skip: &str) {
    static TOLD: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let current = thread::current();
    let line = format!("{skip}: {}", current.name().unwrap_or("unnamed"));
    let mut told = TOLD.lock().unwrap_or_else(PoisonError::into_inner);
    if told.insert(line.clone()) {
        // Who closes our stderr does not want to know.
        let _ = writeln!(io::stderr(), "{line}");
    }
}

fn skip_of(engine: Engine, capability: Capability, reason: &str) -> String {
    format!("skipped: {engine}: {capability}: {reason}")
}

impl Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        })
    }
}

impl Display for Capability {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::DevTools => "DevTools commands",
            Self::Print => "printing",
            Self::PrintedText => "the text of a print",
            Self::PageMargins => "page numbers",
            Self::PrintOnScreen => "print on the screen",
            Self::NarrowScreen => "a narrow screen",
            Self::Touch => "touch",
            Self::Preferences => "the system's preferences",
            Self::NoScript => "pages without script",
            Self::SlowLine => "a slow line",
            Self::LayoutShifts => "layout shifts",
            Self::FailedRequests => "failed requests",
            Self::PlaceAfterReload => "its place after a reload",
            Self::FocusShown => "the focus shown",
            Self::FocusWhole => "the whole focus in view",
            Self::FrameWithoutOrigin => "frames without origin",
            Self::NestedFrames => "a frame in a frame",
            Self::Pictures => "reference pictures",
            Self::Folder => "pages from a folder",
        })
    }
}
