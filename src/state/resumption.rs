//! Resumption: what was so before the app came, let in at once after hydration.

use super::{
    Change, Context, Folds, Model, Places, Preferences, Target, UserChosen, favourites, passage,
    scroll_request,
};
use crate::quotation::Quotation;

/// What the browser had kept or was asked for before the app came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resumption {
    /// The place the address names.
    pub target: Option<Target>,
    /// The choices in force.
    pub preferences: Preferences,
    /// Which of them the reader has chosen, on this visit or before.
    pub user_chosen: UserChosen,
    /// What is folded on the page.
    pub folds: Folds,
    /// Where the reader was on the visit before.
    pub last: Option<Target>,
    /// The words that the address quotes.
    pub quotation: Option<Quotation>,
    /// What is known of the visit.
    pub visit: Visit,
    /// What the browser keeps of favourites.
    pub kept: Change,
    /// Whether the reader has never met the elders' page.
    pub is_elder_new: bool,
}

/// What a visit is to the report, whatever is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visit {
    /// The report's address, without query and fragment.
    pub address: String,
    /// The day, as ISO 8601 writes it.
    pub today: String,
    /// Whether the system can share.
    pub can_share: bool,
}

pub(super) fn resume(context: &Context, model: &mut Model, resumption: Resumption) {
    model.is_resumed = true;
    model.visit = resumption.visit;
    model.places = Places::of_visit_before(resumption.last);
    model.offers_elder = resumption.is_elder_new && !resumption.preferences.is_elder();
    model.preferences = resumption.preferences;
    model.user_chosen = resumption.user_chosen;
    model.folds = resumption.folds;
    favourites::change(context, model, resumption.kept);
    if let Some(target) = resumption.target {
        scroll_request::travel(context, model, target);
    }
    if let Some(quotation) = resumption.quotation {
        passage::look_up(context, model, &quotation);
    }
}
