//! The accessibility tree: landmarks, headings, tables and controls, in document order.
//!
//! Each test saves the tree beside the screenshots.

use e2e::{Failure, Node, Outcome, Page, Role, Viewport, read, read_on};

use crate::report_page::{settle, wait_for_all_folds};
use crate::search::{frequent, type_query, wait_for_count};
use crate::settings::open_settings;

const LANDMARKS: [&str; 8] = [
    "banner",
    "complementary",
    "contentinfo",
    "form",
    "main",
    "navigation",
    "region",
    "search",
];
const CONTROLS: [&str; 13] = [
    "button",
    "checkbox",
    "ColorWell",
    "combobox",
    "DisclosureTriangle",
    "link",
    "radio",
    "searchbox",
    "slider",
    "spinbutton",
    "switch",
    "tab",
    "textbox",
];

#[test]
fn the_headings_are_the_outline_of_the_report() {
    read(async |page, site| {
        let report = site.report();
        let title = [(1, report.title.clone())];
        let sections = report.sections_in_order();
        let sections = sections.map(|one| (one.level, one.heading.clone()));
        let outline: Vec<(u8, String)> = title.into_iter().chain(sections).collect();
        assert_eq!(headings(&page.accessibility_tree("tree").await?), outline);
        page.click(Role::Button, "全部收起").await?;
        wait_for_all_folds(page, false).await?;
        let folded = headings(&page.accessibility_tree("tree-folded").await?);
        let top: Vec<(u8, String)> = outline
            .into_iter()
            .filter(|(level, _)| *level <= 2)
            .collect();
        assert_eq!(folded, top);
        Ok(())
    });
}

#[test]
fn every_control_and_landmark_has_a_name() {
    for viewport in [Viewport::SMALL, Viewport::DESKTOP] {
        read_on(viewport, async |page, _| {
            check_names(page, &format!("tree-{}", viewport.width)).await?;
            open_settings(page).await?;
            settle(page).await?;
            check_names(page, &format!("tree-settings-{}", viewport.width)).await?;
            page.click(Role::Button, "长者助手").await?;
            settle(page).await?;
            check_names(page, &format!("tree-elder-{}", viewport.width)).await
        });
    }
}

#[test]
fn landmarks_stand_in_the_order_of_reading_and_tables_have_headers() {
    read(async |page, _| {
        page.select(".particulars summary").await?.click().await?;
        let nodes = page.accessibility_tree("tree-landmarks").await?;
        let mains = nodes.iter().filter(|one| one.role == "main").count();
        assert_eq!(mains, 1);
        let place = |role: &str| nodes.iter().position(|one| one.role == role);
        assert!(place("main") < place("table"));
        assert!(place("navigation").is_some() && place("search").is_some());
        let headers: Vec<&Node> = nodes
            .iter()
            .filter(|one| one.role == "rowheader" || one.role == "columnheader")
            .collect();
        assert!(!headers.is_empty());
        assert!(
            headers.iter().all(|one| !one.name.is_empty()),
            "{headers:?}"
        );
        Ok(())
    });
}

#[test]
fn every_switch_exposes_its_state() {
    read(async |page, site| {
        for (name, state) in [
            ("无障碍", "expanded"),
            ("打印选项", "expanded"),
            ("长者助手", "pressed"),
            ("收藏", "pressed"),
            ("小", "pressed"),
        ] {
            assert_eq!(told(page, name, state).await?, "false", "{name}");
            page.click(Role::Button, name).await?;
            settle(page).await?;
            assert_eq!(told(page, name, state).await?, "true", "{name}");
            // Each switch is switched back, so that nothing covers the next one.
            if name != "收藏" && name != "小" {
                page.click(Role::Button, name).await?;
                settle(page).await?;
            }
        }
        assert_eq!(told(page, "中", "pressed").await?, "false");
        let heading = site.report().sections_in_order().next();
        let heading = heading.map_or("", |section| section.heading.as_str());
        assert_eq!(told(page, heading, "expanded").await?, "true");
        page.click(Role::Button, "全部收起").await?;
        wait_for_all_folds(page, false).await?;
        assert_eq!(told(page, heading, "expanded").await?, "false");
        let (query, count) = frequent(site.report());
        type_query(page, &query).await?;
        wait_for_count(page, count).await?;
        assert_eq!(told(page, "结果", "expanded").await?, "true");
        let nodes = page.accessibility_tree("tree-search").await?;
        let said = nodes.iter().any(|one| one.name == format!("共 {count} 处"));
        assert!(said, "the number of hits is told");
        Ok(())
    });
}

/// Returns the value of `state` of the control of this name.
async fn told(page: &Page, name: &str, state: &str) -> Outcome<String> {
    let nodes = page.accessibility_tree("tree-states").await?;
    let mut controls = nodes
        .into_iter()
        .filter(|one| CONTROLS.contains(&one.role.as_str()));
    let control = controls.find(|one| one.name == name && one.states.contains_key(state));
    let value = control.and_then(|mut one| one.states.remove(state));
    value.ok_or_else(|| Failure::new(format!("no control {name} tells whether it is {state}")))
}

/// Fails if a control or landmark has no name, two landmarks of a role have the same name, or the reading order is not the
/// document order.
async fn check_names(page: &Page, name: &str) -> Outcome {
    let nodes = page.accessibility_tree(name).await?;
    let is_named = |one: &&Node| !one.name.trim().is_empty();
    let controls: Vec<&Node> = nodes
        .iter()
        .filter(|one| CONTROLS.contains(&one.role.as_str()))
        .collect();
    assert!(controls.len() > 20, "{name}: {} controls", controls.len());
    let nameless: Vec<&&Node> = controls.iter().filter(|one| !is_named(one)).collect();
    assert!(nameless.is_empty(), "{name}: {nameless:#?}");
    for control in controls {
        let state = match control.role.as_str() {
            "radio" | "checkbox" | "switch" => "checked",
            "DisclosureTriangle" => "expanded",
            _ => "focusable",
        };
        // A button that can't be pressed is reported as disabled instead.
        let tells = [state, "disabled"]
            .iter()
            .any(|one| control.states.contains_key(*one));
        assert!(tells, "{name}: no {state} at {control:?}");
    }
    let mut landmarks: Vec<(&str, &str)> = nodes
        .iter()
        .filter(|one| LANDMARKS.contains(&one.role.as_str()))
        .map(|one| (one.role.as_str(), one.name.as_str()))
        .collect();
    let count = landmarks.len();
    landmarks.sort_unstable();
    landmarks.dedup();
    assert_eq!(landmarks.len(), count, "{name}: two alike in {landmarks:?}");
    let places: Vec<usize> = nodes.iter().filter_map(|one| one.place).collect();
    assert!(!places.is_empty());
    for (index, pair) in places.windows(2).enumerate() {
        assert!(
            pair[0] <= pair[1],
            "{name}: out of order after {:?}",
            nodes.get(index)
        );
    }
    Ok(())
}

fn headings(nodes: &[Node]) -> Vec<(u8, String)> {
    nodes
        .iter()
        .filter(|one| one.role == "heading")
        .map(|one| {
            let level = one.states.get("level").and_then(|level| level.parse().ok());
            (level.unwrap_or_default(), one.name.clone())
        })
        .collect()
}
