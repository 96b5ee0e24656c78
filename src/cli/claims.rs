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
    let mut rows = Vec::new();
    for (i, article) in articles.iter().enumerate() {
        let claims = normalizer::read(article, &rules).claims;
        let id = Report::article_id(i);
        rows.extend(claims.iter().map(|c| json::claim(&id, article, c, &claims)));
    }
    let shown = match args.format {
        ClaimsFormat::Json => format!("{:#}\n", Json::Array(rows)),
        ClaimsFormat::Jsonl => rows.iter().map(|r| format!("{r}\n")).collect(),
        ClaimsFormat::Text => rows.iter().map(line).collect(),
    };
    output::write(args.output.as_deref(), &clean::json(shown))?;
    Ok(ExitCode::SUCCESS)
}

/// `3:5  money  "3,9 milliards de dollars"  {"amount":…}`; the escapes of JSON keep control characters off the terminal.
fn line(row: &Json) -> String {
    let kind = row["kind"].as_str().unwrap_or("");
    format!(
        "{}:{}  {kind:12}  {}  {}\n",
        row["start"]["line"], row["start"]["column"], row["text"], row["value"]
    )
}
