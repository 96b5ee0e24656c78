//! Cases of changes between two levels, in percent, in figures and as multiples.

use super::table::run;
use crate::article::Language;
use crate::comparator::rule::Rule;

#[test]
fn english() {
    run(
        Rule::InsideMultiple,
        Language::En,
        &[
            ("Membership tripled from 1,000 to 2,500 in a year.", "tripled"),
            ("The number of cases doubled to 600, from 200 a week earlier.", "doubled"),
            ("Profits halved to $60 million from $100 million.", "halved"),
            ("Visits quadrupled from 10,000 to 30,000.", "quadrupled"),
            ("The population has more than doubled since 1990, from 20,000 to 35,000.", "doubled"),
            ("The budget has almost tripled, rising from $5 million to $8 million.", "tripled"),
            ("Membership tripled from 1,000 to 3,000 in a year.", ""),
            ("Membership tripled from 1,000 to 2,900 in a year.", ""),
            ("The number of cases doubled to 400, from 200 a week earlier.", ""),
            ("Sales reached $300 million, double the $150 million of last year.", ""),
            ("Some 600 people came, three times as many as the 200 who came last year.", ""),
            ("Some 900 people came, more than three times as many as the 200 who came last year.", ""),
            ("Profits halved to $50 million from $100 million.", ""),
            ("The population has more than doubled since 1990, from 20,000 to 45,000.", ""),
            ("Prices rose 50 percent, from $50 to $75 a barrel.", ""),
            ("Turnover rose 50 percent to 150 million from 100 million.", ""),
            ("Turnover rose 20 percent to 150 million. Profit was 30 million, from 20 million.", ""),
            (
                "Turnover rose 20 percent to 150 million, and staff costs fell to 40 million from 50 million.",
                "",
            ),
            (
                "The company sold 150,000 cars, compared with 100,000 a year earlier, a rise of 50 percent.",
                "",
            ),
            (
                "The company sold 150,000 cars, compared with 100,000 a year earlier, and a rise of 20 percent is expected in 2023.",
                "",
            ),
            ("Sales fell 20 percent to 80,000, against 100,000 in 2021.", ""),
            ("Unemployment fell from 200,000 to 150,000, a 25 percent drop.", ""),
            ("Unemployment fell from 200,000 to 150,000, while a 40 percent drop was seen among women.", ""),
            ("The number of members rose by 100, from 400 to 500.", ""),
            ("The number of members rose from 400 to 500, more than the 50 expected.", ""),
            ("The company had 1,300 employees in 2020, 300 more than the 1,000 it had in 2019.", ""),
            ("The company had 1,300 employees in 2020, 200 more than planned.", ""),
            ("Attendance was 12,500, up 1,500 from 11,000 last year.", ""),
            ("Attendance was 12,500, up from 11,000 last year and 500 short of the record.", ""),
            ("The fund grew from $40 million to $55 million, beating a target of $10 million.", ""),
            ("The rate rose half a point to 5.5 percent from 5 percent.", ""),
            ("The rate rose to 5.75 percent from 5 percent, half a point above the forecast.", ""),
            ("The vote passed 52 to 48, a majority of four.", ""),
            ("The share price fell $2 from its peak, from $15 to $12 in a week.", ""),
            ("Smith received 5,200 votes, 400 more than Jones, who got 4,800.", ""),
            ("Smith received 5,200 votes, 600 more than in 2019, and Jones 4,800.", ""),
        ],
    );
    run(
        Rule::InsidePercentage,
        Language::En,
        &[
            ("Prices rose from $50 to $75 a barrel, an increase of 40 percent.", "40 percent"),
            ("Prices rose 40 percent, from $50 to $75 a barrel.", "40 percent"),
            ("Prices rose by 40 percent from $50 to $75.", "40 percent"),
            ("Turnover rose 20 percent to 150 million from 100 million.", "20 percent"),
            ("Turnover rose to $150 million, up 20 percent from $100 million a year earlier.", "20 percent"),
            (
                "The company sold 150,000 cars, compared with 100,000 a year earlier, a rise of 20 percent.",
                "20 percent",
            ),
            (
                "Revenue was $150 million, compared with $100 million a year earlier, up 20 percent.",
                "20 percent",
            ),
            ("The rent went up 30 percent, from $1,000 a month to $1,500.", "30 percent"),
            ("Sales fell 50 percent to 80,000, against 100,000 in 2021.", "50 percent"),
            ("Unemployment fell from 200,000 to 150,000, a 40 percent drop.", "40 percent"),
            ("Unemployment fell to 150,000 from 200,000, a 40% decrease.", "40%"),
            ("The tax will increase from $2,000 to $2,400, or 5 percent.", "5 percent"),
            ("The tax will increase from $2,000 to $2,400 (5 percent).", "5 percent"),
            (
                "The number of students dropped 10 percent over five years, from 1,000 in 2015 to 800 in 2020.",
                "10 percent",
            ),
        ],
    );
    run(
        Rule::InsideDifference,
        Language::En,
        &[
            ("The number of members rose by 50, from 400 to 500.", "50"),
            ("The toll rose to 45 on Monday from 38 on Sunday, an increase of five.", "five"),
            ("Attendance was 12,500, up 500 from 11,000 last year.", "500"),
            ("The fund grew from $40 million to $55 million, a gain of $10 million.", "$10 million"),
            ("The budget rose by 10 million euros, from 40 million to 55 million euros.", "10 million euros"),
            ("The rate was raised by 0.5 points to 5.75 percent from 5 percent.", "0.5"),
            ("The vote passed 52 to 48, a majority of six.", "six"),
            ("The bill was approved 312-204, a majority of 98.", "98"),
            ("Smith won 5,200 votes to Jones's 4,800, a margin of 600.", "600"),
        ],
    );
}

#[test]
fn french() {
    run(
        Rule::InsideMultiple,
        Language::Fr,
        &[
            ("Le nombre d’adhérents a triplé, de 1 000 à 2 500.", "triplé"),
            ("Le nombre d’adhérents a triplé en un an, à 2 500 contre 1 000.", "triplé"),
            ("Le nombre de cas a doublé en une semaine, à 600 contre 200.", "doublé"),
            (
                "Le chiffre d’affaires a atteint 400 millions d’euros, le double des 150 millions de l’an dernier.",
                "le double des",
            ),
            ("Il y a eu 40 accidents en 2022, deux fois plus que les 30 de 2021.", "deux fois"),
            (
                "Les bénéfices ont été divisés par deux, à 60 millions contre 100 millions.",
                "divisés par deux",
            ),
            ("Les visites ont quadruplé, de 10 000 à 30 000.", "quadruplé"),
            ("La population a plus que doublé depuis 1990, passant de 20 000 à 35 000 habitants.", "doublé"),
            ("Le nombre d’adhérents a triplé, de 1 000 à 3 000.", ""),
            ("Le nombre de cas a doublé en une semaine, à 400 contre 200.", ""),
            (
                "Le chiffre d’affaires a atteint 300 millions d’euros, le double des 150 millions de l’an dernier.",
                "",
            ),
            ("Quelque 600 personnes sont venues, trois fois plus que les 200 de l’an dernier.", ""),
            ("Quelque 800 personnes sont venues, trois fois plus que les 200 de l’an dernier.", ""),
            ("Les bénéfices ont été divisés par deux, à 50 millions contre 100 millions.", ""),
            ("Le prix du baril a augmenté de 50 %, de 50 à 75 dollars.", ""),
            (
                "Le chiffre d’affaires a progressé de 50 %, à 150 millions d’euros, contre 100 millions un an plus tôt.",
                "",
            ),
            (
                "Le chiffre d’affaires a progressé de 20 %, à 150 millions d’euros. Le bénéfice est de 30 millions, contre 20 millions.",
                "",
            ),
            (
                "Le chiffre d’affaires a progressé de 20 %, à 150 millions d’euros, et les coûts sont tombés à 40 millions contre 50 millions.",
                "",
            ),
            (
                "Le groupe a vendu 150 000 voitures, contre 100 000 un an plus tôt, soit une hausse de 50 %.",
                "",
            ),
            ("Les ventes ont reculé de 20 % à 80 000, contre 100 000 en 2021.", ""),
            (
                "Le chômage est passé de 200 000 à 150 000 personnes, alors que celui des femmes baisse de 40 %.",
                "",
            ),
            ("Le nombre de membres a augmenté de 100, passant de 400 à 500.", ""),
            ("L’entreprise employait 1 300 personnes en 2020, soit 300 de plus que les 1 000 de 2019.", ""),
            ("L’entreprise employait 1 300 personnes en 2020, soit 200 de plus que prévu.", ""),
            ("Le bilan est passé de 38 à 45 morts, soit sept de plus.", ""),
            ("Le taux est passé de 5 % à 5,75 %, un demi-point de plus que prévu.", ""),
            ("Le texte a été adopté par 52 voix contre 48, soit quatre voix d’écart.", ""),
            ("Le candidat a obtenu 5 200 voix, 600 de plus qu’en 2019, et son rival 4 800.", ""),
            ("L’inflation est passée de 2 % à 4 %, les prix alimentaires augmentant de 10 %.", ""),
            ("Le prix a doublé de janvier à mars, à 40 euros.", ""),
        ],
    );
    run(
        Rule::InsidePercentage,
        Language::Fr,
        &[
            ("Le prix du baril est passé de 50 à 75 dollars, soit une hausse de 40 %.", "40 %"),
            ("Le prix du baril a augmenté de 40 %, de 50 à 75 dollars.", "40 %"),
            ("Le prix du baril a augmenté de 40 %, passant de 50 à 75 dollars.", "40 %"),
            (
                "Le chiffre d’affaires a progressé de 20 %, à 150 millions d’euros, contre 100 millions un an plus tôt.",
                "20 %",
            ),
            (
                "Le chiffre d’affaires a atteint 150 millions d’euros, en hausse de 20 % par rapport aux 100 millions de 2021.",
                "20 %",
            ),
            (
                "Le groupe a vendu 150 000 voitures, contre 100 000 un an plus tôt, soit une hausse de 20 %.",
                "20 %",
            ),
            ("Le groupe a vendu 150 000 voitures contre 100 000 l’an dernier (+ 20 %).", "20 %"),
            (
                "Le groupe a vendu 150 000 voitures contre 100 000 l’an dernier, une progression de 20 %.",
                "20 %",
            ),
            ("Les ventes ont reculé de 50 % à 80 000, contre 100 000 en 2021.", "50 %"),
            ("Le chômage est passé de 200 000 à 150 000 personnes, en baisse de 40 %.", "40 %"),
            ("La taxe passera de 2 000 à 2 400 euros, soit 5 % de plus.", "5 %"),
            ("La taxe passera de 2 000 à 2 400 euros (+5 %).", "5 %"),
            ("Le nombre d’étudiants a baissé de 10 % en cinq ans, de 1 000 en 2015 à 800 en 2020.", "10 %"),
        ],
    );
    run(
        Rule::InsideDifference,
        Language::Fr,
        &[
            ("Le nombre de membres a augmenté de 50, passant de 400 à 500.", "50"),
            (
                "L’entreprise employait 1 200 personnes en 2020, soit 300 de plus que les 1 000 de 2019.",
                "300",
            ),
            ("Le bilan est passé de 38 à 45 morts, soit cinq de plus.", "cinq"),
            (
                "Le budget augmente de 10 millions d’euros, de 40 à 55 millions d’euros.",
                "10 millions d’euros",
            ),
            ("Le fonds est passé de 40 à 55 millions d’euros, soit un gain de 10 millions.", "10 millions"),
            ("Le taux a été relevé de 0,5 point, à 5,75 % contre 5 %.", "0,5"),
            ("Le texte a été adopté par 52 voix contre 48, soit six voix d’écart.", "six"),
            ("Le texte a été adopté par 312 voix contre 204, soit une majorité de 98 voix.", "98"),
        ],
    );
}
