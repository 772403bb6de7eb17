//! Emulation of screens, media, system preferences, slow lines, and pages without scripts.

use serde_json::{Value, json};

use crate::inject::Injected;
use crate::{Capability, Engine, Outcome, Page, firefox};

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport {
    /// Width in CSS px.
    pub width: u32,
    /// Height in CSS px.
    pub height: u32,
    /// Device pixels per CSS px.
    pub scale: u32,
    /// True for touch without a hovering pointer, and layout by the viewport meta tag.
    pub is_phone: bool,
}

/// A preference of the reader's system, as a media feature.
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
    /// The narrowest screen that WCAG 1.4.10 requires.
    pub const SMALL: Self = Self::phone(320, 640);
    /// A phone.
    pub const PHONE: Self = Self::phone(390, 844);
    /// An office screen.
    pub const DESKTOP: Self = Self::desktop(1280, 800);
    /// A very wide screen.
    pub const WIDE: Self = Self::desktop(2560, 1440);
    /// All screens, from narrow to wide.
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
    /// All preferences.
    pub const ALL: [Self; 4] = [
        Self::Dark,
        Self::ReducedMotion,
        Self::ForcedColors,
        Self::MoreContrast,
    ];
}

impl Page {
    /// Sets the size of the page exactly to this screen.
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

    /// Resizes the window until the page, without the window's own bars, has the requested size.
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

    /// Shows the page with its print styles.
    pub async fn show_as_print(&self) -> Outcome {
        self.must(Capability::PrintOnScreen)?;
        self.set_media("print", &[]).await
    }

    /// Disables the page's scripts from its next document on. Scripts of the test still run.
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

    /// Throttles the network to 400 kbit/s with 400 ms latency, so slow that the browser paints the page while it is still
    /// arriving, however busy the machine is.
    pub async fn slow_down(&self) -> Outcome {
        self.must(Capability::SlowLine)?;
        self.command("Network.enable", json!({})).await?;
        let line = json!({
            "offline": false, "latency": 400,
            "downloadThroughput": 50_000, "uploadThroughput": 50_000, // bytes per second
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
