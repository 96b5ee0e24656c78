//! Cases of totals and their parts.

use super::super::table::run;
use crate::article::Language;
use crate::comparator::rule::Rule;

#[test]
fn english() {
    run(
        Rule::InsideTotal,
        Language::En,
        &[
            ("The crash left 12 dead: 7 men and 4 women.", "12"),
            ("The fleet counts 86 vehicles, made up of 54 coaches and 22 minibuses.", "86 vehicles"),
            ("The panel has 15 members: six teachers, five parents and three pupils.", "15"),
            ("Police arrested 31 people (17 men and 15 women) on Sunday.", "31"),
            ("Seven men and four women, 12 people in all, were taken to hospital.", "12"),
            ("On Sunday 12 men and 7 women, 20 people in all, were hurt.", "20"),
            ("The club counts 240 members, including 250 children.", "240"),
            ("The team won 14 medals: four gold, three silver and five bronze.", "14"),
            ("The crash left 12 dead, seven men and four women.", "12"),
            ("Twelve people died: seven men, three women and a child.", "Twelve"),
            ("France won 14 medals (four gold, three silver, five bronze).", "14"),
            ("Of the 20 seats, 12 went to Labour and the remaining seven to the Greens.", "20"),
            (
                "The budget is $10 million, of which $6 million goes to roads and the remaining $2 million to schools.",
                "$10 million",
            ),
            ("Of the 20 seats, 12 went to Labour and the remaining eight to the Greens.", ""),
            ("Of the 20 seats, 12 went to Labour and the other three parties lost theirs.", ""),
            ("The crash left 12 dead, seven men and five women.", ""),
            ("Eleven people died: seven men, three women and a child.", ""),
            ("France won 12 medals (four gold, three silver, five bronze).", ""),
            ("The crash left 11 dead: 7 men and 4 women.", ""),
            ("The crash left 12 dead: 7 men and 4 women and a child.", ""),
            ("The crash left about 12 dead: 7 men and 4 women.", ""),
            ("Rescuers found 12 people: seven men, four women and a boy.", ""),
            ("He asked two things: 30 chairs and 20 tables.", ""),
            ("The fleet counts 86 vehicles, including 54 coaches and 22 minibuses.", ""),
            ("The road carries 3.8 million vehicles: 2.4 million cars and 1.3 million lorries.", ""),
            ("The court heard 20 witnesses, seven of them twice, and 14 experts.", ""),
            ("The price is $20: 12 for the ticket and 8 for the drink.", ""),
            (
                "Officials said 15 people had died: seven in Florida, four in Georgia, two in Alabama and one in Texas.",
                "15",
            ),
            (
                "Officials said 14 people had died: seven in Florida, four in Georgia, two in Alabama and one in Texas.",
                "",
            ),
            ("Of the 540 voters, 312 voted for it, 204 voted against it and 20 abstained.", "540"),
            ("Of the 530 deputies, 312 voted for it, 204 voted against it and 20 abstained.", "530"),
            ("Of the 536 voters, 312 voted for it, 204 voted against it and 20 abstained.", ""),
            ("Of the 577 deputies, 312 voted for it, 204 voted against it and 20 abstained.", ""),
            ("Of the 30 passengers, 18 were men and 14 were women.", "30"),
            ("Of the 30 passengers, 18 were men and 12 were women.", ""),
            ("Of the 30 passengers, 18 were men and 14 were French.", ""),
            ("The attack killed 23 people — 15 civilians and nine soldiers — and wounded dozens.", "23"),
            ("The house has six rooms (three bedrooms and two bathrooms).", ""),
            ("The company has 30,000 workers: 12,000 in Europe, 10,000 in Asia and the rest in America.", ""),
        ],
    );
}

#[test]
fn french() {
    run(
        Rule::InsideTotal,
        Language::Fr,
        &[
            ("L’accident a fait 12 morts : sept hommes et quatre femmes, tous passagers.", "12"),
            (
                "Sa flotte compte 86 véhicules, soit 54 autocars et 22 minibus, tous contrôlés deux fois par an.",
                "86",
            ),
            ("Le jury compte 15 membres : six enseignants, cinq parents et trois élèves.", "15"),
            ("La police a arrêté 31 personnes (17 hommes et 15 femmes) dimanche.", "31"),
            ("Sept hommes et quatre femmes, soit un total de 12 personnes, ont été hospitalisés.", "12"),
            ("Le club compte 240 membres, dont 250 enfants.", "240"),
            ("L’équipe a gagné 14 médailles : quatre en or, trois en argent et cinq en bronze.", "14"),
            ("L’accident a fait 12 morts, sept hommes et quatre femmes.", "12"),
            ("Sur les 20 sièges, 12 reviennent aux socialistes et les sept autres aux Verts.", "20"),
            ("La France a gagné 14 médailles (quatre en or, trois en argent, cinq en bronze).", "14"),
            ("Sur les 20 sièges, 12 reviennent aux socialistes et les huit autres aux Verts.", ""),
            ("Sur les 20 sièges, 12 reviennent aux socialistes et les trois autres partis ont perdu.", ""),
            ("L’accident a fait 11 morts, sept hommes et quatre femmes.", ""),
            ("L’accident a fait 11 morts : sept hommes et quatre femmes.", ""),
            ("L’accident a fait 12 morts : sept hommes, quatre femmes et un enfant.", ""),
            ("On compte 31 blessés, dont neuf dans un état grave et 22 plus légèrement touchés.", ""),
            ("L’accident a fait une douzaine de morts : sept hommes et quatre femmes.", ""),
            (
                "Elle voit passer 3,8 millions de véhicules, dont 2,4 millions de voitures et 1,3 million de camions.",
                "",
            ),
            (
                "Elle voit passer 3,8 millions de véhicules : 2,4 millions de voitures et 1,3 million de camions.",
                "",
            ),
            ("Il a posé deux conditions : 30 chaises et 20 tables.", ""),
            ("Le tribunal a entendu 20 témoins, sept d’entre eux deux fois, et 14 experts.", ""),
            (
                "Le chantier coûte 4,5 millions d’euros : 1,2 million versé par l’État, 1,8 million par la région et 1,5 million par le département.",
                "",
            ),
            (
                "Quinze personnes sont mortes : sept en Floride, quatre en Géorgie, deux en Alabama et une au Texas.",
                "Quinze",
            ),
            (
                "Quatorze personnes sont mortes : sept en Floride, quatre en Géorgie, deux en Alabama et une au Texas.",
                "",
            ),
            ("Sur 540 votants, 312 ont voté pour, 204 ont voté contre et 20 se sont abstenus.", "540"),
            ("Sur les 530 députés, 312 ont voté pour, 204 ont voté contre et 20 se sont abstenus.", "530"),
            ("Sur 536 votants, 312 ont voté pour, 204 ont voté contre et 20 se sont abstenus.", ""),
            ("Sur les 577 députés, 312 ont voté pour, 204 ont voté contre et 20 se sont abstenus.", ""),
            ("Sur les 30 passagers, 18 étaient des hommes et 14 des femmes.", "30"),
            ("Sur les 30 passagers, 18 étaient des hommes et 12 des femmes.", ""),
            ("L’accident a fait 12 morts : sept hommes, quatre femmes et une famille.", ""),
            ("La maison a six pièces (trois chambres et deux salles de bain).", ""),
        ],
    );
}
