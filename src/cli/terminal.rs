//! What the terminal can show.

use super::args::Colour;
use std::io::IsTerminal;

/// Width without a terminal to ask.
const PLAIN: usize = 100;

/// Columns of the terminal: `COLUMNS`, else what the terminal says, else 100.
pub fn width(to_terminal: bool) -> usize {
    let told = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok()).filter(|c| *c > 0);
    let asked = || {
        let terminal = to_terminal && std::io::stdout().is_terminal();
        terminal.then(terminal_size::terminal_size).flatten().map(|(w, _)| usize::from(w.0))
    };
    told.or_else(asked).unwrap_or(PLAIN)
}

/// Whether to use colours: if asked for, or on a terminal that supports them unless `NO_COLOR` forbids it.
pub fn colour(when: Colour, to_terminal: bool) -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|v| !v.is_empty());
    match when {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => {
            to_terminal
                && std::io::stdout().is_terminal()
                && !set("NO_COLOR")
                && std::env::var_os("TERM").is_none_or(|t| t != "dumb")
        }
    }
}
