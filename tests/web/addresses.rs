//! Addresses: a place of the report opens the sections that hide it; unknown places change nothing.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Page, root_attribute, settled, until, window};

/// The ids of all sections of the page.
const ALL: [&str; 4] = ["s1", "s1-1", "s1-2", "s2"];

#[wasm_bindgen_test]
async fn place_opens_only_the_sections_around_it() {
    let mut page = Page::new();
    page.hydrate().await;
    for (place, closed) in [
        ("p-f208c065", &["s1-2", "s2"][..]),
        ("s1-2", &["s1-1", "s2"]),
        ("s2", &["s1", "s1-1", "s1-2"]),
    ] {
        page.button("全部收起").click();
        until("all sections are closed", || page.closed() == ALL).await;
        go_to(place);
        // Newer browsers open the sections that hide a place themselves, and the model updates a little later.
        until(place, || page.closed() == closed).await;
        settled().await;
    }
}

#[wasm_bindgen_test]
async fn opens_the_place_named_on_arrival() {
    let mut page = Page::new();
    for section in ["s1", "s1-1", "s2"] {
        page.toggle(section);
    }
    go_to("p-f208c065");
    page.hydrate().await;
    until("what hid it is open", || page.closed() == ["s2"]).await;
}

#[wasm_bindgen_test]
async fn ignores_unknown_places() {
    let mut page = Page::new();
    page.hydrate().await;
    page.button("全部收起").click();
    until("all sections are closed", || page.closed() == ALL).await;
    for place in [
        "nothing",
        "s9",
        "s1-",
        "body",
        "%E0%A4%A",
        "p-f208c065 ",
        "<b>",
    ] {
        go_to(place);
        settled().await;
        assert_eq!(page.closed(), ALL, "{place}");
        assert_eq!(root_attribute("data-viewer"), "ready", "{place}");
    }
}

#[wasm_bindgen_test]
async fn ignores_an_unknown_place_on_arrival() {
    let mut page = Page::new();
    go_to("%E0%A4%A");
    page.hydrate().await;
    settled().await;
    assert_eq!(page.closed(), Vec::<String>::new());
}

fn go_to(place: &str) {
    window().location().set_hash(place).expect("an address");
}
