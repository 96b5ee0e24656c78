//! Pairs of versions, and what must be told of them: the rule and words of the finding's first place.

use crate::article::{Article, Language};
use crate::comparator::finding::{Finding, Severity};
use crate::normalizer;
use crate::rules::Rules;

fn told(articles: &[Article], findings: &[Finding]) -> Vec<String> {
    let text = |f: &Finding| {
        let words =
            |l: &crate::comparator::finding::Location| l.span.of(&articles[l.article].text).to_owned();
        format!("{} {}", f.rule.code(), f.locations.iter().map(words).collect::<Vec<_>>().join(" | "))
    };
    findings.iter().filter(|f| f.severity > Severity::Note).map(text).collect()
}

fn check(language: Language, cases: &[(&[&str], &[&str])]) {
    let rules = Rules::shipped();
    for (versions, expected) in cases {
        let articles: Vec<Article> = versions.iter().map(|t| Article::from_text(t, language)).collect();
        let readings: Vec<_> = articles.iter().map(|a| normalizer::read(a, &rules)).collect();
        let (_, findings) = super::compare(&readings);
        let told = told(&articles, &findings);
        let whole = told.len() == expected.len()
            && expected.iter().all(|e| told.iter().any(|t| e.split(" … ").all(|part| t.contains(part))));
        assert!(whole, "{versions:#?}\nexpected {expected:#?}\nfound {told:#?}");
    }
}

#[test]
fn english() {
    check(
        Language::En,
        &[
            (
                &[
                    "The fire killed 12 people in the old mill on Monday.",
                    "The fire killed 14 people in the old mill on Monday.",
                ],
                &["revision/changed 12 … 14"],
            ),
            (
                &[
                    "The quake killed 12 people on Sunday. Rescuers dug all night. The 12 victims lived in Emden.",
                    "The quake killed 17 people on Sunday. Rescuers dug all night. The 12 victims lived in Emden.",
                ],
                &["revision/changed 12 … 17", "revision/stale 12"],
            ),
            (
                &[
                    "The quake killed 12 people on Sunday. Rescuers dug all night. It injured 12 in Emden.",
                    "The quake killed 17 people on Sunday. Rescuers dug all night. It injured 12 in Emden.",
                ],
                &["revision/changed 12 … 17"],
            ),
            (
                &[
                    "The plant will cut 1,200 jobs by March. The mayor was angry at the news. The 1,200 jobs are all in Emden.",
                    "The plant will cut 1,500 jobs by March. The mayor was angry at the news. The 1,200 jobs are all in Emden.",
                ],
                &["revision/changed 1,200 … 1,500", "revision/stale 1,200"],
            ),
            (
                &[
                    "The plant will cut 1,200 jobs by March. The mayor met 1,200 people in the hall.",
                    "The plant will cut 1,500 jobs by March. The mayor met 1,200 people in the hall.",
                ],
                &["revision/changed 1,200 … 1,500"],
            ),
            (
                &[
                    "The plant will cut 1,200 jobs by March. It employs 20,000 people. The cuts are 6% of the staff.",
                    "The plant will cut 1,800 jobs by March. It employs 20,000 people. The cuts are 6% of the staff.",
                ],
                &["revision/changed 1,200 … 1,800", "revision/dependant 6%"],
            ),
            (
                &[
                    "The toll rose to 12 dead in the night. Rescuers went on with their work in the rain.",
                    "The toll rose to 15 dead in the night, up from 12 dead. Rescuers went on with their work in the rain.",
                ],
                &["revision/changed 12 … 15"],
            ),
            (
                &[
                    "The bridge cost $12 million and took two years.",
                    "The bridge cost 12 million dollars and took 2 years.",
                ],
                &[],
            ),
            (
                &[
                    "The race was won by Neil Marsh in the last lap.",
                    "The race was won by Karl Dunne in the last lap.",
                ],
                &["revision/changed Neil Marsh … Karl Dunne"],
            ),
        ],
    );
}

#[test]
fn french() {
    check(
        Language::Fr,
        &[
            (
                &[
                    "L’incendie a fait 12 morts lundi dans la vieille usine.",
                    "L’incendie a fait 14 morts lundi dans la vieille usine.",
                ],
                &["revision/changed 12 … 14"],
            ),
            (
                &[
                    "Le séisme a fait 12 morts jeudi à l’aube. Les routes sont coupées. Les 12 victimes vivaient à Sorna.",
                    "Le séisme a fait 41 morts jeudi à l’aube. Les routes sont coupées. Les 12 victimes vivaient à Sorna.",
                ],
                &["revision/changed 12 … 41", "revision/stale 12"],
            ),
            (
                &[
                    "Le séisme a fait 12 morts jeudi à l’aube. Les routes sont coupées. Les 12 ponts de la ville tiennent.",
                    "Le séisme a fait 41 morts jeudi à l’aube. Les routes sont coupées. Les 12 ponts de la ville tiennent.",
                ],
                &["revision/changed 12 … 41"],
            ),
            (
                &[
                    "À 36 ans, il dessert encore 84 boîtes aux lettres.",
                    "À 63 ans, il dessert encore 84 boîtes aux lettres.",
                    "À 36 ans, il dessert encore 84 boîtes aux lettres.",
                ],
                &["revision/changed 36 ans … 63 ans", "revision/undone 36 ans … 63 ans"],
            ),
            (
                &[
                    "Le pont a coûté 12 millions d’euros et deux ans de travaux.",
                    "Le pont a coûté 12 millions € et 2 ans de travaux.",
                ],
                &[],
            ),
            (
                &[
                    "Les prix ont augmenté dans la ville depuis le mois de mars.",
                    "Les prix ont diminué dans la ville depuis le mois de mars.",
                ],
                &["revision/changed augmenté … diminué"],
            ),
        ],
    );
}
