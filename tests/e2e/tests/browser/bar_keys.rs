//! F6 moves the focus between the text and the bars, and Escape closes the bar of the passage.

use e2e::read;
use thirtyfour::Key;

use crate::elder::turn_on;
use crate::keyboard::return_focus;
use crate::passages::select;

const IS_IN_BAR: &str = "document.activeElement.closest('.passage-bar') !== null";

#[test]
fn enter_on_a_link_moves_the_focus_into_the_bar_and_escape_back() {
    read(async |page, _| {
        let focus = "document.querySelectorAll('#body p > .place-link')[4].focus(); return null";
        page.evaluate::<Option<bool>>(focus, &[]).await?;
        page.press(Key::Enter).await?;
        page.until("the focus is in the bar", IS_IN_BAR).await?;
        page.press(Key::Tab).await?;
        let name: String = page
            .evaluate("return document.activeElement.textContent", &[])
            .await?;
        assert_eq!(name, "收藏", "its tools are next");
        page.press(Key::Escape).await?;
        page.until(
            "the bar is gone, and the focus back at the link",
            "document.querySelector('.passage-bar') === null
                && document.activeElement === document.querySelectorAll('#body p > .place-link')[4]",
        )
        .await
    });
}

#[test]
fn f6_moves_between_selection_and_bar_and_escape_closes_the_bar() {
    read(async |page, _| {
        let focus = "document.querySelectorAll('#body p > .place-link')[4].focus(); return null";
        page.evaluate::<Option<bool>>(focus, &[]).await?;
        let words = select(page, 4, 3, 17).await?;
        let is_at_link =
            "document.activeElement === document.querySelectorAll('#body p > .place-link')[4]";
        page.until("the focus stays in the text", is_at_link)
            .await?;
        page.press(Key::F6).await?;
        page.until("the focus is in the bar", IS_IN_BAR).await?;
        page.press(Key::F6).await?;
        page.until("the focus is in the text again", is_at_link)
            .await?;
        page.press_with(Key::Shift, Key::F6).await?;
        page.until("the other way round too", IS_IN_BAR).await?;
        page.press(Key::F6).await?;
        // WebKit clears the selection when the focus moves; the passage stays.
        let shown = page.text(".passage-bar p").await?;
        assert!(shown.contains(&words), "{shown}");
        page.press(Key::Escape).await?;
        page.until(
            "the bar is gone, and the focus where it was",
            &format!("document.querySelector('.passage-bar') === null && {is_at_link}"),
        )
        .await
    });
}

#[test]
fn f6_is_left_to_the_browser_without_a_bar() {
    read(async |page, _| {
        let watch = "self.taken = []
            addEventListener('keydown', (event) => taken.push(event.defaultPrevented))
            return null";
        page.evaluate::<Option<bool>>(watch, &[]).await?;
        page.press(Key::F6).await?;
        let taken: Vec<bool> = page.evaluate("return self.taken", &[]).await?;
        assert_eq!(taken, [false], "the key is left alone");
        return_focus(page).await?;
        turn_on(page).await?;
        page.press(Key::F6).await?;
        page.until(
            "the focus is in the elders' bar",
            "document.activeElement.closest('.elder-bar') !== null",
        )
        .await
    });
}
