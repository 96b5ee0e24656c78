use super::Language::{En, Fr};
use super::*;

/// One row per difficulty; `|` marks the end of a sentence.
const CASES: &[(Language, &str)] = &[
    // Plain ends.
    (En, "The vote is over.| The count begins."),
    (En, "Who won?| Nobody knows yet.| What a night!| The rest follows."),
    (Fr, "Le vote est clos.| Le dépouillement commence."),
    (Fr, "Qui a gagné ?| Personne ne le sait.| Quelle nuit !| La suite demain."),
    (Fr, "Ils ont gagné… ou presque.| Les autres…| Enfin, non."),
    (En, "It was over...| Then it was not."),
    (En, "no stop at the end"),
    (En, "One line\nwrapped onto two.| Another\r\nwrapped too."),
    // Titles and honorifics.
    (Fr, "M. Dupont et MM. Durand et Martin sont là.| Mme Roux aussi."),
    (Fr, "Selon M. Le Gall, rien ne change.| Me. Lefort plaidera."),
    (En, "Mr. Smith met Mrs. Jones and Dr. Lee.| They talked."),
    (En, "Sen. Warren wrote to Gen. Milley.| Gov. Abbott did not."),
    (En, "Prof. Allen, Lt. Col. Brand and Rev. King spoke.| Nobody else did."),
    // Initials.
    (En, "J. R. Smith left.| George W. Bush stayed."),
    (En, "A book by J. K. Rowling sold well.| It is her third."),
    (Fr, "Le texte de J.-P. Dupont a plu.| L’ouvrage de J. Le Goff aussi."),
    (Fr, "Il admire Charles V.| Le roi est mort en 1380."),
    (En, "They lack vitamin C.| Doctors worry."),
    // Places and firms.
    (En, "He moved to St. Petersburg and then to Mt. Vernon.| She stayed."),
    (En, "Apple Inc. Chief Executive Tim Cook agreed.| Shares rose."),
    (En, "It was sold to Acme Corp.| The price was not given."),
    (En, "Born in Austin, Tex., he left the U.S. Senate in 2010.| He is 80."),
    (En, "She came back to the U.S.| The company did not."),
    (En, "The U.S. economy and the U.K. economy grew.| So did others."),
    (En, "U.S. District Judge Ann Aiken ruled.| Nothing else happened."),
    (En, "Martin Luther King Jr. was there.| He spoke."),
    (En, "He has a Ph.D. in physics.| She has two."),
    // Figures.
    (En, "See No. 5 and art. 12 and p. 3.| That is all."),
    (En, "It is modern art.| The gallery opens soon."),
    (En, "Is he in?| They said no.| The door closed."),
    (Fr, "L’art. 12 et le no. 5 s’appliquent.| Rien d’autre."),
    (Fr, "Il a vécu vers 50 av. J.-C. en Gaule.| Il est connu."),
    (Fr, "Le site date du Ier s. av. J.-C.| Les fouilles continuent."),
    (En, "It rose 3.5 percent to $1.2 billion.| Sales fell."),
    (Fr, "Le taux est de 3.5 % soit 1.234.567 euros.| Il baisse."),
    (Fr, "Il en reste 3,5 millions.| 12 ont disparu."),
    (En, "Nobody was hurt.| 32 people were inside."),
    (En, "The price fell.| $3 million was lost."),
    (Fr, "C’était en 2019.| Le projet a pris du retard."),
    (En, "1. Paris is first"),
    (En, "Version 2.0 came out.| Version 3 did not."),
    (Fr, "Il est arrivé 1er.| Son frère, 2e, sourit."),
    // Months and hours.
    (En, "It opens Jan. 5 and closes Sept. 30.| Tickets sell fast."),
    (Fr, "Du 5 janv. 2021 au 3 févr. 2021, tout ferme.| Rien n’est sûr."),
    (En, "It began at 5 p.m. GMT and ended at 7 a.m. EST.| Nobody slept."),
    (En, "It began at 5 p.m. Friday and ended at 7 a.m. Sunday.| Nobody slept."),
    (En, "It began at 5 p.m.| Police came at six."),
    // Other abbreviations.
    (Fr, "Il vend du pain, du lait, etc. et du vin.| Le reste, non."),
    (Fr, "Pain, lait, etc.| Les prix montent."),
    (Fr, "Il y a env. 300 m d’ici, cf. Plan joint.| Suivez."),
    (En, "Use fruit, e.g. Apples or pears.| Then stir."),
    (En, "In Roe v. Wade the court ruled.| It was 1973."),
    (Fr, "L’arrêt Roe c. Wade est annulé.| Nul ne sait."),
    (En, "The case of Smith vs. Jones is over.| Appeals may follow."),
    // Quotation marks and brackets.
    (En, "“It is over.”| The crowd left."),
    (En, "\"We won.| We did it,\" Smith said.| Then he left."),
    (En, "“We won.| We did it,” said Smith."),
    (En, "“Why now?” he asked.| Nobody knew."),
    (En, "“Why now?” Smith asked.| Nobody knew."),
    (En, "“Why now?”| She said no one had told her."),
    (En, "“Never!” John Smith said.| He left."),
    (En, "‘It is ours.’| The others laughed."),
    (En, "He left (on foot.)| Then she came."),
    (En, "They lost (!) Rome and (?) Carthage."),
    (Fr, "« C’est fini. »| La foule est partie."),
    (Fr, "«\u{a0}C’est fini.\u{a0}»| «\u{a0}Vraiment\u{a0}?\u{a0}»| Oui."),
    (Fr, "« Pourquoi ? » demande-t-il.| Nul ne sait."),
    (Fr, "« C’est fini.| Rentrez chez vous », a dit le maire.| Il pleuvait."),
    (Fr, "Il a crié : « Assez ! » avant de sortir.| La porte a claqué."),
    (Fr, "C’est vrai.| « Nous partons », dit-elle."),
    (En, "That is true.| “We leave,” she said."),
    (En, "That is true.| (The rest is not.)| And so on."),
    (Fr, "Il est là.| — Vraiment ?| — Oui."),
    // Capitals inside a word, and lost spaces.
    (En, "Sales fell.| iPhone sales rose."),
    (Fr, "Les ventes baissent.| éÉco les suit."),
    (Fr, "Les ventes baissent.| e\u{301}e\u{301}E\u{301}co les suit."),
    (En, "Yahoo! said it would sell.| It did."),
    (En, "That was the end.|The crowd left."),
    (En, "See example.com.| The site is free."),
    (En, "Read www.example.com/a.b.The for more."),
    (En, "It ended.\u{200b}| The rest is silence."),
    (Fr, "L’e\u{301}te\u{301} fut long.| E\u{301}ric est parti."),
];

fn sentences(language: Language, text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    cut(text, Span::new(0, text.len()), language, &Rules::shipped(), &mut out);
    out.iter().map(|s| s.of(text)).collect()
}

#[test]
fn cuts_where_sentences_part() {
    let mut wrong = Vec::new();
    for (language, marked) in CASES {
        let expected: Vec<&str> = marked.split('|').map(|s| s.trim_matches(is_blank)).collect();
        let text = marked.replace('|', "");
        let found = sentences(*language, &text);
        let found: Vec<&str> = found.iter().map(|s| s.trim_matches(is_blank)).collect();
        if found != expected {
            wrong.push(format!("{found:#?}\nexpected {expected:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), CASES.len(), wrong.join("\n"));
}

#[test]
fn nothing_comes_of_nothing() {
    for text in ["", " ", "\n\t\u{a0}", "\u{feff}"] {
        assert!(sentences(En, text).is_empty(), "{text:?}");
    }
    assert_eq!(sentences(En, " ... "), ["..."]);
}
