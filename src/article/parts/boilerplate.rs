//! Boilerplate: labels, calls, offers, promotions, pointers, and lists of other stories at the foot.

use super::block::{Hint, Sketch};
use super::cue::{Cue, Cues};
use crate::article::PartKind::Boilerplate;
use crate::rules::tokenize::{Gap, Shape, TokenKind};
use crate::rules::{Pack, Rules};
use std::collections::HashMap;

/// Longest block, in characters, that a phrase makes boilerplate.
const SHORT: usize = 300;
/// Longest offer, in characters.
const OFFER: usize = 160;
/// Longest line of a promotion, in characters, and the most lines it has above its button.
const PROMOTION: (usize, usize) = (140, 4);
/// Longest entry of a list of other stories, in characters.
const ENTRY: usize = 320;
/// Fewest entries of such a list, and fewest paragraphs of body before it.
const LIST: (usize, usize) = (4, 2);

/// Marks boilerplate. The headline is known by now and is kept.
pub fn mark(sketches: &mut [Sketch], rules: &Rules) {
    for sketch in sketches.iter_mut().filter(|s| s.is_open() && !s.cues.is_empty()) {
        if is_label(sketch) || is_call(sketch) || is_offer(sketch, rules) || is_pointer(sketch) {
            sketch.kind = Some(Boilerplate);
        }
    }
    for i in 0..sketches.len() {
        if sketches[i].cues.is_whole(Cue::Button) {
            promotion(sketches, i);
        }
        if sketches[i].cues.is_whole(Cue::Pointer) && sketches[i].kind == Some(Boilerplate) {
            pointed_at(sketches, i + 1);
        }
    }
    foot(sketches);
    tail(sketches);
}

/// Whether the block is a phrase that is never part of an article.
pub fn is_label(sketch: &Sketch) -> bool {
    let cues = &sketch.cues;
    cues.words() > 0
        && !matches!(sketch.block.hint, Hint::Title)
        && [Cue::Alone, Cue::Button, Cue::Foot, Cue::Pointer].iter().any(|c| cues.is_whole(*c))
}

fn is_call(sketch: &Sketch) -> bool {
    let cues = &sketch.cues;
    let picture = cues.holds(Cue::Photo) || cues.holds(Cue::Agency);
    sketch.chars <= SHORT
        && (cues.lead(Cue::Lead).is_some() && !(picture && cues.words() <= 8)
            || cues.holds(Cue::Inside)
            || !sketch.ended && (cues.lead(Cue::Call).is_some() || cues.holds(Cue::Aside)))
}

/// Whether a line names a sale twice, or once with its price.
fn is_offer(sketch: &Sketch, rules: &Rules) -> bool {
    if !sketch.is_line(OFFER) {
        return false;
    }
    let cues = &sketch.cues;
    let mut end = 0;
    let mut named = 0;
    for found in cues.found.iter().filter(|f| matches!(f.cue, Cue::Sale | Cue::Offer)) {
        named += usize::from(found.start >= end);
        end = end.max(found.end);
    }
    let sales = cues.found.iter().filter(|f| f.cue == Cue::Sale);
    let mut sales = sales.peekable();
    sales.peek().is_some() && (named > 1 || sales.any(|f| is_price(cues, f.end, rules)))
}

/// Whether a small amount of money begins at token `i`: "1€", "£1", not "£2 million".
fn is_price(cues: &Cues, i: usize, rules: &Rules) -> bool {
    let sign = |i: usize| matches!(cues.tokens.key(i), "€" | "$" | "£");
    let digits = |i: usize| cues.tokens.get(i).is_some_and(|t| t.kind == TokenKind::Digits);
    let after = match (sign(i) && digits(i + 1), digits(i) && sign(i + 1)) {
        (false, false) => return false,
        _ => i + 2,
    };
    let scaled = |l| rules.find(l, cues.tokens.key(after)).any(|h| h.record.pack() == Pack::Scale);
    !crate::article::Language::ALL.into_iter().any(scaled)
}

/// "Read also: …": such a phrase followed by a separator, or one of several words followed by a title.
fn is_pointer(sketch: &Sketch) -> bool {
    let cues = &sketch.cues;
    let Some(end) = cues.lead(Cue::Pointer).filter(|_| sketch.chars <= SHORT) else { return false };
    let Some(next) = cues.tokens.get(end) else { return true };
    if matches!(cues.tokens.key(end), ":" | "|" | ">" | "→" | "›") {
        return true;
    }
    let title = matches!(next.shape, Shape::Capital | Shape::Upper)
        || matches!(cues.tokens.key(end), "«" | "“" | "\"");
    let words = cues.tokens.list()[..end].iter().filter(|t| t.kind == TokenKind::Word).count();
    title && words >= 2 && !sketch.ended
}

/// Marks the title under a pointer that has a block of its own.
fn pointed_at(sketches: &mut [Sketch], i: usize) {
    if let Some(next) = sketches.get_mut(i)
        && next.is_open()
        && !next.is_prose()
        && next.is_line(SHORT)
        && next.block.hint != Hint::Text
    {
        next.kind = Some(Boilerplate);
    }
}

/// Marks the lines of a promotion, from the one that names what is promoted down to the button at `button`.
fn promotion(sketches: &mut [Sketch], button: usize) {
    let (longest, lines) = PROMOTION;
    let mut top = None;
    let mut seen = 0;
    for i in (0..button).rev() {
        let sketch = &sketches[i];
        let names = [Cue::Promoted, Cue::Sale, Cue::Offer].iter().any(|c| sketch.cues.holds(*c));
        if sketch.kind == Some(Boilerplate) {
            top = if names { Some(i) } else { top };
            continue;
        }
        if seen == lines || !sketch.is_open() || !sketch.is_line(longest) {
            break;
        }
        seen += 1;
        if names {
            top = Some(i);
        }
    }
    for sketch in sketches[top.unwrap_or(button)..=button]
        .iter_mut()
        .filter(|s| s.kind != Some(crate::article::PartKind::Title))
    {
        sketch.kind = Some(Boilerplate);
    }
}

/// Marks everything after the heading of the comments or of a list, if no body text follows.
fn foot(sketches: &mut [Sketch]) {
    let body = sketches.iter().rposition(Sketch::is_prose).map_or(0, |i| i + 1);
    let head = (body..sketches.len()).find(|i| sketches[*i].cues.is_whole(Cue::Foot));
    if let (Some(head), true) = (head, body > 0) {
        for sketch in sketches[head..].iter_mut().filter(|s| s.is_open()) {
            sketch.kind = Some(Boilerplate);
        }
    }
}

/// Marks a list of other stories after the body that has no heading: titles, captions and authors, line after line.
fn tail(sketches: &mut [Sketch]) {
    let left_out = |s: &Sketch| !s.kind.is_none_or(crate::article::PartKind::is_content);
    let start =
        sketches.iter().rposition(|s| !(left_out(s) || s.is_open() && s.is_line(ENTRY))).map_or(0, |i| i + 1);
    let (fewest, body) = LIST;
    let run: Vec<usize> = (start..sketches.len()).filter(|i| sketches[*i].is_open()).collect();
    let prose = sketches[..start].iter().filter(|s| s.is_prose()).count();
    if run.len() < fewest || prose < body {
        return;
    }
    let glued = run.iter().filter(|i| has_glued_name(&sketches[**i].cues)).count();
    let announced = sketches[start..].iter().any(|s| s.cues.is_whole(Cue::Foot));
    let alike = repeats(&run, sketches);
    let figures = run.iter().filter(|i| has_figures(&sketches[**i].cues)).count();
    let listed =
        glued >= 2 || glued == 1 && (alike || announced) || alike && announced && figures * 2 <= run.len();
    if listed {
        for i in run {
            sketches[i].kind = Some(Boilerplate);
        }
    }
}

/// Whether a caption runs into the name after it, as in extracted lists of links: "in 2015By Ann Lee", "a port.Ann
/// Lee".
fn has_glued_name(cues: &Cues) -> bool {
    let list = cues.tokens.list();
    (1..list.len()).any(|i| {
        let (before, token) = (list[i - 1], list[i]);
        let stop = before.kind == TokenKind::Sign
            && cues.tokens.key(i - 1) == "."
            && before.gap == Gap::None
            && i > 1
            && list[i - 2].shape != Shape::None;
        let by = cues.found.iter().any(|f| f.cue == Cue::Byline && f.start == i);
        token.gap == Gap::None
            && token.shape == Shape::Capital
            && (stop || before.kind == TokenKind::Digits && by)
    })
}

fn has_figures(cues: &Cues) -> bool {
    cues.tokens.list().iter().any(|t| t.kind == TokenKind::Digits)
}

/// Whether two entries begin with the same two words or end with the same word.
fn repeats(run: &[usize], sketches: &[Sketch]) -> bool {
    let mut seen: HashMap<(bool, String), u32> = HashMap::new();
    for i in run {
        let tokens = sketches[*i].cues.tokens;
        let words: Vec<usize> =
            (0..tokens.len()).filter(|t| tokens.get(*t).is_some_and(|t| t.kind == TokenKind::Word)).collect();
        if let [first, second, .., last] = words[..] {
            *seen.entry((false, format!("{} {}", tokens.key(first), tokens.key(second)))).or_default() += 1;
            *seen.entry((true, tokens.key(last).to_owned())).or_default() += 1;
        }
    }
    seen.values().any(|n| *n > 1)
}
