//! The three browser engines, and the capabilities that each lacks.

use std::collections::BTreeSet;
use std::fmt::{self, Display};
use std::io::Write;
use std::sync::{Mutex, PoisonError};
use std::{env, io, thread};

use crate::{Failure, Outcome, Page};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, through chromedriver.
    Chromium,
    /// Firefox ESR, through geckodriver.
    Firefox,
    /// WebKitGTK in its MiniBrowser, through WebKitWebDriver.
    WebKit,
}

/// A capability of a browser or its driver that a test may need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capability {
    /// Commands of the `DevTools` protocol.
    DevTools,
    /// Printing the page to a PDF.
    Print,
    /// A PDF with the characters of all glyphs, so that its text can be compared.
    PrintedText,
    /// Page numbers and the like in a print's margins.
    PageMargins,
    /// Print styles on the screen.
    PrintOnScreen,
    /// A screen narrower than a window can be.
    NarrowScreen,
    /// A touch screen.
    Touch,
    /// Emulated preferences of the system.
    Preferences,
    /// Pages without their scripts.
    NoScript,
    /// A slow line.
    SlowLine,
    /// Reporting layout shifts.
    LayoutShifts,
    /// Reporting failed requests.
    FailedRequests,
    /// Restoring the scroll position after a reload.
    PlaceAfterReload,
    /// Showing the focus.
    FocusShown,
    /// Scrolling the whole focused element into view.
    FocusWhole,
    /// A page whose policy allows its own site, in a frame without origin.
    FrameWithoutOrigin,
    /// A frame in a frame of another site.
    NestedFrames,
    /// Rendering as in the reference pictures.
    Pictures,
    /// Pages opened from a folder, with the console errors there.
    Folder,
}

impl Engine {
    /// Returns the engine of this run of the tests: `BAOGAO_ENGINE`, or Chromium by default.
    ///
    /// # Errors
    /// Fails if the variable names no engine.
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

    /// Returns the reason why the engine lacks `capability`; `None` if it has it.
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
    /// Ends the test as skipped if the engine lacks `capability`.
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

/// Prints a skip once, directly to stderr, since libtest captures the output of passing tests.
pub(crate) fn tell(skip: &str) {
    static TOLD: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let current = thread::current();
    let line = format!("{skip}: {}", current.name().unwrap_or("unnamed"));
    let mut told = TOLD.lock().unwrap_or_else(PoisonError::into_inner);
    if told.insert(line.clone()) {
        // A closed stderr is no error.
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
