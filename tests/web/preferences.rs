//! Text size: shown on the page and its buttons, and stored if the browser allows it.

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{
    Page, local_storage, root_attribute, set_root_attribute, settled, stored, until,
};

const KEY: &str = "baogao.preferences";

/// The names and sizes of the buttons.
const SIZES: [(&str, &str); 3] = [("大", "22"), ("中", "18"), ("小", "16")];

#[wasm_bindgen_test]
async fn shows_and_stores_a_chosen_size() {
    let mut page = Page::new();
    page.hydrate().await;
    check(&page, "18");
    for (name, size) in SIZES {
        page.button(name).click();
        until("the size is on the page", || {
            root_attribute("data-text-size") == size
        })
        .await;
        check(&page, size);
        let kept = format!("{{\"text-size\":\"{size}\"}}");
        assert_eq!(stored(&local_storage(), KEY), kept);
    }
}

#[wasm_bindgen_test]
async fn does_not_store_the_size_on_arrival() {
    let mut page = Page::new();
    set_root_attribute("data-text-size", "22");
    page.hydrate().await;
    until("the button shows it", || is_pressed(&page, "大")).await;
    check(&page, "22");
    assert_eq!(stored(&local_storage(), KEY), "");
}

#[wasm_bindgen_test]
async fn size_without_a_button_presses_none() {
    let mut page = Page::new();
    set_root_attribute("data-text-size", "28");
    page.hydrate().await;
    until("no button shows it", || !is_pressed(&page, "中")).await;
    check(&page, "28");
}

#[wasm_bindgen_test]
async fn keeps_other_stored_choices() {
    check_kept(
        "{\"theme\":\"dark\"}",
        "{\"theme\":\"dark\",\"text-size\":\"22\"}",
    )
    .await;
    check_kept("{\"text-size\":\"16\"}", "{\"text-size\":\"22\"}").await;
}

#[wasm_bindgen_test]
async fn replaces_corrupt_storage() {
    for corrupt in ["", "{", "null", "\"text\"", "7"] {
        check_kept(corrupt, "{\"text-size\":\"22\"}").await;
    }
}

#[wasm_bindgen_test]
async fn works_without_storage() {
    let mut page = Page::new();
    // Browsers that forbid cookies throw on any access.
    run(
        "window.kept = ['localStorage', 'sessionStorage'].map((name) => {
           const kept = Object.getOwnPropertyDescriptor(window, name)
           const get = () => { throw new Error('refused') }
           Object.defineProperty(window, name, { ...kept, get })
           return [name, kept]
         })",
    );
    page.hydrate().await;
    page.button("大").click();
    page.button("全部收起").click();
    settled().await;
    let (size, closed) = (root_attribute("data-text-size"), page.closed());
    run("for (const [name, kept] of window.kept) Object.defineProperty(window, name, kept)");
    assert_eq!((size.as_str(), closed.len()), ("22", 4));
    assert_eq!(root_attribute("data-viewer"), "ready");
    assert_eq!(stored(&local_storage(), KEY), "");
}

/// Checks that the page has this size, and that only its button, if there is one, is pressed.
#[track_caller]
fn check(page: &Page, expected: &str) {
    assert_eq!(root_attribute("data-text-size"), expected);
    for (name, size) in SIZES {
        assert_eq!(
            is_pressed(page, name),
            size == expected,
            "{name} at {expected}"
        );
    }
}

async fn check_kept(before: &str, after: &str) {
    let mut page = Page::new();
    local_storage()
        .set_item(KEY, before)
        .expect("local storage");
    page.hydrate().await;
    page.button("大").click();
    until("the choice is kept", || {
        stored(&local_storage(), KEY) == after
    })
    .await;
}

fn is_pressed(page: &Page, name: &str) -> bool {
    page.button(name).get_attribute("aria-pressed").as_deref() == Some("true")
}

fn run(script: &str) {
    let outcome = Function::new_no_args(script).call0(&JsValue::NULL);
    outcome.expect("a script of the test");
}
