//! The limits of leads and of the lines around tables, measured in thirty saved pages of portals and in the pages of the tests.

/// Leads among siblings: a single short sentence may be plain.
pub(crate) const FEWEST_SIBLINGS: usize = 2;

/// Leads of one form that establish the form of a run.
pub(crate) const SURE_RUN: usize = 3;

/// A run-in heading; headings on their own line may be longer. The longest measured has 30.
pub(crate) const LONGEST_LEAD_CHARS: usize = 30;

/// The shortest lead: two characters and a stop are an exclamation.
pub(crate) const SHORTEST_LEAD_CHARS: usize = 4;

/// A mark before a lead: （十二） and spaces.
pub(crate) const LONGEST_MARK_CHARS: usize = 6;

/// The title of a table in the line above, and the unit of its figures; the longest measured have 38 and 17.
pub(crate) const LONGEST_TABLE_TITLE_CHARS: usize = 60;
pub(crate) const LONGEST_UNIT_CHARS: usize = 30;
