//! `recoupe claims`.

use super::args::{ClaimsArgs, ClaimsFormat};
use super::config::Config;
use super::failure::Failure;
use super::{open, output};
use crate::normalizer;
use crate::report::Report;
use crate::reporter::{clean, json};
use serde_json::Value as Json;
use std::process::ExitCode;

pub fn run(args: &ClaimsArgs) -> Result<ExitCode, Failure> {
    let config = Config::find(&args.house, &args.files)?;
    let rules = config.rules(args.house.rules.as_ref())?;
    let articles = open::all(&args.files, &args.reading, &rules)?;
    // Each claim is written at once: its JSON value takes ten times the memory.
    let mut shown = String::new();
    for (i, article) in articles.iter().enumerate() {
        let claims = normalizer::read(article, &rules).claims;
        let id = Report::article_id(i);
        for claim in &claims {
            let row = json::claim(&id, article, claim, &claims);
            shown += &match args.format {
                ClaimsFormat::Json => {
                    let comma = if shown.is_empty() { "" } else { "," };
                    format!("{comma}\n  {}", format!("{row:#}").replace('\n', "\n  "))
                }
                ClaimsFormat::Jsonl => format!("{row}\n"),
                ClaimsFormat::Text => line(&row),
            };
        }
    }
    if args.format == ClaimsFormat::Json {
        let end = if shown.is_empty() { "]\n" } else { "\n]\n" };
        shown.insert(0, '[');
        shown += end;
    }
    output::write(args.output.as_deref(), &clean::json(shown))?;
    Ok(ExitCode::SUCCESS)
}

/// `3:5  money  "3,9 milliards de dollars"  {"amount":…}`; JSON escapes keep control characters from the terminal.
fn line(row: &Json) -> String {
    let kind = row["kind"].as_str().unwrap_or("");
    format!(
        "{}:{}  {kind:12}  {}  {}\n",
        row["start"]["line"], row["start"]["column"], row["text"], row["value"]
    )
}
