//! One article in every format and encoding that is read: each gives the same claims, and each claim's position leads
//! to its words in the file.

use recoupe::article::{Article, Format, Hints, Language, open};
use recoupe::reporter::json;
use recoupe::{Rules, claims};
use std::path::Path;

fn opened(name: &str, hints: &Hints) -> Article {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/input").join(name);
    let bytes = std::fs::read(&path).unwrap_or_else(|e| panic!("{name}: {e}"));
    open(name, bytes, hints, &Rules::shipped()).unwrap_or_else(|e| panic!("{e}"))
}

/// Opens a file, in French if it has two languages, with the date of publication that all files with a date give.
fn article(name: &str) -> Article {
    let published = "2021-03-04".parse().ok();
    opened(name, &Hints { language: Some(Language::Fr), published, ..Hints::default() })
}

/// Kind and value of every claim, in order.
fn values(article: &Article) -> Vec<String> {
    let claims = claims(article);
    let row = |c| {
        let row = json::claim("a", article, c, &claims);
        format!("{} {}", row["kind"], row["value"])
    };
    claims.iter().map(row).collect()
}

/// What a piece of a file says, without its markup and its blanks.
fn plain(piece: &str) -> String {
    let (mut out, mut tag) = (String::new(), false);
    let lines: Vec<&str> = piece.lines().collect();
    // The time of a cue and the number above it.
    let is_time = |i: usize| lines.get(i).is_some_and(|l| l.contains("-->"));
    let said = (0..lines.len()).filter(|i| !is_time(*i) && !is_time(*i + 1)).map(|i| lines[i]);
    for c in said.collect::<Vec<_>>().join(" ").chars() {
        match c {
            '<' => tag = true,
            '>' if tag => tag = false,
            c if !tag => out.push(c),
            _ => {}
        }
    }
    for (from, to) in [("**", ""), ("&eacute;", "é"), ("&rsquo;", "’"), ("&#8239;", ""), ("&nbsp;", "")] {
        out = out.replace(from, to);
    }
    while let Some(at) = out.find("\\u") {
        let code = out.get(at + 2..at + 6).and_then(|h| u32::from_str_radix(h, 16).ok());
        let c = code.and_then(char::from_u32).map(String::from).unwrap_or_default();
        out.replace_range(at..(at + 6).min(out.len()), &c);
    }
    out.chars().filter(|c| !c.is_whitespace()).collect()
}

const FILES: &[(&str, Format)] = &[
    ("plain.txt", Format::Plain),
    ("latin.txt", Format::Plain),
    ("wide.txt", Format::Plain),
    ("page.md", Format::Markdown),
    ("page.html", Format::Html),
    ("record.json", Format::Json),
    ("record.jsonl", Format::Json),
    ("speech.srt", Format::Subtitles),
    ("speech.vtt", Format::Subtitles),
    ("wire.nitf", Format::News),
    ("wire.xml", Format::News),
    ("memory.xlf", Format::Xliff),
    ("memory.tmx", Format::Tmx),
    ("document.docx", Format::Docx),
    ("document.odt", Format::Odt),
];

#[test]
fn every_format_gives_the_same_claims() {
    let expected = values(&article("plain.txt"));
    assert!(expected.len() > 20, "{expected:#?}");
    let mut wrong = Vec::new();
    for (name, format) in FILES {
        let article = article(name);
        assert_eq!(article.format, *format, "{name}");
        let found = values(&article);
        let lost: Vec<_> = expected.iter().filter(|v| !found.contains(v)).collect();
        let invented: Vec<_> = found.iter().filter(|v| !expected.contains(v)).collect();
        if !lost.is_empty() || !invented.is_empty() {
            wrong.push(format!("{name} lacks {lost:#?} and adds {invented:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn positions_lead_to_the_words_in_the_file() {
    for (name, _) in FILES {
        let article = article(name);
        for claim in claims(&article) {
            let (start, end) = article.range(claim.span);
            let words = claim.span.of(&article.text);
            let found = article.file().get(start.byte..end.byte).unwrap_or_else(|| panic!("{name}: {words}"));
            assert_eq!(plain(found), plain(words), "{name} {start:?}");
            let line = article.file().split('\n').nth(start.line - 1).unwrap_or("");
            let there: String = line.chars().skip(start.column - 1).collect();
            let head: String = found.chars().take_while(|c| *c != '\n').collect();
            assert!(there.starts_with(head.trim_end_matches('\r')), "{name}: {there:?} for {head:?}");
        }
    }
}

#[test]
fn dates_and_languages_are_taken_from_the_file() {
    for (name, _) in FILES {
        let told = opened(name, &Hints { language: Some(Language::Fr), ..Hints::default() }).published;
        let silent = ["speech", "memory", "document"].iter().any(|s| name.starts_with(s));
        assert_eq!(told.map(|p| p.to_string()).as_deref(), (!silent).then_some("2021-03-04"), "{name}");
        let source = if name.starts_with("memory") { Language::En } else { Language::Fr };
        assert_eq!(opened(name, &Hints::default()).language, source, "{name}");
    }
}

/// The two languages of a translator's file, checked against each other, segment by segment.
#[test]
fn a_translators_file_is_its_own_pair() {
    for name in ["memory.xlf", "memory.tmx"] {
        let sides = [Language::En, Language::Fr]
            .map(|language| opened(name, &Hints { language: Some(language), ..Hints::default() }));
        let report = recoupe::check(&sides, &recoupe::Options::default());
        assert_eq!(report.relation.relation, recoupe::Relation::Translation, "{name}");
        let told: Vec<&str> = report.open().map(|f| f.rule.code()).collect();
        assert!(told.is_empty(), "{name}: {told:?}");
        assert!(report.links.len() > 20, "{name}: {}", report.links.len());
    }
}
