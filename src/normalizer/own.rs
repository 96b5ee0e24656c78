//! Claims a newsroom has patterns for: file numbers, lots, index levels.

use super::claim::{self, Amount, Claim, ClaimId, Currency, Name, NameForm, NameKind, NumberRole, Value};
use super::cursor::Cursor;
use super::decimal::Decimal;
use crate::article::{Language, Span};
use crate::rules::pattern::{OwnKind, Pattern};

/// What the words say; `None` where a figure is asked for and they hold none.
fn value(pattern: &Pattern, words: &str, language: Language) -> Option<Value> {
    let figure = || figure(words, language).map(Amount::One);
    Some(match pattern.kind {
        OwnKind::Number => Value::Number { amount: figure()?, role: NumberRole::Count, of: None, per: None },
        OwnKind::Ordinal => Value::Ordinal { value: figure()?.first(), of: None },
        OwnKind::Percent => Value::Percent { amount: figure()?, points: false, of: None },
        OwnKind::Money => {
            Value::Money { amount: figure()?, currency: Currency::Iso(pattern.unit.clone()), per: None }
        }
        OwnKind::Quantity => Value::Quantity { amount: figure()?, unit: pattern.unit.clone(), per: None },
        OwnKind::Person => name(NameKind::Person, words),
        OwnKind::Organization => name(NameKind::Organization, words),
        OwnKind::Place => name(NameKind::Place, words),
        OwnKind::Name => name(NameKind::Other, words),
    })
}

/// A name is its own key: the same letters in both languages.
fn name(kind: NameKind, words: &str) -> Value {
    let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    Value::Name(Name { kind, key: Some(name.to_uppercase()), name, form: NameForm::Proper })
}

/// The figure in some words: the digits, with the signs of the language between them.
fn figure(words: &str, language: Language) -> Option<Decimal> {
    let point = if language == Language::Fr { ',' } else { '.' };
    let digits = words.trim().trim_start_matches(|c: char| !c.is_ascii_digit());
    let mut plain = String::new();
    for c in digits.chars() {
        match c {
            '0'..='9' => plain.push(c),
            c if c == point && !plain.contains('.') => plain.push('.'),
            ',' | '.' | ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’' => {}
            _ => break,
        }
    }
    plain.trim_end_matches('.').parse().ok()
}

/// Puts the claims of the newsroom's patterns among the others, in place of those that stand on the same words.
pub fn put(cursor: &Cursor, claims: &mut Vec<Claim>) {
    let own = read(cursor);
    if own.is_empty() {
        return;
    }
    let free = |c: &Claim| {
        let next = own.partition_point(|o| o.span.end() <= c.span.start());
        own.get(next).is_none_or(|o| !o.span.overlaps(c.span))
    };
    // A quote is not what is said in it.
    let stays = |c: &Claim| matches!(c.value, Value::Quote { .. }) || free(c);
    let mut all: Vec<Claim> = std::mem::take(claims).into_iter().filter(stays).chain(own.clone()).collect();
    all.sort_by_key(|c| (c.span.start(), std::cmp::Reverse(c.span.end())));
    // Claims name each other by number, and the numbers have moved.
    let most = all.iter().map(|c| c.id).filter(|id| *id != NEW).max().map_or(0, |id| id + 1);
    let mut moved: Vec<Option<ClaimId>> = vec![None; most];
    for (id, claim) in all.iter().enumerate() {
        if let Some(place) = moved.get_mut(claim.id) {
            *place = Some(id);
        }
    }
    claim::renumber(&mut all, |old| moved.get(old).copied().flatten());
    *claims = all;
}

/// Number of a claim that has none yet.
const NEW: ClaimId = ClaimId::MAX;

/// The claims of the patterns, in order and without overlap: of two at one place the one of the first pattern.
fn read(cursor: &Cursor) -> Vec<Claim> {
    let (article, language) = (cursor.article, cursor.language());
    let mut found: Vec<Claim> = Vec::new();
    for pattern in cursor.rules.patterns().iter().filter(|p| p.language.is_none_or(|l| l == language)) {
        for words in pattern.words.captures_iter(&article.text) {
            let Some(whole) = words.get(0) else { continue };
            let span = Span::new(whole.start(), whole.end());
            let inner = words.name("value").unwrap_or(whole);
            let after = article.sentences.partition_point(|s| s.span.start() <= span.start());
            // A full stop inside the words, as in "no. 7", ends no claim.
            let sentence =
                after.checked_sub(1).filter(|s| article.sentences[*s].span.contains(Span::at(span.start())));
            let (Some(sentence), Some(value)) = (sentence, value(pattern, inner.as_str(), language)) else {
                continue;
            };
            let next = found.partition_point(|c| c.span.start() < span.start());
            let taken = |i: usize| found.get(i).is_some_and(|c| c.span.overlaps(span));
            if taken(next) || next.checked_sub(1).is_some_and(taken) {
                continue;
            }
            let claim = Claim { id: NEW, span, sentence, value, bound: None, direction: None, subject: None };
            found.insert(next, claim);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::normalizer::{self, claim::Kind};
    use crate::rules::Rules;

    fn claims(patterns: Vec<Pattern>, text: &str, language: Language) -> Vec<(Kind, String)> {
        let rules = Rules::shipped().with_patterns(patterns);
        let article = Article::from_text(text, language);
        let claims = normalizer::read(&article, &rules).claims;
        assert!(claims.iter().enumerate().all(|(i, c)| c.id == i));
        claims.iter().map(|c| (c.value.kind(), c.span.of(&article.text).to_owned())).collect()
    }

    #[test]
    fn patterns_go_before_what_ships() {
        let lot = || Pattern::new(OwnKind::Name, r"\b[Ll]ot (?<value>[A-Z]?\d+)", None, None).unwrap();
        let text = "Lot 17 went to Mary Smith for $300. “I wanted lot 18,” she said.";
        let found = claims(vec![lot()], text, Language::En);
        assert!(found.contains(&(Kind::Name, "Lot 17".into())), "{found:?}");
        assert!(found.contains(&(Kind::Name, "lot 18".into())), "{found:?}");
        assert!(found.iter().any(|(k, _)| *k == Kind::Quote) && found.iter().any(|(k, _)| *k == Kind::Money));
        assert!(!found.iter().any(|(k, _)| *k == Kind::Number), "{found:?}");
        let french = Pattern { language: Some(Language::Fr), ..lot() };
        assert!(!claims(vec![french], text, Language::En).contains(&(Kind::Name, "Lot 17".into())));
    }

    #[test]
    fn figures_are_read_as_the_language_writes_them() {
        for (text, language, value) in [
            ("CAC 7 512,5 points", Language::Fr, "7512.5"),
            ("7,512.5", Language::En, "7512.5"),
            ("n° 12.", Language::Fr, "12"),
        ] {
            assert_eq!(figure(text, language).map(|d| d.to_string()).as_deref(), Some(value), "{text}");
        }
        assert_eq!(figure("none", Language::En), None);
    }
}
