//! Runs commands: the table of features, each of which turns its own commands into calls of ports.

use super::{Effects, favourites, folds, passages, printing, reading, search, settings};
use crate::ports::Ports;
use crate::state::{Command, FocusCommand, Model};

impl<P: Ports> Effects<P> {
    /// Carries out a command. The page shows `model`.
    pub(super) fn run(&mut self, model: &Model, command: Command) {
        match command {
            Command::Folds(command) => folds::run(self, model, command),
            Command::Settings(command) => settings::run(&self.ports, model, command),
            Command::Reading(command) => reading::run(&self.ports, &self.context, command),
            Command::Favourites(command) => favourites::run(self, model, command),
            Command::Search(command) => search::run(self, model, &command),
            Command::Focus(command) => move_focus(&self.ports, command),
            Command::MarkQuoted => passages::mark_quoted(&self.ports, &self.context, model),
            Command::Print => printing::print(&self.ports, &self.context, model),
        }
    }
}

fn move_focus(ports: &impl Ports, command: FocusCommand) {
    match command {
        FocusCommand::On(id) => ports.set_focus(id),
        FocusCommand::BackOn(id) => ports.set_focus_back(id),
        FocusCommand::At(id) => ports.set_focus_at(&id),
        FocusCommand::BackAt(id) => {
            if !ports.has_focus() {
                ports.set_focus_at(&id);
            }
        }
    }
}
