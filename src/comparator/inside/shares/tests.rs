//! Cases of shares.

use super::super::table::run;
use crate::article::Language;
use crate::comparator::rule::Rule;

#[test]
fn english() {
    run(
        Rule::InsideShares,
        Language::En,
        &[
            ("In the poll 54% were for, 51% against.", "51%"),
            ("In the poll 54% were for, 46% against.", ""),
            (
                "Commuters make up 48 percent of riders, students 31 percent and tourists 27 percent.",
                "27 percent",
            ),
            ("Women account for 60 percent of the staff and men 45 percent.", "45 percent"),
            ("Commuters make up 48 percent of riders, students 31 percent and tourists 21 percent.", ""),
            ("Commuters make up 48 percent of riders, students 31 percent and tourists 22 percent.", ""),
            ("Some 60 percent speak French and 70 percent English.", ""),
            ("Women make up 60 percent of the staff, while 55 percent of the managers are men.", ""),
            ("Smith won 55 percent of the vote to 48 percent for Jones.", "48 percent"),
            ("Smith won 52 percent of the vote to 48 percent for Jones.", ""),
            ("Smith got 45% of the vote, her rival 40% and the third list 25%.", "25%"),
            ("Smith got 45% of the vote, her rival 40% and the third list 15%.", ""),
            ("Smith got 75% of the vote, against 40% in 2017.", ""),
        ],
    );
}

#[test]
fn french() {
    run(
        Rule::InsideShares,
        Language::Fr,
        &[
            ("54 % ont voté pour, 51 % contre.", "51 %"),
            ("54 % ont voté pour, 46 % contre.", ""),
            ("Les salariés représentent 48 % des usagers, les étudiants 31 % et les touristes 27 %.", "27 %"),
            ("Les femmes représentent 60 % du personnel et les hommes 45 %.", "45 %"),
            ("Elle a recueilli 53 % des voix contre 49 % à son rival.", "49 %"),
            ("Les salariés représentent 48 % des usagers, les étudiants 31 % et les touristes 21 %.", ""),
            ("Elle a recueilli 53 % des voix contre 47 % à son rival.", ""),
            ("Elle a recueilli 53 % des voix contre 49 % en 2017.", ""),
            ("La liste a obtenu 45 % des voix, sa rivale 40 % et la troisième 25 %.", "25 %"),
            ("La liste a obtenu 45 % des voix, sa rivale 40 % et la troisième 15 %.", ""),
            ("Quelque 60 % parlent français et 70 % anglais.", ""),
            ("Les femmes représentent 60 % du personnel, alors que 55 % des cadres sont des hommes.", ""),
            ("Le candidat l’a emporté avec 55 % des voix contre 48 % pour son adversaire.", "48 %"),
            ("Le candidat l’a emporté avec 52 % des voix contre 48 % pour son adversaire.", ""),
        ],
    );
}

#[test]
fn english_reports() {
    run(
        Rule::InsideShares,
        Language::En,
        &[
            ("Smith had 55 percent of the vote and Jones 48 percent.", "48 percent"),
            ("Smith won 55 percent of the vote, Jones 38 percent and Lee 12 percent.", "12 percent"),
            ("Smith won with 55 percent of the vote, ahead of Jones with 48 percent.", "48 percent"),
            ("Fifty-five percent of voters said yes and 48 percent said no.", "48 percent"),
            (
                "In the survey, 52 percent approve of the president, 45 percent disapprove and 8 percent are undecided.",
                "8 percent",
            ),
            ("Women make up 60 percent of the staff and men 45 percent.", "45 percent"),
            ("The firm is owned 60 percent by the state and 45 percent by the union.", "45 percent"),
            (
                "The state holds 51 percent of the company, and Smith holds the remaining 39 percent.",
                "39 percent",
            ),
            ("The state holds 51 percent of the company and Smith the other 39 percent.", "39 percent"),
            ("Two-thirds voted yes and 45 percent voted no.", "45 percent"),
            (
                "In the poll, 45 percent back the Liberals, 40 percent the Conservatives and 15 percent the Greens.",
                "",
            ),
            (
                "In the poll, 45 percent back the Liberals, 40 percent trust the Conservatives on tax and 25 percent like the Greens.",
                "",
            ),
            (
                "In the poll, 65 percent worry about prices, 50 percent about crime and 30 percent about health.",
                "",
            ),
            ("Smith had 55 percent of the vote, and 48 percent of voters under 30.", ""),
            ("Smith had 52 percent of the vote and Jones 48 percent.", ""),
            ("The Liberals lead with 45 percent, up from 40 percent in May and 25 percent in March.", ""),
            ("Sixty percent of women and 55 percent of men voted yes.", ""),
            ("Support was 60 percent among women, 55 percent among men and 40 percent among the young.", ""),
            ("Turnout was 60 percent in Boston, 55 percent in Denver and 40 percent in Austin.", ""),
            ("Unemployment is 60 percent among the young, and men make up 45 percent.", ""),
            ("Some 60 percent voted in favour in Boston and 45 percent against in Denver.", ""),
            ("The team made 55 percent of its shots and 48 percent of its free throws.", ""),
            ("The firm is owned 60 percent by the state and 40 percent by the union.", ""),
            ("Some 60 percent of homes have a cat and 55 percent a dog.", ""),
        ],
    );
}

#[test]
fn french_reports() {
    run(
        Rule::InsideShares,
        Language::Fr,
        &[
            ("Le maire a obtenu 55 % des voix et son rival 48 %.", "48 %"),
            ("La liste a recueilli 55 % des suffrages, contre 48 % pour celle du maire.", "48 %"),
            ("Cinquante-cinq pour cent des électeurs ont dit oui et 48 % non.", "48 %"),
            (
                "Selon le sondage, 52 % des Français approuvent la réforme, 45 % la désapprouvent et 8 % sont sans opinion.",
                "8 %",
            ),
            ("Les femmes représentent 60 % du personnel et les hommes 45 %.", "45 %"),
            ("L’entreprise est détenue à 60 % par l’État et à 45 % par le syndicat.", "45 %"),
            ("L’État détient 51 % de l’entreprise, et Jonas les 39 % restants.", "39 %"),
            ("45 % des sondés soutiennent les libéraux, 40 % les conservateurs et 15 % les Verts.", ""),
            ("65 % des sondés s’inquiètent des prix, 50 % de la criminalité et 30 % de la santé.", ""),
            ("Le maire a obtenu 52 % des voix et son rival 48 %.", ""),
            ("Le maire a obtenu 55 % des voix, et 48 % chez les jeunes.", ""),
            ("60 % des femmes et 55 % des hommes ont voté oui.", ""),
            ("La participation est de 60 % à Lille, 55 % à Lyon et 40 % à Nice.", ""),
            ("Quelque 60 % des foyers ont un chat et 55 % un chien.", ""),
            ("Les ventes ont augmenté de 60 % en Asie, 35 % en Europe et 15 % en Afrique.", ""),
            ("L’État détient 51 % de l’entreprise, et Jonas les 49 % restants.", ""),
        ],
    );
}
