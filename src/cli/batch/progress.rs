//! The progress of a batch, shown on a terminal.

use super::source::Source;
use crate::article::Language;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use std::io::IsTerminal;
use std::thread;
use std::time::Duration;

/// A bar on a terminal, nothing elsewhere.
pub struct Progress {
    bar: Option<ProgressBar>,
}

impl Progress {
    /// Begins at `done` pairs. The total is counted meanwhile.
    pub fn begin(source: &Source, done: u64, quiet: bool, language: Language) -> Self {
        if quiet || !std::io::stderr().is_terminal() {
            return Self { bar: None };
        }
        // No share and no time left are shown before the pairs are counted.
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(8));
        let left = match language {
            Language::En => "left",
            Language::Fr => "restant",
        };
        let style = |template: String| {
            let style =
                ProgressStyle::with_template(&template).unwrap_or_else(|_| ProgressStyle::default_bar());
            style.with_key("rate", |state: &ProgressState, out: &mut dyn std::fmt::Write| {
                // A bar that cannot be drawn is left out.
                let _ = write!(out, "{:.0}/s", state.per_sec());
            })
        };
        bar.set_style(style("{spinner} {human_pos}  {rate}  {elapsed}".to_owned()));
        bar.set_position(done);
        bar.reset_eta();
        bar.enable_steady_tick(Duration::from_millis(250));
        let (counting, source) = (bar.clone(), source.clone());
        thread::spawn(move || {
            if let Ok(jobs) = source.jobs() {
                counting.set_length(jobs.count() as u64);
                counting.set_style(style(format!(
                    "{{wide_bar}} {{human_pos}}/{{human_len}}  {{percent}} %  {{rate}}  {{eta}} {left}"
                )));
            }
        });
        Self { bar: Some(bar) }
    }

    /// Counts one more pair.
    pub fn step(&self) {
        if let Some(bar) = &self.bar {
            bar.inc(1);
        }
    }

    /// Leaves the terminal as it was.
    pub fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
