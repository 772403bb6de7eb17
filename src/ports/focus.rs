//! The focus, and modal dialogs, which take it and give it back.

/// The focus of the page.
pub trait Focus {
    /// Gives the first element that `selector` finds the focus, without scrolling. Returns true if there is one.
    ///
    /// In a frame the focus moves only while it is in the frame.
    fn set_focus_to(&self, selector: &str) -> bool;

    /// Returns true if an element has the focus; false once that element has gone.
    fn has_focus(&self) -> bool;

    /// Gives an element the focus, without scrolling. `id` may go on as a selector.
    fn set_focus(&self, id: &str) {
        self.set_focus_to(&format!("#{id}"));
    }

    /// Gives an element the focus if the element that had it has gone.
    fn set_focus_back(&self, id: &str) {
        if !self.has_focus() {
            self.set_focus(id);
        }
    }

    /// Gives the focus to the link of a place, else the place, else the body, without scrolling.
    fn set_focus_at(&self, id: &str) {
        let has_place = !id.is_empty()
            && (self.set_focus_to(&format!("#{id} > .place-link"))
                || self.set_focus_to(&format!("#{id}")));
        if !has_place {
            self.set_focus_to("#body");
        }
    }
}

/// Modal dialogs.
pub trait Dialogs {
    /// Opens a modal dialog.
    fn set_dialog_open(&self, id: &str);

    /// Closes a dialog; the browser restores the focus.
    fn set_dialog_closed(&self, id: &str);
}
