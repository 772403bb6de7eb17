//! Messages with named parameters, and the macro that declares a table of them.

use std::fmt::{Display, Write as _};

/// A text in which `{name}` stands for a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message(pub(super) &'static str);

impl Message {
    /// Returns the text with each parameter replaced by its value; one without a value is left out.
    pub fn fill(self, values: &[(&str, &dyn Display)]) -> String {
        let mut text = String::new();
        let mut rest = self.0;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            for (_, value) in values.iter().filter(|(known, _)| *known == name) {
                let _ = write!(text, "{value}"); // a String takes it all
            }
            rest = after;
        }
        text.push_str(rest);
        text
    }

    /// Returns the text before and after the only parameter, where markup takes its place.
    pub fn around(self) -> [&'static str; 2] {
        let before_and_rest = self.0.split_once('{');
        let around =
            before_and_rest.and_then(|(before, rest)| Some([before, rest.split_once('}')?.1]));
        around.unwrap_or([self.0, ""])
    }

    /// Returns the text with its parameters in braces.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn template(self) -> &'static str {
        self.0
    }
}

/// A text or message of a table: its name, its template, its parameters.
#[cfg(not(target_arch = "wasm32"))]
pub type Row = (&'static str, &'static str, &'static [&'static str]);

/// Declares a table of messages, one constant of it for each locale.
///
/// A row is `name` for a text, `name(parameter, …)` for a [`Message`] with these parameters, which the method of the
/// same name fills in, or `name: Type` for anything else.
macro_rules! messages {
    ($(#[$about:meta])* $table:ident {
        $($(#[$documentation:meta])* $name:ident $(($($parameter:ident),+))? $(: $kind:ty)?,)+
    }) => {
        $(#[$about])*
        #[derive(Debug)]
        pub struct $table {
            $($(#[$documentation])* pub $name: $crate::texts::message::kind!($(($($parameter),+))? $(: $kind)?),)+
        }

        impl $table {
            $($(
                /// Returns the message of this name with these values.
                pub fn $name(&self, $($parameter: impl std::fmt::Display),+) -> String {
                    self.$name.fill(&[$((stringify!($parameter), &$parameter)),+])
                }
            )?)+

            /// Returns each text and message of the table.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn rows(&self) -> Vec<$crate::texts::Row> {
                let rows = [$($crate::texts::message::row!(self, $name $(($($parameter),+))? $(: $kind)?)),+];
                rows.into_iter().flatten().collect()
            }
        }
    };
}

/// The type of a row.
macro_rules! kind {
    () => { &'static str };
    (($($parameter:ident),+)) => { $crate::texts::message::Message };
    (: $kind:ty) => { $kind };
}

/// A row that is a text or a message.
#[cfg(not(target_arch = "wasm32"))]
macro_rules! row {
    ($table:ident, $name:ident) => {
        Some((stringify!($name), $table.$name, &[][..]))
    };
    ($table:ident, $name:ident ($($parameter:ident),+)) => {
        Some((stringify!($name), $table.$name.template(), &[$(stringify!($parameter)),+][..]))
    };
    ($table:ident, $name:ident : $kind:ty) => { None };
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) use row;
pub(super) use {kind, messages};

#[cfg(test)]
mod tests {
    use super::Message;

    #[test]
    fn fills_parameters_in_and_leaves_everything_else() {
        let message = Message("第 {number} 处，共 {count} 处");
        let text = message.fill(&[("count", &12), ("number", &3)]);
        assert_eq!(text, "第 3 处，共 12 处");
        assert_eq!(Message("无").fill(&[]), "无");
    }

    #[test]
    fn splits_around_markup() {
        assert_eq!(Message("位置 {percent}%").around(), ["位置 ", "%"]);
    }
}
