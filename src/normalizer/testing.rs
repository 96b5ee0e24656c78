//! Claims in short, for the tables of examples beside each grammar.

use crate::article::{Article, Language};
use crate::normalizer::claim::{Amount, Bound, Claim, Currency, Direction, NumberRole, Value};
use crate::rules::Rules;

/// Figures of `text` in short, joined with `; `: `money 3 EUR ≥`, `number 0.25 fraction of voters ↑`.
pub fn figures(language: Language, text: &str) -> String {
    let article = Article::from_text(text, language);
    let claims = crate::normalizer::read(&article, &Rules::shipped()).claims;
    claims.iter().filter(|c| c.value.kind().is_figure()).map(short).collect::<Vec<_>>().join("; ")
}

/// Checks rows of text and figures.
pub fn check(language: Language, rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        assert_eq!(figures(language, text), *expected, "{text}");
    }
}

fn amount(amount: Amount) -> String {
    match amount {
        Amount::One(d) if d.exponent() < -6 => format!("{:.4}", d.to_f64()),
        Amount::One(d) => d.to_string(),
        Amount::Range(a, b) => format!("{a}-{b}"),
        Amount::Either(a, b) => format!("{a}|{b}"),
    }
}

fn short(claim: &Claim) -> String {
    let mut out = match &claim.value {
        Value::Number { amount: a, role, of, per } => {
            let role = match role {
                NumberRole::Count => "",
                NumberRole::Multiple => " times",
                NumberRole::Fraction => " share",
                NumberRole::Label => " label",
            };
            let of = of.as_ref().map_or(String::new(), |of| format!(" of {}", of.text));
            let per = per.as_ref().map_or(String::new(), |per| format!(" per {per}"));
            format!("{}{role}{of}{per}", amount(*a))
        }
        Value::Ordinal { value, of } => {
            format!("#{value}{}", of.as_ref().map_or(String::new(), |of| format!(" {}", of.text)))
        }
        Value::Percent { amount: a, points, .. } => {
            format!("{}{}", amount(*a), if *points { "pp" } else { "%" })
        }
        Value::Money { amount: a, currency, per } => {
            let name = match currency {
                Currency::Iso(iso) => iso.clone(),
                Currency::Open(open) => format!("open {open}"),
                Currency::Settled { open, iso } => format!("{open}={iso}"),
            };
            format!(
                "{} {name}{}",
                amount(*a),
                per.as_ref().map_or(String::new(), |per| format!(" per {per}"))
            )
        }
        Value::Quantity { amount: a, unit, per } => {
            format!(
                "{} {unit}{}",
                amount(*a),
                per.as_ref().map_or(String::new(), |per| format!(" per {per}"))
            )
        }
        Value::Score { left, right } => format!("{left}:{right}"),
        other => other.kind().name().to_owned(),
    };
    out.push_str(match claim.bound {
        Some(Bound::About) => " ~",
        Some(Bound::AtLeast) => " ≥",
        Some(Bound::MoreThan) => " >",
        Some(Bound::AtMost) => " ≤",
        Some(Bound::LessThan) => " <",
        Some(Bound::Nearly) => " <~",
        Some(Bound::Order) => " ^",
        None => "",
    });
    out.push_str(match claim.direction {
        Some(Direction::Up) => " ↑",
        Some(Direction::Down) => " ↓",
        None => "",
    });
    out
}
