//! Bare numbers: counts, labels, and what is no number at all.

mod part;

use crate::normalizer::claim::{Amount, Bound, NumberRole, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::figure::Found;
use crate::normalizer::numeral::{self, Form, is_joint};
use crate::normalizer::term::{Measure, Term, english, particle, short_sentence};
use crate::normalizer::{counted, label, rate};
use crate::rules::Pack;
use crate::rules::tokenize::{Shape, TokenKind};
use part::is_share;

/// A number of no measure as a claim, with what it counts.
pub fn claim(c: &Cursor, term: &Term, from: usize, amount: Amount) -> Option<Found> {
    // Most of those that are no claim are a lone "un" or "one".
    if term.numeral.form == Form::One && !term.numeral.negative && !is_one(c, from, term.to) {
        return None;
    }
    if is_stuck(c, term) || label::never(c, from..term.to) || is_new(c, term) || is_period(c, term) {
        return None;
    }
    let to = term.to;
    // "5,000-odd people"
    let odd = is_joint(c, to) && c.near(from, to + 1) == "odd";
    let about = term.numeral.form.bound().or(odd.then_some(Bound::About));
    let valued = |amount, role, of, per, to| {
        let value = Value::Number { amount, role, of, per };
        Some(Found { from, to, value, bound: about, direction: None })
    };
    let found = |role, of, per, to| valued(amount, role, of, per, to);
    match term.numeral.form {
        Form::Fraction if !is_share(c, term) => return None,
        Form::Fraction => return found(NumberRole::Fraction, counted::share_of(c, to), None, to),
        // "un homme d'une quarantaine d'années" tells an age.
        Form::About if c.near(from, to) == "d'" && matches!(c.near(from, to + 1), "années" | "ans") => {
            return None;
        }
        _ => {}
    }
    if let Some(factor) = factor(c, term) {
        let value = Value::Number { amount: factor, role: NumberRole::Multiple, of: None, per: None };
        return Some(Found { from, to, value, bound: about, direction: None });
    }
    if let Some(len) = times(c, term) {
        let (amount, to) = and_half(c, amount, from, to + len);
        let per = rate::after(c, to);
        let end = to + per.as_ref().map_or(0, |(len, _)| *len);
        return valued(amount, NumberRole::Multiple, None, per.map(|(_, key)| key), end);
    }
    // "Une somme à six chiffres", "a six-figure sum": how long a number is.
    let joint = to + usize::from(is_joint(c, to));
    if matches!(c.near(from, joint), "chiffres" | "figure" | "figures" | "digit" | "digits")
        && (joint > to || from > 0 && matches!(c.near(from, from - 1), "à" | "of" | "de" | "in"))
    {
        return found(NumberRole::Count, None, None, joint + 1);
    }
    if label::labels(c, term) {
        return found(NumberRole::Label, None, None, to);
    }
    // "both", "les deux": the pair is known, and the other language may name it without a number.
    if pair_known(c, from, to, &term.numeral.amount) {
        return found(NumberRole::Label, counted::noun_after(c, to), None, to);
    }
    // "a 3,000-strong crowd"
    let strong = odd || is_joint(c, to) && c.near(from, to + 1) == "strong";
    let to = if strong { to + 2 } else { to };
    let of = counted::noun_after(c, to);
    let (amount, to) = match and_half(c, amount, from, to + 1) {
        (whole, end) if of.is_some() && end > to + 1 => (whole, end),
        _ => (amount, to),
    };
    // "500 visitors a day": the rate stands behind the noun, and is read as part of the claim only where it is close.
    let behind = of.as_ref().and_then(|_| {
        let at = (to + 1..to + 4).find(|at| c.same_sentence(to, *at) && rate::after(c, *at).is_some())?;
        rate::after(c, at).map(|(len, key)| (at + len, key))
    });
    // "12.5 deaths per 1,000 births": what the rate is reckoned by is no figure of its own.
    let close = rate::after(c, to);
    let to = close.as_ref().map_or(to, |(len, _)| to + len);
    let (to, per) = match (close, behind) {
        (Some((_, key)), _) => (to, Some(key)),
        (None, Some((end, key))) if key.starts_with(|k: char| k.is_ascii_digit()) => (end, Some(key)),
        (None, behind) => (to, behind.map(|(_, key)| key)),
    };
    // "Le taux est de 3 pour 100 000 habitants": of whom, where nothing else is counted.
    let of = of.or_else(|| {
        per.as_ref().filter(|key| key.starts_with(|k: char| k.is_ascii_digit()))?;
        counted::noun_after(c, to)
    });
    // "a four-wheel drive", "un trois-pièces": a compound word tells little of a count.
    let role = if is_joint(c, to) && c.kind(to + 1) == Some(TokenKind::Word) {
        NumberRole::Label
    } else {
        NumberRole::Count
    };
    valued(amount, role, of, per, to)
}

/// A whole number with the "et demi" that follows what it counts at `noun`, and one past the last token.
fn and_half(c: &Cursor, amount: Amount, from: usize, noun: usize) -> (Amount, usize) {
    match (amount, numeral::after_noun(c, from, noun)) {
        (Amount::One(whole), Some(half)) if whole.is_integer() => match whole.checked_add(half.value) {
            Some(sum) => (Amount::One(sum), noun + half.len),
            None => (amount, noun),
        },
        _ => (amount, noun),
    }
}

/// Whether a number is a part of a word or code: "COVID-19", "737F", "H1N1", "no-one".
fn is_stuck(c: &Cursor, term: &Term) -> bool {
    stuck_before(c, term) || stuck_after(c, term.to)
}

/// Whether a figure goes on from the word before it: "H1", "COVID-19".
pub fn stuck_before(c: &Cursor, term: &Term) -> bool {
    let from = term.from;
    if from == 0 || !c.glued(from) {
        return false;
    }
    let word =
        c.kind(from - 1) == Some(TokenKind::Word) && !c.key(from - 1).ends_with('\'') && !term.prefixed;
    // "magnitude-6.8" is a measure, "COVID-19" a name.
    let measure =
        from > 1 && c.shape(from - 2) == Shape::Lower && c.key(from - 2).len() > 4 && c.is_digits(from);
    let hyphen = from > 1
        && !term.prefixed
        && is_joint(c, from - 1)
        && c.kind(from - 2) != Some(TokenKind::Sign)
        && !measure;
    // "1:2", "3.4.5": what is left of a code, an address or a ratio.
    let sign = match c.key(from - 1) {
        "/" | "_" | "#" | "@" | "=" | "&" | "\\" => true,
        // "BA.5"
        "." if from > 1 && c.glued(from - 1) && c.shape(from - 2) == Shape::Upper => true,
        "." | "," | ":" | "'" => from > 1 && c.glued(from - 1) && c.is_digits(from - 2),
        _ => false,
    };
    word || hyphen || sign
}

/// Whether digits that end before token `to` go on as a code: "737F", "192.168.1.1"; "5." ends.
pub fn stuck_after(c: &Cursor, to: usize) -> bool {
    if to == 0 || !c.is_digits(to - 1) || !c.glued(to) {
        return false;
    }
    let goes_on = matches!(c.key(to), "." | "," | ":" | "/" | "_" | "@" | "=")
        && c.glued(to + 1)
        && c.kind(to + 1) != Some(TokenKind::Sign);
    let list = matches!(c.key(to), "," | "/") && c.is_digits(to + 1) && !short_sentence(c, to, 4);
    let code = c.kind(to) == Some(TokenKind::Word) && !c.key(to).starts_with('\'');
    goes_on && !list || code
}

/// Whether "neuf" is the adjective, "new": behind a noun, and nothing it could count behind it.
fn is_new(c: &Cursor, term: &Term) -> bool {
    let (from, to) = (term.from, term.to);
    if english(c) || c.key(from) != "neuf" || to != from + 1 {
        return false;
    }
    let stop = |k: usize| c.packs(k).has(Pack::Stopword);
    let counts = c.same_sentence(from, to) && c.kind(to) == Some(TokenKind::Word) && !stop(to);
    let Some(before) = from.checked_sub(1).filter(|b| c.same_sentence(*b, from)) else { return false };
    let known = |k: usize| {
        c.hits(k).iter().any(|h| {
            matches!(h.record.pack(), Pack::Numeral | Pack::Label | Pack::Particle | Pack::Bound | Pack::Hint)
        })
    };
    !counts
        && c.kind(before) == Some(TokenKind::Word)
        && c.shape(before) == Shape::Lower
        && !stop(before)
        && !known(before)
}

/// Whether "un", "une" or "one" in tokens `from..to` is a number.
pub fn is_one(c: &Cursor, from: usize, to: usize) -> bool {
    if short_sentence(c, from, 2) || c.is_digits(from) {
        return true;
    }
    if particle(c, to, "countable").is_some() && c.same_sentence(from, to) {
        return true;
    }
    // "une personne a été tuée"; a person who is not hurt is hardly counted.
    let person = matches!(
        c.near(from, to),
        "personne" | "homme" | "femme" | "enfant" | "policier" | "soldat" | "man" | "woman" | "child"
    );
    let hurt = || (to + 1..to + 5).any(|k| c.same_sentence(from, k) && particle(c, k, "hurt").is_some());
    let only = ["only", "just", "least", "moins", "seul", "seule", "seulement", "exactly", "exactement"];
    person && hurt()
        || from > 0
            && only.contains(&c.near(from, from - 1))
            && !matches!(c.near(from, to), "of" | "des" | "de" | "autre" | "another" | "other")
}

/// "three times", "deux fois": how many tokens the word takes. "pour la troisième fois" is an ordinal's.
fn times(c: &Cursor, term: &Term) -> Option<usize> {
    // "5-fold"
    let joint = usize::from(is_joint(c, term.to) && c.key(term.to + 1) == "fold");
    let at = term.to + joint;
    let len = particle(c, at, "times").filter(|_| c.same_sentence(term.from, at))? + joint;
    let capital = c.shape(at) != crate::rules::tokenize::Shape::Lower;
    let plural = c.key(term.to) != "time" || term.first() == Decimal::ONE;
    // "94 times out of 100", « 94 fois sur 100 »: how often, and no multiple.
    let often = c.is_digits(term.from) && {
        let next = c.near(term.from, at + len);
        let from = match (next, c.near(term.from, at + len + 1)) {
            ("sur", _) => at + len + 1,
            ("out", "of") => at + len + 2,
            _ => usize::MAX,
        };
        from != usize::MAX && c.is_digits(from)
    };
    (!capital && plural && !often && term.first() > Decimal::ONE).then_some(len)
}

/// "multiplié par trois", "divisé par 2,5", "by a factor of ten": the factor.
fn factor(c: &Cursor, term: &Term) -> Option<Amount> {
    let before = |back: usize| term.from.checked_sub(back).map_or("", |k| c.near(term.from, k));
    let value = term.first();
    if term.measure != Measure::None || matches!(term.amount, Amount::Range(..)) || value <= Decimal::ONE {
        return None;
    }
    let verb = before(2);
    match before(1) {
        "par" | "by" if verb.starts_with("multipli") => Some(Amount::One(value)),
        "par" | "by" if verb.starts_with("divis") || verb == "divided" => {
            let value = value.to_i64()?;
            Some(Amount::One(crate::normalizer::numeral::ratio(1, value.into())?))
        }
        "of" if verb == "factor" => Some(Amount::One(value)),
        "de" if verb == "facteur" => Some(Amount::One(value)),
        _ => None,
    }
}

/// "les deux", "ces deux", "the two": two that the text has named.
fn pair_known(c: &Cursor, from: usize, to: usize, amount: &Amount) -> bool {
    let before = if from > 0 { c.near(from, from - 1) } else { "" };
    // "À deux" are two together, but "à deux points du premier" counts.
    let counts = before == "à" && counted::noun_after(c, to).is_some();
    to == from + 1
        && !counts
        && amount.first() == Decimal::int(2)
        && matches!(
            before,
            "les"
                | "des"
                | "ces"
                | "aux"
                | "nos"
                | "vos"
                | "leurs"
                | "ses"
                | "the"
                | "these"
                | "those"
                | "their"
                | "our"
                | "his"
                | "her"
                | "all"
                | "tous"
                | "toutes"
                | "entre"
                | "à"
        )
}

/// "Au premier vingt": twenty minutes of ice hockey, told in Quebec by their number.
fn is_period(c: &Cursor, term: &Term) -> bool {
    let rank = term.from.checked_sub(1).map_or("", |k| c.near(term.from, k));
    let period = !english(c) && term.to == term.from + 1 && c.key(term.from) == "vingt";
    period && matches!(rank, "premier" | "deuxième" | "second" | "troisième" | "dernier")
}

#[cfg(test)]
mod tests {
    use crate::article::Language;
    use crate::normalizer::testing::check;

    #[test]
    fn english() {
        check(
            Language::En,
            &[
                ("There were 767,000 subscribers.", "767000 of subscribers"),
                ("One person died in the fire.", "1 of person"),
                ("One of them left.", ""),
                ("The two men left.", "2 label of men"),
                ("A third of them left.", "0.3333 share"),
                ("A third man left.", "#3 man"),
                ("Half the country voted.", "0.5 share"),
                ("It is a third bigger.", "0.3333 share"),
                ("Rates fell a quarter point.", "0.25 share ↓"),
                ("The BA.5 variant spread.", ""),
                ("A third smaller party joined.", "#3 smaller"),
                ("Sales are up by half.", "0.5 share ↑"),
                ("He is too clever by half.", ""),
                ("The second half began.", ""),
                ("A quarter of a century of war.", "duration"),
                ("Five and a half people.", "5.5 of people"),
                ("He scored three times.", "3 times"),
                ("A four-wheel drive.", "4 label of wheel"),
                ("There are 12.5 deaths per 1,000 births.", "12.5 of deaths per 1000"),
                ("The rate rose to 12 per 100,000 people.", "12 of people per 100000"),
                ("The G20 met.", ""),
                ("Covid-19 killed 300 people.", "300 of people"),
                ("Version 2.3.1 is out.", ""),
                ("The magnitude-6.8 quake.", "6.8 of quake"),
                ("\"The Palace: Europe in Five Lives.\"", "5 label"),
                ("24703L202", ""),
            ],
        );
    }

    #[test]
    fn french() {
        check(
            Language::Fr,
            &[
                ("Les 767 000 abonnés payants.", "767000 of abonnés"),
                ("Un mort et deux blessés.", "1 of mort; 2 of blessés"),
                ("Il a mangé une pomme.", ""),
                ("L'un d'eux est parti.", ""),
                ("Les deux hommes sont partis.", "2 label of hommes"),
                ("Six autres millions de gens.", "6000000 of gens"),
                ("Un tiers des élus.", "0.3333 share of élus"),
                ("Un cinquième album.", "#5 album"),
                ("Le quart de finale.", ""),
                ("La moitié des élus.", "0.5 share of élus"),
                ("Les ventes augmentent de moitié.", "0.5 share ↑"),
                ("Une densité de 300 habitants par km².", "300 of habitants per square-kilometer"),
                ("Trois fois plus grand.", "3 times"),
                ("Il a vu juste 94 fois sur 100.", "94 of fois; 100"),
                ("Il lui faut quatre points et demi.", "4.5 of points"),
                ("Trois fois et demie plus grand.", "3.5 times"),
                ("Le taux gagne un demi-point.", "0.5 share ↑"),
                ("Il rampe à quatre pattes.", ""),
                ("Un disque neuf.", ""),
                ("Il est à deux points du leader.", "2 of points"),
                ("Ils vivent à deux.", "2 label"),
                ("Il en reste neuf.", "9"),
                ("Neuf points.", "9 of points"),
                ("Il y en a 5,2 pour 100 000 habitants.", "5.2 of habitants per 100000"),
                ("Il y a 5,2 décès pour 100 000 habitants.", "5.2 of décès per 100000"),
                ("Une dizaine d'élus.", "10 of élus ~"),
                ("Il a parlé à la vingtaine de milliers de fans.", "20000 of fans ~"),
                ("Elle a salué la quinzaine d'invités.", ""),
                ("La quinzaine du cinéma commence.", ""),
                ("Le pic est monté à neuf millions.", "9000000"),
                ("La salle a été remise à neuf.", ""),
            ],
        );
    }
}
