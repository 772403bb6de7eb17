//! The browser's entry. Natively there is nothing to view.

fn main() {
    #[cfg(target_arch = "wasm32")]
    baogao::app::start();
}
