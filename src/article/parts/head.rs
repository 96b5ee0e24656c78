//! The lines before the body: headline, date, authors, standfirst.

use super::block::{Hint, Sketch};
use super::credit::{self, Dates};
use super::cue::Cue;
use super::{boilerplate, date};
use crate::article::{Language, PartKind};
use crate::rules::Rules;
use crate::rules::tokenize::{Shape, TokenKind};

/// Most blocks searched before the body.
const LINES: usize = 12;
/// Longest headline, in characters.
const TITLE: usize = 250;
/// Longest headline that ends like a sentence: a question, an exclamation.
const ASKED: usize = 160;
/// Most words of a line above the headline that names the section.
const KICKER: usize = 2;
/// Shortest unfinished line under the headline that is more than a heading.
const STANDFIRST: usize = 40;

/// Marks the lines before the body. If a block holds a date followed by the headline, returns the block and the byte of
/// the text where the headline begins.
pub fn mark(
    text: &str,
    sketches: &mut [Sketch],
    language: Language,
    rules: &Rules,
    dates: &mut Dates,
) -> Option<(usize, usize)> {
    let titled = sketches.iter().position(|s| s.block.hint == Hint::Title);
    let mut title = titled;
    let mut split = None;
    let mut standfirst = sketches.iter().any(|s| s.block.hint == Hint::Standfirst);
    for i in 0..sketches.len().min(LINES) {
        let more = i + 1 < sketches.len();
        if !sketches[i].is_open() {
            continue;
        }
        if boilerplate::is_label(&sketches[i]) {
            sketches[i].kind = Some(PartKind::Boilerplate);
        } else if credit::line(&mut sketches[i], language, rules, dates) {
        } else if title.is_none()
            && let Some(cut) = dated_title(&sketches[i], language, rules, dates)
        {
            split = Some((i, cut));
            sketches[i].kind = Some(PartKind::Title);
            title = Some(i);
        } else if title.is_none() && more && is_title(text, &sketches[i]) {
            let kicker = sketches[i].cues.words() <= KICKER
                && is_title(text, &sketches[i + 1])
                && sketches[i + 1].cues.words() > 2 * KICKER;
            sketches[i].kind = Some(if kicker { PartKind::Heading } else { PartKind::Title });
            title = (!kicker).then_some(i);
        } else if sketches[i].block.hint == Hint::Text
            || sketches[i].is_prose() && !before_credit(&sketches[i + 1..], language, rules)
        {
            break;
        } else if title.is_some()
            && !standfirst
            && sketches[i].block.hint == Hint::Unknown
            && (sketches[i].ended || sketches[i].chars >= STANDFIRST)
        {
            // Only a credit under it sets a finished line apart from the body.
            let set_apart = !sketches[i].ended || before_credit(&sketches[i + 1..], language, rules);
            sketches[i].kind = set_apart.then_some(PartKind::Standfirst);
            standfirst = true;
        }
    }
    split
}

/// Whether the next block is a credit.
fn before_credit(next: &[Sketch], language: Language, rules: &Rules) -> bool {
    next.first().is_some_and(|s| credit::is_line(s, language, rules))
}

fn is_title(text: &str, sketch: &Sketch) -> bool {
    let body = sketch.block.span.of(text);
    let stop = body.ends_with('.') && !body.ends_with("...");
    let listed = body.starts_with(['-', '•', '*', '—', '–']);
    let longest = if sketch.ended { ASKED } else { TITLE };
    matches!(sketch.block.hint, Hint::Unknown | Hint::Heading)
        && sketch.is_open()
        && !stop
        && !listed
        && sketch.chars <= longest
        && body.chars().any(char::is_alphabetic)
}

/// Where the headline begins in a line that opens with the date: " date 2022-07 The headline", "21 July 2022 – The …".
fn dated_title(sketch: &Sketch, language: Language, rules: &Rules, dates: &mut Dates) -> Option<usize> {
    let cues = &sketch.cues;
    let named = cues.lead(Cue::Dated);
    let from = named.unwrap_or(0);
    let from = (from..from + 2).find(|i| cues.tokens.get(*i).is_some_and(|t| t.kind != TokenKind::Sign))?;
    let (published, end) = date::at(cues.tokens, from, language, rules)?;
    let separators = cues.tokens.list().iter().skip(end).take_while(|t| t.kind == TokenKind::Sign).count();
    // Without a word that says what the date is, a dash or a colon must part it from the headline.
    if named.is_none() && separators == 0 {
        return None;
    }
    let parted = matches!(cues.tokens.key(end), "-" | "–" | "—" | ":" | "|" | "·" | "•");
    let first = if parted { end + 1 } else { end };
    let next = cues.tokens.get(first)?;
    let words = cues.tokens.list().iter().skip(first).filter(|t| t.kind == TokenKind::Word).count();
    let opens = next.kind != TokenKind::Word || matches!(next.shape, Shape::Capital | Shape::Upper);
    if !opens || words < 3 || sketch.ended && sketch.chars > ASKED {
        return None;
    }
    dates.published = dates.published.or(Some(published));
    Some(next.start as usize)
}
