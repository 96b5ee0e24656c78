//! Parts that do not sum to their total: "12 dead: 7 men and 4 women".

use super::cue::{Cue, CueSet};
use super::figure::{Figure, Measure};
use super::list::{self, Item, List, is_sign};
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{ClaimId, Value};
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;

/// What brings a list or a part; signs and figures may too.
const OPENING: CueSet = CueSet::of(&[Cue::Parts, Cue::Including, Cue::Of]);
/// Most tokens from a total to the words that bring its parts: "86 vehicles of its own, made up of".
const MOST_BEFORE: usize = 8;
/// Below this, "six rooms (three bedrooms and two bathrooms)" names some of them, unless they are people.
const LEAST_WHOLE: f64 = 10.0;
/// A sum further off than this, as a factor, is the sum of something else.
const MOST_OFF: f64 = 1.5;

/// Looks at every list that a total brings or closes.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        let opens = |i: &usize| {
            let sign = view.cursor.kind(*i) == Some(TokenKind::Sign);
            sign || view.cues(*i).meets(OPENING) || view.at(*i).is_some()
        };
        for i in view.sentence(sentence).filter(opens) {
            out.extend(
                brought(view, i)
                    .or_else(|| closed(view, i))
                    .or_else(|| exceeded(view, i))
                    .or_else(|| split(view, i)),
            );
        }
        out.extend(rest(view, sentence));
    }
}

/// "12 dead: 7 men and 4 women", "86 vehicles, made up of 54 coaches and 22 minibuses", "12 dead (7 men and 4 women)".
fn brought(view: &View, i: usize) -> Option<Finding> {
    let comma = is_sign(view, i, &[","]) && view.cue(i, Cue::Parts) == 0;
    let sign = comma || is_sign(view, i, &[":", "(", "—", "–"]);
    let len = if sign { 1 } else { view.cue(i, Cue::Parts) };
    if len == 0 {
        return None;
    }
    let total = last_before(view, i)?;
    let list = list::read(view, i + len)?;
    let closed = match view.cursor.key(i) {
        "(" => is_sign(view, list.end, &[")"]),
        "—" | "–" => is_sign(view, list.end, &["—", "–", "."]),
        // "12 dead, seven men and four women": only people are told like that.
        "," if comma => {
            let has = |cue: Cue| view.find(i..list.end, cue).is_some();
            let apart = (has(Cue::Men) && has(Cue::Women)) || (has(Cue::Adults) && has(Cue::Children));
            let right = view.end(total) == i && is_sign(view, list.end, &[".", ","]);
            apart && right && people(view, total)
        }
        _ => true,
    };
    let few = view.figure(total)?.middle() < LEAST_WHOLE && !people(view, total);
    if closed && !(sign && few) { contradiction(view, total, &list) } else { None }
}

/// "7 men and 4 women, 12 in all".
fn closed(view: &View, i: usize) -> Option<Finding> {
    view.at(i)?;
    let list = list::read(view, i)?;
    let total = (list.end..list.end + MOST_BEFORE).find_map(|t| view.at(t))?;
    // "12 in all", "12 people in all".
    let end = view.end(total.id);
    let said = (end..end + 2).any(|t| view.cue(t, Cue::InAll) > 0)
        || view.cue_before(view.place(total.id).start, Cue::InAll) > 0;
    let alone = list.items.iter().all(|i| i.claim != Some(total.id));
    let starts = last_before(view, i).is_none_or(|id| view.figure(id).is_none());
    if said && alone && starts { contradiction(view, total.id, &list) } else { None }
}

/// "12 dead, including 15 children": a part greater than the whole.
fn exceeded(view: &View, i: usize) -> Option<Finding> {
    let len = view.cue(i, Cue::Including);
    let part = (len > 0).then(|| view.at(i + len)).flatten()?;
    let total = last_before(view, i)?;
    let (total, part) = (view.figure(total)?, view.figure(part.id)?);
    let comparable =
        total.measure == part.measure && total.measure == Measure::Count && countable(view, total.id);
    if !comparable
        || part.low <= total.high
        || part.middle() > total.middle() * MOST_OFF
        || !countable(view, part.id)
    {
        return None;
    }
    Some(view.finding(Rule::InsideTotal, Why::DoesNotSum, total.id, &[part.id]))
}

/// "Of the 30 passengers, 18 were men and 14 were women": no one is both.
fn split(view: &View, i: usize) -> Option<Finding> {
    let len = view.cue(i, Cue::Of);
    let the = view.cue(i + len, Cue::The);
    let total = (len > 0).then(|| view.at(i + len + the)).flatten()?;
    let comma = view.end(total.id);
    let list = is_sign(view, comma, &[","]).then(|| list::read(view, comma + 1)).flatten()?;
    let has = |cue: Cue| view.find(comma..list.end, cue).is_some();
    let apart = (has(Cue::Men) && has(Cue::Women)) || (has(Cue::Adults) && has(Cue::Children));
    let sum: f64 = list.items.iter().map(|i| i.figure.low).sum();
    let more = list.items.len() == 2 && sum > view.figure(total.id)?.high;
    // No one votes twice; of those who voted, each is told.
    let vote = has(Cue::VoteFor) && has(Cue::VoteAgainst);
    let voters = (view.place(total.id).end..comma + 1).any(|t| view.cue(t, Cue::Voters) > 0);
    let told = list.items.len() > 2 && voters;
    if apart && more || vote && (sum > view.figure(total.id)?.high || told) {
        contradiction(view, total.id, &list)
    } else {
        None
    }
}

/// "Of the 20 seats, 12 went to Labour and the remaining seven to the Greens": three figures of a sentence, no other.
fn rest(view: &View, sentence: usize) -> Option<Finding> {
    let plain: Vec<ClaimId> =
        view.figures(sentence).iter().copied().filter(|id| view.figure(*id).is_some()).take(4).collect();
    let &[whole, part, last] = plain.as_slice() else { return None };
    let place = view.place(last);
    let the = view.cue_before(view.place(whole).start, Cue::The);
    let brought = view.cue_before(view.place(whole).start - the, Cue::Of) > 0
        || view.find(view.end(whole)..view.place(part).start, Cue::OfWhich).is_some();
    let left = view.cue_before(place.start, Cue::Rest) > 0 || view.cue(place.end, Cue::Rest) > 0;

    let hedged = view.figures(sentence).iter().any(|id| view.claim(*id).is_some_and(|c| c.bound.is_some()));
    // "The other three parties" are no seats.
    let noun = |id: ClaimId| match view.claim(id).map(|c| &c.value) {
        Some(Value::Number { of: Some(of), .. }) => Some(of.lemma.as_str()),
        _ => None,
    };
    let same = noun(last).is_none() || noun(last) == noun(whole);
    if !brought || !left || hedged || !same || view.figures(sentence).len() > plain.len() {
        return None;
    }
    let items = [part, last].into_iter().map(|id| Some(Item { figure: view.figure(id)?, claim: Some(id) }));
    let items: Vec<Item> = items.collect::<Option<_>>()?;
    contradiction(view, whole, &List { items, end: place.end })
}

/// Whether a figure counts people: the dead, the injured, staff.
fn people(view: &View, id: ClaimId) -> bool {
    let place = view.place(id);
    (place.end..view.end(id).max(place.end + 1)).any(|t| view.cursor.hit(t, Pack::Kind).is_some())
}

/// The figure that ends shortly before token `i`, no other between.
fn last_before(view: &View, i: usize) -> Option<ClaimId> {
    (1..=MOST_BEFORE)
        .take_while(|n| *n <= i && view.cursor.same_sentence(i - n, i))
        .find_map(|n| view.over(i - n))
        .map(|c| c.id)
}

fn contradiction(view: &View, total: ClaimId, list: &List) -> Option<Finding> {
    let total = view.figure(total)?;
    let figures = || list.items.iter().map(|i| &i.figure);
    let alike = |f: &Figure| {
        f.measure == total.measure
            || (f.measure == Measure::Count && matches!(total.measure, Measure::Money(_)))
    };
    let plain = matches!(total.measure, Measure::Count | Measure::Money(_) | Measure::Unit(_));
    if !plain || list.items.len() < 2 || !figures().all(alike) || !countable(view, total.id) {
        return None;
    }
    let (low, high) = figures().fold((0.0, 0.0), |(l, h), f| (l + f.low, h + f.high));
    let sum = figures().try_fold(Decimal::ZERO, |sum, f| sum.checked_add(f.value))?;
    if total.low <= high + 1e-9 && low <= total.high + 1e-9 {
        return None;
    }
    let (most, whole) = (sum.to_f64(), total.middle());
    let largest = figures().map(Figure::middle).fold(0.0, f64::max);
    // "Two dead and 30 hurt" are not the parts of "two accidents".
    if most > whole * MOST_OFF || whole > most * MOST_OFF || largest >= whole {
        return None;
    }
    let ids: Vec<ClaimId> = list.items.iter().filter_map(|i| i.claim).collect();
    let mut finding = view.finding(Rule::InsideTotal, Why::DoesNotSum, total.id, &ids);
    finding.expected = Some(sum.to_string());
    Some(finding)
}

/// Whether a figure counts things that have parts: not "three times", "20 points".
fn countable(view: &View, id: ClaimId) -> bool {
    let end = view.place(id).end;
    let noun = view.claim(id).map_or(end, |_| view.end(id).saturating_sub(1).max(end.saturating_sub(1)));
    view.cue(end, Cue::Idle) == 0 && view.cue(noun, Cue::Idle) == 0
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
                (
                    "The company has 30,000 workers: 12,000 in Europe, 10,000 in Asia and the rest in America.",
                    "",
                ),
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
                (
                    "Sur les 20 sièges, 12 reviennent aux socialistes et les trois autres partis ont perdu.",
                    "",
                ),
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
                (
                    "Sur les 530 députés, 312 ont voté pour, 204 ont voté contre et 20 se sont abstenus.",
                    "530",
                ),
                ("Sur 536 votants, 312 ont voté pour, 204 ont voté contre et 20 se sont abstenus.", ""),
                ("Sur les 577 députés, 312 ont voté pour, 204 ont voté contre et 20 se sont abstenus.", ""),
                ("Sur les 30 passagers, 18 étaient des hommes et 14 des femmes.", "30"),
                ("Sur les 30 passagers, 18 étaient des hommes et 12 des femmes.", ""),
                ("L’accident a fait 12 morts : sept hommes, quatre femmes et une famille.", ""),
                ("La maison a six pièces (trois chambres et deux salles de bain).", ""),
            ],
        );
    }
}
