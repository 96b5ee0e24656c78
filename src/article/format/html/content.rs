//! Finds the element of a page that holds the article, and writes its text in blocks.

use super::super::{Hint, Writer, entity};
use super::page::{Element, Kind, Page, Piece};
use crate::article::layout::{ends_sentence, is_blank};

/// Shortest block, in characters, that counts as running text when the article is located.
const PROSE: usize = 60;
/// Longest standfirst, in characters, recognised by its class; a credit may have a third of that.
const LINE: usize = 600;

/// Writes the article of a page.
pub fn write(page: &Page, writer: &mut Writer) {
    let blocks = blocks(page);
    let prose = prose(page, &blocks);
    let junk = junk(page, &blocks, &prose);
    let (from, to) = region(page, &blocks, &prose, &junk);
    let shown: Vec<&Block> =
        blocks.iter().filter(|b| b.first >= from && b.first < to && !junk[b.element]).collect();
    let title = title(page, &blocks, &shown, &junk);
    if let Some(title) = title {
        text(page, title, writer, Hint::Title);
    } else if let Some((start, end)) = page.title {
        writer.begin(Hint::Title);
        write_text(page.file, start, start + site_name(&page.file[start..end]), writer);
        writer.end();
    }
    let mut body = false;
    for block in shown.iter().filter(|b| title.is_none_or(|t| t.first != b.first)) {
        let hint = hint(page, block, body);
        body |= hint == Hint::Text && block.chars >= PROSE;
        text(page, block, writer, hint);
    }
}

/// Writes all of a page, for stored article bodies without a page around them.
pub fn write_all(page: &Page, writer: &mut Writer) {
    let mut body = false;
    for block in &blocks(page) {
        let hint = hint(page, block, body);
        body |= hint == Hint::Text && block.chars >= PROSE;
        text(page, block, writer, hint);
    }
}

/// A run of pieces between two ends of blocks.
#[derive(Clone, Copy, Debug)]
struct Block {
    /// Pieces, by number.
    first: usize,
    last: usize,
    /// The innermost block element around it.
    element: usize,
    chars: usize,
    linked: usize,
    ended: bool,
}

fn blocks(page: &Page) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open: Option<Block> = None;
    let mut breaks = 0;
    for (i, (piece, element)) in page.pieces.iter().enumerate() {
        match *piece {
            Piece::Edge => {
                blocks.extend(open.take());
                breaks = 0;
            }
            Piece::Break => {
                // Two line breaks separate paragraphs.
                breaks += 1;
                if breaks > 1 {
                    blocks.extend(open.take());
                }
            }
            Piece::Text(start, end) => {
                let body = page.file[start..end].trim_matches(is_blank);
                if body.is_empty() {
                    continue;
                }
                breaks = 0;
                let chars = body.chars().count();
                let linked = page.elements[*element].linked;
                let block = open.get_or_insert(Block {
                    first: i,
                    last: i,
                    element: block_element(page, *element),
                    chars: 0,
                    linked: 0,
                    ended: false,
                });
                block.last = i;
                block.chars += chars;
                block.linked += if linked { chars } else { 0 };
                block.ended = ends_sentence(body)
                    || body.ends_with(is_blank) && block.ended
                    || closes(body) && block.ended;
            }
        }
    }
    blocks.extend(open);
    blocks
}

/// Whether a piece is only closing marks, as when a footnote's tag separates them from the full stop.
fn closes(body: &str) -> bool {
    body.chars().all(|c| matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']') || is_blank(c))
}

fn block_element(page: &Page, mut element: usize) -> usize {
    while element != 0 && !page.elements[element].kind.is_block() {
        element = page.elements[element].parent;
    }
    element
}

/// The characters of running text in each element.
fn prose(page: &Page, blocks: &[Block]) -> Vec<usize> {
    let mut prose = vec![0; page.elements.len()];
    for block in blocks.iter().filter(|b| b.ended && b.chars >= PROSE && b.linked * 2 < b.chars) {
        prose[block.element] += block.chars;
    }
    // Elements come after the elements that contain them.
    for i in (1..prose.len()).rev() {
        prose[page.elements[i].parent] += prose[i];
    }
    prose
}

/// Which elements are boilerplate by their class, or lie in one that is. The class is ignored if the element holds the
/// headline or over half of the running text: a body may be called `has-sidebar`. Comments may be longer than the
/// article: their class is ignored only if they hold the headline or all of the running text.
fn junk(page: &Page, blocks: &[Block], prose: &[usize]) -> Vec<bool> {
    let mut headed = vec![false; page.elements.len()];
    for block in blocks.iter().filter(|b| is_headline(page, b)) {
        for element in around(page, block.element) {
            if std::mem::replace(&mut headed[element], true) {
                break;
            }
        }
    }
    let mut junk = vec![false; page.elements.len()];
    for (i, element) in page.elements.iter().enumerate().skip(1) {
        let most = if element.class.comments { prose[i] == prose[0] } else { prose[i] * 2 > prose[0] };
        junk[i] = junk[element.parent] || element.class.junk && !headed[i] && !most;
    }
    junk
}

/// The range of pieces that is the article: the smallest element with three quarters of the running text, extended back
/// to a headline before it.
fn region(page: &Page, blocks: &[Block], prose: &[usize], junk: &[bool]) -> (usize, usize) {
    let own = |i: usize| if junk[i] { 0 } else { prose[i] };
    let lost: usize =
        (1..prose.len()).filter(|i| junk[*i] && !junk[page.elements[*i].parent]).map(|i| prose[i]).sum();
    let all = prose[0].saturating_sub(lost);
    let mut element = 0;
    if all > 0 {
        // The smallest element is the last one that holds enough: inner elements come after outer ones.
        element = (0..prose.len()).rev().find(|i| own(*i) * 4 >= all * 3).unwrap_or(0);
        // A single long paragraph is not an article.
        while element != 0 && !matches!(page.elements[element].kind, Kind::Block) {
            element = page.elements[element].parent;
        }
    }
    let inside = |block: &Block| around(page, block.element).any(|e| e == element);
    let from = blocks.iter().find(|b| inside(b)).map_or(0, |b| b.first);
    let to = if element == 0 { usize::MAX } else { page.elements[element].pieces_end };
    let headline = blocks.iter().rfind(|b| is_headline(page, b) && !junk[b.element] && b.first < from);
    (headline.map_or(from, |h| h.first), to)
}

fn around<'p>(page: &'p Page, element: usize) -> impl Iterator<Item = usize> + 'p {
    std::iter::successors(Some(element), |e| (*e != 0).then(|| page.elements[*e].parent))
}

fn is_headline(page: &Page, block: &Block) -> bool {
    page.elements[block.element].kind == Kind::Heading(1)
}

/// The headline: the last `<h1>` before the running text, or else the first of the page.
fn title<'b>(page: &Page, blocks: &'b [Block], shown: &[&'b Block], junk: &[bool]) -> Option<&'b Block> {
    let body = shown.iter().find(|b| b.ended && b.chars >= PROSE).map_or(usize::MAX, |b| b.first);
    let shown = shown.iter().copied().rfind(|b| is_headline(page, b) && b.first < body);
    shown.or_else(|| blocks.iter().find(|b| is_headline(page, b) && !junk[b.element]))
}

fn hint(page: &Page, block: &Block, body: bool) -> Hint {
    let element: &Element = &page.elements[block.element];
    // A block that is nearly all link points elsewhere.
    let pointer = block.linked * 10 >= block.chars * 9;
    let class = around(page, block.element).take(3).find_map(|e| page.elements[e].class.hint);
    match (element.kind, class) {
        (Kind::Caption, _) | (_, Some(Hint::Caption)) => Hint::Caption,
        (Kind::Heading(level), _) if pointer && (level > 2 || body) => Hint::Aside,
        (Kind::Heading(_), Some(Hint::Standfirst)) if !body => Hint::Standfirst,
        (Kind::Heading(_), _) => Hint::Heading,
        (_, Some(Hint::Credit)) if !block.ended && block.chars <= LINE / 3 => Hint::Credit,
        (_, Some(Hint::Standfirst)) if !body && block.chars <= LINE => Hint::Standfirst,
        _ if pointer => Hint::Aside,
        (Kind::Paragraph, _) => Hint::Text,
        _ => Hint::Unknown,
    }
}

/// The length in bytes of a page's title without the name of the site: "Headline | The Courier".
fn site_name(title: &str) -> usize {
    let cut = [" | ", " — ", " – ", " - ", " • ", " · "].iter().filter_map(|s| title.rfind(s)).max();
    cut.filter(|at| *at * 2 >= title.len()).unwrap_or(title.len())
}

fn text(page: &Page, block: &Block, writer: &mut Writer, hint: Hint) {
    writer.begin(hint);
    for (piece, _) in &page.pieces[block.first..=block.last] {
        match *piece {
            Piece::Text(start, end) => write_text(page.file, start, end, writer),
            Piece::Break => writer.put("\n", block_end(page, block), block_end(page, block)),
            Piece::Edge => {}
        }
    }
    writer.end();
}

fn block_end(page: &Page, block: &Block) -> usize {
    match page.pieces.get(block.last) {
        Some((Piece::Text(_, end), _)) => *end,
        _ => page.file.len(),
    }
}

/// Writes text with references replaced and runs of white space reduced to one space.
pub fn write_text(file: &str, start: usize, end: usize, writer: &mut Writer) {
    let mut from = start;
    let mut at = start;
    while at < end {
        let rest = &file[at..end];
        let Some(c) = rest.chars().next() else { break };
        if c == '&'
            && let Some((c, len)) = entity::read(rest)
        {
            writer.copy(from, at);
            writer.put(c.encode_utf8(&mut [0; 4]), at, at + len);
            at += len;
            from = at;
        } else if matches!(c, ' ' | '\n' | '\r' | '\t' | '\u{c}') {
            let len = rest.len() - rest.trim_start_matches([' ', '\n', '\r', '\t', '\u{c}']).len();
            if len > 1 || c != ' ' || writer.ends_blank() && from == at {
                writer.copy(from, at);
                if !writer.ends_blank() {
                    writer.put(" ", at, at + len);
                }
                from = at + len;
            }
            at += len;
        } else {
            at += c.len_utf8();
        }
    }
    writer.copy(from, end);
}
