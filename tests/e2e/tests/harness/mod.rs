//! The harness holds its own promises.

use e2e::{Role, visit};

#[test]
fn elements_are_found_by_role_and_name() {
    visit(async |page| {
        page.open("data:text/html,<meta charset=utf-8><title>t</title><button>大</button><button hidden>小</button><nav aria-label=目录><a href=%23>一</a></nav>").await?;
        assert!(page.has(Role::Button, "大").await?);
        assert!(!page.has(Role::Button, "小").await?);
        assert!(page.has(Role::Navigation, "目录").await?);
        page.click(Role::Link, "一").await?;
        Ok(())
    });
}
