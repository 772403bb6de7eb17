//! Hydration: the app takes over the prerendered page without a visible change.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Page, published, root_attribute, settled};

#[wasm_bindgen_test]
async fn changes_no_texts_or_ids() {
    let mut page = Page::new();
    let (texts, ids) = (page.texts(), page.ids());
    page.hydrate().await;
    settled().await;
    assert_eq!(page.texts(), texts);
    assert_eq!(page.ids(), ids);
    assert_eq!(page.closed(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn body_has_exactly_the_reports_text() {
    let mut page = Page::new();
    page.hydrate().await;
    let body: String = published().body_texts().collect();
    assert_eq!(page.first("#body").text_content(), Some(body));
}

#[wasm_bindgen_test]
async fn keeps_the_prerendered_elements() {
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
async fn a_second_app_starts_after_the_first_is_destroyed() {
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
