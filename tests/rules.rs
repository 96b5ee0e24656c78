//! Every example in `rules/` runs here: what an entry `gives` must be read, and in its `silent` texts nothing of its
//! kind may be. Entries must have forms, and forms must not clash.

use recoupe::normalizer::claim::{Amount, Currency, Kind, Value};
use recoupe::normalizer::decimal::Decimal;
use recoupe::rules::pack::{self, Entry, Packs};
use recoupe::rules::{Pack, Rules, compile};
use recoupe::{Article, Claim, Language};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Packs whose entries make no claims of their own: what their examples show is tested where they are used.
const NO_CLAIMS: &[&str] = &["negation", "affirmative", "opposite", "term"];

fn is_read(pack: &str) -> bool {
    !NO_CLAIMS.contains(&pack)
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in std::fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()) {
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|e| e == "toml") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every hand-kept entry, with the file it stands in.
fn entries() -> Vec<(PathBuf, String, Entry)> {
    let mut all = Vec::new();
    for file in files(Path::new("rules")) {
        let Ok(packs): Result<Packs, _> = pack::parse(&std::fs::read_to_string(&file).unwrap()) else {
            continue;
        };
        for (pack, entries) in packs {
            all.extend(entries.into_iter().map(|e| (file.clone(), pack.clone(), e)));
        }
    }
    all
}

fn language(tag: &str) -> Language {
    match tag {
        "fr" => Language::Fr,
        "en" => Language::En,
        other => panic!("an example's lang is fr or en, not {other:?}"),
    }
}

fn claims(lang: &str, text: &str) -> Vec<Claim> {
    recoupe::claims(&Article::from_text(text, language(lang)))
}

/// `3`, `3-4` or, for a fraction that no decimal writes, what `1/3` is near.
fn figure(amount: &Amount) -> String {
    match amount {
        Amount::Range(a, b) => format!("{a}-{b}"),
        other => other.first().to_string(),
    }
}

/// A claim in the notation of examples, relative dates as `date D-1` (days) and `date W1` (weekday): `money 3 EUR`, `quantity 12.5 kilometer`, `title mayor`.
fn short(claim: &Claim) -> String {
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
        Value::Quote { words, .. } => words.to_string(),
        Value::Date(_) | Value::Time(_) | Value::Duration(_) => {
            let json = recoupe::reporter::value::value(claim, &[]);
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

#[test]
fn every_example_gives_its_claim() {
    let mut faults = Vec::new();
    for (file, pack, entry) in entries().iter().filter(|(_, pack, _)| is_read(pack)) {
        for example in &entry.gives {
            let read: Vec<String> = claims(&example.lang, &example.text).iter().map(short).collect();
            if !read.iter().any(|r| meets(r, &example.claim)) {
                faults.push(format!(
                    "{}: [[{pack}]] {}: {:?} must give {:?}, gives {read:?}",
                    file.display(),
                    entry.id,
                    example.text,
                    example.claim
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn nothing_is_read_where_an_entry_is_silent() {
    let mut faults = Vec::new();
    for (file, pack, entry) in entries().iter().filter(|(_, pack, _)| is_read(pack)) {
        let kinds = kinds(pack, entry);
        for silent in &entry.silent {
            let read: Vec<Claim> = claims(&silent.lang, &silent.text);
            let read: Vec<String> =
                read.iter().filter(|c| kinds.contains(&c.value.kind())).map(short).collect();
            if !read.is_empty() {
                faults.push(format!(
                    "{}: [[{pack}]] {}: {:?} gives {read:?}",
                    file.display(),
                    entry.id,
                    silent.text
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_entry_belongs_to_a_pack() {
    for (file, pack, entry) in entries() {
        assert!(
            Pack::ALL.iter().any(|p| p.name() == pack),
            "{}: unknown [[{pack}]] {}",
            file.display(),
            entry.id
        );
    }
}

/// Packs of figures: a form stands for one thing only in each, but for what the comment on its tag allows.
const ONE_MEANING: &[&str] =
    &["numeral", "scale", "fraction", "group", "multiple", "ordinal", "unit", "percent", "rate", "bound"];

#[test]
fn no_two_entries_of_a_pack_share_a_form() {
    let mut seen: BTreeMap<(String, &str, String), String> = BTreeMap::new();
    let mut faults = Vec::new();
    for (_, pack, entry) in entries().iter().filter(|(_, pack, _)| ONE_MEANING.contains(&pack.as_str())) {
        for (lang, forms) in [("en", &entry.en), ("fr", &entry.fr)] {
            for form in forms.iter().chain(&entry.any) {
                // Short forms are told apart by their capitals.
                let phrase = if form.chars().count() <= 3 { form.clone() } else { compile::phrase(form) };
                let after =
                    if entry.tag.as_deref().is_some_and(|t| t.ends_with(" after")) { " after" } else { "" };
                let key = (format!("{pack}{after}"), lang, phrase);
                if let Some(other) = seen.insert(key, entry.id.clone()).filter(|other| *other != entry.id) {
                    faults.push(format!("[[{pack}]] {lang} {form:?}: {other} and {}", entry.id));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} clashes:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_form_is_found_again() {
    let rules = Rules::shipped();
    let mut faults = Vec::new();
    for (_, pack, entry) in entries().iter().filter(|(_, pack, _)| ONE_MEANING.contains(&pack.as_str())) {
        for (lang, forms) in [(Language::En, &entry.en), (Language::Fr, &entry.fr)] {
            for form in forms.iter().chain(&entry.any) {
                let mut found = rules.find(lang, &compile::phrase(form));
                if !found.any(|h| h.record.pack().name() == pack && h.record.id() == entry.id) {
                    faults.push(format!("[[{pack}]] {}: {form:?}", entry.id));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} forms are not found:\n{}", faults.len(), faults.join("\n"));
}
