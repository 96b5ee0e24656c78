//! People and countries that are announced by number and then named one by one: "three people were arrested: A, B, C and D".

use super::cue::Cue;
use super::list::is_sign;
use super::view::View;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Claim, ClaimId, NameForm, NameKind, NumberRole, Value};
use crate::rules::tokenize::{Shape, TokenKind};

/// Most tokens from the number to what brings the names: "people were arrested on Monday in the suburb of".
const MOST_BEFORE: usize = 14;
/// The greatest number that names follow.
const MOST: i64 = 12;
/// Most words before a name that say who it is: "the playwright".
const MOST_LEAD: usize = 3;
/// Dashes around an inset.
const DASHES: &[&str] = &["—", "–", "--", "-"];
/// Most tokens in the brackets after a name.
const MOST_BRACKET: usize = 12;

/// Looks at every sign that may bring names.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        let few = |claim: &Claim| plain(claim).is_some_and(|n| (2..=MOST).contains(&n));
        if !view.figures(sentence).iter().any(|id| view.claim(*id).is_some_and(few)) {
            continue;
        }
        let before = out.len();
        for i in view.sentence(sentence) {
            let dash = is_sign(view, i, DASHES);
            if out.len() == before && (dash || is_sign(view, i, &[":", ","])) {
                out.extend(number(view, i).and_then(|number| told(view, number, i, i + 1)));
            }
        }
        out.extend(if out.len() == before { after(view, sentence) } else { None });
    }
}

/// "The five finalists are known. They are A, B, C and D."
fn after(view: &View, sentence: usize) -> Option<Finding> {
    let [id] = view.figures(sentence) else { return None };
    let claim = view.claim(*id)?;
    let number = plain(claim).filter(|n| (2..=MOST).contains(n))?;
    let next = view.sentence(sentence + 1);
    let len = view.cue(next.start, Cue::TheyWere);
    let goes_on = len > 0 && view.follows(sentence + 1);
    if goes_on { told(view, (number, claim), next.start, next.start + len) } else { None }
}

fn told(view: &View, (number, claim): (i64, &Claim), i: usize, from: usize) -> Option<Finding> {
    let (count, end, kind) = names(view, from)?;
    let closed = match view.cursor.key(i) {
        _ if is_sign(view, i, DASHES) => is_sign(view, end, DASHES) || stops(view, end),
        // "The two ministers, A, B and C, met", "she has two daughters, A, B and C."
        "," => view.end(claim.id) == i && is_sign(view, end, &[",", "."]),
        _ => true,
    };
    let place = view.place(claim.id);
    let noun = place.end..i.max(place.end);
    let groups = (place.end..view.end(claim.id).max(place.end + 1)).any(|t| view.cue(t, Cue::Several) > 0);
    let nations = noun.clone().any(|t| view.cue(t, Cue::Nations) > 0);
    let fits = kind == NameKind::Person || kind == NameKind::Place && nations;
    // "Three teams meet for the last two places: A, B and C."
    let elsewhere =
        view.figures(claim.sentence).iter().any(|id| view.claim(*id).and_then(plain) == Some(count));
    if number == count || !closed || groups || !fits || elsewhere || count == number * 2 {
        return None;
    }
    let mut finding = view.finding(Rule::InsideTotal, Why::DoesNotSum, claim.id, &[]);
    finding.expected = Some(count.to_string());
    finding.severity = Severity::Warning;
    finding.confidence = 0.8;
    Some(finding)
}

/// The last number before token `i`, where it counts.
fn number<'v>(view: &View<'v, '_>, i: usize) -> Option<(i64, &'v Claim)> {
    let claim = (1..=MOST_BEFORE)
        .take_while(|n| {
            *n <= i && view.cursor.same_sentence(i - n, i) && !is_sign(view, i - n, &[":", ";", "."])
        })
        .find_map(|n| view.over(i - n))?;
    let some = (view.place(claim.id).end..i)
        .any(|t| view.cue(t, Cue::Including) > 0 || view.cue(t, Cue::OfWhich) > 0);
    plain(claim).filter(|n| !some && (2..=MOST).contains(n)).map(|n| (n, claim))
}

fn plain(claim: &Claim) -> Option<i64> {
    match claim.value {
        // "The two leaders" is read as a label too.
        Value::Number {
            amount: Amount::One(n),
            role: NumberRole::Count | NumberRole::Label,
            per: None,
            of: Some(_),
        } if claim.bound.is_none() && n.is_integer() => n.to_i64(),
        _ => None,
    }
}

/// How many names follow one another from token `from` on, where they end, and what they name; `None` where something else
/// stands among them.
fn names(view: &View, from: usize) -> Option<(i64, usize, NameKind)> {
    let mut count = 0;
    let mut of = None;
    let mut at = from;
    let mut last = false;
    loop {
        let (id, kind) = name(view, at)?;
        if *of.get_or_insert(kind) != kind || view.cursor.sentence(at) != view.cursor.sentence(from) {
            return None;
        }
        count += 1;
        let end = described(view, view.place(id).end);
        let next = end..end + 1;
        let comma = is_sign(view, end, &[",", ";"]);
        let and = view.cue(if comma { end + 1 } else { end }, Cue::And);
        if last {
            let more = and > 0 || !(comma || stops(view, end));
            return (!more && count > 1).then_some((count, end, kind));
        }
        if and == 0 && !comma || !view.cursor.same_sentence(from, end) {
            return None;
        }
        last = and > 0;
        at = next.start + usize::from(comma) + and;
        if count > 2 * MOST {
            return None;
        }
    }
}

/// The name at token `at`, a few words before it let alone.
fn name(view: &View, at: usize) -> Option<(ClaimId, NameKind)> {
    let claim = view.claims_from(at).find(|c| matches!(c.value, Value::Name(_)))?;
    let start = view.place(claim.id).start;
    let lead = (at..start).all(|t| {
        view.cursor.kind(t) == Some(TokenKind::Word)
            && view.cursor.shape(t) == Shape::Lower
            && view.cue(t, Cue::And) == 0
    });
    let Value::Name(name) = &claim.value else { return None };
    let proper = matches!(name.form, NameForm::Proper | NameForm::Short);
    (lead && proper && start - at <= MOST_LEAD).then_some((claim.id, name.kind))
}

/// One past the brackets or the age that describe a name.
fn described(view: &View, end: usize) -> usize {
    if is_sign(view, end, &["("]) {
        let close = (end..end + MOST_BRACKET).find(|t| is_sign(view, *t, &[")"]));
        return close.map_or(end, |close| close + 1);
    }
    let age = is_sign(view, end, &[","]).then(|| view.at(end + 1)).flatten();
    match age.map(|c| (&c.value, c.id)) {
        Some((Value::Age { .. } | Value::Number { of: None, .. }, id)) => view.place(id).end,
        _ => end,
    }
}

/// Whether a list is over at token `end`.
fn stops(view: &View, end: usize) -> bool {
    end.checked_sub(1).is_none_or(|last| !view.cursor.same_sentence(last, end))
        || is_sign(view, end, &[".", "!", "?"])
        || is_sign(view, end, DASHES)
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideTotal,
            Language::En,
            &[
                ("Three people were arrested: Paul Jones, Mary Smith, Ann Lee and Bob Roy.", "Three"),
                (
                    "The three suspects – Paul Jones, Mary Smith, Ann Lee and Bob Roy – appeared in court.",
                    "three",
                ),
                ("The four countries, France, Germany, Italy, Spain and Poland, signed the deal.", "four"),
                ("The deal was signed by four countries: France, Germany, Italy, Spain and Poland.", "four"),
                ("Four countries signed the deal: France, Germany and Italy.", "Four"),
                ("Two men were named as victims: Paul Jones, Bob Roy and Alan Wells.", "Two"),
                (
                    "The group has four members: Paul Jones (guitar), Mary Smith (vocals), Ann Lee (bass), Tom King (keys) and Bob Roy (drums).",
                    "four",
                ),
                ("He has three children, Paul, Mary, Ann and Bob.", "three"),
                ("She has two daughters, Mary, Ann and Kate.", "two"),
                ("The two leaders, Paul Jones, Mary Smith and Ann Lee, met on Monday.", "two"),
                ("Three players were sent off: Jones, Smith, Lee and Roy.", "Three"),
                (
                    "Three people – Paul Jones, 34, Mary Smith, 28, Ann Lee, 41, and Bob Roy, 19 – died in the crash.",
                    "Three",
                ),
                ("Three people were arrested: Paul Jones, Mary Smith and Ann Lee.", ""),
                ("Four people were arrested: Paul Jones, his wife Mary, and two others.", ""),
                ("Three people were arrested, among them Paul Jones and Mary Smith.", ""),
                ("The three cities are Portland, Oregon, Boston, Massachusetts, and Denver, Colorado.", ""),
                ("Four countries signed the deal: France, Germany, Italy and Bosnia and Herzegovina.", ""),
                (
                    "Three people were arrested: Paul Jones, a teacher, Mary Smith, a nurse, and Ann Lee, a judge.",
                    "",
                ),
                ("He has two children, Paul and Mary, with his wife, Ann.", ""),
                ("Two people spoke: Mayor Ann Lee, Chicago, and Governor Bob Roy, Illinois.", ""),
                ("Five countries took part, including France, Germany and Italy.", ""),
                ("The band played four songs: Help, Yesterday, Let It Be and Something.", ""),
                ("The three winners come from France, Germany, Italy and Spain.", ""),
                ("Two teams remain: France and Germany. Italy, Spain and Poland are out.", ""),
                ("Three people died in accidents in Boston, Chicago, Denver and Seattle.", ""),
                ("There are two options: Paul Jones, Mary Smith and Ann Lee as a team, or Bob Roy.", ""),
                ("The company has offices in five countries, France, Germany and Italy among them.", ""),
                ("Two couples were hurt: Paul and Mary Jones, and Bob and Ann Roy.", ""),
                ("She has three daughters, Mary, Ann and Kate.", ""),
                ("Three people spoke, Paul Jones, Mary Smith and others.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideTotal,
            Language::Fr,
            &[
                (
                    "Trois personnes ont été interpellées : Paul Jonas, Marie Simon, Anne Lion et Robert Roy.",
                    "Trois",
                ),
                (
                    "Les trois suspects, Paul Jonas, Marie Simon, Anne Lion et Robert Roy, ont comparu lundi.",
                    "trois",
                ),
                (
                    "Quatre pays ont signé l’accord : la France, l’Allemagne, l’Italie, l’Espagne et la Pologne.",
                    "Quatre",
                ),
                ("Quatre pays ont signé l’accord : la France, l’Allemagne et l’Italie.", "Quatre"),
                ("Il a trois enfants, Paul, Marie, Anne et Robert.", "trois"),
                ("Elle a deux filles, Marie, Anne et Cécile.", "deux"),
                (
                    "Les deux ministres, Paul Jonas, Marie Simon et Anne Lion, se sont rencontrés lundi.",
                    "deux",
                ),
                ("Trois personnes ont été interpellées : Paul Jonas, Marie Simon et Anne Lion.", ""),
                ("Quatre personnes ont été interpellées : Paul Jonas, sa femme Marie et deux complices.", ""),
                ("Trois personnes ont été interpellées, parmi lesquelles Paul Jonas et Marie Simon.", ""),
                (
                    "Quatre pays ont signé l’accord : la France, l’Allemagne, l’Italie et la Bosnie-et-Herzégovine.",
                    "",
                ),
                (
                    "Trois personnes ont été interpellées : Paul Jonas, enseignant, Marie Simon, infirmière, et Anne Lion, juge.",
                    "",
                ),
                ("Les trois lauréats viennent de France, d’Allemagne, d’Italie et d’Espagne.", ""),
                ("Cinq pays ont participé, dont la France, l’Allemagne et l’Italie.", ""),
                ("Elle a trois filles, Marie, Anne et Cécile.", ""),
                ("Deux couples ont été blessés : Paul et Marie Jonas, Robert et Anne Roy.", ""),
                ("Il a deux enfants, Paul et Marie, avec sa femme, Anne.", ""),
            ],
        );
    }
}
