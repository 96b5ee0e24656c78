//! Every example in `rules/` runs here: what an entry `gives` must be extracted, its `silent` texts must give no claim
//! of its kind, and its `pairs` must be reported as they say. Entries must have forms, and forms must not clash.

use recoupe::rules::pack::{self, Entry, Packs};
use recoupe::rules::{Pack, Rules, compile};
use recoupe::{Language, Options, example};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

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

/// Every file of hand-kept entries.
fn packs() -> Vec<(PathBuf, Packs)> {
    let of = |file: PathBuf| {
        let packs = pack::parse(&std::fs::read_to_string(&file).unwrap());
        packs.map_err(|e| panic!("{}: {e}", file.display())).map(|packs| (file, packs)).unwrap()
    };
    files(Path::new("rules")).into_iter().map(of).collect()
}

/// Every hand-kept entry, with its file.
fn entries() -> Vec<(PathBuf, String, Entry)> {
    let mut all = Vec::new();
    for (file, packs) in packs() {
        for (pack, entries) in packs {
            all.extend(entries.into_iter().map(|e| (file.clone(), pack.clone(), e)));
        }
    }
    all
}

#[test]
fn every_example_holds() {
    let (mut faults, options) = (Vec::new(), Options::default());
    for (file, packs) in packs() {
        for f in example::failed(&packs, &options) {
            faults.push(format!("{}: [[{}]] {}: {:?} {}", file.display(), f.pack, f.entry, f.text, f.what));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Tables whose entries show their effect only when two versions are compared: each entry has a pair of sentences.
const PAIRED: &[&str] =
    &["opposite", "compass", "kin", "bond", "negation", "retelling", "stage", "superlative", "modal", "cue"];

/// Tables of figures, money, measures and time: each entry has a text with the claim it gives, or such a pair.
const READ: &[&str] = &[
    "currency",
    "unit",
    "rate",
    "percent",
    "bound",
    "direction",
    "scale",
    "fraction",
    "multiple",
    "group",
    "calendar",
    "daypart",
];

#[test]
fn every_entry_has_an_example() {
    let mut faults = Vec::new();
    for file in files(Path::new("rules")) {
        let tables: toml::Table = toml::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        for (pack, rows) in tables {
            let keys: &[&str] = match pack.as_str() {
                pack if PAIRED.contains(&pack) => &["pairs"],
                pack if READ.contains(&pack) => &["gives", "pairs"],
                _ => continue,
            };
            // A list of words is one entry here.
            for row in rows.as_array().into_iter().flatten() {
                let examples = |key: &&str| row.get(key).and_then(toml::Value::as_array);
                if !keys.iter().filter_map(examples).any(|list| !list.is_empty()) {
                    let name = row.get("id").or_else(|| row.get("tag"));
                    faults.push(format!("{}: [[{pack}]] {name:?} has no {}", file.display(), keys[0]));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} entries without example:\n{}", faults.len(), faults.join("\n"));
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

/// Packs of figures: in each a form has only one meaning, except as the comment on its tag allows.
const ONE_MEANING: &[&str] =
    &["numeral", "scale", "fraction", "group", "multiple", "ordinal", "unit", "percent", "rate", "bound"];

#[test]
fn no_two_entries_of_a_pack_share_a_form() {
    let mut seen: BTreeMap<(String, &str, String), String> = BTreeMap::new();
    let mut faults = Vec::new();
    for (_, pack, entry) in entries().iter().filter(|(_, pack, _)| ONE_MEANING.contains(&pack.as_str())) {
        for (lang, forms) in [("en", &entry.en), ("fr", &entry.fr)] {
            for form in forms.iter().chain(&entry.any) {
                // Short forms are distinguished by their capitals.
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

/// A newsroom's own pack is held to the same: every fault with file, line and column, every example against the program.
#[test]
fn a_newsroom_tests_its_pack() {
    let dir = tempfile::tempdir().unwrap();
    let said = |pack: &str| {
        std::fs::write(dir.path().join("house.toml"), pack).unwrap();
        let mut command = assert_cmd::Command::cargo_bin("recoupe").unwrap();
        let out = command.args(["rules", "check"]).arg(dir.path()).output().unwrap();
        let text = [out.stdout, out.stderr].concat();
        let text = String::from_utf8(text).unwrap();
        (out.status.code(), text.replace(&format!("{}", dir.path().display()), "DIR"))
    };
    let pack = "[[title]]\nid = \"desk-chief\"\nen = [\"desk chief\"]\n\
                gives = [{ lang = \"en\", text = \"Desk chief Anna Hart spoke.\", claim = \"title desk-chief\" }]\n";
    assert_eq!(said(pack), (Some(0), "DIR: no fault found (1 file, 1 entry, 1 example)\n".to_owned()));
    let (code, told) = said(&pack.replace("Desk chief Anna", "Desk hand Anna"));
    assert_eq!(code, Some(2));
    assert!(
        told.contains("house.toml:4:33: [[title]] \"desk-chief\": \"Desk hand Anna Hart spoke.\" must give"),
        "{told}"
    );
    let (code, told) = said(&pack.replace("[[title]]", "# ours\n[[titel]]"));
    assert_eq!(code, Some(2));
    assert!(told.contains("house.toml:2:1: unknown table [[titel]]; known: "), "{told}");
    let kin = "[[kin]]\nid = \"x\"\nen = [\"gaffer\"]\nsilent = [{ lang = \"en\", text = \"The gaffer of the mill.\" }]\n";
    let (code, told) = said(kin);
    assert_eq!(code, Some(2));
    assert!(
        told.contains(
            "\"The gaffer of the mill.\" makes no claim: write an example of this table into `pairs`"
        ),
        "{told}"
    );
    let (code, told) = said("[[title]]\nid = \"x\"\nen = [\"reeve\"]\nfern = [\"reeves\"]\n");
    assert_eq!(code, Some(2));
    assert!(
        told.contains("[[title]] \"x\": unknown key \"fern\"; did you mean \"fr\"? Known: id, en, fr, "),
        "{told}"
    );
}
