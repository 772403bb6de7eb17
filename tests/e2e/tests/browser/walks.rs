//! A whole visit, by keyboard alone and through the accessibility tree alone: open, search, step through hits, save, cite,
//! print, and turn the elders' page on.

use e2e::{Node, Outcome, Page, Role, read};
use thirtyfour::Key;

use crate::search::{frequent, wait_for_count, wait_for_list};

/// Maximum number of presses of Tab from one end of a page to the other.
const FAR: usize = 300;

/// Counts the prints that the page asks for.
const COUNT_PRINTS: &str = "self.prints = 0; self.print = () => self.prints++; return null";

/// Presses Tab, with Shift if `is_back`, until `is_there` is true, an expression of the element `focused`.
async fn tab_to(page: &Page, is_back: bool, is_there: &str) -> Outcome {
    let is_there = format!("const focused = document.activeElement; return Boolean({is_there})");
    for _ in 0..FAR {
        if is_back {
            page.press_with(Key::Shift, Key::Tab).await?;
        } else {
            page.press(Key::Tab).await?;
        }
        if page.evaluate(&is_there, &[]).await? {
            return Ok(());
        }
    }
    panic!("Tab does not lead to: {is_there}");
}

#[test]
fn a_visit_by_keyboard_alone() {
    read(async |page, site| {
        page.evaluate::<Option<bool>>(COUNT_PRINTS, &[]).await?;
        let (query, count) = frequent(site.report());
        page.press("/").await?;
        page.until(
            "the box has the focus",
            "document.activeElement.id === 'search'",
        )
        .await?;
        page.press(query).await?;
        wait_for_count(page, count).await?;
        for hit in [1, 2] {
            page.press(Key::Enter).await?;
            let said = format!(
                "document.querySelector('.search-here').textContent.startsWith('第 {hit} 处，共 {count} 处')"
            );
            page.until("the step is announced", &said).await?;
        }
        wait_for_list(page).await?;
        tab_to(page, false, "focused.closest('[aria-label=搜索结果] a')").await?;
        page.press(Key::Enter).await?;
        page.until(
            "the focus is at the place",
            "document.activeElement.className === 'place-link'",
        )
        .await?;
        page.press(Key::Enter).await?;
        let is_in_bar = "document.activeElement.closest('.passage-bar') !== null";
        page.until("the focus is in the bar of the passage", is_in_bar)
            .await?;
        tab_to(page, false, "focused.textContent === '收藏'").await?;
        page.press(Key::Space).await?;
        page.until(
            "the passage is kept",
            "document.activeElement.getAttribute('aria-pressed') === 'true'
                && localStorage.getItem('baogao.favourites') !== null",
        )
        .await?;
        tab_to(page, false, "focused.textContent === '复制引文'").await?;
        page.press(Key::Enter).await?;
        page.until(
            "it is cited",
            "[...document.querySelectorAll('.passage-bar [role=status]')].at(-1).textContent.includes('已复制')",
        )
        .await?;
        page.press(Key::Escape).await?;
        page.until(
            "the bar is gone, and the focus back",
            "document.querySelector('.passage-bar') === null
                && document.activeElement.className === 'place-link'",
        )
        .await?;
        tab_to(page, true, "focused.textContent === '打印'").await?;
        page.press(Key::Enter).await?;
        page.until("it is printed", "self.prints === 1").await?;
        tab_to(page, true, "focused.id === 'elder-button'").await?;
        page.press(Key::Enter).await?;
        page.until(
            "the elders' page is on",
            "document.querySelector('.elder-bar') !== null",
        )
        .await
    });
}

/// Fails unless the tree has a node of this role and name; returns its state of this name.
async fn state_of(page: &Page, role: &str, name: &str, state: &str) -> Outcome<String> {
    let nodes = page.accessibility_tree("walk").await?;
    let is_it = |node: &&Node| node.role == role && node.name == name;
    let states: Vec<_> = nodes
        .iter()
        .filter(is_it)
        .map(|node| &node.states)
        .collect();
    assert!(!states.is_empty(), "there is no {role} {name}");
    let state = states.iter().find_map(|states| states.get(state));
    Ok(state.cloned().unwrap_or_default())
}

/// Fails unless the tree has a text that begins with this.
async fn assert_told(page: &Page, beginning: &str) -> Outcome {
    let nodes = page.accessibility_tree("walk").await?;
    let is_told = nodes.iter().any(|node| node.name.starts_with(beginning));
    assert!(is_told, "{beginning} is told");
    Ok(())
}

#[test]
fn a_visit_through_the_accessibility_tree_alone() {
    read(async |page, site| {
        page.evaluate::<Option<bool>>(COUNT_PRINTS, &[]).await?;
        let (query, count) = frequent(site.report());
        page.find(Role::Searchbox, "搜索报告")
            .await?
            .send_keys(&query)
            .await?;
        wait_for_count(page, count).await?;
        assert_told(page, &format!("共 {count} 处")).await?;
        page.click(Role::Button, "下一处").await?;
        page.until(
            "a hit is current",
            "document.querySelector('.search-here').textContent !== ''",
        )
        .await?;
        assert_told(page, "第 ").await?;
        page.click(Role::Button, "清除").await?;
        assert_eq!(state_of(page, "button", "收藏", "pressed").await?, "false");
        page.click(Role::Button, "收藏").await?;
        page.until(
            "it is kept",
            "localStorage.getItem('baogao.favourites') !== null",
        )
        .await?;
        assert_eq!(state_of(page, "button", "收藏", "pressed").await?, "true");
        let place = "const link = document.querySelector('#body p > .place-link'); link.focus(); return link.ariaLabel";
        let name: String = page.evaluate(place, &[]).await?;
        state_of(page, "link", &name, "focusable").await?;
        page.press(Key::Enter).await?;
        page.until(
            "the passage is picked",
            "document.querySelector('.passage-bar') !== null",
        )
        .await?;
        state_of(page, "region", "已选", "").await?;
        page.click(Role::Button, "复制引文").await?;
        page.until(
            "it is cited",
            "[...document.querySelectorAll('.passage-bar [role=status]')].at(-1).textContent !== ''",
        )
        .await?;
        assert_told(page, "已复制").await?;
        page.click(Role::Button, "关闭").await?;
        page.evaluate::<Option<bool>>("scrollTo(0, 0); return null", &[])
            .await?;
        page.click(Role::Button, "打印").await?;
        page.until("it is printed", "self.prints === 1").await?;
        assert_eq!(
            state_of(page, "button", "长者助手", "pressed").await?,
            "false"
        );
        page.click(Role::Button, "长者助手").await?;
        page.until(
            "the elders' page is on",
            "document.querySelector('.elder-bar') !== null",
        )
        .await?;
        assert_eq!(
            state_of(page, "button", "长者助手", "pressed").await?,
            "true"
        );
        state_of(page, "region", "阅读工具", "").await.map(drop)
    });
}
