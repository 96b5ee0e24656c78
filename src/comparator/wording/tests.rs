use crate::comparator::testing::check;

#[test]
fn who_wins_and_who_loses() {
    check(&[
        (
            "Alba Reyes won the title in Graz on Sunday, beating Olga Brandt.",
            "Olga Brandt s'est inclinée dimanche à Graz face à Alba Reyes, qui remporte le titre.",
            "",
        ),
        (
            "Alba Reyes beat Olga Brandt in Graz on Sunday.",
            "Olga Brandt s'est inclinée dimanche à Graz face à Alba Reyes.",
            "",
        ),
        (
            "Alba Reyes won the final in Graz on Sunday.",
            "Alba Reyes a perdu la finale dimanche à Graz.",
            "wording/opposite won | perdu",
        ),
    ]);
}

#[test]
fn words_of_rise_and_fall_in_other_senses() {
    check(&[
        (
            "Ross claimed that he had been let down by dealers and by the banks, and that 12 of the 20 orders were ready.",
            "Ross a soutenu que ses fournisseurs et les banques lui avaient fait faux bond et que 12 des 20 commandes étaient prêtes.",
            "",
        ),
        (
            "The 40 pages set in Rome in 1962 could lose half their length.",
            "Les 40 pages qui se déroulent à Rome en 1962 gagneraient à être réduites de moitié.",
            "",
        ),
        (
            "Paul Gagné, a baker on Carter Street, expects to lose a third of his customers.",
            "Paul Gagné, boulanger de la rue Carter, s’attend à perdre le tiers de sa clientèle.",
            "",
        ),
        (
            "She fell in love with a sailor from Brest in 1962.",
            "Elle est tombée amoureuse d’un marin de Brest en 1962.",
            "",
        ),
        (
            "The project was turned down by the town council in March.",
            "En mars, le projet a été refusé par le conseil municipal.",
            "",
        ),
        (
            "The debts rose to 14 million euros last year.",
            "Les dettes ont baissé à 14 millions d’euros l’an dernier.",
            "wording/opposite rose | baissé",
        ),
    ]);
}

#[test]
fn before_and_after_with_next_to_no_time_between() {
    check(&[
        (
            "Just before the match, the tenor lost his voice, and the hall fell silent.",
            "Juste après le match, le ténor a perdu sa voix et la salle s’est tue.",
            "wording/opposite before | après",
        ),
        (
            "The firm closed its depot shortly after Hanna Berg took over in 2016.",
            "L’entreprise a fermé son dépôt peu avant l’arrivée de Hanna Berg, en 2016.",
            "wording/opposite after | avant",
        ),
        (
            "Just before the match, the tenor lost his voice, and the hall fell silent.",
            "Juste avant le match, le ténor a perdu sa voix et la salle s’est tue.",
            "",
        ),
        ("He died shortly after leaving the house.", "Il avait quitté la maison peu avant de mourir.", ""),
        (
            "She resigned shortly before her deputy was charged.",
            "Son adjoint a été inculpé peu après sa démission.",
            "",
        ),
        ("The alarm rang just before the blast.", "L’explosion s’est produite juste après l’alarme.", ""),
    ]);
}

#[test]
fn before_and_after_behind_the_same_measure() {
    check(&[
        (
            "Johnson opened the scoring after nine minutes and Curtis doubled the lead four minutes before the break.",
            "Johnson a ouvert le score après neuf minutes et Curtis a doublé la mise quatre minutes après la pause.",
            "wording/opposite before | après",
        ),
        (
            "The alarm went off three days before the fire.",
            "L’alarme s’est déclenchée trois jours après l’incendie.",
            "wording/opposite before | après",
        ),
        (
            "The alarm went off three days before the fire.",
            "L’alarme s’est déclenchée trois jours avant l’incendie.",
            "",
        ),
        (
            "Two weeks after the vote, the minister resigned.",
            "Le ministre a démissionné deux semaines après le vote.",
            "",
        ),
    ]);
}

#[test]
fn family_by_birth_and_by_marriage() {
    check(&[
        (
            "She arrived in a car driven by her half-brother, the singer Callum Reeve.",
            "Elle est arrivée dans une voiture conduite par son beau-frère, le chanteur Callum Reeve.",
            "wording/opposite half-brother | beau-frère",
        ),
        (
            "She arrived in a car driven by her half-brother, the singer Callum Reeve.",
            "Elle est arrivée dans une voiture conduite par son demi-frère, le chanteur Callum Reeve.",
            "",
        ),
        (
            "The shop belongs to his brother-in-law, a retired baker.",
            "Le magasin appartient à son beau-frère, un boulanger à la retraite.",
            "",
        ),
    ]);
}

#[test]
fn who_speaks_in_court() {
    check(&[
        (
            "Defence counsel Anna Moore called it a slow and patient fraud.",
            "L’avocate de l’accusation, Anna Moore, a parlé d’une fraude lente et patiente.",
            "wording/opposite Defence counsel | avocate de l’accusation",
        ),
        (
            "Defence counsel Anna Moore called it a slow and patient fraud.",
            "L’avocate de la défense, Anna Moore, a parlé d’une fraude lente et patiente.",
            "",
        ),
    ]);
}

#[test]
fn before_and_after_by_what_they_point_to() {
    check(&[
        (
            "The fire broke out shortly before 2 a.m. in a block of flats.",
            "L’incendie s’est déclaré peu après 2 heures du matin dans un immeuble.",
            "wording/opposite before | après",
        ),
        (
            "The fire broke out shortly after 2 a.m. in a block of flats.",
            "L’incendie s’est déclaré peu après 2 heures du matin dans un immeuble.",
            "",
        ),
        (
            "The law will not come into force until after 2025.",
            "La loi n’entrera pas en vigueur avant 2025.",
            "",
        ),
        (
            "The shop opens an hour after the bank closes.",
            "La banque ferme une heure avant l’ouverture de la boutique.",
            "",
        ),
        (
            "The police arrived ten minutes after the thieves had left.",
            "Les voleurs étaient partis dix minutes avant l’arrivée de la police.",
            "",
        ),
        (
            "Passengers waited four hours after being told their flight had been cancelled.",
            "Les passagers ont attendu quatre heures avant d’apprendre l’annulation de leur vol.",
            "wording/opposite after | avant",
        ),
    ]);
}

#[test]
fn rises_and_falls_to_a_figure() {
    check(&[
        (
            "Support for independence has jumped to 41 percent, five points lower than last year.",
            "Le soutien à l’indépendance est tombé à 41 %, soit cinq points de moins que l’an dernier.",
            "wording/opposite jumped | tombé",
        ),
        (
            "Support for independence has dropped to 41 percent, five points higher than last year.",
            "Le soutien à l’indépendance est tombé à 41 %, soit cinq points de moins que l’an dernier.",
            "number/direction five | cinq",
        ),
    ]);
}

#[test]
fn points_of_the_compass_in_phrases() {
    check(&[
        (
            "The 16-year-old was shot in the west of the city.",
            "Le jeune homme de 16 ans a été abattu dans l’est de la ville.",
            "place/direction west | dans l’est",
        ),
        (
            "The 16-year-old was shot in the east of the city.",
            "Le jeune homme de 16 ans a été abattu dans l’est de la ville.",
            "",
        ),
        (
            "Raleigh, N.C. - Rivers were still rising in eastern North Carolina on Sunday.",
            "Raleigh (Caroline du Nord) - Les rivières montaient encore dimanche dans l’ouest de la Caroline du Nord.",
            "place/direction eastern | ouest",
        ),
    ]);
}

#[test]
fn defeats_by_the_team_behind_them() {
    check(&[
        (
            "Keeper Tom Ashby broke a finger in Sunday's 3-1 defeat to the Bristol Rovers.",
            "Le gardien Tom Ashby s’est cassé un doigt dimanche lors de la défaite 3-1 des Bristol Rovers.",
            "",
        ),
        (
            "Keeper Tom Ashby broke a finger in Sunday's 3-1 defeat to the Bristol Rovers.",
            "Le gardien Tom Ashby s’est cassé un doigt dimanche lors de la défaite des Bristol Rovers 3-1.",
            "wording/opposite defeat to | défaite des",
        ),
        (
            "Keeper Tom Ashby broke a finger in Leyton's defeat to the Bristol Rovers.",
            "Le gardien Tom Ashby s’est cassé un doigt lors de la défaite de Leyton face aux Bristol Rovers.",
            "",
        ),
    ]);
}
