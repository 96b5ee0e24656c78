//! The value of a claim as JSON.

use crate::normalizer::claim::{Amount, Bound, Claim, ClaimId, Counted, Currency, Direction, Value};
use crate::normalizer::claim::{Name, NumberRole};
use crate::normalizer::date::{CalendarUnit, DateValue, DayPart, DurationValue, Edge, TimeValue, Written};
use crate::normalizer::duration::{Side, Span};
use serde_json::{Map, Value as Json, json};

/// The `value` object of `claim`; `all` is the list that contains it and the claims it refers to.
pub fn value(claim: &Claim, all: &[Claim]) -> Map<String, Json> {
    let mut out = Map::new();
    match &claim.value {
        Value::Number { amount: a, role, of, per } => {
            amount(&mut out, "value", *a);
            match role {
                NumberRole::Count => {}
                NumberRole::Multiple => put(&mut out, "role", "multiple"),
                NumberRole::Fraction => put(&mut out, "role", "fraction"),
                NumberRole::Label => put(&mut out, "role", "label"),
            }
            counted(&mut out, of.as_ref());
            put_some(&mut out, "per", per.as_deref());
        }
        Value::Ordinal { value, of } => {
            put(&mut out, "value", value.to_string());
            counted(&mut out, of.as_ref());
        }
        Value::Percent { amount: a, points, of } => {
            amount(&mut out, "value", *a);
            if *points {
                out.insert("points".to_owned(), Json::Bool(true));
            }
            counted(&mut out, of.as_ref());
        }
        Value::Money { amount: a, currency, per } => {
            amount(&mut out, "amount", *a);
            match currency {
                Currency::Iso(code) | Currency::Settled { iso: code, .. } => {
                    put(&mut out, "currency", code.as_str())
                }
                Currency::Open(name) => {
                    out.insert("currency".to_owned(), Json::Null);
                    put(&mut out, "name", name.as_str());
                }
            }
            put_some(&mut out, "per", per.as_deref());
        }
        Value::Quantity { amount: a, unit, per } => {
            amount(&mut out, "amount", *a);
            put(&mut out, "unit", unit.as_str());
            put_some(&mut out, "per", per.as_deref());
        }
        Value::Age { amount: a, unit } => {
            amount(&mut out, "amount", *a);
            put(&mut out, "unit", unit.as_str());
        }
        Value::Date(d) => date(&mut out, d),
        Value::Time(t) => time(&mut out, *t),
        Value::Duration(d) => match d.span {
            Some(found) => span(&mut out, d, found),
            None => duration(&mut out, d),
        },
        Value::Score { left, right } => put(&mut out, "value", format!("{left}-{right}")),
        Value::Name(n) => {
            put(&mut out, "name", n.name.as_str());
            put_some(&mut out, "key", n.key.as_deref());
        }
        Value::Title { title, modifiers, person } => {
            put(&mut out, "title", title.as_str());
            if !modifiers.is_empty() {
                out.insert("modifiers".to_owned(), json!(modifiers));
            }
            put_some(&mut out, "person", named(*person, all).map(|n| n.name.as_str()));
        }
        Value::Quote { speaker, words, .. } => {
            put_some(&mut out, "speaker", named(*speaker, all).map(|n| n.name.as_str()));
            out.insert("words".to_owned(), json!(words));
        }
    }
    if let Some(bound) = claim.bound {
        put(&mut out, "bound", bound_code(bound));
    }
    if let Some(direction) = claim.direction {
        put(&mut out, "direction", if direction == Direction::Up { "up" } else { "down" });
    }
    out
}

/// The name that claim `id` of the list holds, if it holds one.
pub fn named(id: Option<ClaimId>, all: &[Claim]) -> Option<&Name> {
    match &all.get(id?)?.value {
        Value::Name(name) => Some(name),
        _ => None,
    }
}

fn put(out: &mut Map<String, Json>, key: &str, value: impl Into<String>) {
    out.insert(key.to_owned(), Json::String(value.into()));
}

fn put_some(out: &mut Map<String, Json>, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        put(out, key, value);
    }
}

fn counted(out: &mut Map<String, Json>, of: Option<&Counted>) {
    put_some(out, "of", of.map(|c| c.text.as_str()));
    put_some(out, "lemma", of.map(|c| c.lemma.as_str()));
}

fn amount(out: &mut Map<String, Json>, key: &str, amount: Amount) {
    match amount {
        Amount::One(a) => put(out, key, a.to_string()),
        Amount::Range(from, to) => {
            put(out, "from", from.to_string());
            put(out, "to", to.to_string());
        }
        Amount::Either(likely, other) => {
            put(out, key, likely.to_string());
            put(out, "other", other.to_string());
        }
    }
}

fn date(out: &mut Map<String, Json>, date: &DateValue) {
    let edtf = match (date.resolved, date.written) {
        (Some(resolved), _) | (None, Written::Absolute(resolved)) => Some(resolved),
        _ => None,
    };
    put_some(out, "edtf", edtf.map(|e| e.to_string()).as_deref());
    if let Some(relative) = relative(date.written) {
        out.insert("relative".to_owned(), relative);
    }
    put_some(out, "other", date.other.map(|e| e.to_string()).as_deref());
    let edge = date.edge.map(|e| match e {
        Edge::Early => "early",
        Edge::Mid => "mid",
        Edge::Late => "late",
    });
    put_some(out, "edge", edge);
    let part = date.part.map(|p| match p {
        DayPart::Morning => "morning",
        DayPart::Afternoon => "afternoon",
        DayPart::Evening => "evening",
        DayPart::Night => "night",
    });
    put_some(out, "part", part);
}

/// A date relative to the day of publication: `{"weekday": 2, "shift": -1}` is "last Tuesday", `{"offset": -1, "unit":
/// "day"}` is "yesterday".
fn relative(written: Written) -> Option<Json> {
    Some(match written {
        Written::Absolute(_) => return None,
        Written::Weekday { weekday, shift, day: None } => json!({"weekday": weekday, "shift": shift}),
        Written::Weekday { weekday, shift, day } => json!({"weekday": weekday, "shift": shift, "day": day}),
        Written::Offset { amount, unit } => json!({"offset": amount, "unit": calendar_unit(unit)}),
        Written::WeekdayOfWeek { weekday, weeks } => json!({"weekday": weekday, "weeks": weeks}),
        Written::NthWeekday { nth, weekday, month: Some(month), .. } => {
            json!({"weekday": weekday, "nth": nth, "month": month})
        }
        Written::NthWeekday { nth, weekday, month: None, shift } => {
            json!({"weekday": weekday, "nth": nth, "months": shift})
        }
        Written::DayOfMonth { day, shift } => json!({"day": day, "months": shift}),
        Written::Month { month, shift } => json!({"month": month, "shift": shift}),
        Written::Season { season, shift } => json!({"season": season, "shift": shift}),
        Written::Distance { months, days, unit } => {
            json!({"months": months, "days": days, "unit": calendar_unit(unit)})
        }
        Written::Quarter(quarter) => json!({"quarter": quarter}),
        Written::Half(half) => json!({"half": half}),
    })
}

fn calendar_unit(unit: CalendarUnit) -> &'static str {
    match unit {
        CalendarUnit::Day => "day",
        CalendarUnit::Week => "week",
        CalendarUnit::Weekend => "weekend",
        CalendarUnit::Month => "month",
        CalendarUnit::Quarter => "quarter",
        CalendarUnit::Half => "half",
        CalendarUnit::Season => "season",
        CalendarUnit::Year => "year",
        CalendarUnit::Decade => "decade",
        CalendarUnit::Century => "century",
    }
}

fn time(out: &mut Map<String, Json>, time: TimeValue) {
    put(out, "time", time.to_string());
    if !time.settled {
        let other = TimeValue { minutes: (time.minutes + 720) % 1440, ..time };
        put(out, "other", other.to_string());
    }
    if let Some(zone) = time.zone {
        let (sign, m) = (if zone < 0 { '-' } else { '+' }, zone.unsigned_abs());
        put(out, "zone", format!("{sign}{:02}:{:02}", m / 60, m % 60));
    }
}

fn duration(out: &mut Map<String, Json>, d: &DurationValue) {
    match d.amount {
        Amount::One(a) => put(out, "iso", d.iso(a)),
        Amount::Range(from, to) => {
            put(out, "from", d.iso(from));
            put(out, "to", d.iso(to));
        }
        Amount::Either(likely, other) => {
            put(out, "iso", d.iso(likely));
            put(out, "other", d.iso(other));
        }
    }
}

/// A duration that ends or begins on the day of writing: `{"edtf": "2022-07-21/2022-07-22", "relative": {"span":
/// "PT24H", "side": "next"}}`.
fn span(out: &mut Map<String, Json>, d: &DurationValue, span: Span) {
    put_some(out, "edtf", span.days.map(|(from, to)| format!("{from}/{to}")).as_deref());
    let side = match span.side {
        Side::Past => "past",
        Side::Next => "next",
    };
    out.insert("relative".to_owned(), json!({"span": d.iso(d.amount.first()), "side": side}));
}

fn bound_code(bound: Bound) -> &'static str {
    match bound {
        Bound::About => "about",
        Bound::AtLeast => "at-least",
        Bound::MoreThan => "more-than",
        Bound::AtMost => "at-most",
        Bound::LessThan => "less-than",
        Bound::Nearly => "nearly",
        Bound::Order => "order",
    }
}
