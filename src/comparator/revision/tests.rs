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
    let mut wrong = Vec::new();
    for (versions, expected) in cases {
        let articles: Vec<Article> = versions.iter().map(|t| Article::from_text(t, language)).collect();
        let readings: Vec<_> = articles.iter().map(|a| normalizer::read(a, &rules)).collect();
        let (_, findings) = super::compare(&readings);
        let told = told(&articles, &findings);
        let whole = told.len() == expected.len()
            && expected.iter().all(|e| told.iter().any(|t| e.split(" … ").all(|part| t.contains(part))));
        if !whole {
            wrong.push(format!("{versions:#?}\nexpected {expected:#?}\nfound {told:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
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

#[test]
fn what_was_left_behind_in_english() {
    check(
        Language::En,
        &[
            // Figures in other words.
            (
                &[
                    "The ferry fire killed 17 people on Sunday. Divers went down at dawn. It claimed the lives of 17 sailors.",
                    "The ferry fire killed 19 people on Sunday. Divers went down at dawn. It claimed the lives of 17 sailors.",
                ],
                &["revision/changed 17 … 19", "revision/stale 17"],
            ),
            (
                &[
                    "The stadium will cost 58 million pounds, the council said. Work begins in May. Some 60 million pounds is a lot for Emden.",
                    "The stadium will cost 74 million pounds, the council said. Work begins in May. Some 60 million pounds is a lot for Emden.",
                ],
                &["revision/changed 58 million … 74 million", "revision/stale 60 million"],
            ),
            (
                &[
                    "The stadium will cost 58 million pounds, the council said. Work begins in May. Some 60 million pounds is a lot for Emden.",
                    "The stadium will cost 59 million pounds, the council said. Work begins in May. Some 60 million pounds is a lot for Emden.",
                ],
                &["revision/changed 58 million … 59 million"],
            ),
            (
                &[
                    "The rower Mia Holt, 24, won on Sunday. Her coach wept for joy. She is the best in Emden, and at 24 she has time.",
                    "The rower Mia Holt, 26, won on Sunday. Her coach wept for joy. She is the best in Emden, and at 24 she has time.",
                ],
                &["revision/changed 24 … 26"],
            ),
            // Names and functions.
            (
                &[
                    "The mill was sold by Erik Sandmark on Monday. The town was told. A friend of Sandmark said he would travel.",
                    "The mill was sold by Erik Sandberg on Monday. The town was told. A friend of Sandmark said he would travel.",
                ],
                &["revision/changed Erik Sandmark … Erik Sandberg"],
            ),
            (
                &[
                    "The mill was sold by Erik Sandmark on Monday. The town was told. A friend of Sandmark said he would travel.",
                    "The mill was sold by Erik Sandmork on Monday. The town was told. A friend of Sandmark said he would travel.",
                ],
                &["revision/changed Erik Sandmark … Erik Sandmork", "revision/stale Sandmark"],
            ),
            (
                &[
                    "The finance minister, Ida Holm, met the miners on Monday. They asked for more. The finance minister said no.",
                    "The health minister, Ida Holm, met the miners on Monday. They asked for more. The finance minister said no.",
                ],
                &["revision/changed finance minister … health minister", "revision/stale finance minister"],
            ),
            (
                &[
                    "The finance minister, Ida Holm, met the miners on Monday. They asked for more. It rained all day. The finance minister said no.",
                    "The health minister, Ida Holm, met the miners on Monday. They asked for more. It rained all day. The health minister said no.",
                ],
                &["revision/changed finance minister … health minister"],
            ),
            (
                &[
                    "The group will close the mill, its chief executive, Ida Holm, told miners. They asked for more. It rained all day. Holm, chief executive since 2019, dines in Emden.",
                    "The group will close the mill, its chairman, Ida Holm, told miners. They asked for more. It rained all day. Holm, chief executive since 2019, dines in Emden.",
                ],
                &["revision/changed chief executive … chairman", "revision/stale chief executive"],
            ),
            // What depends on a figure that moved.
            (
                &[
                    "The storm killed 31 people. Eighteen of the dead were in Emden. The other 13 were at sea.",
                    "The storm killed 31 people. Twenty of the dead were in Emden. The other 13 were at sea.",
                ],
                &["revision/changed Eighteen … Twenty", "revision/dependant 31"],
            ),
            (
                &[
                    "The fund is worth 45 million euros. The state pays 20 million, the city 15 million and the bank 10 million.",
                    "The fund is worth 45 million euros. The state pays 25 million, the city 15 million and the bank 10 million.",
                ],
                &["revision/changed 20 million … 25 million", "revision/dependant 45 million"],
            ),
            (
                &[
                    "Holm won by 8,450 votes to 8,120 on Sunday. The margin of 330 votes was the smallest in years.",
                    "Holm won by 8,510 votes to 8,120 on Sunday. The margin of 330 votes was the smallest in years.",
                ],
                &["revision/changed 8,450 votes to 8,120 … 8,510 votes to 8,120", "revision/dependant 330"],
            ),
            (
                &[
                    "The herd grew to 240 cows, three times the 80 cows of 1990, the farmer said.",
                    "The herd grew to 320 cows, three times the 80 cows of 1990, the farmer said.",
                ],
                &["revision/changed 240 … 320", "revision/dependant three times"],
            ),
            (
                &[
                    "The herd grew to 240 cows, three times the 80 cows of 1990, the farmer said.",
                    "The herd grew to 243 cows, three times the 80 cows of 1990, the farmer said.",
                ],
                &["revision/changed 240 … 243"],
            ),
            (
                &[
                    "Rents rose to 900 euros in Emden, from 750 euros in 2020. That is 20 per cent more, the paper said.",
                    "Rents rose to 960 euros in Emden, from 750 euros in 2020. That is 20 per cent more, the paper said.",
                ],
                &["revision/changed 900 euros … 960 euros", "revision/dependant 20 per cent"],
            ),
            (
                &[
                    "The storm killed 31 people. Eighteen of the dead were in Emden. The other 13 were at sea.",
                    "The storm killed 33 people. Twenty of the dead were in Emden. The other 13 were at sea.",
                ],
                &["revision/changed 31 … 33", "revision/changed Eighteen … Twenty"],
            ),
            // A name put back as it was.
            (
                &[
                    "The prize went to Marta Lindholm of Emden on Sunday, the jury said.",
                    "The prize went to Marta Lundholm of Emden on Sunday, the jury said.",
                    "The prize went to Marta Lindholm of Emden on Sunday, the jury said.",
                ],
                &["revision/undone … Lindholm … Lundholm"],
            ),
        ],
    );
}

#[test]
fn what_was_left_behind_in_french() {
    check(
        Language::Fr,
        &[
            (
                &[
                    "L’incendie a fait 17 morts dimanche. Les plongeurs sont venus à l’aube. Le feu a coûté la vie à 17 marins.",
                    "L’incendie a fait 19 morts dimanche. Les plongeurs sont venus à l’aube. Le feu a coûté la vie à 17 marins.",
                ],
                &["revision/changed 17 … 19", "revision/stale 17"],
            ),
            (
                &[
                    "Le stade coûtera 58 millions d’euros, dit la mairie. Le chantier ouvre en mai. Quelque 60 millions d’euros, c’est trop pour Sorna.",
                    "Le stade coûtera 74 millions d’euros, dit la mairie. Le chantier ouvre en mai. Quelque 60 millions d’euros, c’est trop pour Sorna.",
                ],
                &["revision/changed 58 millions … 74 millions", "revision/stale 60 millions"],
            ),
            (
                &[
                    "La rameuse Mia Holt, 24 ans, a gagné dimanche. Son entraîneur pleurait. À 24 ans, elle a le temps.",
                    "La rameuse Mia Holt, 26 ans, a gagné dimanche. Son entraîneur pleurait. À 24 ans, elle a le temps.",
                ],
                &["revision/changed 24 ans … 26 ans", "revision/stale 24 ans"],
            ),
            (
                &[
                    "Le moulin a été vendu par Erik Sandmark lundi. La ville l’a su. Un ami de Sandmark dit qu’il voyagera.",
                    "Le moulin a été vendu par Erik Sandmork lundi. La ville l’a su. Un ami de Sandmark dit qu’il voyagera.",
                ],
                &["revision/changed Erik Sandmark … Erik Sandmork", "revision/stale Sandmark"],
            ),
            (
                &[
                    "La ministre des Finances, Ida Holm, a reçu les mineurs lundi. Ils voulaient plus. La ministre des Finances a refusé.",
                    "La ministre de la Santé, Ida Holm, a reçu les mineurs lundi. Ils voulaient plus. La ministre des Finances a refusé.",
                ],
                &[
                    "revision/changed ministre des Finances … ministre de la Santé",
                    "revision/stale ministre des Finances",
                ],
            ),
            (
                &[
                    "La tempête a fait 31 morts. Dix-huit des victimes étaient à Sorna. Les 13 autres étaient en mer.",
                    "La tempête a fait 31 morts. Vingt des victimes étaient à Sorna. Les 13 autres étaient en mer.",
                ],
                &["revision/changed Dix-huit … Vingt", "revision/dependant 31"],
            ),
            (
                &[
                    "Le fonds pèse 45 millions d’euros. L’État verse 20 millions, la ville 15 millions et la banque 10 millions.",
                    "Le fonds pèse 45 millions d’euros. L’État verse 25 millions, la ville 15 millions et la banque 10 millions.",
                ],
                &["revision/changed 20 millions … 25 millions", "revision/dependant 45 millions"],
            ),
            (
                &[
                    "Le troupeau compte 240 vaches, soit le triple des 80 vaches de 1990, dit l’éleveur.",
                    "Le troupeau compte 320 vaches, soit le triple des 80 vaches de 1990, dit l’éleveur.",
                ],
                &["revision/changed 240 … 320", "revision/dependant … triple"],
            ),
            (
                &[
                    "Les loyers sont passés à 900 euros, contre 750 euros en 2020. Cela fait 20 % de plus, dit le journal.",
                    "Les loyers sont passés à 960 euros, contre 750 euros en 2020. Cela fait 20 % de plus, dit le journal.",
                ],
                &["revision/changed 900 euros … 960 euros", "revision/dependant 20 %"],
            ),
            (
                &[
                    "Les loyers sont passés à 900 euros, contre 750 euros en 2020. Cela fait 20 % de plus, dit le journal.",
                    "Les loyers sont passés à 960 euros, contre 750 euros en 2020. Cela fait 28 % de plus, dit le journal.",
                ],
                &["revision/changed 900 euros … 960 euros", "revision/changed 20 % … 28 %"],
            ),
            (
                &[
                    "Le prix est allé à Marta Lindholm, de Sorna, dimanche, selon le jury.",
                    "Le prix est allé à Marta Lundholm, de Sorna, dimanche, selon le jury.",
                    "Le prix est allé à Marta Lindholm, de Sorna, dimanche, selon le jury.",
                ],
                &["revision/undone … Lindholm … Lundholm"],
            ),
        ],
    );
}
