//! Folds: the page's own, followed by the model and remembered by the tab.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::page::{Page, session_storage, settled, stored, until};

const KEY: &str = "baogao.folds.web";

#[wasm_bindgen_test]
async fn folds_closed_before_the_app_came_stay_closed() {
    let mut page = Page::new();
    page.toggle("s1-1");
    page.toggle("s2");
    page.hydrate().await;
    settled().await;
    assert_eq!(page.closed(), ["s1-1", "s2"]);
    // The model knows of them, or it would find nothing to open.
    page.button("全部展开").click();
    until("all sections open", || page.closed().is_empty()).await;
}

#[wasm_bindgen_test]
async fn all_sections_close_and_open_at_once() {
    let mut page = Page::new();
    page.hydrate().await;
    page.button("全部收起").click();
    until("all sections are closed", || {
        page.closed() == ["s1", "s1-1", "s1-2", "s2"]
    })
    .await;
    assert_eq!(stored(&session_storage(), KEY), "s1 s1-1 s1-2 s2");
    page.button("全部展开").click();
    until("all sections are open", || page.closed().is_empty()).await;
    assert_eq!(stored(&session_storage(), KEY), "");
}

#[wasm_bindgen_test]
async fn a_fold_at_its_heading_is_remembered() {
    let mut page = Page::new();
    page.hydrate().await;
    page.toggle("s1-2");
    until("the tab remembers", || {
        stored(&session_storage(), KEY) == "s1-2"
    })
    .await;
    page.toggle("s1-2");
    until("the tab forgets", || {
        stored(&session_storage(), KEY).is_empty()
    })
    .await;
    assert_eq!(page.closed(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn the_contents_fold_without_touching_the_report() {
    let mut page = Page::new();
    page.hydrate().await;
    page.first("#contents > summary").click();
    settled().await;
    let is_open = |contents: HtmlElement| contents.has_attribute("open");
    assert!(!is_open(page.first("#contents")));
    page.button("大").click();
    settled().await;
    assert!(
        !is_open(page.first("#contents")),
        "a new rendering leaves them closed"
    );
    assert_eq!(page.closed(), Vec::<String>::new());
}
