//! The reader's circumstances: the screen, the medium, the system's preferences, script or none.

use serde_json::{Value, json};

use crate::inject::Injected;
use crate::{Capability, Engine, Outcome, Page, firefox};

/// A screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport {
    /// CSS pixels from side to side.
    pub width: u32,
    /// CSS pixels from top to bottom.
    pub height: u32,
    /// Device pixels in a CSS pixel.
    pub scale: u32,
    /// Touched, without a hovering pointer, and laid out by the viewport meta tag.
    pub is_phone: bool,
}

/// What the reader's system prefers, as media features tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    /// A dark colour scheme.
    Dark,
    /// Less movement.
    ReducedMotion,
    /// The system's own few colours, as in Windows' contrast themes.
    ForcedColors,
    /// More contrast.
    MoreContrast,
}

impl Viewport {
    /// The narrowest screen that WCAG 1.4.10 asks for.
    pub const SMALL: Self = Self::phone(320, 640);
    /// A phone.
    pub const PHONE: Self = Self::phone(390, 844);
    /// An office screen.
    pub const DESKTOP: Self = Self::desktop(1280, 800);
    /// A very wide screen.
    pub const WIDE: Self = Self::desktop(2560, 1440);
    /// All of them, from narrow to wide.
    pub const ALL: [Self; 4] = [Self::SMALL, Self::PHONE, Self::DESKTOP, Self::WIDE];

    const fn phone(width: u32, height: u32) -> Self {
        Self {
            width,
            height,
            scale: 2,
            is_phone: true,
        }
    }

    const fn desktop(width: u32, height: u32) -> Self {
        Self {
            width,
            height,
            scale: 1,
            is_phone: false,
        }
    }
}

impl Preference {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Dark,
        Self::ReducedMotion,
        Self::ForcedColors,
        Self::MoreContrast,
    ];
}

impl Page {
    /// Gives the page exactly this screen.
    pub async fn set_viewport(&self, viewport: Viewport) -> Outcome {
        if viewport.is_phone {
            self.must(Capability::NarrowScreen)?;
            self.can(Capability::Touch);
        }
        match self.engine() {
            Engine::Chromium => self.emulate_screen(viewport).await,
            Engine::Firefox => firefox::set_viewport(self.driver(), viewport).await,
            Engine::WebKit => self.fit_window(viewport).await,
        }
    }

    async fn emulate_screen(&self, viewport: Viewport) -> Outcome {
        let Viewport {
            width,
            height,
            scale,
            is_phone,
        } = viewport;
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": scale, "mobile": is_phone,
        });
        self.command("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        let touch = json!({ "enabled": is_phone });
        self.command("Emulation.setTouchEmulationEnabled", touch)
            .await?;
        Ok(())
    }

    /// Makes the window so large that the page, without the window's bars, is as large as asked for.
    async fn fit_window(&self, viewport: Viewport) -> Outcome {
        let bars = "return [outerWidth - innerWidth, outerHeight - innerHeight]";
        let (beside, above): (u32, u32) = self.evaluate(bars, &[]).await?;
        let Viewport { width, height, .. } = viewport;
        self.driver()
            .set_window_rect(0, 0, width + beside, height + above)
            .await?;
        let is_fit = format!("innerWidth === {width} && innerHeight === {height}");
        self.until(&format!("the page is {width} x {height}"), &is_fit)
            .await
    }

    /// Shows the page on the screen of a system with `preferences`.
    pub async fn prefer(&self, preferences: &[Preference]) -> Outcome {
        self.must(Capability::Preferences)?;
        self.set_media("", preferences).await
    }

    /// Shows the page as it goes to paper.
    pub async fn show_as_print(&self) -> Outcome {
        self.must(Capability::PrintOnScreen)?;
        self.set_media("print", &[]).await
    }

    /// Forbids the page's scripts from its next document on, as a reader or a portal may.
    /// What the test evaluates still runs.
    pub async fn forbid_scripts(&self) -> Outcome {
        self.must(Capability::NoScript)?;
        if self.engine() == Engine::Firefox {
            return firefox::forbid_scripts(self.driver()).await;
        }
        let off = json!({ "value": true });
        self.command("Emulation.setScriptExecutionDisabled", off)
            .await?;
        Ok(())
    }

    /// Brings the page over a line of 400 kbit/s with 400 ms to each answer, so slow that the browser
    /// paints the page while it still arrives, however busy the machine is.
    pub async fn slow_down(&self) -> Outcome {
        self.must(Capability::SlowLine)?;
        self.command("Network.enable", json!({})).await?;
        let line = json!({
            "offline": false, "latency": 400,
            "downloadThroughput": 50_000, "uploadThroughput": 50_000, // bytes a second
        });
        self.command("Network.emulateNetworkConditions", line)
            .await?;
        Ok(())
    }

    /// Runs `script` at the start of every later document, before the page's own.
    pub async fn preload(&self, script: &str) -> Outcome {
        if self.engine() != Engine::Chromium {
            Injected::of_this_test().add(script);
            return Ok(());
        }
        let source = json!({ "source": script });
        self.command("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        Ok(())
    }

    async fn set_media(&self, medium: &str, preferences: &[Preference]) -> Outcome {
        if self.engine() == Engine::Firefox {
            return firefox::set_media(self.driver(), medium, preferences).await;
        }
        let features: Vec<Value> = preferences.iter().map(|one| one.as_feature()).collect();
        let media = json!({ "media": medium, "features": features });
        self.command("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }
}

impl Preference {
    fn as_feature(self) -> Value {
        let (name, value) = match self {
            Self::Dark => ("prefers-color-scheme", "dark"),
            Self::ReducedMotion => ("prefers-reduced-motion", "reduce"),
            Self::ForcedColors => ("forced-colors", "active"),
            Self::MoreContrast => ("prefers-contrast", "more"),
        };
        json!({ "name": name, "value": value })
    }
}
