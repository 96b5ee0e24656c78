//! What claims can be recognised by in another version.

use super::{DATE, FIGURE, NAME, TIME, TITLE, hash};
use crate::normalizer::claim::{Amount, Claim, Value};
use crate::normalizer::decimal::Decimal;

/// What a claim can be recognised by in the other version.
pub fn ids(claim: &Claim, ids: &mut Vec<u64>) {
    let mut figure = |d: Decimal| ids.push(hash(FIGURE, &d.reduced()));
    let mut amount = |a: Amount| match a {
        Amount::One(d) => figure(d),
        Amount::Range(a, b) | Amount::Either(a, b) => {
            figure(a);
            figure(b);
        }
    };
    match &claim.value {
        Value::Number { amount: a, .. }
        | Value::Percent { amount: a, .. }
        | Value::Money { amount: a, .. }
        | Value::Quantity { amount: a, .. }
        | Value::Age { amount: a, .. } => amount(*a),
        Value::Ordinal { value, .. } => figure(*value),
        Value::Duration(d) => amount(d.amount),
        Value::Score { left, right } => {
            figure(*left);
            figure(*right);
        }
        Value::Date(d) => ids.push(hash(DATE, &d.written)),
        Value::Time(t) => ids.push(hash(TIME, &t.minutes)),
        Value::Name(n) => {
            if let Some(key) = &n.key {
                ids.push(hash(NAME, key.as_str()));
            }
        }
        Value::Title { title, .. } => ids.push(hash(TITLE, title.as_str())),
        Value::Quote { .. } => {}
    }
}
