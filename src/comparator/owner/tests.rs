//! Pairs of passages with figures of several owners, and what must be told of them above a note.

use crate::comparator::testing::check;

#[test]
fn figures_stay_with_their_owners() {
    check(&[
        (
            "Lee won 3% of the vote and Collier 5%.",
            "Lee a obtenu 5 % des voix et Collier 3 %.",
            "number/owner 5% | 5 %",
        ),
        ("Lee won 3% of the vote and Collier 5%.", "Lee a obtenu 3 % des voix et Collier 5 %.", ""),
        (
            "The fire has killed 9 people in the Northern Nevada town of Elko, bringing the toll to 31.",
            "L'incendie a tué 9 personnes à Elko, une ville du nord du Nevada, ce qui porte le bilan à 31 morts.",
            "",
        ),
        (
            "Tesco will shut 30 of its 800 UK shops, putting 2,000 jobs at risk.",
            "Trente fermetures sur 800 magasins au Royaume-Uni : l'enseigne Tesco a annoncé un plan qui menace 2 000 emplois.",
            "",
        ),
        (
            "Boeing delivered 38 planes in May. Airbus delivered 52.",
            "Boeing a livré 52 avions en mai. Airbus en a livré 38.",
            "number/owner 52 | 52",
        ),
        (
            "Boeing delivered 38 planes in May. Airbus delivered 52.",
            "Airbus a livré 52 avions en mai, contre 38 pour Boeing.",
            "",
        ),
        (
            "Boeing delivered 38 planes in May. Airbus delivered 52.",
            "Airbus a livré 38 avions en mai, contre 52 pour Boeing.",
            "number/owner 52 | 52",
        ),
        (
            "France counted 12 deaths. In Spain the toll reached 19. Italy has not published its figures.",
            "La France a compté 19 morts. En Espagne, le bilan a atteint 12 morts. L'Italie n'a pas publié ses chiffres.",
            "number/owner 19 | 19",
        ),
        (
            "Anna Holt, 34, and her brother Max, 29, were rescued.",
            "Anna Holt, 29 ans, et son frère Max, 34 ans, ont été secourus.",
            "number/owner 34 | 34 ans",
        ),
        (
            "Anna Holt, 34, and her brother Max, 29, were rescued.",
            "Anna Holt, 34 ans, et son frère Max, 29 ans, ont été secourus.",
            "",
        ),
        (
            "Toyota invested $2 billion. The market welcomed the news. Honda invested $5 billion.",
            "Toyota a investi 5 milliards de dollars. Le marché a bien accueilli la nouvelle. Honda a investi 2 milliards de dollars.",
            "money/amount $2 billion | 5 milliards de dollars; money/amount $5 billion | 2 milliards de dollars",
        ),
        (
            "Shares in Renault rose 4 percent while those of Stellantis fell 2 percent.",
            "L'action Renault a gagné 2 % tandis que celle de Stellantis a perdu 4 %.",
            "number/direction 4 percent | 4 %; number/owner 4 percent | 4 %; number/direction 2 percent | 2 %",
        ),
        (
            "Shares in Renault rose 4 percent while those of Stellantis fell 2 percent.",
            "Stellantis a cédé 2 % tandis que Renault a progressé de 4 %.",
            "",
        ),
        (
            "Nadal needed two hours to win; Djokovic needed three hours.",
            "Nadal a eu besoin de trois heures pour gagner ; Djokovic de deux heures.",
            "number/owner three hours | trois heures",
        ),
        (
            "The fire killed 7 people in Lisbon and 11 in Porto.",
            "L'incendie a tué 11 personnes à Lisbonne et 7 à Porto.",
            "number/owner 11 | 11",
        ),
        (
            "The fire killed 7 people in Lisbon and 11 in Porto.",
            "L'incendie a fait 7 morts à Lisbonne et 11 à Porto.",
            "",
        ),
        (
            "Smith scored 21 points. Jones added 14. Brown had 9.",
            "Smith a marqué 14 points. Jones en a ajouté 21. Brown en a inscrit 9.",
            "number/owner 21 | 21",
        ),
        (
            "Apple sold 40 million phones and Samsung 60 million, the firm said.",
            "Apple a vendu 60 millions de téléphones et Samsung 40 millions, selon le cabinet.",
            "number/owner 60 million | 60 millions",
        ),
        (
            "The airline flies 14 aircraft on 22 routes and has 600 pilots.",
            "La compagnie exploite 22 appareils sur 14 liaisons et compte 600 pilotes.",
            "number/owner 14 | 14",
        ),
        (
            "The airline flies 14 aircraft on 22 routes and has 600 pilots.",
            "La compagnie exploite 14 appareils sur 22 liaisons et compte 600 pilotes.",
            "",
        ),
        (
            "The shelter has 12 nurses, 30 beds and 5 cooks.",
            "Le refuge compte 30 infirmières, 12 lits et 5 cuisiniers.",
            "number/owner 12 | 12",
        ),
        (
            "On 22 routes the airline flies 14 aircraft, 9 of them new.",
            "Avec 14 appareils, dont 9 neufs, la compagnie dessert 22 destinations.",
            "",
        ),
        // Two figures between two names are nobody's.
        (
            "Marta Lund, of Esbjerg, closed on 17-under 271 at Oak Hill.",
            "Marta Lund, d’Esbjerg, a terminé à 271, soit 17 coups sous la normale, à Oak Hill.",
            "",
        ),
        (
            "Of Ghana's 40 athletes 12 are women, said Kwame Boateng.",
            "Sur les athlètes du Ghana, 12 femmes pour 40 sélectionnés, a dit Kwame Boateng.",
            "",
        ),
        // A storm owns no figure that the land it crosses could take from it.
        (
            "Storm Ignatius leaves 410,000 in the dark as it crosses Jutland. A category 3 storm, it came ashore in Jutland.",
            "La tempête Ignatius traverse le Jutland et plonge 410 000 abonnés dans le noir. Ignatius, de catégorie 3, a touché terre dans le Jutland.",
            "",
        ),
        (
            "Unemployment stood at 7.2% in Ontario and 5.9% in Alberta.",
            "Le chômage s'établissait à 5,9 % en Ontario et à 7,2 % en Alberta.",
            "number/owner 7.2% | 7,2 %",
        ),
    ]);
}
