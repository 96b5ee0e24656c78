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
            "The bug was in the \"Who Is Near\" button, which shows where users live.",
            "La faille se trouvait dans le bouton « montrer les amis qui habitent près des utilisateurs ».",
            "",
        ),
        (
            "The actress said ’I do’ to a cook in front of 80 guests.",
            "L’actrice a dit oui à un cuisinier devant 80 invités.",
            "",
        ),
    ]);
}

#[test]
fn who_says_it() {
    check(&[
        (
            "According to Nina Petrova, the dam \"will not hold\". Colonel Adam Roy disagreed.",
            "Selon le colonel Adam Roy, le barrage « ne tiendra pas ». Nina Petrova n'était pas d'accord.",
            "quote/speaker \"will not hold\" | « ne tiendra pas »",
        ),
        (
            "\"We had no warning,\" said farmer Luc Meunier. His neighbour Eva Brandt said: \"The siren was broken.\"",
            "« Nous n'avons pas été prévenus », a dit Eva Brandt. Son voisin Luc Meunier, agriculteur, a déclaré : « La sirène était cassée. »",
            "quote/speaker \"We had no warning,\" | « Nous n'avons pas été prévenus »; quote/speaker \"The siren was broken.\" | « La sirène était cassée. »",
        ),
        (
            "\"We had no warning,\" said farmer Luc Meunier. His neighbour Eva Brandt said: \"The siren was broken.\"",
            "« Nous n'avons pas été prévenus », a dit l'agriculteur Luc Meunier. « La sirène était cassée », a déclaré sa voisine Eva Brandt.",
            "",
        ),
        (
            "\"It is over,\" Karim Haddad told reporters in Lyon. He thanked Sophie Blin for her help.",
            "« C'est fini », a déclaré Karim Haddad aux journalistes à Lyon. Il a remercié Sophie Blin pour son aide.",
            "",
        ),
        (
            "Sophie Blin thanked the crew. \"They saved my son,\" she said. Karim Haddad, the captain, smiled.",
            "Karim Haddad, le capitaine, a souri. Sophie Blin a remercié l'équipage. « Ils ont sauvé mon fils », a dit Karim Haddad.",
            "passage/added  | Karim Haddad, le capitaine, a souri.",
        ),
        (
            "\"The law is unconstitutional,\" Justice Irene Wolf wrote. Justice Mark Tan dissented.",
            "« La loi est inconstitutionnelle », a écrit le juge Mark Tan. La juge Irene Wolf a exprimé son désaccord.",
            "quote/speaker \"The law is unconstitutional,\" | « La loi est inconstitutionnelle »",
        ),
    ]);
}

#[test]
fn stories() {
    check(&[
        (
            "Dr. Elena Marchetti, 52, a former adviser to the World Bank, will head the inquiry into the collapse of the Morandi-style viaduct near Brescia. She succeeds Paolo Conti, who stepped down in March. \"I accepted without hesitation,\" Marchetti said in Rome. Conti's lawyer, Giulia Ferri, declined to comment.",
            "La Dre Elena Marchetti, 52 ans, ancienne conseillère de la Banque mondiale, dirigera l'enquête sur l'effondrement du viaduc de type Morandi près de Brescia. Elle succède à Paolo Conti, qui a démissionné en mars. « J'ai accepté sans hésiter », a déclaré Mme Marchetti à Rome. L'avocate de M. Conti, Giulia Ferri, s'est refusée à tout commentaire.",
            "",
        ),
        (
            "Dr. Elena Marchetti, 52, a former adviser to the World Bank, will head the inquiry into the collapse of the viaduct near Brescia. She succeeds Paolo Conti, who stepped down in March. \"I accepted without hesitation,\" Marchetti said in Rome.",
            "La Dre Elena Marchetti, 52 ans, ancienne conseillère de la Banque mondiale, dirigera l'enquête sur l'effondrement du viaduc près de Brescia. Elle succède à Paolo Conti, qui a démissionné en mars. « J'ai accepté sans hésiter », a déclaré M. Conti à Rome.",
            "quote/speaker \"I accepted without hesitation,\" | « J'ai accepté sans hésiter »",
        ),
        (
            "Brazil's Luiz Inácio Lula da Silva and Colombia's Gustavo Petro met in Leticia, on the Amazon, to discuss deforestation. Lula said the region could \"no longer wait.\" Petro called for a ban on new oil wells, an idea Brasília opposes.",
            "Le Brésilien Luiz Inácio Lula da Silva et le Colombien Gustavo Petro se sont rencontrés à Leticia, sur l'Amazone, pour parler de la déforestation. Lula a affirmé que la région ne pouvait « plus attendre ». Petro a plaidé pour l'interdiction des nouveaux puits de pétrole, une idée à laquelle Brasília s'oppose.",
            "",
        ),
        (
            "Brazil's Luiz Inácio Lula da Silva and Colombia's Gustavo Petro met in Leticia, on the Amazon, to discuss deforestation. Lula said the region could \"no longer wait.\"",
            "Le Brésilien Luiz Inácio Lula da Silva et l'Argentin Gustavo Petro se sont rencontrés à Leticia, sur l'Amazone, pour parler de la déforestation. Lula a affirmé que la région ne pouvait « plus attendre ».",
            "place/other Colombia | Argentin",
        ),
        (
            "The U.S. Department of Justice sued Halvorsen Foods Inc. on Tuesday, accusing the Minnesota company of fixing prices. Chief executive Tom Reilly called the suit \"baseless.\" Attorney General Dana Moore said consumers had overpaid $310 million.",
            "Le département américain de la Justice a poursuivi mardi Halvorsen Foods Inc., accusant l'entreprise du Minnesota d'entente sur les prix. Le PDG Tom Reilly a jugé la plainte « sans fondement ». La ministre de la Justice Dana Moore a affirmé que les consommateurs avaient payé 310 millions de dollars de trop.",
            "",
        ),
        (
            "In Marseille, the Archbishop, Mgr Jean-Marc Aveline, blessed 40 boats. Fishermen from Cassis and La Ciotat had come, said the Coast Guard. \"Never have we seen so many,\" one of them, Ange Pieri, told La Provence.",
            "À Marseille, l'archevêque, Mgr Jean-Marc Aveline, a béni 40 bateaux. Des pêcheurs de Cassis et de La Ciotat étaient venus, selon les garde-côtes. « On n'en a jamais vu autant », a raconté l'un d'eux, Ange Pieri, à La Provence.",
            "",
        ),
        (
            "In Marseille, the Archbishop, Mgr Jean-Marc Aveline, blessed 40 boats. Fishermen from Cassis and La Ciotat had come, said the Coast Guard.",
            "À Marseille, l'archevêque, Mgr Jean-Marc Aveline, a béni 40 bateaux. Des pêcheurs de Cassis et de Bandol étaient venus, selon les garde-côtes.",
            "place/other La Ciotat | Bandol",
        ),
        (
            "The Japanese carmaker said Friday it would recall 1.2 million Corolla sedans. No injuries have been reported. \"We don't take this lightly,\" spokeswoman Aiko Tanabe said from Nagoya.",
            "Le constructeur automobile japonais a annoncé vendredi le rappel de 1,2 million de berlines Corolla. Aucun blessé n'a été signalé. « Nous prenons cela au sérieux », a déclaré sa porte-parole Aiko Tanabe depuis Nagoya.",
            "",
        ),
        (
            "Ireland's Katie Taylor and Puerto Rico's Amanda Serrano will fight again at Madison Square Garden. Taylor, 38, won their first bout by split decision; Serrano, 35, has since beaten Mexico's Erika Cruz.",
            "L'Irlandaise Katie Taylor et la Portoricaine Amanda Serrano s'affronteront de nouveau au Madison Square Garden. Taylor, 38 ans, avait remporté leur premier combat aux points ; Serrano, 35 ans, a depuis battu la Mexicaine Erika Cruz.",
            "",
        ),
        (
            "Ireland's Katie Taylor and Puerto Rico's Amanda Serrano will fight again at Madison Square Garden. Taylor, 38, won their first bout by split decision; Serrano, 35, has since beaten Mexico's Erika Cruz.",
            "L'Irlandaise Katie Taylor et la Portoricaine Amanda Serrano s'affronteront de nouveau au Madison Square Garden. Taylor, 35 ans, avait remporté leur premier combat aux points ; Serrano, 38 ans, a depuis battu la Mexicaine Erika Cruz.",
            "number/owner 38 | 38 ans",
        ),
        (
            "Mayor Louise Perrault does not want a stadium. \"It's not that I hate football,\" she said. \"I'd simply rather build schools.\" Opposition leader Denis Caron said the mayor \"has no vision.\"",
            "La mairesse Louise Perrault ne veut pas de stade. « Je ne déteste pas le football, a-t-elle dit. Je préfère simplement construire des écoles. » Le chef de l'opposition, Denis Caron, a affirmé que la mairesse « n'a aucune vision ».",
            "",
        ),
        (
            "Mayor Louise Perrault does not want a stadium. \"I'd rather build schools,\" she said. Opposition leader Denis Caron said the mayor \"has no vision for the city.\"",
            "La mairesse Louise Perrault ne veut pas de stade. « Je préfère construire des écoles », a-t-elle dit. Le chef de l'opposition, Denis Caron, a affirmé que la mairesse n'avait aucune vision pour la ville.",
            "quote/missing \"has no vision for the city.\" | ",
        ),
        (
            "The Kurdish town of Kobani was shelled from Turkey overnight, the Syrian Observatory for Human Rights said. Damascus accused Ankara of breaking the truce.",
            "La ville kurde de Kobané a été bombardée dans la nuit depuis l'Irak, selon l'Observatoire syrien des droits de l'homme. Damas a accusé Ankara d'avoir rompu la trêve.",
            "place/other Turkey | Irak",
        ),
        (
            "The Kurdish town of Kobani was shelled from Turkey overnight, the Syrian Observatory for Human Rights said. Damascus accused Ankara of breaking the truce.",
            "La ville kurde de Kobané a été bombardée dans la nuit depuis la Turquie, selon l'Observatoire syrien des droits de l'homme. Damas a accusé Ankara d'avoir rompu la trêve.",
            "",
        ),
        (
            "Deputy Governor Ravi Menon said the Bank of England would not cut rates before June. Governor Ann Field was in Basel.",
            "Le gouverneur Ravi Menon a déclaré que la Banque d'Angleterre ne baisserait pas ses taux avant juin. La gouverneure Ann Field était à Zurich.",
            "title/changed Deputy Governor | gouverneur; place/other Basel | Zurich",
        ),
        (
            "Researchers at the University of Leuven and Imperial College London studied 4,000 patients. Lead author Sara Claes said the drug \"is not a cure.\" The study appeared in The Lancet.",
            "Des chercheurs de l'université de Louvain et de l'Imperial College de Londres ont étudié 4 000 patients. L'auteure principale, Sara Claes, a souligné que le médicament « n'est pas un remède ». L'étude est parue dans The Lancet.",
            "",
        ),
        (
            "Researchers at the University of Leuven studied 4,000 patients. Lead author Sara Claes said the drug \"is not a cure.\" The study appeared in The Lancet.",
            "Des chercheurs de l'université de Louvain ont étudié 4 000 patients. L'auteure principale, Sara Claes, a souligné que le médicament « est un remède ». L'étude est parue dans The Lancet.",
            "quote/changed not a cure | « est un remède »",
        ),
    ]);
}
