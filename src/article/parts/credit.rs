//! Lines about the article: authors, agencies, pictures, dates of publication.

use super::block::{Hint, Sketch};
use super::cue::{Cue, Cues};
use super::date;
use crate::article::{Language, PartKind, Published};
use crate::rules::Rules;
use crate::rules::tokenize::{Shape, TokenKind};

/// Longest credit, in characters.
const LINE: usize = 200;
/// Most words beside the date of a line that does not say what the date is: "Thursday", "at 2:30 p.m. EDT".
const BESIDE_DATE: usize = 4;
/// Most words of a line with the date that ends like a sentence; a longer one is a sentence of the article.
const SENTENCE: usize = 5;
/// Longest credit of a picture, in characters; a longer one also describes the picture.
const PICTURE: usize = 80;
/// Most words beside an agency's name in a credit.
const BESIDE_AGENCY: usize = 6;

/// Dates of publication found, by reliability.
#[derive(Clone, Copy, Debug, Default)]
pub struct Dates {
    /// Introduced by a word such as "published".
    pub published: Option<Published>,
    /// Introduced by a word such as "updated", or alone on a line.
    pub other: Option<Published>,
    /// In the dateline.
    pub dateline: Option<Published>,
}

impl Dates {
    /// The most reliable date.
    pub fn best(self) -> Option<Published> {
        self.published.or(self.other).or(self.dateline)
    }
}

/// Marks credits after the body, and credits of pictures and staff anywhere.
pub fn mark(sketches: &mut [Sketch], language: Language, rules: &Rules, dates: &mut Dates) {
    let body = sketches.iter().rposition(Sketch::is_prose).map_or(0, |i| i + 1);
    for sketch in sketches.iter_mut().skip(body).filter(|s| s.is_open() && s.block.hint != Hint::Heading) {
        let _ = line(sketch, language, rules, dates);
    }
    for sketch in sketches.iter_mut().filter(|s| s.is_open()) {
        sketch.kind = picture(sketch).or_else(|| staff(sketch));
    }
}

/// Marks `sketch` if it is a credit, and keeps its date. Returns whether it is.
pub fn line(sketch: &mut Sketch, language: Language, rules: &Rules, dates: &mut Dates) -> bool {
    let Some(found) = read(sketch, language, rules) else { return false };
    match found {
        Line::Published(date) => dates.published = dates.published.or(Some(date)),
        Line::Dated(date) => dates.other = dates.other.or(Some(date)),
        Line::Other => {}
    }
    sketch.kind = Some(PartKind::Credit);
    true
}

/// Whether `sketch` is a credit.
pub fn is_line(sketch: &Sketch, language: Language, rules: &Rules) -> bool {
    sketch.kind == Some(PartKind::Credit) || sketch.is_open() && read(sketch, language, rules).is_some()
}

enum Line {
    Published(Published),
    Dated(Published),
    Other,
}

fn read(sketch: &Sketch, language: Language, rules: &Rules) -> Option<Line> {
    let cues = &sketch.cues;
    let words = cues.words();
    if sketch.chars > LINE || words == 0 && cues.tokens.is_empty() {
        return None;
    }
    let date = date::first(cues.tokens, language, rules);
    let capital_at =
        |i: usize| cues.tokens.get(i).is_some_and(|t| matches!(t.shape, Shape::Capital | Shape::Upper));
    if let (Some(end), Some((date, start, _))) = (cues.lead(Cue::Dated), date) {
        // "Published July 21", "Publié à Paris le 21 juillet": the date is near, and the line is not a sentence.
        let most = if sketch.ended { SENTENCE } else { 16 };
        if start <= end + 4 && words <= most && !dated_headline(cues, start, language, rules) {
            let updated =
                ["upd", "last", "mod", "mis", "der", "act"].iter().any(|p| cues.tokens.key(0).starts_with(p));
            return Some(if updated { Line::Dated(date) } else { Line::Published(date) });
        }
    }
    if let Some((date, start, end)) = date {
        let beside =
            words - cues.tokens.list()[start..end].iter().filter(|t| t.kind == TokenKind::Word).count();
        if start <= 2 && beside <= BESIDE_DATE && !sketch.ended && date.day().is_some() {
            return Some(Line::Dated(date));
        }
    }
    if sketch.ended && sketch.chars > 60 {
        return None;
    }
    if !sketch.ended && cues.lead(Cue::Byline).is_some_and(capital_at) && words <= 24 {
        return Some(date.map_or(Line::Other, |(date, ..)| Line::Dated(date)));
    }
    let agency = cues.found.iter().filter(|f| f.cue == Cue::Agency).max_by_key(|f| f.end - f.start)?;
    let beside = words.saturating_sub(agency.end - agency.start);
    let named = cues.tokens.list().iter().filter(|t| t.shape == Shape::Lower).count() <= 1;
    (beside <= BESIDE_AGENCY && named && agency_is_set_apart(cues, agency.start)).then_some(Line::Other)
}

/// Whether an agency closes the line, alone or after a separator; "Reuters Shares Fall" is a headline.
fn agency_is_set_apart(cues: &Cues, start: usize) -> bool {
    let end = cues.found.iter().filter(|f| f.cue == Cue::Agency && f.start == start).map(|f| f.end).max();
    let rest = cues.tokens.list().iter().skip(end.unwrap_or(start));
    rest.filter(|t| t.kind != TokenKind::Sign).count() == 0
        && (start == 0
            || matches!(
                cues.tokens.key(start - 1),
                "(" | "/" | "," | "-" | "–" | "—" | "|" | "avec" | "with" | "l'" | "et" | "and" | "©"
            ))
}

/// " date 2022-07 The headline goes here": more than a credit.
fn dated_headline(cues: &Cues, start: usize, language: Language, rules: &Rules) -> bool {
    let Some((_, end)) = date::at(cues.tokens, start, language, rules) else { return false };
    let rest = cues.tokens.list().iter().skip(end).filter(|t| t.kind == TokenKind::Word);
    let capital = cues.tokens.get(end).is_some_and(|t| matches!(t.shape, Shape::Capital | Shape::Upper));
    capital
        && rest.count() >= 4
        && !cues.found.iter().any(|f| f.cue == Cue::Byline && f.start >= end && f.start <= end + 1)
}

/// "Photo: J. Smith/AFP" is a credit; after a description of the picture, it makes a caption.
fn picture(sketch: &Sketch) -> Option<PartKind> {
    let cues = &sketch.cues;
    let sign = |i: usize, signs: &[&str]| signs.contains(&cues.tokens.key(i));
    let photo = cues.found.iter().filter(|f| f.cue == Cue::Photo).find(|f| {
        sign(f.end, &[":", "/", "©"])
            || f.start > 0
                && sign(f.start - 1, &["©", "/", "("])
                && (f.end == cues.tokens.len() || sign(f.end, &[")", "/"]))
    });
    let last = cues.tokens.len().saturating_sub(8);
    let is_sign = |i: &usize| cues.tokens.get(*i).is_some_and(|t| t.kind == TokenKind::Sign);
    let signed = (last..cues.tokens.len()).filter(is_sign).find(|i| sign(*i, &["©"]));
    let start = photo.map(|f| f.start).or(signed)?;
    let before = cues.tokens.list().iter().take(start).filter(|t| t.kind == TokenKind::Word).count();
    let credit = before <= 2 && !sketch.ended && sketch.chars <= PICTURE;
    Some(if credit { PartKind::Credit } else { PartKind::Caption })
}

/// "(Reporting by …; editing by …)"
fn staff(sketch: &Sketch) -> Option<PartKind> {
    let end = sketch.cues.lead(Cue::Staff)?;
    let name = sketch.cues.tokens.get(end);
    let named =
        name.is_none_or(|t| t.kind == TokenKind::Sign || matches!(t.shape, Shape::Capital | Shape::Upper));
    // A finished sentence belongs to the article, unless it is in brackets or has two such phrases.
    let several = sketch.cues.found.iter().filter(|f| f.cue == Cue::Staff).count() > 1;
    let apart = !sketch.ended || several || sketch.cues.tokens.key(0) == "(";
    (sketch.chars <= LINE && named && apart).then_some(PartKind::Credit)
}
