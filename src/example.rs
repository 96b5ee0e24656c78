//! The examples of rule entries, run against the program: what an entry `gives` must be read, in its `silent` texts
//! nothing of its kind may be, and of its `pairs` what they tell must be told. Entries that make no claim have pairs only.

use crate::normalizer::claim::{Amount, Currency, Kind, Value};
use crate::normalizer::decimal::Decimal;
use crate::rules::pack::{Entry, Packs, Pair};
use crate::rules::{Pack, Rules};
use crate::{Article, Claim, Language, Options, Relation, Severity, normalizer};

/// Packs whose entries make no claims of their own: what they do shows when two versions are compared.
const COMPARED: &[Pack] = &[
    Pack::Negation,
    Pack::Affirmative,
    Pack::Opposite,
    Pack::Term,
    Pack::Negator,
    Pack::Kin,
    Pack::Bond,
    Pack::Compass,
    Pack::Retelling,
    Pack::Stage,
    Pack::Superlative,
    Pack::Modal,
];

/// Said of a text that stands where no claim can be read.
const NO_CLAIM: &str = "makes no claim: write an example of this table into `pairs`";

/// An example that does not hold.
pub struct Failed {
    /// The table of its entry.
    pub pack: String,
    /// The entry.
    pub entry: String,
    /// Its text.
    pub text: String,
    /// What is read in place of what should be.
    pub what: String,
}

/// Every example of `packs` that does not hold under `options`.
pub fn failed(packs: &Packs, options: &Options) -> Vec<Failed> {
    let rules = &options.rules;
    let mut all = Vec::new();
    for (pack, entry) in packs.iter().flat_map(|(pack, entries)| entries.iter().map(move |e| (pack, e))) {
        let compared = COMPARED.iter().any(|p| p.name() == pack);
        let mut fail = |text: &str, what: String| {
            all.push(Failed { pack: pack.clone(), entry: entry.id.clone(), text: text.to_owned(), what });
        };
        for pair in &entry.pairs {
            if let Some(what) = compare(pair, options) {
                fail(&pair.en, what);
            }
        }
        if compared {
            let texts = entry.gives.iter().map(|e| &e.text).chain(entry.silent.iter().map(|s| &s.text));
            texts.for_each(|text| fail(text, NO_CLAIM.to_owned()));
            continue;
        }
        for example in &entry.gives {
            match read(&example.lang, &example.text, rules) {
                Ok(claims) => {
                    let read: Vec<String> = claims.iter().map(|c| short(c, &claims)).collect();
                    if !read.iter().any(|r| meets(r, &example.claim)) {
                        fail(
                            &example.text,
                            format!("must give \"{}\", gives {}", example.claim, told(&read)),
                        );
                    }
                }
                Err(fault) => fail(&example.text, fault),
            }
        }
        let kinds = kinds(pack, entry);
        for silent in &entry.silent {
            match read(&silent.lang, &silent.text, rules) {
                Ok(claims) => {
                    let ours = claims.iter().filter(|c| kinds.contains(&c.value.kind()));
                    let read: Vec<String> = ours.map(|c| short(c, &claims)).collect();
                    if !read.is_empty() {
                        fail(&silent.text, format!("must give nothing, gives {}", told(&read)));
                    }
                }
                Err(fault) => fail(&silent.text, fault),
            }
        }
    }
    all
}

/// What the comparison of two sentences tells in place of what it should.
fn compare(pair: &Pair, options: &Options) -> Option<String> {
    let articles = [Article::from_text(&pair.en, Language::En), Article::from_text(&pair.fr, Language::Fr)];
    let report = crate::check_as(&articles, options, Some(Relation::Translation));
    let heard = report.findings.iter().filter(|f| f.severity > Severity::Note || pair.tells.is_some());
    let codes: Vec<String> = heard.map(|f| f.rule.code().to_owned()).collect();
    match &pair.tells {
        Some(code) if codes.contains(code) => None,
        Some(code) => Some(format!("against \"{}\" must tell {code}, tells {}", pair.fr, told(&codes))),
        None if codes.is_empty() => None,
        None => Some(format!("against \"{}\" must tell nothing, tells {}", pair.fr, told(&codes))),
    }
}

fn read(lang: &str, text: &str, rules: &Rules) -> Result<Vec<Claim>, String> {
    let language = match lang {
        "fr" => Language::Fr,
        "en" => Language::En,
        other => return Err(format!("lang is \"fr\" or \"en\", not \"{other}\"")),
    };
    Ok(normalizer::read(&Article::from_text(text, language), rules).claims)
}

fn told(read: &[String]) -> String {
    let one = |r: &String| format!("\"{}\"", r.lines().next().unwrap_or_default());
    if read.is_empty() { "nothing".to_owned() } else { read.iter().map(one).collect::<Vec<_>>().join(", ") }
}

/// `3`, `3-4` or, for a fraction that no decimal writes, what `1/3` is near.
fn figure(amount: &Amount) -> String {
    match amount {
        Amount::Range(a, b) => format!("{a}-{b}"),
        other => other.first().to_string(),
    }
}

/// A claim of `all` in the notation of examples, relative dates as `date D-1` (days) and `date W1` (weekday): `money 3 EUR`,
/// `quantity 12.5 kilometer`, `title mayor`; a quote by its count of words or by who says it: `quote 3`, `quote Paul Ferrand`.
fn short(claim: &Claim, all: &[Claim]) -> String {
    let kind = claim.value.kind().name();
    let rest = match &claim.value {
        Value::Number { amount, .. } | Value::Percent { amount, .. } => figure(amount),
        Value::Ordinal { value, .. } => value.to_string(),
        Value::Money {
            amount,
            currency: Currency::Iso(c) | Currency::Open(c) | Currency::Settled { iso: c, .. },
            ..
        } => {
            format!("{} {c}", figure(amount))
        }
        Value::Quantity { amount, unit, .. } | Value::Age { amount, unit } => {
            format!("{} {unit}", figure(amount))
        }
        Value::Score { left, right } => format!("{left}-{right}"),
        Value::Title { title, modifiers, .. } => {
            return format!("{kind} {title}\n{kind} {} {title}", modifiers.join(" "));
        }
        Value::Name(name) => {
            return format!("{kind} {}\n{kind} {}", name.name, name.key.as_deref().unwrap_or(""));
        }
        Value::Quote { words, speaker, .. } => {
            let name = |c: &Claim| match &c.value {
                Value::Name(name) => Some(name.name.clone()),
                _ => None,
            };
            let speaker = all.iter().find(|c| Some(c.id) == *speaker).and_then(name).unwrap_or_default();
            return format!("{kind} {words}\n{kind} {speaker}");
        }
        Value::Date(_) | Value::Time(_) | Value::Duration(_) => {
            let json = crate::reporter::value::value(claim, &[]);
            let relative = |key: &str| json.get("relative")?.get(key)?.as_i64();
            if let (None, Some(days)) = (json.get("edtf"), relative("offset")) {
                return format!("{kind} D{days}");
            }
            if let (None, Some(weekday)) = (json.get("edtf"), relative("weekday")) {
                return format!("{kind} W{weekday}");
            }
            ["edtf", "time", "iso"]
                .iter()
                .find_map(|k| json.get(*k)?.as_str().map(str::to_owned))
                .unwrap_or_default()
        }
    };
    format!("{kind} {rest}")
}

/// Whether what was read is what the example says; `1/3` stands for the decimal near it.
fn meets(read: &str, wanted: &str) -> bool {
    if read.lines().any(|r| r.eq_ignore_ascii_case(wanted)) {
        return true;
    }
    let Some((kind, (n, d))) = wanted.split_once(' ').and_then(|(k, v)| Some((k, v.split_once('/')?))) else {
        return false;
    };
    let (Ok(n), Ok(d)) = (n.parse::<f64>(), d.parse::<f64>()) else { return false };
    let value = read.strip_prefix(kind).and_then(|r| r.trim().parse::<Decimal>().ok());
    value.is_some_and(|v| (v.to_f64() - n / d).abs() < 1e-6)
}

/// The kind of claim that the entries of a pack make, as far as `silent` looks at it.
fn kinds(pack: &str, entry: &Entry) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = match pack {
        "currency" | "rate" => vec![Kind::Money],
        "unit" => vec![Kind::Quantity],
        "percent" => vec![Kind::Percent],
        "ordinal" => vec![Kind::Ordinal],
        "month" | "weekday" | "season" | "relative" | "daypart" | "calendar" => {
            vec![Kind::Date, Kind::Time, Kind::Duration]
        }
        "numeral" | "scale" | "fraction" | "group" | "multiple" | "bound" | "label" => vec![Kind::Number],
        "name" | "org_word" | "honorific" => {
            vec![Kind::Person, Kind::Organization, Kind::Place, Kind::Name]
        }
        "title" | "modifier" => vec![Kind::Title],
        _ => Vec::new(),
    };
    let told = entry.gives.iter().filter_map(|g| g.claim.split(' ').next());
    kinds.extend(told.filter_map(|k| Kind::ALL.into_iter().find(|kind| kind.name() == k)));
    if kinds.is_empty() { Kind::ALL.to_vec() } else { kinds }
}
