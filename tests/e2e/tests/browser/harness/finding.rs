//! Elements are found as readers find them.

use super::visit_page;
use e2e::Role;

const PAGE: &str = "
    <button>大</button> <button hidden>小</button> <span onclick='1'>中</span>
    <nav aria-label=目录><a href=#s1>一</a> <a href=#s2>二</a></nav>
    <a href=#s1 aria-label=链接到一></a>
    <table><caption>文件信息</caption><tr><th scope=row>索引号<td>无</table>
    <details><summary>第一章</summary>内容</details>";

#[test]
fn elements_are_found_by_role_and_name() {
    visit_page(PAGE, async |page, _| {
        let rows = [
            (Role::Button, "大", true),
            (Role::Button, "小", false), // hidden, so it cannot be pressed
            (Role::Button, "中", false), // absent from the accessibility tree
            (Role::Navigation, "目录", true),
            (Role::Link, "一", true),
            (Role::Link, "链接到一", true),
            (Role::Link, "三", false),
            (Role::Table, "文件信息", true),
            (Role::RowHeader, "索引号", true),
            (Role::Heading, "报告", true),
        ];
        for (role, name, is_there) in rows {
            assert_eq!(page.has(role, name).await?, is_there, "{role:?} {name}");
        }
        Ok(())
    });
}

#[test]
#[ignore = "variation"]
fn names_elements_that_are_missing_or_ambiguous() {
    visit_page(PAGE, async |page, _| {
        let failure = page
            .find(Role::Button, "打印")
            .await
            .unwrap_err()
            .to_string();
        assert!(
            failure.contains(r#"expected one Button "打印", but found 0"#),
            "{failure}"
        );
        assert!(
            failure.contains("finding.rs:"),
            "the line of the test is told: {failure}"
        );
        let failure = page.find(Role::Link, "").await.unwrap_err().to_string();
        assert!(failure.contains("but found 3"), "{failure}");
        Ok(())
    });
}
