//! Rule packs as they are written: TOML files of entries, and tables of names.

use serde::Deserialize;
use std::collections::BTreeMap;

/// An entry of a rule file: `[[unit]]`, `[[currency]]`, `[[title]]` …
#[derive(Clone, Debug, Deserialize)]
pub struct Entry {
    /// The stable name: a CLDR unit, an ISO 4217 code, a key.
    pub id: String,
    /// English forms.
    #[serde(default)]
    pub en: Vec<String>,
    /// French forms.
    #[serde(default)]
    pub fr: Vec<String>,
    /// Forms of both languages: signs and symbols.
    #[serde(default)]
    pub any: Vec<String>,
    /// A number, as exact decimal: the value of a numeral, the power of a scale.
    #[serde(default)]
    pub value: Option<toml::Value>,
    /// A word from the list the pack's documentation gives.
    #[serde(default)]
    pub tag: Option<String>,
    /// Why it is so.
    #[serde(default)]
    pub why: Option<String>,
    /// Texts and the claim each must give.
    #[serde(default)]
    pub gives: Vec<Example>,
    /// Texts in which the entry must yield no claim.
    #[serde(default)]
    pub silent: Vec<Silent>,
    /// Two versions of a sentence and what the comparison must report.
    #[serde(default)]
    pub pairs: Vec<Pair>,
    /// Forms, by language, that often mean something else: they need a second sign.
    #[serde(default)]
    pub unsure: BTreeMap<String, Vec<String>>,
    /// How important an entity is among those of one form.
    #[serde(default)]
    pub weight: u32,
    /// What else the pack knows: `base`, `factor`, `minor` …
    #[serde(flatten)]
    pub attributes: BTreeMap<String, toml::Value>,
}

impl Entry {
    /// An entry of this name, otherwise empty.
    pub fn new(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            en: Vec::new(),
            fr: Vec::new(),
            any: Vec::new(),
            value: None,
            tag: None,
            why: None,
            gives: Vec::new(),
            silent: Vec::new(),
            pairs: Vec::new(),
            unsure: BTreeMap::new(),
            weight: 0,
            attributes: BTreeMap::new(),
        }
    }
}

/// A text and the claim it must give.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// `fr` or `en`.
    pub lang: String,
    /// The text.
    pub text: String,
    /// The claim in short: `money 3 EUR`.
    pub claim: String,
}

/// A text that must give no claim of the entry's kind.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Silent {
    /// `fr` or `en`.
    pub lang: String,
    /// The text.
    pub text: String,
}

/// A sentence in both languages, and the rule that must report it, such as `wording/opposite`. Without a rule, nothing
/// but notes may be reported.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The English text.
    pub en: String,
    /// The French text.
    pub fr: String,
    /// The code of the rule.
    #[serde(default)]
    pub tells: Option<String>,
}

/// Weight of a hand-kept name that states none: above every row of the tables, so that "Maison-Blanche" is not taken
/// for the suburb of that name.
const HAND_KEPT: u32 = 10_000;

/// Entries by pack name: the content of one or many files.
pub type Packs = BTreeMap<String, Vec<Entry>>;

/// Reads one rule file. Rows without an `id` (word lists with `lang` and `words`) become one entry per word; the first
/// of them gets the examples.
///
/// # Errors
/// The parser's error, with its place, if the text is not TOML of this form.
pub fn parse(text: &str) -> Result<Packs, toml::de::Error> {
    let tables: BTreeMap<String, Vec<toml::Value>> = toml::from_str(text)?;
    let mut packs = Packs::new();
    for (pack, rows) in tables {
        let entries = packs.entry(pack.clone()).or_default();
        for row in rows {
            if row.get("id").is_none() && row.get("words").is_some() {
                let list: WordList = row.try_into()?;
                let first = entries.len();
                entries.extend(list.words.iter().map(|w| word_entry(w, &list)));
                if let Some(entry) = entries.get_mut(first) {
                    (entry.gives, entry.silent, entry.pairs) = (list.gives, list.silent, list.pairs);
                }
            } else {
                let mut entry: Entry = row.try_into()?;
                if pack == "name" && entry.weight == 0 {
                    entry.weight = HAND_KEPT;
                }
                entries.push(entry);
            }
        }
    }
    Ok(packs)
}

#[derive(Deserialize)]
struct WordList {
    lang: String,
    words: Vec<String>,
    #[serde(default)]
    tag: Option<String>,
    #[serde(default)]
    gives: Vec<Example>,
    #[serde(default)]
    silent: Vec<Silent>,
    #[serde(default)]
    pairs: Vec<Pair>,
}

fn word_entry(word: &str, list: &WordList) -> Entry {
    let one = |lang: &str| if list.lang == lang { vec![word.to_owned()] } else { Vec::new() };
    Entry { en: one("en"), fr: one("fr"), tag: list.tag.clone(), ..Entry::new(word) }
}

/// Reads a table of names: a header, then `key`, `tag`, English forms, French forms (`|` between forms), `weight`.
pub fn parse_names(table: &str) -> Vec<Entry> {
    let forms =
        |cell: &str| cell.split('|').map(str::trim).filter(|f| !f.is_empty()).map(str::to_owned).collect();
    table
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some(Entry {
                id: cells.next().filter(|k| !k.is_empty())?.to_owned(),
                tag: cells.next().map(str::to_owned),
                en: forms(cells.next()?),
                fr: forms(cells.next()?),
                weight: cells.next().and_then(|w| w.trim().parse().ok()).unwrap_or(0),
                any: Vec::new(),
                value: None,
                why: None,
                gives: Vec::new(),
                silent: Vec::new(),
                pairs: Vec::new(),
                unsure: BTreeMap::new(),
                attributes: BTreeMap::new(),
            })
        })
        .collect()
}
