//! Direct speech, in every quotation style of both languages, and where it stands.

use crate::normalizer::cursor::Cursor;
use crate::rules::tokenize::{Shape, TokenKind};

/// Shortest speech, in words, that needs no verb of saying beside it.
pub const SPEECH: usize = 4;
/// Longest interruption inside one speech, in tokens: "…", a déclaré mardi le ministre de l'Intérieur, "…".
const INTERRUPTION: usize = 24;

/// A quotation: the outermost marks and what is between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Token of the opening mark.
    pub open: usize,
    /// One past the last token, the closing mark included where there is one.
    pub close: usize,
    /// Words inside.
    pub words: usize,
    /// Whether every weighty word has a capital, as in the name of a work.
    pub titled: bool,
}

/// What a quotation mark may do where it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Open(char),
    Close(char),
    /// A straight mark between spaces: opens or closes, whichever is due.
    Either(char),
}

/// The mark that closes what `open` opens, in the terms of this module.
fn mark(cursor: &Cursor, i: usize) -> Option<Mark> {
    if cursor.kind(i) != Some(TokenKind::Sign) {
        return None;
    }
    if is_other(cursor, i) {
        return None;
    }
    let sign = cursor.text(i, i + 1).chars().next()?;
    // Leaning on the word before it, on the word after it.
    let left = cursor.glued(i) && !matches!(cursor.key(i - 1), "(" | "[" | "—" | "–");
    let right = cursor.glued(i + 1);
    Some(match sign {
        '“' | '„' | '‟' => Mark::Open('"'),
        '”' => Mark::Close('"'),
        '«' => Mark::Open('«'),
        '»' => Mark::Close('«'),
        '‹' => Mark::Open('‹'),
        '›' => Mark::Close('‹'),
        '‘' | '‚' | '‛' if right => Mark::Open('\''),
        '"' | '＂' => match (left, right) {
            // The seconds of "1'43"50", the inches of "6'3"".
            (true, _) if is_prime(cursor, i) => return None,
            (false, true) => Mark::Open('"'),
            (true, false) => Mark::Close('"'),
            // "coup d"état": a slip of the keyboard.
            (true, true)
                if cursor.kind(i + 1) == Some(TokenKind::Word)
                    && cursor.kind(i - 1) == Some(TokenKind::Word) =>
            {
                return None;
            }
            // After another mark or a full stop a glued one closes; before a letter it opens.
            (true, true) if cursor.kind(i + 1) == Some(TokenKind::Sign) => Mark::Close('"'),
            _ => Mark::Either('"'),
        },
        '\'' | '’' => match (left, right) {
            // "'90s" drops a digit and opens nothing.
            (false, true) if sign == '\'' && !cursor.is_digits(i + 1) => Mark::Open('\''),
            // A typesetter's apostrophe on either end: "’I cried,’ she said".
            (false, true) if is_raised(cursor, i + 1) => Mark::Open('’'),
            (true, _) if cursor.kind(i + 1) != Some(TokenKind::Word) || !right => Mark::Close('\''),
            _ => return None,
        },
        _ => return None,
    })
}

/// Whether the sign at token `i` is surely no quotation mark, as most are none.
fn is_other(cursor: &Cursor, i: usize) -> bool {
    cursor.key(i).bytes().next().is_some_and(|b| b.is_ascii() && !matches!(b, b'"' | b'\''))
}

/// Whether a straight mark behind digits ends a measure: it stands between figures, or minutes or feet stand before them.
fn is_prime(cursor: &Cursor, i: usize) -> bool {
    let figures = |at: usize| cursor.is_digits(at) && cursor.glued(at + 1);
    let first =
        i >= 3 && matches!(cursor.key(i - 2), "'" | "’" | "′") && figures(i - 3) && cursor.glued(i - 1);
    i > 0 && figures(i - 1) && (first || cursor.glued(i + 1) && cursor.is_digits(i + 1))
}

/// Every outermost quotation, in order. A quotation that runs over paragraphs, each opened anew, is one.
pub fn quotations(cursor: &Cursor) -> Vec<Quotation> {
    let part = |i: usize| cursor.article.sentences.get(cursor.sentence(i)).map_or(usize::MAX, |s| s.part);
    let mut out = Vec::new();
    let mut stack: Vec<(char, usize)> = Vec::new();
    let mut before = None;
    for (i, (token, sentence)) in cursor.tokens().iter().zip(cursor.sentence_numbers()).enumerate() {
        let starts = before.replace(*sentence) != Some(*sentence);
        let sign = token.kind == TokenKind::Sign;
        if !sign && (stack.is_empty() || !starts) {
            continue;
        }
        let fresh = i > 0 && starts && part(i) != part(i - 1);
        if !fresh && (!sign || is_other(cursor, i)) {
            continue;
        }
        if fresh && !stack.is_empty() {
            let again = match mark(cursor, i) {
                Some(Mark::Open(c) | Mark::Either(c)) => stack.first().is_some_and(|(o, _)| *o == c),
                // "»" before every line of an old-fashioned long quotation.
                Some(Mark::Close('«')) => stack.first().is_some_and(|(o, _)| *o == '«'),
                _ => false,
            };
            if again {
                stack.truncate(1);
                continue;
            }
            close(cursor, &mut stack, 0, i, &mut out);
        }
        let Some(mark) = mark(cursor, i) else { continue };
        // An apostrophe before surer marks was none of them.
        if matches!(mark, Mark::Open(c) | Mark::Either(c) if c != '’') {
            stack.retain(|(c, _)| *c != '’');
        }
        let at = |c: char| stack.iter().rposition(|(o, _)| *o == c);
        match mark {
            Mark::Either(c) => match at(c) {
                Some(n) => close(cursor, &mut stack, n, i + 1, &mut out),
                None => stack.push((c, i)),
            },
            Mark::Open(c) => match at(c) {
                // The same straight mark cannot nest in itself: what was open was never closed.
                Some(n) if c == '\'' => {
                    stack.truncate(n);
                    stack.push((c, i));
                }
                _ => stack.push((c, i)),
            },
            Mark::Close(c) => match at(c).or_else(|| at('’').filter(|_| c == '\'' && is_said(cursor, i))) {
                Some(n) => close(cursor, &mut stack, n, i + 1, &mut out),
                // The end of a speech whose beginning stands in an earlier paragraph, or was forgotten.
                None if c != '\'' && stack.is_empty() && ends_speech(cursor, i) => {
                    let ended = out.last().map_or(0, |q| q.close);
                    let open = (ended..i).rev().take_while(|t| cursor.same_sentence(*t, i)).last();
                    if let Some(open) = open.filter(|o| i - o > SPEECH) {
                        stack.push((c, open));
                        close(cursor, &mut stack, 0, i + 1, &mut out);
                    }
                }
                None => {}
            },
        }
        // Marks run wild in a broken text; no print nests deeper.
        stack.truncate(6);
    }
    let end = cursor.len();
    close(cursor, &mut stack, 0, end, &mut out);
    out
}

/// Whether the mark at `i` surely closes: a straight one follows the comma or point that ends what somebody says.
fn ends_speech(cursor: &Cursor, i: usize) -> bool {
    let straight = matches!(cursor.key(i), "\"" | "＂");
    !straight || is_said(cursor, i)
}

/// Whether a word begins a speech behind an apostrophe that may as well stand for what was left out: "’Twas", "’Em".
fn is_raised(cursor: &Cursor, i: usize) -> bool {
    let capital = matches!(cursor.shape(i), Shape::Capital | Shape::Upper);
    let clipped = matches!(cursor.key(i), "tis" | "twas" | "til" | "em" | "cause" | "bout" | "round" | "ood");
    cursor.kind(i) == Some(TokenKind::Word) && capital && !clipped
}

/// Whether the mark at `i` stands behind the comma or point that ends what somebody says.
fn is_said(cursor: &Cursor, i: usize) -> bool {
    i > 0 && matches!(cursor.key(i - 1), "," | "." | "!" | "?" | "…")
}

/// Ends what opened at `stack[n]`; what opened inside it ends with it.
fn close(cursor: &Cursor, stack: &mut Vec<(char, usize)>, n: usize, end: usize, out: &mut Vec<Quotation>) {
    let Some((kind, open)) = stack.get(n).copied() else { return };
    let last = cursor.key(end.saturating_sub(1));
    let finished = if kind == '’' { last == "’" } else { last.chars().all(|c| !c.is_alphanumeric()) };
    stack.truncate(n);
    // A lone apostrophe that never closes was none of the quotation marks.
    if n > 0 || (matches!(kind, '\'' | '’') && !finished) || end <= open + 1 {
        return;
    }
    let (mut words, mut lower, mut capital) = (0, 0, 0);
    for (i, token) in (open + 1..).zip(cursor.tokens().get(open + 1..end).unwrap_or(&[])) {
        let key = cursor.key(i);
        if token.kind == TokenKind::Sign || key == "'s" {
            continue;
        }
        words += 1;
        // One word without a capital settles it.
        if lower == 0 && key.len() > 3 && key.chars().nth(3).is_some() {
            lower += usize::from(token.shape == Shape::Lower);
            capital += usize::from(token.shape != Shape::Lower);
        }
    }
    if words > 0 {
        out.push(Quotation { open, close: end, words, titled: lower == 0 && capital > 1 });
    }
}

/// Whether the words between two quotations only interrupt one speech.
pub fn interrupts(
    cursor: &Cursor,
    left: &Quotation,
    right: &Quotation,
    said: impl Fn(usize) -> bool,
) -> bool {
    let (from, to) = (left.close, right.open);
    if to <= from || to - from > INTERRUPTION {
        return false;
    }
    let part = |i: usize| cursor.article.sentences.get(cursor.sentence(i)).map(|s| s.part);
    let comma = |i: usize| matches!(cursor.key(i), "," | "–" | "—");
    let opens =
        comma(from) || matches!(cursor.key(left.close.saturating_sub(2)), "," | "–" | "—") || said(from);
    part(from) == part(to)
        && opens
        && comma(to - 1)
        && (from..to).all(|i| !matches!(cursor.key(i), "." | "!" | "?" | ";"))
        && (from..to).any(said)
}
