//! Dates of publication: the few ways a page writes them.

use crate::article::{Language, Published};
use crate::rules::tokenize::{Gap, Run, TokenKind};
use crate::rules::{Pack, Rules};
use jiff::civil::Date;

/// The first date in the tokens, with one past its last token.
pub fn first(tokens: Run, language: Language, rules: &Rules) -> Option<(Published, usize, usize)> {
    // Each has a year in four digits.
    if !tokens.list().iter().any(|t| t.kind == TokenKind::Digits && t.end - t.start >= 4) {
        return None;
    }
    (0..tokens.len()).find_map(|i| at(tokens, i, language, rules).map(|(date, end)| (date, i, end)))
}

/// The date that begins at token `i`, with one past its last token.
///
/// Reads `2022-07-21`, `2022-07`, `21/07/2022` if day and month cannot be confused, `21 juillet 2022`, `July 21, 2022`
/// and `July 2022`.
pub fn at(tokens: Run, i: usize, language: Language, rules: &Rules) -> Option<(Published, usize)> {
    if let Some(month) = month(tokens, i, language, rules) {
        let next = skip(tokens, i + 1, &["."]);
        let day_end = skip(tokens, next + 1, &["st", "nd", "rd", "th", ","]);
        if let (Some(day), Some(year)) = (small(tokens, next), year(tokens, day_end)) {
            return Some((self::day(year, month, day)?, day_end + 1));
        }
        let next = skip(tokens, next, &[","]);
        return year(tokens, next).map(|y| (Published::Month(y, month), next + 1));
    }
    let glued = |n: usize, sign: &[&str]| {
        let glued = |n: usize| tokens.get(n).is_some_and(|t| t.gap == Gap::None);
        sign.contains(&tokens.key(n)) && glued(n) && glued(n + 1) && digits(tokens, n + 1).is_some()
    };
    if let Some(year) = year(tokens, i) {
        if !glued(i + 1, &["-", "‑", "/"]) {
            return None;
        }
        let month = small(tokens, i + 2).filter(|m| *m <= 12 && tokens.key(i + 2).len() == 2)?;
        if glued(i + 3, &["-", "‑", "/"]) {
            return Some((day(year, month, small(tokens, i + 4)?)?, i + 5));
        }
        return Some((Published::Month(year, month), i + 3));
    }
    let first = small(tokens, i)?;
    let mut next = skip(tokens, i + 1, &["er", "st", "nd", "rd", "th", "of", "."]);
    if let Some(month) = month(tokens, next, language, rules) {
        next = skip(tokens, next + 1, &[".", ","]);
        return Some((day(year(tokens, next)?, month, first)?, next + 1));
    }
    if glued(i + 1, &["/", ".", "-"]) && glued(i + 3, &["/", ".", "-"]) {
        let (second, year) = (small(tokens, i + 2)?, year(tokens, i + 4)?);
        let (d, m) = match language {
            Language::Fr => (first, second),
            Language::En if first > 12 || first == second => (first, second),
            Language::En if second > 12 => (second, first),
            // 3/4/2022 is 3 April in London and 4 March in Washington.
            Language::En => return None,
        };
        return Some((day(year, m, d)?, i + 5));
    }
    None
}

fn skip(tokens: Run, mut i: usize, keys: &[&str]) -> usize {
    while i < tokens.len() && keys.contains(&tokens.key(i)) {
        i += 1;
    }
    i
}

fn digits(tokens: Run, i: usize) -> Option<i16> {
    tokens.get(i).filter(|t| t.kind == TokenKind::Digits)?;
    tokens.key(i).parse().ok()
}

fn year(tokens: Run, i: usize) -> Option<i16> {
    digits(tokens, i).filter(|y| (1800..=2200).contains(y))
}

fn small(tokens: Run, i: usize) -> Option<i8> {
    digits(tokens, i).filter(|d| (1..=31).contains(d)).and_then(|d| i8::try_from(d).ok())
}

fn month(tokens: Run, i: usize, language: Language, rules: &Rules) -> Option<i8> {
    tokens.get(i).filter(|t| t.kind == TokenKind::Word)?;
    let month = rules.find_hash(language, tokens.hash(i)?, 1).find(|h| h.record.pack() == Pack::Month)?;
    let value = month.record.value()?.to_i64()?;
    i8::try_from(value).ok().filter(|m| (1..=12).contains(m))
}

fn day(year: i16, month: i8, day: i8) -> Option<Published> {
    Date::new(year, month, day).ok().map(Published::Day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tokenize::Tokens;

    #[test]
    fn reads_dates_of_pages() {
        let rules = Rules::shipped();
        for (language, text, expected) in [
            (Language::Fr, "Publié le 12 janvier 2021 à 14h30", "2021-01-12"),
            (Language::Fr, "le 1er janv. 2021", "2021-01-01"),
            (Language::Fr, "12/05/2021", "2021-05-12"),
            (Language::Fr, "date 2022-07 Le port", "2022-07"),
            (Language::Fr, "en janvier 2021", "2021-01"),
            (Language::Fr, "le 12 janvier", ""),
            (Language::En, "Updated January 21st, 2022 at 5 p.m.", "2022-01-21"),
            (Language::En, "Jan. 3, 2020", "2020-01-03"),
            (Language::En, "21 January 2022", "2022-01-21"),
            (Language::En, "05/21/2021", "2021-05-21"),
            (Language::En, "05/06/2021", ""),
            (Language::En, "2022-07-21T10:00", "2022-07-21"),
            (Language::En, "31 January 1", ""),
            (Language::En, "2022-45", ""),
            (Language::En, "1998-2003", ""),
        ] {
            let found = first(Tokens::of(text).run(), language, &rules).map(|d| d.0.to_string());
            assert_eq!(found.unwrap_or_default(), expected, "{text}");
        }
    }
}
