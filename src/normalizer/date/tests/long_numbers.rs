//! Numbers of many words before their unit, and hedges of many words before their number.

use super::{En, Fr, check};

#[test]
fn lengths() {
    check(
        Fr,
        &[
            ("La peine est de cent quatre-vingt-dix-sept jours.", "duration P197D"),
            ("Il a duré cent quatre-vingt-dix-neuf heures et trente minutes.", "duration PT11970M"),
            ("La maison a cent vingt et un ans et demi.", "age 121.5 year"),
            ("Cela prend de dix à deux cent quatre-vingt-dix-sept jours.", "duration P10D/P297D"),
        ],
    );
    check(
        En,
        &[
            (
                "It took from one hundred and twenty-one to one hundred and twenty-nine days.",
                "duration P121D/P129D",
            ),
            ("It took one hundred and twenty-one and a half years.", "duration P121.5Y"),
        ],
    );
}

#[test]
fn distances() {
    check(
        Fr,
        &[
            ("Il y a plus de quatre-vingt-dix ans, le port a été fermé.", "date -1080m"),
            ("Il y a un peu plus de 2 500 ans, le port a été fermé.", "date -30000m"),
            ("Il y a un peu plus de vingt-cinq ans, il a brûlé.", "date -300m"),
            ("Il y a un peu plus de dix-huit mois, il a brûlé.", "date -18m"),
            ("Il y a maintenant un peu plus de 20 ans, il a brûlé.", "date -240m"),
            ("Dans deux cent quatre-vingt-dix-sept jours, il ouvrira.", "date +297d"),
        ],
    );
    check(En, &[("One thousand two hundred and fifty-five years ago, it burnt.", "date -15060m")]);
}

#[test]
fn ages() {
    check(
        En,
        &[
            ("He was aged a hundred.", "age 100 year"),
            ("She was aged a hundred and two.", "age 102 year"),
            ("She is a year old.", "age 1 year"),
            ("A hundred-year-old woman sings.", "age 100 year"),
            ("She is a hundred years old.", "age 100 year"),
            ("She is one hundred years old.", "age 100 year"),
        ],
    );
}
