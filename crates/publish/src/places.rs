//! Places in `site.toml`: line and column of a setting, for messages about its value.

use toml::de::DeTable;

/// Returns line and column of a key, counted in characters from 1. `tables` are the tables around it, outermost first.
pub(super) fn place_of(text: &str, tables: &[&str], key: &str) -> (usize, usize) {
    let start = start_of(text, tables, key).unwrap_or_default();
    let before = text.get(..start).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

fn start_of(text: &str, tables: &[&str], key: &str) -> Option<usize> {
    let document = DeTable::parse(text).ok()?;
    let outermost = Some(document.get_ref());
    let table = tables.iter().fold(outermost, |table, name| {
        table?.get(*name)?.get_ref().as_table()
    });
    let (key, _) = table?.get_key_value(key)?;
    Some(key.span().start)
}

#[cfg(test)]
mod tests {
    use super::place_of;

    #[test]
    fn finds_the_place_of_a_key() {
        let text = "policy = \"meta\"\n\n[portal]\nname = \"甲\"\n  base_url = \"x\"\n";
        assert_eq!(place_of(text, &["portal"], "base_url"), (5, 3));
        assert_eq!(place_of(text, &[], "policy"), (1, 1));
    }
}
