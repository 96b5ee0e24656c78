//! Pairs of passages with names, and what must be told of them above a note.

use crate::comparator::testing::check;

#[test]
fn others_and_spellings() {
    check(&[
        (
            "Laura Bennett won the race in Oslo, ahead of her sister.",
            "Claire Dupuis a remporté la course à Oslo, devant sa sœur.",
            "person/other Laura Bennett | Claire Dupuis",
        ),
        (
            "Laura Bennett won the race in Oslo, ahead of her sister.",
            "Laura Bennett a remporté la course à Oslo, devant sa sœur.",
            "",
        ),
        (
            "The flood destroyed three bridges in Hungary last week.",
            "L'inondation a détruit trois ponts en Bulgarie la semaine dernière.",
            "place/other Hungary | Bulgarie",
        ),
        (
            "Nokia will close its plant near Lyon by June.",
            "Ericsson fermera son usine près de Lyon d'ici juin.",
            "organization/other Nokia | Ericsson",
        ),
        (
            "The train left Manchester for Leeds at dawn.",
            "Le train a quitté Manchester pour Liverpool à l'aube.",
            "place/other Leeds | Liverpool",
        ),
        (
            "The Danube burst its banks on Friday.",
            "Le Rhin est sorti de son lit vendredi.",
            "place/other Danube | Rhin",
        ),
        (
            "The storm moved across the Baltic Sea on Sunday.",
            "La tempête a traversé la mer Noire dimanche.",
            "place/other Baltic Sea | mer Noire",
        ),
        (
            "The storm moved across the Baltic Sea on Sunday.",
            "La tempête a traversé la Baltique dimanche.",
            "",
        ),
        (
            "The painter Joachim Brandel died in Vienna on Monday.",
            "Le peintre Joachim Brandle est mort lundi à Vienne.",
            "person/spelling Joachim Brandel | Joachim Brandle",
        ),
        (
            "The judge, Patricia Hollingworth, adjourned the case.",
            "La juge, Patricia Hollingwroth, a ajourné l'affaire.",
            "person/spelling Patricia Hollingworth | Patricia Hollingwroth",
        ),
        ("Fyodor Dostoevsky was born in Moscow.", "Fiodor Dostoïevski est né à Moscou.", ""),
        (
            "Volodymyr Zelenskyy met Recep Tayyip Erdogan in Istanbul.",
            "Volodymyr Zelensky a rencontré Recep Tayyip Erdoğan à Istanbul.",
            "",
        ),
        ("Muammar Gaddafi was killed near Sirte.", "Mouammar Kadhafi a été tué près de Syrte.", ""),
        ("Alexei Navalny returned to Russia.", "Alexeï Navalny est rentré en Russie.", ""),
        (
            "Khamenei spoke to students in Tehran about Qassem Soleimani.",
            "Khamenei a parlé de Ghassem Soleimani à des étudiants à Téhéran.",
            "",
        ),
        (
            "Hezbollah leader Hassan Nasrallah spoke in Beirut.",
            "Le chef du Hezbollah Hassan Nasrallah a parlé à Beyrouth.",
            "",
        ),
        (
            "Viktor Yushchenko lost to Yulia Tymoshenko in Kharkiv.",
            "Viktor Iouchtchenko a perdu contre Ioulia Timochenko à Kharkiv.",
            "",
        ),
        (
            "The Kazakh president, Kassym-Jomart Tokayev, flew to Tashkent.",
            "Le président kazakh, Kassym-Jomart Tokaïev, s'est rendu à Tachkent.",
            "",
        ),
    ]);
}

#[test]
fn works() {
    check(&[
        (
            "She read \"War and Peace\" twice before the exam.",
            "Elle a lu « Crime et Châtiment » deux fois avant l'examen.",
            "name/other War and Peace | Crime et Châtiment",
        ),
        (
            "She read \"War and Peace\" twice before the exam.",
            "Elle a lu « Guerre et Paix » deux fois avant l'examen.",
            "",
        ),
        (
            "The museum bought Monet's \"Water Lilies\" in 1962.",
            "Le musée a acheté « Impression, soleil levant » de Monet en 1962.",
            "name/other \"Water Lilies\" | « Impression, soleil levant »",
        ),
        (
            "The museum bought Monet's \"Water Lilies\" in 1962.",
            "Le musée a acheté les « Nymphéas » de Monet en 1962.",
            "",
        ),
        (
            "He directed Jaws before making The Terminal.",
            "Il a réalisé E.T. avant de tourner Le Terminal.",
            "name/other Jaws | E.T.",
        ),
        (
            "He directed Jaws before making The Terminal.",
            "Il a réalisé Les Dents de la mer avant de tourner Le Terminal.",
            "",
        ),
        (
            "The band opened with \"Yellow Submarine\" and closed with \"Let It Be\".",
            "Le groupe a commencé par « Hey Jude » et terminé par « Let It Be ».",
            "name/other Submarine | Hey Jude",
        ),
        (
            "Her novel The Silent Garden sold a million copies.",
            "Son roman Le Jardin silencieux s'est vendu à un million d'exemplaires.",
            "",
        ),
        (
            "Her novel \"The Silent Garden\" sold a million copies.",
            "Son roman « La Maison de verre » s'est vendu à un million d'exemplaires.",
            "name/other \"The Silent Garden\" | « La Maison de verre »",
        ),
        (
            "Her novel \"The Silent Garden\" sold a million copies.",
            "Son roman « Le Jardin silencieux » s'est vendu à un million d'exemplaires.",
            "",
        ),
    ]);
}

#[test]
fn countries_and_states() {
    check(&[
        (
            "The envoy will visit Kenya on Monday. He will then fly to Uganda for talks.",
            "L'émissaire se rendra lundi au Kenya. Il s'envolera ensuite pour la Tanzanie pour des discussions.",
            "place/other Uganda | Tanzanie",
        ),
        (
            "The envoy will visit Kenya on Monday. He will then fly to Uganda for talks.",
            "L'émissaire se rendra lundi au Kenya avant de s'envoler pour la Tanzanie pour des discussions.",
            "passage/omitted He will then fly to Uganda for talks. | ",
        ),
        (
            "The envoy will visit Kenya on Monday. He will then fly to Uganda for talks.",
            "L'émissaire se rendra lundi au Kenya avant de s'envoler pour l'Ouganda pour des discussions.",
            "",
        ),
        (
            "Soldiers from Chad crossed the border, the ministry said. Niger has closed its airports.",
            "Des soldats tchadiens ont franchi la frontière, selon le ministère. Le Nigeria a fermé ses aéroports.",
            "place/other Niger | Nigeria",
        ),
        (
            "The Peruvian government recalled its ambassador, and Chile did the same the next day.",
            "Le gouvernement péruvien a rappelé son ambassadeur. La Bolivie a fait de même le lendemain.",
            "place/other Chile | Bolivie",
        ),
        (
            "Exports to Vietnam doubled. Those to Thailand fell slightly.",
            "Les exportations vers le Vietnam ont doublé. Celles vers la Malaisie ont légèrement baissé.",
            "place/other Thailand | Malaisie",
        ),
        (
            "Malta and Cyprus joined the union in the same year, the historian said. Estonia had joined earlier.",
            "Malte et Chypre ont rejoint l'union la même année, selon l'historien. La Lettonie l'avait rejointe plus tôt.",
            "place/other Estonia | Lettonie",
        ),
        (
            "A Danish tanker caught fire off the coast on Friday.",
            "Un pétrolier norvégien a pris feu au large des côtes vendredi.",
            "place/other Danish | norvégien",
        ),
        (
            "A Danish tanker caught fire off the coast on Friday.",
            "Un pétrolier battant pavillon du Danemark a pris feu au large des côtes vendredi.",
            "",
        ),
        (
            "The French striker scored twice in the final.",
            "L'attaquant belge a marqué deux fois en finale.",
            "place/other French | belge",
        ),
        (
            "Troopers in West Virginia closed the highway after the crash.",
            "Les policiers de Virginie ont fermé l'autoroute après l'accident.",
            "place/other West Virginia | Virginie",
        ),
        (
            "Troopers in West Virginia closed the highway after the crash.",
            "Les policiers de Virginie-Occidentale ont fermé l'autoroute après l'accident.",
            "",
        ),
        (
            "He was born in North Carolina and studied in Ohio.",
            "Il est né en Caroline du Sud et a étudié dans l'Ohio.",
            "place/direction North | Sud; place/other North Carolina | Caroline du Sud",
        ),
        (
            "The senator from Virginia voted against the bill.",
            "Le sénateur de Virginie-Occidentale a voté contre le projet de loi.",
            "place/other Virginia | Virginie-Occidentale",
        ),
        (
            "The train runs from Quebec to Montreal in three hours.",
            "Le train relie Québec à Toronto en trois heures.",
            "place/other Montreal | Toronto",
        ),
        (
            "The province of Quebec will raise the minimum wage.",
            "La province de l'Ontario augmentera le salaire minimum.",
            "place/other province of Quebec | Ontario",
        ),
        (
            "The province of Quebec will raise the minimum wage.",
            "Le Québec augmentera le salaire minimum.",
            "",
        ),
        (
            "The mayor of Quebec City met the premier of Quebec.",
            "Le maire de Québec a rencontré le premier ministre du Québec.",
            "",
        ),
        (
            "The fire started in Quebec City on Sunday night.",
            "L'incendie s'est déclaré à Montréal dimanche soir.",
            "place/other Quebec City | Montréal",
        ),
    ]);
}

#[test]
fn nations_of_people() {
    check(&[
        (
            "Russia's Daniil Medvedev beat him in straight sets.",
            "Le Serbe Daniil Medvedev l'a battu en deux sets.",
            "place/other Russia | Serbe",
        ),
        (
            "Russia's Daniil Medvedev beat him in straight sets.",
            "Le Russe Daniil Medvedev l'a battu en deux sets.",
            "",
        ),
        (
            "Mexico's Renata Zarazua reached the final of the tournament.",
            "La Brésilienne Renata Zarazua a atteint la finale du tournoi.",
            "place/other Mexico | Brésilienne",
        ),
        (
            "Germany's Angela Kerber lost to Spain's Paula Badosa.",
            "L'Espagnole Angela Kerber s'est inclinée face à l'Allemande Paula Badosa.",
            "place/other Germany | Espagnole; place/other Spain | Allemande",
        ),
        (
            "Germany's Angela Kerber lost to Spain's Paula Badosa.",
            "L'Allemande Angela Kerber s'est inclinée face à l'Espagnole Paula Badosa.",
            "",
        ),
        (
            "Kenyan runner Amos Kirui set a new record in Berlin.",
            "Le coureur éthiopien Amos Kirui a établi un nouveau record à Berlin.",
            "place/other Kenyan | éthiopien",
        ),
    ]);
}
