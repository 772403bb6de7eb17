//! From document to document: into the frames of a page, and back out of them.

use serde_json::Value;

use crate::console_error::{ConsoleError, TAKE_KEPT};
use crate::{Failure, Outcome, Page};

/// All frames of the driven document, those in open shadow roots too.
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
    /// Drives the document in the frame that `expression` names in the one driven so far.
    ///
    /// A frame's first document gives way to the one it loads, and the driver of `WebKitGTK` loses it then: the page
    /// around is loaded first, with its frames.
    pub async fn enter_frame(&self, expression: &str) -> Outcome {
        let is_there = format!("document.readyState === 'complete' && ({expression})");
        self.until(&format!("{expression} is there"), &is_there)
            .await?;
        let script = format!("return {expression}");
        let frame = self.driver().execute(script, Vec::<Value>::new()).await?;
        Ok(frame.element()?.enter_frame().await?)
    }

    /// Drives the page itself again.
    pub async fn leave_frames(&self) -> Outcome {
        Ok(self.driver().enter_default_frame().await?)
    }

    /// Returns the console errors that the page and all its frames have recorded. The page itself is driven
    /// then.
    pub(crate) async fn take_kept(&self) -> Outcome<Vec<ConsoleError>> {
        let mut console_errors = Vec::new();
        let mut ways: Vec<Vec<usize>> = vec![Vec::new()];
        while let Some(way) = ways.pop() {
            self.leave_frames().await?;
            if self.walk(&way).await.is_err() {
                continue; // the frame has gone meanwhile
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
