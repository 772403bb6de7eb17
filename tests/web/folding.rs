//! Folds: the model follows the page's `<details>`, and the tab stores them.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::page::{Page, session_storage, settled, stored, until};

const KEY: &str = "baogao.folds.web";

#[wasm_bindgen_test]
async fn keeps_folds_closed_before_the_app_started() {
    let mut page = Page::new();
    page.toggle("s1-1");
    page.toggle("s2");
    page.hydrate().await;
    settled().await;
    assert_eq!(page.closed(), ["s1-1", "s2"]);
    // The button opens them only if the model has them as closed.
    page.button("全部展开").click();
    until("all sections open", || page.closed().is_empty()).await;
}

#[wasm_bindgen_test]
async fn buttons_close_and_open_all_sections() {
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
async fn stores_folds_made_at_headings() {
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
async fn folding_the_contents_leaves_the_report_unchanged() {
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
