//! Characters that a reader does not see: those that change the order of text, and those without a shape.
//!
//! They stay in the text, byte for byte, and are reported: U+202E turns 2025 into 5202 on screen.

use text::characters::{is_direction_control, is_invisible};

use crate::findings::Findings;
use crate::line::Line;
use crate::problem::Problem;

/// Reports the first hidden character of each line, with the number of others in it.
pub(crate) fn report(lines: &[Line<'_>], findings: &mut Findings) {
    for line in lines {
        let hidden = line.text().chars().enumerate();
        let mut hidden = hidden.filter(|(_, one)| is_direction_control(*one) || is_invisible(*one));
        let Some((offset_chars, first)) = hidden.next() else {
            continue;
        };
        let effect = if is_direction_control(first) {
            "which changes the direction of text"
        } else {
            "which cannot be seen"
        };
        let others = match hidden.count() {
            0 => String::new(),
            count => format!(", and {count} more in this line"),
        };
        let found = format!("U+{:04X}, {effect}{others}", u32::from(first));
        let problem = Problem::of_hidden(line, offset_chars, found);
        findings.problems.push(problem);
    }
}
