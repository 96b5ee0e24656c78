//! Minimised past failures: inputs of the fuzz targets and of the property tests, each with what it did.

use super::promises;
use recoupe::{Article, Language, Relation};

/// Names and bytes of files.
const FILES: &[(&str, &[u8])] = &[];

/// Two texts, checked in every relation, and each against itself.
const PAIRS: &[(&str, &str)] = &[
    // A name of single letters was missing from an article checked against itself.
    ("Ѩ\u{1e8d4}M<𞸡𐊕D\"¥ A/𝂤o*🩸u\\🕴𑣟મ", "Le ministre a dit 12."),
    // "32 kilos" against "70-pound", read as money, was converted the wrong way round.
    ("Son chien, un labrador de 32 kilos, a survécu.", "His dog, a 70-pound Labrador, has survived."),
];

#[test]
fn files_that_once_failed() {
    for (name, file) in FILES {
        promises::reading(name, file);
    }
}

#[test]
fn texts_that_once_failed() {
    for (fr, en) in PAIRS {
        let there = [Article::from_text(fr, Language::Fr), Article::from_text(en, Language::En)];
        let back = [there[1].clone(), there[0].clone()];
        for relation in
            [None, Some(Relation::Translation), Some(Relation::Coverage), Some(Relation::Revision)]
        {
            for articles in [&there, &back] {
                let report = promises::checked(articles, relation);
                promises::report(&report);
                for format in promises::FORMATS {
                    promises::form(&report, format, Language::En);
                }
                promises::alike(&articles[0], relation);
            }
        }
    }
}

#[test]
fn pounds_are_converted_the_same_way_round() {
    let there = [Article::from_text(PAIRS[1].0, Language::Fr), Article::from_text(PAIRS[1].1, Language::En)];
    let back = [there[1].clone(), there[0].clone()];
    for articles in [&there, &back] {
        let report = promises::checked(articles, Some(Relation::Translation));
        assert!(report.findings.is_empty(), "{:?}", report.findings);
    }
}
