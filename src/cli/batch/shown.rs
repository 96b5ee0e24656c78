//! The summary as text.

use super::summary::{Counts, Summary};
use crate::article::Language;
use crate::reporter::clean;
use crate::reporter::message::Messages;
use std::fmt::Write;
use std::time::Duration;

/// Versions without a counterpart that are named.
const NAMED: usize = 10;

/// The summary of a batch; `now` of its pairs were checked in this run, in `took`.
pub fn text(summary: &Summary, now: u64, took: Duration, messages: Messages) -> String {
    let t = |en, fr| messages.pick(en, fr);
    let french = messages.language() == Language::Fr;
    // French takes the singular for 0 too.
    let counted = |count: u64, en: [&str; 2], fr: [&str; 2]| {
        let (one, [single, many]) = if french { (count < 2, fr) } else { (count == 1, en) };
        format!("{count} {}", if one { single } else { many })
    };
    let mut out = counted(summary.pairs, ["pair", "pairs"], ["paire", "paires"]);
    let mut also = |count: u64, en: [&str; 2], fr: [&str; 2]| {
        if count > 0 {
            let _ = write!(out, ", {}", counted(count, en, fr));
        }
    };
    let failed = ["n’a pas pu être vérifiée", "n’ont pas pu être vérifiées"];
    also(summary.failed, ["could not be checked"; 2], failed);
    let lone = ["version has no counterpart", "versions have no counterpart"];
    also(summary.lone, lone, ["version sans équivalent", "versions sans équivalent"]);
    if now > 0 {
        let rate = now as f64 / took.as_secs_f64().max(0.001);
        let checked = counted(now, ["checked"; 2], ["vérifiée", "vérifiées"]);
        let seconds = format!("{:.1}\u{a0}s", took.as_secs_f64());
        let _ = match french {
            true => write!(out, "\u{202f}; {checked} en {}, {rate:.0}/s", seconds.replace('.', ",")),
            false => write!(out, "; {checked} in {seconds}, {rate:.0}/s"),
        };
    }
    out.push('\n');
    if !summary.rules.is_empty() {
        let widest = summary.rules.iter().map(|r| r.rule.len()).max().unwrap_or(0).max(20);
        let _ = write!(out, "\n{:widest$}", t("rule", "règle"));
        for head in
            [t("errors", "erreurs"), t("warnings", "alertes"), t("notes", "notes"), t("pairs", "paires")]
        {
            let _ = write!(out, " {head:>9}");
        }
        out.push('\n');
        let Counts { error, warning, note } = summary.counts;
        for rule in &summary.rules {
            let Counts { error, warning, note } = rule.counts;
            let _ =
                writeln!(out, "{:widest$} {error:>9} {warning:>9} {note:>9} {:>9}", rule.rule, rule.pairs);
        }
        let all = t("all", "ensemble");
        let _ = writeln!(out, "{all:widest$} {error:>9} {warning:>9} {note:>9}");
    }
    if !summary.suspects.is_empty() {
        let _ = writeln!(out, "\n{}", t("The most suspicious pairs", "Les paires les plus suspectes"));
        for suspect in &summary.suspects {
            let _ = writeln!(out, "{:7.2}  {}", suspect.suspicion, clean::line(&suspect.id));
            let _ = writeln!(out, "         {}", clean::line(&suspect.message));
        }
    }
    if !summary.lone_files.is_empty() {
        let _ = writeln!(out, "\n{}", t("Without a counterpart", "Sans équivalent"));
        for file in summary.lone_files.iter().take(NAMED) {
            let _ = writeln!(out, "  {}", clean::line(file));
        }
        let more = summary.lone.saturating_sub(NAMED as u64);
        if more > 0 {
            let _ = writeln!(out, "  … {more} {}", t("more", "autres"));
        }
    }
    if !summary.failures.is_empty() {
        let _ = writeln!(out, "\n{}", t("Not checked", "Non vérifiées"));
        for failure in &summary.failures {
            let _ = writeln!(out, "  {}", clean::line(&failure.error));
        }
        let more = summary.failed.saturating_sub(summary.failures.len() as u64);
        if more > 0 {
            let _ = writeln!(out, "  … {more} {}", t("more", "autres"));
        }
    }
    out
}
