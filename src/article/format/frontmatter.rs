//! The lines of metadata at the head of a Markdown file, in YAML (`---`) or TOML (`+++`): only plain `key: value`
//! lines are read, which is all that title, date and language need.

/// Front matter found at the head of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// One past its last byte.
    pub end: usize,
    /// Keys in lower case, and the bytes of their values, quotation marks left out.
    pub entries: Vec<(String, usize, usize)>,
}

/// Most bytes of front matter; anything longer is a text that begins with a horizontal rule.
const LONGEST: usize = 64 << 10;

/// Whether `text` begins with front matter.
pub fn opens(text: &str) -> bool {
    read(text).is_some_and(|f| !f.entries.is_empty())
}

/// Reads the front matter at the head of `text`.
pub fn read(text: &str) -> Option<FrontMatter> {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut at = start;
    let mut fence = None;
    let mut found = FrontMatter::default();
    for line in text[start..].split_inclusive('\n') {
        let begin = at;
        at += line.len();
        let body = line.trim_end();
        match fence {
            None if body == "---" || body == "+++" => fence = Some(body),
            None => return None,
            Some(mark) if body == mark || mark == "---" && body == "..." => {
                found.end = at;
                return Some(found);
            }
            Some(mark) => {
                let sign = if mark == "---" { ':' } else { '=' };
                found.entries.extend(entry(body, begin, sign));
            }
        }
        if at > LONGEST {
            return None;
        }
    }
    None
}

fn entry(line: &str, begin: usize, sign: char) -> Option<(String, usize, usize)> {
    let (key, value) = line.split_once(sign)?;
    let plain = !key.is_empty()
        && key.trim_end().chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
    if !plain {
        return None;
    }
    let trimmed = value.trim();
    let quoted = trimmed.len() >= 2
        && (trimmed.starts_with('"') && trimmed.ends_with('"')
            || trimmed.starts_with('\'') && trimmed.ends_with('\''));
    let inner = if quoted { &trimmed[1..trimmed.len() - 1] } else { trimmed };
    let lead = value.len() - value.trim_start().len() + usize::from(quoted);
    let start = begin + key.len() + sign.len_utf8() + lead;
    Some((key.trim().to_lowercase(), start, start + inner.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_keys_and_places() {
        let text = "---\r\nTitle: \"Le port: fin\"\r\ndate: 2020-01-02\r\ntags:\r\n  - mer\r\n---\r\nText";
        let found = read(text).unwrap();
        let values: Vec<_> = found.entries.iter().map(|(k, s, e)| (k.as_str(), &text[*s..*e])).collect();
        assert_eq!(values, [("title", "Le port: fin"), ("date", "2020-01-02"), ("tags", "")]);
        assert_eq!(&text[found.end..], "Text");
        assert!(read("+++\ntitle = 'x'\n+++\n").is_some());
        for none in ["", "---", "---\ntitle: x\n", "text\n---\na: b\n---\n", "\u{feff}"] {
            assert_eq!(read(none), None, "{none:?}");
        }
        assert!(!opens("---\n\nA text between rules.\n\n---\n"));
    }
}
