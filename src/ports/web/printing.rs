//! Printing.

use super::Web;
use super::root::window;
use crate::ports::Printer;

impl Printer for Web {
    fn open_print_dialog(&self) -> bool {
        window().print().is_ok()
    }
}
