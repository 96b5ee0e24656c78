//! SRT and WebVTT subtitles: the speech, without numbers, times and markup.

use super::{About, Extract, Hint, Origin, Writer, entity};
use crate::article::layout::ends_sentence;

/// Silence after a sentence that starts a new paragraph, in milliseconds.
const PAUSE: u64 = 2500;
/// How long a paragraph of speech may grow, in bytes, before the next full sentence ends it.
const LONG: usize = 600;

/// Whether a text is subtitles: WebVTT has a header, SRT begins with a number and a time.
pub fn opens(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    if text.starts_with("WEBVTT") {
        return true;
    }
    let mut lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
    let number = lines.next().is_some_and(|l| l.bytes().all(|b| b.is_ascii_digit()));
    number && lines.next().and_then(times).is_some()
}

/// Reads subtitles. Every line after the time of a cue, up to a blank line, is taken as speech, so this cannot fail.
pub fn read(file: String) -> Extract {
    let mut writer = Writer::new(&file);
    let mut about = About::default();
    let (mut at, mut last_end) = (0, 0);
    let mut state = State::Between;
    for raw in file.split_inclusive('\n') {
        let start = at;
        at += raw.len();
        let line = raw.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let start = start + raw.find(line).unwrap_or(0);
        if line.is_empty() {
            state = State::Between;
            continue;
        }
        match times(line) {
            Some((from, to)) => {
                let spoken = writer.open_text();
                if ends_sentence(spoken) && (from >= last_end + PAUSE || spoken.len() > LONG) {
                    writer.end();
                }
                last_end = to;
                state = State::Spoken;
            }
            None if state == State::Spoken => spoken(&file, start, line, &mut writer),
            // Headers, notes, styles, numbers and names of cues.
            None => {
                if let Some(tag) = line.strip_prefix("Language:") {
                    about.language(tag);
                }
            }
        }
    }
    let (text, blocks, map) = writer.finish();
    Extract { text, blocks, origin: Origin::mapped(file, map), about }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before the time of a cue.
    Between,
    /// After it.
    Spoken,
}

/// Writes a line of speech, without `<i>`, `<v Speaker>` and `{\an8}`.
fn spoken(file: &str, start: usize, line: &str, writer: &mut Writer) {
    // A dash before a letter is another speaker; before a figure it may be a minus.
    let said = line.trim_start_matches(['-', '–', '—']).trim_start();
    let lead = if said.len() < line.len() && said.starts_with(|c: char| !c.is_numeric()) {
        writer.begin(Hint::Unknown);
        line.len() - said.len()
    } else {
        if writer.is_open() {
            writer.put(" ", start, start);
        }
        0
    };
    let end = start + line.len();
    let (mut at, mut from) = (start + lead, start + lead);
    // The last closing mark of each sort: past it none is searched for, which keeps this linear.
    let (tags, styles) = (last(file, at..end, '>'), last(file, at..end, '}'));
    while at < end {
        let rest = &file[at..end];
        let closed = |open: &str, close: char, last: usize| {
            let inside = rest.strip_prefix(open).filter(|_| at < last)?;
            inside.find(close).map(|i| open.len() + i + 1)
        };
        let skipped = closed("<", '>', tags).or_else(|| closed("{\\", '}', styles));
        if let Some(len) = skipped {
            writer.copy(from, at);
            at += len;
            from = at;
        } else if let Some((c, len)) = entity::read(rest) {
            writer.copy(from, at);
            writer.put(c.encode_utf8(&mut [0; 4]), at, at + len);
            at += len;
            from = at;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    writer.copy(from, end);
}

/// The place of the last `sign` in a part of a file; the start of the part if there is none.
fn last(file: &str, part: std::ops::Range<usize>, sign: char) -> usize {
    part.start + file[part].rfind(sign).unwrap_or(0)
}

/// Start and end of `00:01:02,500 --> 00:01:04.000 align:start`, in milliseconds.
fn times(line: &str) -> Option<(u64, u64)> {
    let (from, to) = line.split_once("-->")?;
    Some((time(from.trim())?, time(to.split_whitespace().next()?)?))
}

fn time(text: &str) -> Option<u64> {
    let (clock, thousandths) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let mut seconds = 0u64;
    for field in clock.split(':') {
        let field: u64 = field.parse().ok().filter(|f| *f < 10_000)?;
        seconds = seconds.checked_mul(60)?.checked_add(field)?;
    }
    seconds.checked_mul(1000)?.checked_add(thousandths.parse::<u16>().ok()?.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Span;

    const SRT: &str = "\u{feff}1\r\n00:00:01,000 --> 00:00:03,500\r\nLe bac a coûté\r\n<i>3 millions</i> d'euros.\r\n\r\n2\r\n00:00:10,000 --> 00:00:12,000\r\n{\\an8}Le maire l'a dit\r\n\r\n3\r\n00:00:12,100 --> 00:00:14,000\r\nmardi.\r\n- Vraiment ?\r\n- Oui.\r\n";

    #[test]
    fn joins_what_is_said() {
        let extract = read(SRT.to_owned());
        let texts: Vec<_> = extract.blocks.iter().map(|b| b.span.of(&extract.text)).collect();
        assert_eq!(
            texts,
            ["Le bac a coûté 3 millions d'euros.", "Le maire l'a dit mardi.", "Vraiment ?", "Oui."]
        );
        for (words, found, line) in [
            ("3 millions", "3 millions", 4),
            ("dit mardi", "dit\r\n\r\n3\r\n00:00:12,100 --> 00:00:14,000\r\nmardi", 8),
        ] {
            let at = extract.text.find(words).unwrap();
            let (start, end) = extract.origin.range(&extract.text, Span::new(at, at + words.len()));
            assert_eq!((&SRT[start.byte..end.byte], start.line), (found, line));
        }
    }

    #[test]
    fn reads_webvtt() {
        let file = "WEBVTT\nLanguage: en\n\nNOTE a note\nof two lines\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Ann>It cost $3&nbsp;million.\n";
        let extract = read(file.to_owned());
        assert_eq!(extract.blocks.len(), 1);
        assert_eq!(extract.blocks[0].span.of(&extract.text), "It cost $3\u{a0}million.");
        assert_eq!(extract.about.language, Some(crate::article::Language::En));
    }

    #[test]
    fn knows_subtitles() {
        assert!(opens(SRT) && opens("WEBVTT\n"));
        for text in ["", "1\n", "1\nA list\n", "12 dead\n00:00"] {
            assert!(!opens(text), "{text}");
        }
    }
}
