//! Scrolling over a page whose layout a test describes. All lengths are CSS px.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{BrowserEvent, Memory, Subscription};
use crate::ports::Viewport;
use crate::ports::frame_task::FrameTask;

/// The layout of a page, and the part on screen.
#[derive(Default)]
pub(super) struct Layout {
    /// The height of the window, or of the part of a frame that is on screen.
    height: f64,
    page_height: f64,
    scrolled: f64,
    /// The upper edges, from the top of the page, and the heights of elements by their ids.
    elements: BTreeMap<String, (f64, f64)>,
    /// Ids of the elements that lie over the text.
    over_text: BTreeSet<String>,
}

impl Memory {
    /// Sets the heights of window and page.
    pub fn size(&self, height: f64, page_height: f64) {
        let layout = &mut self.state().layout;
        (layout.height, layout.page_height) = (height, page_height);
    }

    /// Puts an element on the page, `top` below its beginning.
    pub fn put(&self, id: &str, top: f64, height: f64) {
        let elements = &mut self.state().layout.elements;
        elements.insert(id.to_owned(), (top, height));
    }

    /// Puts an element over the text.
    pub fn put_over_text(&self, id: &str) {
        self.state().layout.over_text.insert(id.to_owned());
    }

    /// Scrolls the page as the reader does, as far as it goes.
    pub fn scroll(&self, scrolled: f64) {
        {
            let layout = &mut self.state().layout;
            layout.scrolled = scrolled.clamp(0.0, layout.scrollable());
        }
        self.fire(&BrowserEvent::Scrolled);
    }
}

impl Viewport for Memory {
    fn get_viewport(&self) -> (f64, f64, f64) {
        let layout = &self.state().layout;
        (layout.height, layout.scrolled, layout.scrollable())
    }

    fn get_top(&self, id: &str) -> Option<f64> {
        let layout = &self.state().layout;
        let (top, _) = layout.elements.get(id)?;
        Some(top - layout.scrolled)
    }

    fn get_height(&self, id: &str) -> Option<f64> {
        let (_, height) = self.state().layout.elements.get(id).copied()?;
        Some(height)
    }

    fn is_over_text(&self, id: &str) -> bool {
        self.state().layout.over_text.contains(id)
    }

    fn set_scrolled(&self, scrolled: f64) {
        self.write(format!("scroll to {scrolled}"));
        self.scroll(scrolled);
    }

    fn set_in_view(&self, id: &str) {
        self.write(format!("show {id}"));
        let top = self.state().layout.elements.get(id).map(|(top, _)| *top);
        if let Some(top) = top {
            self.scroll(top);
        }
    }

    fn set_layout_noticed(&self) {
        self.write("layout");
        self.fire(&BrowserEvent::Scrolled);
    }

    fn set_move_noticed(&self) {
        self.fire(&BrowserEvent::Scrolled);
    }

    fn watch_scroll(&self, on_scroll: impl Fn() + 'static) -> Subscription {
        let on_frame = Rc::new(FrameTask::new(self, on_scroll));
        self.listen(move |event| {
            if *event == BrowserEvent::Scrolled {
                on_frame.ask();
            }
        })
    }

    fn watch_rest(&self, on_rest: impl Fn(String, bool) + 'static) -> Subscription {
        self.listen(move |event| {
            if let BrowserEvent::Rested { id, is_far } = event {
                on_rest(id.clone(), *is_far);
            }
        })
    }
}

impl Layout {
    fn scrollable(&self) -> f64 {
        (self.page_height - self.height).max(0.0)
    }
}
