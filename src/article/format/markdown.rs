//! Markdown, with front matter: the text is taken without emphasis, links and escapes; each character keeps its place.

use super::{About, Extract, Hint, Origin, Writer, frontmatter};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// Reads a Markdown file. Every text is Markdown, so this cannot fail.
pub fn read(file: String) -> Extract {
    let front = frontmatter::read(&file).unwrap_or_default();
    let mut about = About::default();
    let mut writer = Writer::new(&file);
    let mut titled = false;
    for (key, start, end) in &front.entries {
        let value = file.get(*start..*end).unwrap_or("");
        match key.as_str() {
            "title" | "headline" | "titre" if !value.is_empty() => {
                titled = true;
                writer.begin(Hint::Title);
                writer.copy(*start, *end);
                writer.end();
            }
            "description" | "summary" | "standfirst" | "chapo" | "dek" | "subtitle" | "excerpt"
                if !value.is_empty() =>
            {
                writer.begin(Hint::Standfirst);
                writer.copy(*start, *end);
                writer.end();
            }
            "date" | "published" | "pubdate" | "publishdate" | "published_at" | "publication_date" => {
                about.published(value);
            }
            "lang" | "language" | "langue" | "locale" => about.language(value),
            _ => {}
        }
    }
    body(&file, front.end, titled, &mut writer);
    let (text, blocks, map) = writer.finish();
    Extract { text, blocks, origin: Origin::mapped(file, map), about }
}

fn body(file: &str, start: usize, mut titled: bool, writer: &mut Writer) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    // Code, raw HTML and struck-out text are not prose.
    let mut hidden = 0usize;
    for (event, range) in Parser::new_ext(&file[start..], options).into_offset_iter() {
        let (from, to) = (start + range.start, start + range.end);
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let title = level == HeadingLevel::H1 && !titled;
                titled |= title;
                writer.begin(if title { Hint::Title } else { Hint::Heading });
            }
            Event::Start(Tag::Paragraph) => writer.begin(Hint::Unknown),
            Event::Start(Tag::TableCell) if !writer.is_open() => writer.begin(Hint::Unknown),
            Event::Start(Tag::Item | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_)) => {
                writer.begin(Hint::Unknown)
            }
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Strikethrough | Tag::MetadataBlock(_)) => {
                hidden += 1
            }
            Event::End(
                TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Strikethrough | TagEnd::MetadataBlock(_),
            ) => {
                hidden = hidden.saturating_sub(1);
            }
            Event::Start(Tag::Image { .. }) => writer.begin(Hint::Caption),
            Event::End(TagEnd::Image) => writer.begin(Hint::Unknown),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::TableCell
                | TagEnd::BlockQuote(_),
            ) => writer.end(),
            Event::Text(text) if hidden == 0 => {
                // Text found literally in the file keeps the place of each character.
                if file.get(from..to) == Some(&*text) {
                    writer.copy(from, to);
                } else {
                    writer.put(&text, from, to);
                }
            }
            Event::Code(text) if hidden == 0 => {
                let inner = file[from..to].find(&*text).map(|i| from + i);
                match inner {
                    Some(i) => writer.copy(i, i + text.len()),
                    None => writer.put(&text, from, to),
                }
            }
            Event::SoftBreak if writer.is_open() => writer.put("\n", from, to),
            // Verses and addresses: a line of its own, not a paragraph.
            Event::HardBreak if writer.is_open() => writer.put("\n", from, to),
            Event::Rule => writer.end(),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_text_and_keeps_its_places() {
        let file = "---\ntitle: The *old* harbour\ndate: 2020-01-02\nlang: en-GB\n---\n\n## A heading\n\nIt **cost** [$3 million](http://x.test/1) &amp; more\\*.\nIt is `3.5` now.\n\n- one\n- two\n\n![The quay](q.jpg)\n\n```\ncode 42\n```\n";
        let extract = read(file.to_owned());
        let blocks: Vec<_> = extract.blocks.iter().map(|b| (b.hint, b.span.of(&extract.text))).collect();
        assert_eq!(
            blocks,
            [
                (Hint::Title, "The *old* harbour"),
                (Hint::Heading, "A heading"),
                (Hint::Unknown, "It cost $3 million & more*.\nIt is 3.5 now."),
                (Hint::Unknown, "one"),
                (Hint::Unknown, "two"),
                (Hint::Caption, "The quay"),
            ]
        );
        for (words, found) in [
            ("$3 million", "$3 million"),
            ("& more*.", "&amp; more\\*."),
            ("3.5", "3.5"),
            ("cost $3", "cost** [$3"),
            ("The quay", "The quay"),
        ] {
            let at = extract.text.find(words).unwrap();
            let (start, end) =
                extract.origin.range(&extract.text, crate::article::Span::new(at, at + words.len()));
            assert_eq!(&file[start.byte..end.byte], found);
        }
        assert_eq!(extract.about.published.map(|p| p.to_string()).as_deref(), Some("2020-01-02"));
        assert_eq!(extract.about.language, Some(crate::article::Language::En));
    }

    #[test]
    fn reads_a_title_of_its_own() {
        let extract = read("# Port\n\nText\n\n# Other\n".to_owned());
        let hints: Vec<_> = extract.blocks.iter().map(|b| b.hint).collect();
        assert_eq!(hints, [Hint::Title, Hint::Unknown, Hint::Heading]);
    }
}
