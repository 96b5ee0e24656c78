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
