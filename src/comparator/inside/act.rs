//! What happens once, told of two days, sums or lengths of time: "was arrested on Tuesday", later "on Wednesday".

use super::cue::Cue;
use super::figure::Figure;
use super::list::is_sign;
use super::view::View;
use crate::article::{Language, PartKind};
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Claim, ClaimId, NameForm, Value};
use crate::normalizer::date::{Edtf, Written};
use crate::rules::Pack;
use crate::rules::stem::stem;
use crate::rules::tokenize::{Shape, TokenKind};

/// Acts an article is searched for.
const MOST_ACTS: usize = 60;
/// Most tokens from an act to its day or measure: "was arrested in a flat in Leeds on Tuesday".
const MOST_AFTER: usize = 9;
/// Most auxiliaries between a subject and its act: "has since been", "n'a pas été".
const MOST_AUXILIARIES: usize = 3;
/// Most tokens of a subject: "the 31-year-old suspect".
const MOST_SUBJECT: usize = 4;

/// Something that happens once, whom it happens to, and what is told of it.
struct Act<'v> {
    /// Which act.
    id: &'v str,
    /// The full name, or the stem of the noun after "the".
    subject: Option<String>,
    sentence: usize,
    /// The day.
    day: Option<(ClaimId, i8)>,
    /// Sums and lengths of time: a fine, a sentence.
    measure: Option<ClaimId>,
}

/// Holds every act against those of the same subject, and those of the headline against the lead.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let acts = acts(view);
    let part = |a: &Act| view.part(a.sentence);
    for (n, later) in acts.iter().enumerate() {
        let same = |a: &&Act| {
            a.id == later.id
                && a.sentence != later.sentence
                && a.subject.is_some()
                && a.subject == later.subject
        };
        let found = acts[..n].iter().filter(same).find_map(|earlier| contradiction(view, earlier, later));
        out.extend(
            found.map(|(told, other)| finding(view, Rule::InsideRepeated, Why::ToldTwice, told, other)),
        );
    }
    let lead = view.lead();
    for head in acts.iter().filter(|a| part(a) == PartKind::Title) {
        let mut told = acts.iter().filter(|a| a.id == head.id && lead.contains(&a.sentence));
        let (Some(only), None) = (told.next(), told.next()) else { continue };
        let subjects = head.subject.is_none() || only.subject.is_none() || head.subject == only.subject;
        let found = contradiction(view, only, head).filter(|_| subjects);
        if let Some((told, other)) = found.filter(|(told, _)| !mentioned(view, *told)) {
            out.push(finding(view, Rule::InsideHeadline, Why::HeadlineDiffers, told, other));
        }
    }
}

fn finding(view: &View, rule: Rule, why: Why, told: ClaimId, other: ClaimId) -> Finding {
    let mut finding = view.finding(rule, why, told, &[other]);
    finding.severity = Severity::Warning;
    finding.confidence = 0.75;
    finding
}

/// The claim of the later act that the earlier contradicts, and the one that does.
fn contradiction(view: &View, earlier: &Act, later: &Act) -> Option<(ClaimId, ClaimId)> {
    if let (Some((a, x)), Some((b, y))) = (earlier.day, later.day) {
        let known = |id: ClaimId| {
            view.claim(id).and_then(|c| match &c.value {
                Value::Date(date) => date.resolved,
                _ => None,
            })
        };
        let one = known(a).is_some() && known(a) == known(b);
        if x != y && !one {
            return Some((b, a));
        }
    }
    let (a, b) = (earlier.measure?, later.measure?);
    let (x, y) = (Figure::of(view.claim(a)?)?, Figure::of(view.claim(b)?)?);
    let apart = x.measure == y.measure && (x.low > y.high || y.low > x.high);
    apart.then_some((b, a))
}

/// Whether the body tells the day or measure of a headline at all.
fn mentioned(view: &View, told: ClaimId) -> bool {
    let Some(told) = view.claim(told) else { return true };
    let day = weekday(told);
    view.claims.iter().any(|c| {
        let same = || match day {
            Some(day) => weekday(c).map_or_else(|| dated(c), |d| d == day),
            None => Figure::of(told)
                .zip(Figure::of(c))
                .is_some_and(|(a, b)| a.measure == b.measure && a.low <= b.high && b.low <= a.high),
        };
        view.part(c.sentence) != PartKind::Title && same()
    })
}

/// Whether a date may be any day of the week.
fn dated(claim: &Claim) -> bool {
    matches!(&claim.value, Value::Date(date) if matches!(date.written, Written::Absolute(edtf) if matches!(edtf, Edtf::Day(_) | Edtf::DayOfYear { .. }))
        || matches!(date.written, Written::Offset { .. } | Written::DayOfMonth { .. }))
}

/// The weekday a claim names, of the week of publication or of none.
pub fn weekday(claim: &Claim) -> Option<i8> {
    match &claim.value {
        Value::Date(date) => match date.written {
            Written::Weekday { weekday, .. } => Some(weekday),
            Written::Absolute(Edtf::Day(_) | Edtf::DayOfYear { .. }) => date.weekday,
            _ => None,
        },
        _ => None,
    }
}

fn acts<'v>(view: &View<'v, '_>) -> Vec<Act<'v>> {
    let mut acts = Vec::new();
    for (sentence, range) in view.sentences().iter().enumerate() {
        let told = view.told(sentence);
        if !told.has(Cue::Once) || (told.has(Cue::Again) && view.find(range.clone(), Cue::Again).is_some()) {
            continue;
        }
        for at in view.places(range.clone(), Cue::Once) {
            acts.extend(act(view, sentence, at));
            if acts.len() >= MOST_ACTS {
                return acts;
            }
        }
    }
    acts
}

/// The act told at token `at`, with what is told of it.
fn act<'v>(view: &View<'v, '_>, sentence: usize, at: usize) -> Option<Act<'v>> {
    let hit = view
        .cursor
        .hits(at)
        .iter()
        .find(|h| h.record.pack() == Pack::Cue && h.record.tagged(Cue::Once.tag()))?;
    let end = at + hit.len;
    let range = view.sentence(sentence);
    let stop = (end..range.end.min(end + MOST_AFTER))
        .find(|t| is_sign(view, *t, &[",", ";", ":", "(", ")", "–", "—"]) || view.cue(*t, Cue::Meanwhile) > 0)
        .unwrap_or(range.end.min(end + MOST_AFTER));
    let after: Vec<&Claim> = (end..stop).filter_map(|t| view.at(t)).collect();
    let mut days = after.iter().filter_map(|c| Some((c.id, weekday(c)?)));
    // "Between Monday and Tuesday", "Monday or Tuesday" are no one day.
    let day = match (days.next(), days.next()) {
        (Some(day), None) => Some(day),
        (None, None) => None,
        _ => return None,
    };
    let measure = after.iter().filter(|c| {
        matches!(c.value, Value::Money { per: None, .. } | Value::Duration(_))
            && Figure::of(c).is_some()
            && view.place(c.id).start <= end + 2
    });
    let measure = measure.map(|c| c.id).next();
    (day.is_some() || measure.is_some()).then(|| Act {
        id: hit.record.id(),
        subject: subject(view, at),
        sentence,
        day,
        measure,
    })
}

/// Who or what stands before the auxiliaries of an act: a name, or a noun after "the".
fn subject(view: &View, at: usize) -> Option<String> {
    let auxiliary = |t: usize| {
        matches!(
            view.cursor.key(t),
            "was"
                | "were"
                | "is"
                | "are"
                | "been"
                | "being"
                | "has"
                | "have"
                | "had"
                | "will"
                | "be"
                | "since"
                | "a"
                | "ont"
                | "avait"
                | "avaient"
                | "est"
                | "sont"
                | "été"
                | "était"
                | "étaient"
                | "s'"
                | "sera"
                | "s'est"
        )
    };
    let mut t = at.checked_sub(1)?;
    for _ in 0..MOST_AUXILIARIES {
        if auxiliary(t) {
            t = t.checked_sub(1)?;
        }
    }
    // "The explosion, which happened".
    if matches!(view.cursor.key(t), "which" | "who" | "that" | "qui") {
        t = t.checked_sub(1)?;
        if is_sign(view, t, &[","]) {
            t = t.checked_sub(1)?;
        }
    }
    if !view.cursor.same_sentence(t, at) || view.cursor.kind(t) != Some(TokenKind::Word) {
        return None;
    }
    let named = view.claim_before(t + 1);
    if let Some(Value::Name(name)) = named.map(|c| &c.value) {
        return (name.form != NameForm::Demonym).then(|| name.name.clone());
    }
    let noun = view.cursor.shape(t) == Shape::Lower && view.cursor.hit(t, Pack::Stopword).is_none();
    let the = (1..=MOST_SUBJECT)
        .any(|n| t >= n && view.cue_before(t + 1 - n, Cue::The) > 0 && view.cursor.same_sentence(t - n, t));
    let french = view.cursor.language() == Language::Fr;
    (noun && the).then(|| stem(view.cursor.key(t), french).into_owned())
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideRepeated,
            Language::En,
            &[
                (
                    "The suspect was arrested on Tuesday. Officers said the suspect was arrested on Wednesday.",
                    "Wednesday",
                ),
                (
                    "The fire broke out on Sunday in a mill. The fire broke out late on Monday, a neighbour said.",
                    "Monday",
                ),
                (
                    "Darren Pyke was jailed for six years. Pyke was jailed for four years, his lawyer said.",
                    "four years",
                ),
                (
                    "The plane crashed near Leeds on Friday. The plane crashed on Thursday, officials said.",
                    "Thursday",
                ),
                ("The girl was last seen on Monday. The girl was last seen at school on Tuesday.", "Tuesday"),
                (
                    "The suspect was arrested on Tuesday. Officers said the suspect was arrested on Tuesday.",
                    "",
                ),
                ("The suspect was arrested on Tuesday. The driver was arrested on Wednesday.", ""),
                ("The suspect was arrested on Tuesday. The suspect was charged on Wednesday.", ""),
                ("The suspect was arrested on Tuesday. The second suspect was arrested on Wednesday.", ""),
                ("A man was arrested on Tuesday. A man was arrested on Wednesday.", ""),
                ("The minister said on Tuesday it was fine. The minister said on Wednesday it was not.", ""),
                ("The suspect was not arrested on Tuesday. The suspect was arrested on Wednesday.", ""),
                ("Darren Pyke was jailed for six years. Tom Pyke was jailed for four years.", ""),
                (
                    "The suspect was arrested on Tuesday. The suspect, who was arrested after a chase, spoke on Wednesday.",
                    "",
                ),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideRepeated,
            Language::Fr,
            &[
                (
                    "Le suspect a été arrêté mardi. Le suspect a été interpellé mercredi, selon la police.",
                    "mercredi",
                ),
                (
                    "L’incendie s’est déclaré dimanche. L’incendie s’est déclaré lundi, selon un voisin.",
                    "lundi",
                ),
                (
                    "Paul Dumas a été condamné à six ans de prison. Dumas a été condamné à quatre ans, dit son avocat.",
                    "quatre ans",
                ),
                (
                    "Le train a déraillé vendredi près de Lyon. Le train a déraillé jeudi, selon la SNCF.",
                    "jeudi",
                ),
                ("Le suspect a été arrêté mardi. Le suspect a été arrêté mardi, selon la police.", ""),
                ("Le suspect a été arrêté mardi. Le chauffeur a été arrêté mercredi.", ""),
                ("Le suspect a été arrêté mardi. Le second suspect a été arrêté mercredi.", ""),
                ("Un homme a été arrêté mardi. Un homme a été arrêté mercredi.", ""),
                ("Le suspect a été arrêté mardi. Le suspect a été inculpé mercredi.", ""),
                ("Le ministre a dit mardi que oui. Le ministre a dit mercredi que non.", ""),
                ("Le suspect n’a pas été arrêté mardi. Le suspect a été arrêté mercredi.", ""),
            ],
        );
    }
}
