//! The address and the session history.

use gloo_events::EventListener;
use js_sys::Reflect;
use web_sys::Url;

use super::root::window;
use super::{Subscription, Web};
use crate::ports::{Address, SearchEntry};

impl Address for Web {
    fn get_fragment(&self) -> String {
        let hash = window().location().hash().unwrap_or_default();
        let fragment = hash.strip_prefix('#').unwrap_or_default();
        js_sys::decode_uri_component(fragment)
            .map(String::from)
            .unwrap_or_default()
    }

    fn watch_fragment(&self, on_change: impl Fn(String) + 'static) -> Subscription {
        let listener = EventListener::new(&window(), "hashchange", move |_| {
            on_change(Web.get_fragment());
        });
        Subscription::new(vec![listener])
    }

    fn get_search(&self) -> SearchEntry {
        let address = address();
        let query = address.and_then(|address| address.search_params().get("q"));
        let state = window()
            .history()
            .ok()
            .and_then(|history| history.state().ok());
        let get = |name: &str| Reflect::get(state.as_ref()?, &name.into()).ok();
        let hit = get("hit").and_then(|hit| hit.as_f64());
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it was stored as an index, and `as` saturates"
        )]
        let hit = hit.map(|hit| hit as usize);
        SearchEntry {
            query: query.unwrap_or_default(),
            hit,
            shows_list: get("list").is_some_and(|list| list.is_truthy()),
        }
    }

    fn get_texts(&self, names: [&str; 4]) -> Option<[String; 4]> {
        let parameters = address()?.search_params();
        let texts = names.map(|name| parameters.get(name).unwrap_or_default());
        (!texts[0].is_empty()).then_some(texts)
    }

    fn is_asked_for(&self, name: &str) -> bool {
        address().is_some_and(|address| address.search_params().has(name))
    }

    fn set_entry(&self, search: &SearchEntry, new_fragment: Option<&str>, is_new: bool) {
        let (Some(address), Ok(history)) = (address(), window().history()) else {
            return;
        };
        if search.query.is_empty() {
            address.search_params().delete("q");
        } else {
            address.search_params().set("q", &search.query);
        }
        if let Some(fragment) = new_fragment {
            address.set_hash(fragment);
        }
        let state = js_sys::Object::new();
        if let Some(hit) = search.hit {
            let _ = Reflect::set(&state, &"hit".into(), &hit.into());
        }
        let _ = Reflect::set(&state, &"list".into(), &search.shows_list.into());
        let _ = if is_new {
            history.push_state_with_url(&state, "", Some(&address.href()))
        } else {
            history.replace_state_with_url(&state, "", Some(&address.href()))
        };
    }

    fn watch_history(&self, on_step: impl Fn(SearchEntry) + 'static) -> Subscription {
        let listener = EventListener::new(&window(), "popstate", move |_| {
            on_step(Web.get_search());
        });
        Subscription::new(vec![listener])
    }
}

fn address() -> Option<Url> {
    Url::new(&window().location().href().ok()?).ok()
}
