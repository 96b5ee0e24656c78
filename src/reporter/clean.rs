//! Makes article text safe to display: characters that a terminal, a log or a viewer would act on are written out.

use std::borrow::Cow;

/// `text` on one line, with no active character: runs of white space become one space, and controls, escapes,
/// bidirectional overrides and invisible characters are written out as `⟨U+202E⟩`. No-break spaces stay: they are part
/// of good typography.
pub fn line(text: &str) -> Cow<'_, str> {
    let plain = |c: char| !acts(c) && !matches!(c, '\n' | '\r' | '\t');
    if text.chars().all(plain) && !text.contains("  ") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut spaced = false;
    for c in text.chars() {
        if matches!(c, ' ' | '\n' | '\r' | '\t') {
            if !spaced {
                out.push(' ');
            }
            spaced = true;
            continue;
        }
        spaced = false;
        if acts(c) { out.push_str(&named(c)) } else { out.push(c) }
    }
    Cow::Owned(out)
}

/// JSON with every active character written as an equivalent escape: JSON is printed on terminals too.
pub fn json(text: String) -> String {
    let Some(first) = first_acting(&text) else { return text };
    let mut out = String::with_capacity(text.len() + 64);
    out.push_str(&text[..first]);
    for c in text[first..].chars() {
        if acts(c) && c != '\n' {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// The place of the first active character other than a line end.
fn first_acting(text: &str) -> Option<usize> {
    // Printable ASCII is recognised quickly, many bytes at once.
    let shows = |b: &u8| matches!(b, b' '..=b'~' | b'\n');
    let mut from = 0;
    while let Some(some) = text.as_bytes().get(from..) {
        let plain = some.chunks(GLANCE).take_while(|c| c.iter().fold(true, |all, b| all & shows(b)));
        from += plain.map(<[u8]>::len).sum::<usize>();
        // A chunk may end inside a character: it is extended to the character's end.
        let end = (from + GLANCE).min(text.len());
        let end = (end..text.len()).find(|i| text.is_char_boundary(*i)).unwrap_or(text.len());
        let found = text[from..end].char_indices().find(|(_, c)| *c != '\n' && acts(*c));
        if let Some((at, _)) = found {
            return Some(from + at);
        }
        if end == text.len() {
            return None;
        }
        from = end;
    }
    None
}

/// Bytes checked at once.
const GLANCE: usize = 32;

/// An active character, written out: `⟨U+202E⟩`.
pub fn named(c: char) -> String {
    format!("⟨U+{:04X}⟩", u32::from(c))
}

/// Whether a character is active: it does something other than show itself.
pub fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// The first `max` characters of `text`, cut between words if possible, with an ellipsis for the rest.
pub fn excerpt(text: &str, max: usize) -> Cow<'_, str> {
    let Some((cut, _)) = text.char_indices().nth(max) else { return Cow::Borrowed(text) };
    let head = &text[..cut];
    let head = match head.rfind(' ') {
        Some(at) if head[..at].chars().count() * 2 > max => &head[..at],
        _ => head,
    };
    Cow::Owned(format!("{}…", head.trim_end_matches([' ', ',', ';', ':', '\u{a0}', '\u{202f}'])))
}

/// `text` cut to about `max` characters by leaving out the middle: the end of a fault gives the remedy.
pub fn ends(text: &str, max: usize) -> Cow<'_, str> {
    let long = text.char_indices().nth(max).is_some();
    let head = text.char_indices().nth(max * 2 / 3).filter(|_| long);
    let tail = text.char_indices().nth_back(max / 3).filter(|_| long);
    match head.zip(tail) {
        Some(((head, _), (tail, _))) => Cow::Owned(format!("{} … {}", &text[..head], &text[tail..])),
        None => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_left_out() {
        assert_eq!(ends("été", 3), "été");
        assert_eq!(ends(&"é".repeat(30), 9), "éééééé … éééé");
    }

    #[test]
    fn nothing_acts() {
        for (text, shown) in [
            ("plain, été", "plain, été"),
            ("two\nlines  here", "two lines here"),
            ("1\u{202f}500\u{a0}€", "1\u{202f}500\u{a0}€"),
            ("a\u{1b}[31mred", "a⟨U+001B⟩[31mred"),
            ("x\u{202e}y\u{200b}z\u{7}", "x⟨U+202E⟩y⟨U+200B⟩z⟨U+0007⟩"),
            ("\u{9b}2J", "⟨U+009B⟩2J"),
        ] {
            assert_eq!(line(text), shown);
        }
    }

    #[test]
    fn json_says_the_same() {
        let value = serde_json::json!({"a": "x\u{202e}y\u{9b}z\u{e0041}\n"});
        let shown = json(value.to_string());
        assert_eq!(shown, r#"{"a":"x\u202ey\u009bz\udb40\udc41\n"}"#);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).unwrap(), value);
    }

    #[test]
    fn excerpts_end_at_words() {
        assert_eq!(excerpt("one two three four", 40), "one two three four");
        assert_eq!(excerpt("one two three four", 14), "one two three…");
        assert_eq!(excerpt("Donaudampfschifffahrt", 5), "Donau…");
    }
}
