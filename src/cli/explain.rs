//! `recoupe explain`.

use super::args::ExplainArgs;
use super::failure::Failure;
use super::output;
use crate::comparator::rule::Rule;
use crate::reporter::explain;
use crate::reporter::message::Messages;
use std::process::ExitCode;

pub fn run(args: &ExplainArgs) -> Result<ExitCode, Failure> {
    let messages = Messages::new(args.ui_lang);
    let pages = |rules: Vec<Rule>| {
        let pages = rules.into_iter().map(|r| explain::page(r, args.ui_lang).plain(messages));
        pages.collect::<Vec<_>>().join("\n")
    };
    let shown = match args.rule.as_deref() {
        None => Rule::all()
            .map(|r| format!("{:24}{}\n", r.code(), explain::page(r, args.ui_lang).title))
            .collect(),
        Some(code) => match Rule::from_code(code) {
            Some(rule) => pages(vec![rule]),
            None => {
                let family: Vec<Rule> = Rule::all().filter(|r| r.family() == code).collect();
                if family.is_empty() {
                    return Err(unknown(code));
                }
                pages(family)
            }
        },
    };
    output::write(None, &shown)?;
    Ok(ExitCode::SUCCESS)
}

fn unknown(code: &str) -> Failure {
    let near = crate::nearest::nearest(code, Rule::all().map(Rule::code));
    let hint = near.map_or_else(|| ";".to_owned(), |n| format!("; did you mean {n}?"));
    Failure(format!("explain: there is no rule {code:?}{hint} `recoupe explain` lists all"))
}
