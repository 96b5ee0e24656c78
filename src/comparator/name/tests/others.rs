//! Pairs of passages with names of people, works and what else has a name, and what must be told above a note.

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
fn mentions() {
    check(&[
        (
            "ROSSI WINS IN MONZA\n\nMarco Rossi won the race on Sunday. Rossi led from the start.",
            "ROSSI S'IMPOSE À MONZA\n\nMarco Rossi a remporté la course dimanche. Rossi a mené du début à la fin.",
            "",
        ),
        (
            "STORM BATTERS PORTUGAL, THOUSANDS FLEE\n\nThe wind tore off roofs on Sunday.",
            "LA TEMPÊTE FRAPPE L'ESPAGNE, DES MILLIERS DE PERSONNES FUIENT\n\nLe vent a arraché des toitures dimanche.",
            "place/other PORTUGAL | ESPAGNE",
        ),
        (
            "Trump Trumps Rivals in Iowa Poll\n\nDonald Trump leads by ten points.",
            "Trump devance ses rivaux dans un sondage dans l'Iowa\n\nDonald Trump mène de dix points.",
            "",
        ),
        (
            "Hearts trump spades in this game, the teacher told the children.",
            "Le cœur l'emporte sur le pique dans ce jeu, a expliqué le professeur aux enfants.",
            "",
        ),
        (
            "Local Concerns Trump Profit, Says Mayor\n\nThe mayor spoke on Monday.",
            "Les intérêts locaux passent avant le profit, selon la maire\n\nLa maire s'est exprimée lundi.",
            "",
        ),
        (
            "Robert Downey Jr. signed autographs; Downey stayed an hour.",
            "Robert Downey Jr. a signé des autographes ; Downey est resté une heure.",
            "",
        ),
        ("Martin Luther King Jr. spoke in Memphis.", "Martin Luther King a pris la parole à Memphis.", ""),
        (
            "Cal Ripken Jr. opened the stadium in Baltimore.",
            "Ken Griffey Jr. a inauguré le stade à Baltimore.",
            "person/other Cal Ripken Jr | Ken Griffey Jr",
        ),
        (
            "Ursula von der Leyen met Charles de Gaulle's grandson and Bashar al-Assad's envoy. Mrs. von der Leyen left early.",
            "Ursula von der Leyen a rencontré le petit-fils de Charles de Gaulle et l'émissaire de Bachar el-Assad. Mme von der Leyen est partie tôt.",
            "",
        ),
        (
            "Ursula von der Leyen met the Dutch minister, Jan van den Berg.",
            "Ursula von der Leyen a rencontré le ministre néerlandais, Jan van den Broek.",
            "name/other Berg | Broek",
        ),
        (
            "O'Brien and McDonald's agreed, D'Angelo said, citing Waters' report.",
            "O'Brien et McDonald's se sont mis d'accord, a dit D'Angelo, citant le rapport de Waters.",
            "",
        ),
        (
            "Waters' report was praised by O'Brien.",
            "Le rapport d'Adams a été salué par O'Brien.",
            "name/added  | Adams",
        ),
        (
            "Amazon's shares rose; the firm's founder, J. P. Baxter, was pleased. Baxter owns 8 percent.",
            "L'action d'Amazon a grimpé ; le fondateur de la société, J. P. Baxter, s'en est félicité. M. Baxter possède 8 %.",
            "",
        ),
        (
            "Campaigners used the hashtag #SaveTheWhales on Monday.",
            "Les militants ont utilisé lundi le mot-dièse #SaveTheOceans.",
            "name/other #SaveTheWhales | #SaveTheOceans",
        ),
        (
            "Campaigners used the hashtag #SaveTheWhales on Monday.",
            "Les militants ont utilisé lundi le mot-dièse #SaveTheWhales.",
            "",
        ),
        (
            "The account @NWSMiami warned of flooding.",
            "Le compte @NWSTampa a mis en garde contre des inondations.",
            "name/other @NWSMiami | @NWSTampa",
        ),
        (
            "The American and German teams tied; French fans cheered.",
            "Les équipes américaine et allemande ont fait match nul ; les supporteurs français ont applaudi.",
            "",
        ),
        (
            "The American and German teams tied.",
            "Les équipes américaine et autrichienne ont fait match nul.",
            "place/other German | autrichienne",
        ),
        (
            "Jean-Pierre Lacroix and Anne-Marie Idrac were there. Lacroix spoke first.",
            "Jean-Pierre Lacroix et Anne-Marie Idrac étaient là. Lacroix a parlé le premier.",
            "",
        ),
        (
            "Jean-Pierre Lacroix spoke first.",
            "Jean-Claude Lacroix a parlé le premier.",
            "person/other Jean-Pierre Lacroix | Jean-Claude Lacroix",
        ),
        (
            "Marie Lambert was elected; Lambert thanked her voters.",
            "Marie Lambert a été élue ; Dupont a remercié ses électeurs.",
            "person/other Marie Lambert | Dupont",
        ),
    ]);
}
