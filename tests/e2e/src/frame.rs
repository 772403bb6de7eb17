//! Switching between documents: into the frames of a page, and back.

use serde_json::Value;

use crate::console_error::{ConsoleError, TAKE_KEPT};
use crate::{Failure, Outcome, Page};

/// Script that returns all frames of the current document, including those in open shadow roots.
const FRAMES: &str = "
    const found = [];
    const look = (root) => {
        for (const element of root.querySelectorAll('*')) {
            if (element.localName === 'iframe') found.push(element);
            if (element.shadowRoot) look(element.shadowRoot);
        }
    };
    look(document);
    return found";

impl Page {
    /// Switches to the document in the frame that `expression` returns in the current one.
    ///
    /// It waits until the surrounding page has loaded with its frames: the driver of `WebKitGTK` loses a frame when the loaded
    /// document replaces its initial one.
    pub async fn enter_frame(&self, expression: &str) -> Outcome {
        let is_there = format!("document.readyState === 'complete' && ({expression})");
        self.until(&format!("{expression} is there"), &is_there)
            .await?;
        let script = format!("return {expression}");
        let frame = self.driver().execute(script, Vec::<Value>::new()).await?;
        Ok(frame.element()?.enter_frame().await?)
    }

    /// Switches back to the page itself.
    pub async fn leave_frames(&self) -> Outcome {
        Ok(self.driver().enter_default_frame().await?)
    }

    /// Returns the console errors that the page and all its frames have recorded, and switches back to the page itself.
    pub(crate) async fn take_kept(&self) -> Outcome<Vec<ConsoleError>> {
        let mut console_errors = Vec::new();
        let mut ways: Vec<Vec<usize>> = vec![Vec::new()];
        while let Some(way) = ways.pop() {
            self.leave_frames().await?;
            if self.walk(&way).await.is_err() {
                continue; // the frame has been removed meanwhile
            }
            console_errors.extend(self.evaluate::<Vec<ConsoleError>>(TAKE_KEPT, &[]).await?);
            let count = self.frames().await?.len();
            ways.extend((0..count).map(|place| [way.as_slice(), &[place]].concat()));
        }
        self.leave_frames().await?;
        Ok(console_errors)
    }

    async fn walk(&self, way: &[usize]) -> Outcome {
        for place in way {
            let frame = self.frames().await?.into_iter().nth(*place);
            let frame = frame.ok_or_else(|| Failure::new("the frame has gone"))?;
            frame.enter_frame().await?;
        }
        Ok(())
    }

    async fn frames(&self) -> Outcome<Vec<thirtyfour::WebElement>> {
        let found = self.driver().execute(FRAMES, Vec::<Value>::new()).await?;
        Ok(found.elements()?)
    }
}
