//! Checks a newsroom's entries: only the keys of their table, and only tags that shipped entries use.

use super::compile::Fault;
use super::pack::{Entry, Packs};
use super::packs::{KEYS, Pack};
use crate::nearest::nearest;

/// The tags of each table, in order.
type Tags = &'static [(&'static str, &'static [&'static str])];

const SHIPPED: Tags = include!(concat!(env!("OUT_DIR"), "/tags.rs"));

/// Every unknown key, every tag that no shipped rule uses and every language other than `en` and `fr`, each with the
/// word as written.
pub fn faults(packs: &Packs) -> Vec<(Fault, String)> {
    let mut out = Vec::new();
    for (pack, entries) in Pack::ALL.iter().filter_map(|p| Some((p, packs.get(p.name())?))) {
        let tags = SHIPPED.iter().find(|(name, _)| *name == pack.name()).map_or(&[][..], |(_, tags)| tags);
        for entry in entries {
            let mut fault = |what: String, word: &str| {
                let table = pack.name().to_owned();
                out.push((Fault { table, entry: Some(entry.id.clone()), what }, word.to_owned()));
            };
            for key in entry.attributes.keys().filter(|k| !pack.keys().contains(&k.as_str())) {
                fault(unknown("key", key, &[&KEYS, pack.keys()].concat()), key);
            }
            if let Some(tag) = entry.tag.as_ref().filter(|t| !tags.contains(&t.as_str())) {
                fault(unknown("tag", tag, tags), tag);
            }
            for (lang, key) in languages(entry) {
                fault(format!("unknown language \"{lang}\" in {key}: it is \"en\" or \"fr\""), lang);
            }
        }
    }
    out
}

/// The languages an entry names that are neither `en` nor `fr`, each with the key it stands under.
fn languages(entry: &Entry) -> impl Iterator<Item = (&str, &'static str)> {
    let given = entry.gives.iter().map(|e| (e.lang.as_str(), "gives"));
    let silent = entry.silent.iter().map(|e| (e.lang.as_str(), "silent"));
    let unsure = entry.unsure.keys().map(|l| (l.as_str(), "unsure"));
    given.chain(silent).chain(unsure).filter(|(lang, _)| !matches!(*lang, "en" | "fr"))
}

fn unknown(what: &str, word: &str, known: &[&str]) -> String {
    let hint = nearest(word, known.iter().copied())
        .map_or_else(|| "; known".to_owned(), |n| format!("; did you mean \"{n}\"? Known"));
    match known.is_empty() {
        true => format!("unknown {what} \"{word}\": entries of this table have none"),
        false => format!("unknown {what} \"{word}\"{hint}: {}", known.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::pack::parse;

    fn told(text: &str) -> Vec<String> {
        faults(&parse(text).unwrap()).into_iter().map(|(fault, _)| fault.to_string()).collect()
    }

    #[test]
    fn unknown_words_are_refused_with_the_nearest() {
        for (entry, what) in [
            ("[[opposite]]\nid = \"x\"\ntag = \"idiomm\"", "unknown tag \"idiomm\"; did you mean \"idiom\"?"),
            ("[[negator]]\nid = \"x\"\ntag = \"plainn\"", "unknown tag \"plainn\"; did you mean \"plain\"?"),
            ("[[unit]]\nid = \"x\"\nfacter = \"2\"", "unknown key \"facter\"; did you mean \"factor\"?"),
            ("[[title]]\nid = \"x\"\nsilennt = [\"a\"]", "unknown key \"silennt\"; did you mean \"silent\"?"),
            ("[[kin]]\nid = \"x\"\ntag = \"aunt\"", "unknown tag \"aunt\": entries of this table have none"),
            (
                "[[title]]\nid = \"x\"\nsilent = [{ lang = \"xx\", text = \"a\" }]",
                "unknown language \"xx\" in silent: it is \"en\" or \"fr\"",
            ),
        ] {
            let told = told(entry);
            assert!(told.len() == 1 && told[0].contains(what), "{entry}: {told:?}");
        }
    }

    #[test]
    fn what_ships_is_known() {
        assert_eq!(told("[[title]]\nid = \"x\"\ntag = \"broad\"\nen = [\"boss\"]"), Vec::<String>::new());
        assert_eq!(told("[[unit]]\nid = \"x\"\nbase = \"meter\"\nfactor = \"2\""), Vec::<String>::new());
    }
}
