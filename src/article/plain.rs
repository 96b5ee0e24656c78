//! Plain text into parts and sentences.

use super::{Part, PartKind, Sentence, Span};

/// Every line a part, cut into sentences after `.`, `!` and `?` before a space and a capital.
pub fn cut(text: &str) -> (Vec<Part>, Vec<Sentence>) {
    let (mut parts, mut sentences) = (Vec::new(), Vec::new());
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        if end > start {
            parts.push(Part { kind: PartKind::Paragraph, span: Span::new(start, end) });
            let mut from = start;
            let chars: Vec<(usize, char)> = text[start..end].char_indices().collect();
            for w in chars.windows(3) {
                if matches!(w[0].1, '.' | '!' | '?') && w[1].1.is_whitespace() && w[2].1.is_uppercase() {
                    sentences.push(Sentence { span: Span::new(from, start + w[1].0), part: parts.len() - 1 });
                    from = start + w[2].0;
                }
            }
            sentences.push(Sentence { span: Span::new(from, end), part: parts.len() - 1 });
        }
        start += line.len();
    }
    (parts, sentences)
}
