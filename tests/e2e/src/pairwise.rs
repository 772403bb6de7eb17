//! Pairwise testing: a sample of all combinations that contains every pair of values of different factors.
//!
//! It shows faults that depend on one factor or on two together. Its size grows with the product of the two longest factors
//! only.

use std::collections::BTreeSet;

/// A pair of values: factor, its value, another factor, its value.
type Pair = (usize, usize, usize, usize);

/// Returns rows with the index of a value for every factor; `counts` has the numbers of values. They are all combinations
/// with `BAOGAO_FULL=1`, else a sample with all pairs. The rows are always the same, in the order of their values.
pub fn combinations(counts: &[usize]) -> Vec<Vec<usize>> {
    let all = product(counts);
    if is_full() { all } else { sample(&all) }
}

/// Returns true for a full run (`BAOGAO_FULL=1`): all combinations, engines and versions.
pub fn is_full() -> bool {
    std::env::var_os("BAOGAO_FULL").is_some()
}

fn product(counts: &[usize]) -> Vec<Vec<usize>> {
    let mut rows = vec![Vec::new()];
    for count in counts {
        rows = rows
            .iter()
            .flat_map(|row| (0..*count).map(|value| [row.as_slice(), &[value]].concat()))
            .collect();
    }
    rows
}

/// Repeatedly takes the row with the most pairs that are not in the sample yet, until all are.
fn sample(all: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut left: BTreeSet<Pair> = all.iter().flat_map(|row| pairs(row)).collect();
    let mut sample = BTreeSet::new();
    while !left.is_empty() {
        let news = |row: &&Vec<usize>| pairs(row).filter(|pair| left.contains(pair)).count();
        let Some(best) = all.iter().max_by_key(news) else {
            break;
        };
        for pair in pairs(best) {
            left.remove(&pair);
        }
        sample.insert(best.clone());
    }
    sample.into_iter().collect()
}

fn pairs(row: &[usize]) -> impl Iterator<Item = Pair> {
    let indexed = row.iter().enumerate();
    indexed.flat_map(|(first, value)| {
        let others = row.iter().enumerate().skip(first + 1);
        others.map(move |(second, other)| (first, *value, second, *other))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Pair, pairs, product, sample};

    #[track_caller]
    fn check(counts: &[usize], most: usize) {
        let all = product(counts);
        assert_eq!(all.len(), counts.iter().product::<usize>());
        let rows = sample(&all);
        let met: BTreeSet<Pair> = rows.iter().flat_map(|row| pairs(row)).collect();
        let wanted: BTreeSet<Pair> = all.iter().flat_map(|row| pairs(row)).collect();
        assert_eq!(met, wanted);
        assert!(rows.len() <= most, "{} rows", rows.len());
    }

    #[test]
    fn few_rows_contain_every_pair_of_values() {
        check(&[2, 2], 4);
        check(&[2, 2, 2], 4);
        check(&[3, 3, 3], 10);
        check(&[8, 3, 2, 3, 2], 27);
    }
}
