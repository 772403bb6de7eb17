//! The app takes over the page that is there, and the reader sees no difference.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Page, published, root_attribute, settled};

#[wasm_bindgen_test]
async fn hydrating_changes_no_text_and_no_id() {
    let mut page = Page::new();
    let (texts, ids) = (page.texts(), page.ids());
    page.hydrate().await;
    settled().await;
    assert_eq!(page.texts(), texts);
    assert_eq!(page.ids(), ids);
    assert_eq!(page.closed(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn the_body_holds_the_reports_text() {
    let mut page = Page::new();
    page.hydrate().await;
    let body: String = published().body_texts().collect();
    assert_eq!(page.first("#body").text_content(), Some(body));
}

#[wasm_bindgen_test]
async fn hydrating_keeps_the_elements_that_arrived() {
    let mut page = Page::new();
    let before = [page.first("#body"), page.first("#s1-1"), page.button("大")];
    page.hydrate().await;
    let after = [page.first("#body"), page.first("#s1-1"), page.button("大")];
    for (before, after) in before.iter().zip(&after) {
        assert!(
            before.is_same_node(Some(after)),
            "{} was made anew",
            before.tag_name()
        );
    }
}

#[wasm_bindgen_test]
async fn a_page_that_is_gone_takes_its_app_along() {
    let mut page = Page::new();
    page.hydrate().await;
    drop(page);
    let mut page = Page::new();
    assert_eq!(root_attribute("data-viewer"), "static");
    page.hydrate().await;
    page.button("全部收起").click();
    settled().await;
    assert_eq!(page.closed(), ["s1", "s1-1", "s1-2", "s2"]);
}
