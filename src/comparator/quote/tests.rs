//! Pairs of passages with direct speech, and what must be told of them above a note.

use crate::comparator::testing::check;

#[test]
fn words_of_somebody_made_the_papers_own() {
    check(&[
        (
            "The minister called the plan \"a waste of money.\"",
            "Le ministre a qualifié le plan de gaspillage d'argent.",
            "quote/missing \"a waste of money.\" | ",
        ),
        (
            "The minister called the plan \"a waste of money.\"",
            "Le ministre a qualifié le plan de « gaspillage d'argent ».",
            "",
        ),
        (
            "He said the vote was \"a day of shame\" for the party.",
            "Il a déclaré que le vote était un jour de honte pour le parti.",
            "quote/missing \"a day of shame\" | ",
        ),
        (
            "He said the vote was \"a day of shame\" for the party.",
            "Il a déclaré que le vote était « un jour de honte » pour le parti.",
            "",
        ),
        (
            "The report describes the water as dangerous and dirty.",
            "Le rapport décrit l'eau comme « dangereuse et sale ».",
            "quote/missing  | « dangereuse et sale »",
        ),
        (
            "\"We are ready,\" said Olga Marsh, the team captain.",
            "Nous sommes prêts, selon Olga Marsh, la capitaine de l'équipe.",
            "quote/missing \"We are ready,\" | ",
        ),
        (
            "The company denied the claims, saying it had \"done nothing wrong\".",
            "L'entreprise a nié les accusations, affirmant n'avoir rien fait de mal.",
            "quote/missing \"done nothing wrong\" | ",
        ),
        (
            "The so-called \"gig economy\" employs two million people.",
            "L'économie des petits boulots emploie deux millions de personnes.",
            "",
        ),
        ("She starred in \"The Long Road\" in 2010.", "Elle a joué dans The Long Road en 2010.", ""),
        ("They call it \"the beast\".", "Ils l'appellent la bête.", ""),
        (
            "\"Where is the money?\" asked Judge Brown. \"I do not know,\" the banker replied.",
            "— Où est l'argent ? a demandé le juge Brown.\n\n— Je ne sais pas, a répondu le banquier.",
            "",
        ),
    ]);
}

#[test]
fn speakers_and_what_they_say() {
    check(&[
        (
            "\"The talks have failed,\" said Ana Ruiz. Peter Holm left the room without a word.",
            "« Les pourparlers ont échoué », a dit Peter Holm. Ana Ruiz a quitté la salle sans un mot.",
            "quote/speaker \"The talks have failed,\" | « Les pourparlers ont échoué »",
        ),
        (
            "\"The talks have failed,\" said Ana Ruiz. Peter Holm left the room without a word.",
            "« Les pourparlers ont échoué », a dit Ana Ruiz. Peter Holm a quitté la salle sans un mot.",
            "",
        ),
        (
            "Peter Holm said: \"This is a victory for all workers.\" Ana Ruiz, who leads the union, was absent.",
            "Ana Ruiz, qui dirige le syndicat, a déclaré : « C'est une victoire pour tous les travailleurs. » Peter Holm était absent.",
            "quote/speaker \"This is a victory for all workers.\" | « C'est une victoire pour tous les travailleurs. »",
        ),
        (
            "\"We need more nurses,\" Karen Doyle told the committee. Her deputy, Amir Shah, agreed.",
            "« Nous avons besoin de plus d'infirmières », a déclaré Amir Shah devant la commission. Sa supérieure, Karen Doyle, était d'accord.",
            "quote/speaker \"We need more nurses,\" | « Nous avons besoin de plus d'infirmières »",
        ),
        (
            "\"I saw the car stop,\" Laura Finch told police. \"It was dark,\" Tom Becker said.",
            "« J'ai vu la voiture s'arrêter », a raconté Tom Becker à la police. « Il faisait noir », a dit Laura Finch.",
            "quote/speaker \"I saw the car stop,\" | « J'ai vu la voiture s'arrêter »; quote/speaker \"It was dark,\" | « Il faisait noir »",
        ),
        (
            "\"I saw the car stop,\" Laura Finch told police. \"It was dark,\" Tom Becker said.",
            "« J'ai vu la voiture s'arrêter », a raconté Laura Finch à la police. « Il faisait noir », a dit Tom Becker.",
            "",
        ),
        ("\"The plan,\" said Ana Ruiz, \"is dead.\"", "« Le plan est mort », a affirmé Ana Ruiz.", ""),
        (
            "\"The plan,\" said Ana Ruiz, \"is dead.\" Peter Holm disagreed.",
            "« Le plan, a affirmé Peter Holm, est mort. » Ana Ruiz n'était pas d'accord.",
            "quote/speaker \"The plan,\" said Ana Ruiz, \"is dead.\" | « Le plan, a affirmé Peter Holm, est mort. »",
        ),
        (
            "\"Our soldiers did nothing wrong,\" President Joseph Ndala said.",
            "« Nos soldats n'ont rien fait de mal », a déclaré le président Samuel Okoro.",
            "person/other Joseph Ndala | Samuel Okoro",
        ),
        (
            "\"We lost 40 houses,\" said Mayor Ellen Park.",
            "« Nous avons perdu 14 maisons », a dit la maire Ellen Park.",
            "number/value 40 | 14",
        ),
        (
            "\"Spain was our best trip,\" said Ellen Park.",
            "« L'Italie a été notre plus beau voyage », a dit Ellen Park.",
            "place/other Spain | Italie",
        ),
        (
            "\"He told me, 'Go home, Lena,' and I did,\" she said.",
            "« Il m'a dit : “Rentre chez toi, Lena”, et je l'ai fait », a-t-elle raconté.",
            "",
        ),
        (
            "\"He told me, 'Go home, Lena,' and I did,\" she said.",
            "« Il m'a dit : “Rentre chez toi, Marie”, et je l'ai fait », a-t-elle raconté.",
            "person/other Lena | Marie",
        ),
    ]);
}

#[test]
fn a_speech_between_apostrophes() {
    check(&[
        (
            "’I lost all my luggage before I got to the hotel,’ she told the magazine.",
            "« J’ai perdu tous mes bagages avant d’arriver à l’hôtel », a-t-elle raconté au magazine.",
            "",
        ),
        (
            "The actress said ’I do’ to a cook in front of 80 guests.",
            "L’actrice a dit oui à un cuisinier devant 80 invités.",
            "",
        ),
    ]);
}
