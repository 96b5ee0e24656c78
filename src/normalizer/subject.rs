//! Whose figure it is: the name each figure belongs to by sense.

use crate::article::Span;
use crate::normalizer::claim::{Claim, ClaimId, Kind, NameForm, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::{Edtf, Written};

/// A name farther away than this, in weighted bytes, owns no figure.
const FAR: u32 = 150;
/// How much nearer the owner must be than the next name, in weighted bytes.
const LEAD: u32 = 12;
/// Claims looked at on each side of a figure: a table is one long sentence.
const NEAR: usize = 40;
/// Names looked at on each side of a figure.
const SIDE: usize = 6;

/// Finds the owner of every figure; leaves `None` where two names are as near.
///
/// A name before its figure ("Lee 3 %, Collier 5 %") and one tied to it by a preposition ("3 % for Lee") count as
/// near; a comma, another figure or "and" between the two puts them apart, a semicolon parts them for good.
pub fn assign(cursor: &Cursor, claims: &mut [Claim]) {
    let text = cursor.article.text.as_str();
    for n in 0..claims.len() {
        if !owned(claims[n].value.kind()) && !happens(&claims[n].value) {
            continue;
        }
        let owner = {
            let figure = &claims[n];
            let same = |c: &&Claim| c.sentence == figure.sentence;
            let before = claims[..n].iter().rev().take(NEAR).take_while(same).filter(|c| owner(c)).take(SIDE);
            let after = claims[n + 1..].iter().take(NEAR).take_while(same).filter(|c| owner(c)).take(SIDE);
            nearest(text, claims, figure, before.chain(after))
        };
        claims[n].subject = owner;
    }
}

/// Whether claims of this kind belong to somebody.
fn owned(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Number
            | Kind::Percent
            | Kind::Money
            | Kind::Quantity
            | Kind::Age
            | Kind::Score
            | Kind::Ordinal
            | Kind::Duration
    )
}

/// Whether a date is one on which something happens to somebody: a day, a month or a year.
fn happens(value: &Value) -> bool {
    let Value::Date(date) = value else { return false };
    match date.written {
        Written::Absolute(edtf) => matches!(
            edtf,
            Edtf::Day(_)
                | Edtf::DayOfYear { .. }
                | Edtf::Month { .. }
                | Edtf::MonthOfYear { .. }
                | Edtf::Year(_)
        ),
        written => matches!(written, Written::Weekday { .. } | Written::WeekdayOfWeek { .. }),
    }
}

fn owner(claim: &Claim) -> bool {
    matches!(&claim.value, Value::Name(n) if n.form != NameForm::Compass)
}

fn nearest<'c>(
    text: &str,
    claims: &[Claim],
    figure: &Claim,
    names: impl Iterator<Item = &'c Claim>,
) -> Option<ClaimId> {
    let mut best: Option<(u32, ClaimId)> = None;
    let mut second = u32::MAX;
    for name in names {
        // One that is not nearly as near as the best so far is no rival.
        let most = best.map_or(FAR, |(least, _)| least.min(FAR)) + LEAD;
        let Some(cost) = cost(text, claims, figure, name, most) else { continue };
        match best {
            // The same name again is no rival.
            Some((_, id)) if alike(&claims[id], name) => {
                best = best.map(|(c, id)| if cost < c { (cost, name.id) } else { (c, id) });
            }
            Some((least, _)) if cost >= least => second = second.min(cost),
            Some((least, _)) => (best, second) = (Some((cost, name.id)), least),
            None => best = Some((cost, name.id)),
        }
    }
    best.filter(|(cost, _)| *cost <= FAR && second.saturating_sub(*cost) >= LEAD).map(|(_, id)| id)
}

fn alike(a: &Claim, b: &Claim) -> bool {
    match (&a.value, &b.value) {
        (Value::Name(a), Value::Name(b)) => a.name == b.name || (a.key.is_some() && a.key == b.key),
        _ => false,
    }
}

/// What stands between a name and its figure costs; `None` where that is more than `most`, or parts them for good.
fn cost(text: &str, claims: &[Claim], figure: &Claim, name: &Claim, most: u32) -> Option<u32> {
    if figure.span.overlaps(name.span) {
        return None;
    }
    let ahead = name.span.end() <= figure.span.start();
    let gap = if ahead {
        Span::new(name.span.end(), figure.span.start())
    } else {
        Span::new(figure.span.end(), name.span.start())
    };
    let (low, high) = (name.id.min(figure.id), name.id.max(figure.id));
    // A figure in between has the better claim to the name, and for a date another date.
    let date = figure.value.kind() == Kind::Date;
    let rival = |c: &&Claim| if date { c.value.kind() == Kind::Date } else { owned(c.value.kind()) };
    let far = u32::try_from(gap.len()).ok().filter(|len| *len <= FAR)?;
    let mut cost = far + 25 * u32::try_from(claims.get(low + 1..high)?.iter().filter(rival).count()).ok()?;
    // Places are where things happen more often than whose figures they are.
    cost += if name.value.kind() == Kind::Place { 10 } else { 0 };
    if cost > most {
        return None;
    }
    let between = Between::read(gap.of(text), most - cost)?;
    cost += between.apart;
    if !ahead {
        cost += if between.tied && between.words <= 3 { 5 } else { 25 };
    }
    Some(cost)
}

/// Which bytes are plain letters and digits, as most are.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        plain[byte as usize] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    plain
};

/// The text between a name and a figure.
#[derive(Default)]
struct Between {
    /// What its signs and small words cost.
    apart: u32,
    words: usize,
    /// Whether its first word with a letter is a preposition: "3 % for Lee"; the sign may not be part of the claim.
    tied: bool,
}

impl Between {
    /// Reads it once; `None` where a semicolon parts it, or its signs and words cost more than `most`.
    fn read(text: &str, most: u32) -> Option<Self> {
        let mut between = Self::default();
        let mut lettered = false;
        let mut start = 0;
        let mut at = 0;
        let bytes = text.as_bytes();
        while let Some(byte) = bytes.get(at) {
            if PLAIN[usize::from(*byte)] {
                at += 1;
                continue;
            }
            let c = if byte.is_ascii() { char::from(*byte) } else { text[at..].chars().next()? };
            between.apart += match c {
                ';' => return None,
                ',' | '(' | ')' | ':' | '–' | '—' => 20,
                '"' | '«' | '»' | '“' | '”' => 15,
                _ => 0,
            };
            if between.apart > most {
                return None;
            }
            if c.is_whitespace() {
                between.word(&text[start..at], &mut lettered);
                start = at + c.len_utf8();
            }
            at += c.len_utf8();
        }
        between.word(&text[start..], &mut lettered);
        Some(between)
    }

    /// Takes one word more, which may be empty.
    fn word(&mut self, word: &str, lettered: &mut bool) {
        if word.is_empty() {
            return;
        }
        self.words += 1;
        let parts = matches!(word, "and" | "et" | "while" | "tandis" | "but" | "mais" | "contre" | "against");
        self.apart += if parts { 20 } else { 0 };
        if !*lettered && word.chars().any(char::is_alphabetic) {
            *lettered = true;
            self.tied = ties(word);
        }
    }
}

/// Whether a word ties a figure to the name behind it.
fn ties(word: &str) -> bool {
    matches!(
        word,
        "for" | "of" | "at" | "in" | "to" | "pour" | "de" | "du" | "à" | "en" | "au" | "aux" | "chez"
    ) || word.starts_with("d'")
        || word.starts_with("d’")
}

#[cfg(test)]
mod tests {

    use crate::article::{Article, Language};
    use crate::rules::Rules;

    fn owner_of(language: Language, text: &str, figure: &str) -> Option<String> {
        let (article, rules) = (Article::from_text(text, language), Rules::shipped());
        let claims = crate::normalizer::read(&article, &rules).claims;
        let claim = claims.iter().find(|c| {
            (c.value.kind().is_figure() || c.value.kind() == crate::normalizer::claim::Kind::Date)
                && c.span.of(text).starts_with(figure)
        })?;
        Some(claims[claim.subject?].span.of(text).to_owned())
    }

    #[test]
    fn figures_have_owners() {
        use Language::{En, Fr};
        for (language, text, figure, expected) in [
            (En, "In the poll, Lee took 3%, Collier 5%.", "3", Some("Lee")),
            (En, "In the poll, Lee took 3%, Collier 5%.", "5", Some("Collier")),
            (Fr, "Dans ce sondage, Lee obtient 3 %, Collier 5 %.", "3", Some("Lee")),
            (Fr, "Dans ce sondage, Lee obtient 3 %, Collier 5 %.", "5", Some("Collier")),
            (En, "The poll gave 3% for Lee and 5% for Collier.", "3", Some("Lee")),
            (En, "The poll gave 3% for Lee and 5% for Collier.", "5", Some("Collier")),
            (Fr, "On compte 12 blessés et 30 disparus.", "12", None),
            (En, "Lee was born on 3 May 1961 and Collier on 5 June 1964.", "3 May", Some("Lee")),
            (En, "Lee was born on 3 May 1961 and Collier on 5 June 1964.", "5 June", Some("Collier")),
            (Fr, "Lee témoignera lundi et Collier jeudi.", "jeudi", Some("Collier")),
        ] {
            assert_eq!(owner_of(language, text, figure).as_deref(), expected, "{text} {figure}");
        }
    }
}
