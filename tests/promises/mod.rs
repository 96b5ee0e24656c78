//! Properties of every input, stated once: the property tests, the regression tables and the fuzz targets all check
//! them.

#![allow(dead_code)]

use recoupe::article::{Article, Hints, Language, open};
use recoupe::comparator::finding::{FindingType, Role};
use recoupe::normalizer::claim::Claim;
use recoupe::reporter::message::Messages;
use recoupe::reporter::text::{Detail, Look};
use recoupe::reporter::{Format, Setting, render};
use recoupe::{Options, Relation, Report, Rules, Severity};
use std::cell::OnceCell;

thread_local! {
    static OPTIONS: OnceCell<Options> = const { OnceCell::new() };
}

/// A file of any bytes is read, or refused in one line.
pub fn reading(name: &str, file: &[u8]) {
    for language in [Some(Language::Fr), None] {
        let hints = Hints { language, ..Hints::default() };
        match open(name, file.to_vec(), &hints, &Rules::shipped()) {
            Ok(read) => article(&read),
            Err(fault) => assert_eq!(fault.to_string().lines().count(), 1, "{fault}"),
        }
    }
}

/// Spans on character boundaries, in order, without overlap; positions that lie in the file.
pub fn article(article: &Article) {
    let mut end = 0;
    for part in &article.parts {
        assert!(article.text.get(part.span.start()..part.span.end()).is_some_and(|t| !t.is_empty()));
        assert!(part.span.start() >= end, "parts overlap");
        end = part.span.end();
    }
    let mut end = 0;
    for sentence in &article.sentences {
        assert!(article.text.get(sentence.span.start()..sentence.span.end()).is_some_and(|t| !t.is_empty()));
        assert!(sentence.span.start() >= end, "sentences overlap");
        end = sentence.span.end();
        let part = article.parts[sentence.part];
        assert!(part.span.contains(sentence.span) && part.kind.is_content());
        position(article, sentence.span);
    }
}

fn position(article: &Article, span: recoupe::article::Span) {
    let (from, to) = article.range(span);
    assert!(article.file().is_char_boundary(from.byte) && article.file().is_char_boundary(to.byte));
    assert!(from.line >= 1 && from.column >= 1 && (to.line, to.column) >= (from.line, from.column));
}

/// The claims of an article: numbered in order, inside the text, in a sentence that is there.
pub fn claims(read: &Article) -> Vec<Claim> {
    article(read);
    let claims = recoupe::claims(read);
    numbered(read, &claims);
    claims
}

fn numbered(article: &Article, claims: &[Claim]) {
    let mut before = 0;
    for (i, claim) in claims.iter().enumerate() {
        let words = article.text.get(claim.span.start()..claim.span.end());
        assert!(words.is_some_and(|t| !t.is_empty()), "{claim:?}");
        assert_eq!(claim.id, i);
        assert!(claim.span.start() >= before, "claims out of order");
        before = claim.span.start();
        assert!(claim.sentence < article.sentences.len());
        assert!(claim.subject.is_none_or(|s| s < claims.len()));
        position(article, claim.span);
    }
}

/// The report of a check with the shipped rules.
pub fn checked(articles: &[Article], relation: Option<Relation>) -> Report<'_> {
    OPTIONS.with(|options| {
        let options = options.get_or_init(Options::default);
        if options.relation == relation {
            return recoupe::check(articles, options);
        }
        recoupe::check(articles, &Options { relation, ..Options::default() })
    })
}

/// A report: places inside the versions, a unique fingerprint for each finding, every format well formed.
pub fn report(report: &Report) {
    for (article, claims) in report.articles.iter().zip(&report.claims) {
        self::article(article);
        numbered(article, claims);
    }
    let is_claim =
        |(article, claim): (usize, usize)| report.claims.get(article).is_some_and(|c| claim < c.len());
    assert!(report.links.iter().all(|l| is_claim(l.left) && is_claim(l.right)));
    for finding in &report.findings {
        assert!((0.0..=1.0).contains(&finding.confidence), "{finding:?}");
        assert!(!finding.locations.is_empty(), "{finding:?}");
        assert!(finding.claims.iter().all(|c| is_claim(*c)), "{finding:?}");
        for place in &finding.locations {
            let article = &report.articles[place.article];
            let words = article.text.get(place.span.start()..place.span.end());
            assert!(words.is_some_and(|w| w.is_empty() == (place.role == Role::Missing)), "{finding:?}");
            assert!(place.claim.is_none_or(|c| is_claim((place.article, c))), "{finding:?}");
            position(article, place.span);
        }
    }
    let mut ids: Vec<&String> = report.ids.iter().collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), report.findings.len(), "two findings share a fingerprint");
}

/// One format of the report: those for programs can be parsed, and in none does anything act on a terminal.
pub fn form(report: &Report, format: Format, language: Language) -> String {
    let look = Look { width: 80, colour: false, detail: Detail::Verbose };
    let setting = Setting { messages: Messages::new(language), look, fail_on: Some(Severity::Error) };
    let shown = render(report, format, &setting);
    match format {
        Format::Json | Format::Sarif => {
            serde_json::from_str::<serde_json::Value>(&shown).expect("a report is JSON");
        }
        Format::Jsonl | Format::Rdjsonl => shown.lines().for_each(|line| {
            serde_json::from_str::<serde_json::Value>(line).expect("a line is JSON");
        }),
        _ => {}
    }
    let acting = shown.trim_start_matches('\u{feff}').chars().find(|c| acts(*c));
    assert_eq!(acting, None, "{format:?} has a character that acts");
    shown
}

/// Every form a report takes.
pub const FORMATS: [Format; 10] = [
    Format::Text,
    Format::Json,
    Format::Jsonl,
    Format::Sarif,
    Format::Junit,
    Format::Github,
    Format::Rdjsonl,
    Format::Markdown,
    Format::Html,
    Format::Csv,
];

/// Whether a character moves the cursor, changes the direction of writing or is invisible.
pub fn acts(c: char) -> bool {
    let control = c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    control
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}'..='\u{200f}' | '\u{e0000}'..='\u{e007f}')
}

/// An article agrees with itself, whatever inconsistencies it has.
pub fn alike(article: &Article, relation: Option<Relation>) {
    let twice = [article.clone(), article.clone()];
    let report = checked(&twice, relation);
    let apart: Vec<_> = report
        .findings
        .iter()
        .filter(|f| f.kind != FindingType::Inconsistency)
        .map(|f| (f.rule, f.why))
        .collect();
    assert!(apart.is_empty(), "{relation:?} {apart:?}");
}

/// A ZIP archive of one file, unpacked.
pub fn packed(name: &str, bytes: &[u8]) -> Vec<u8> {
    let short = |n: usize| (n as u16).to_le_bytes();
    let long = |n: usize| (n as u32).to_le_bytes();
    let mut common = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    common.extend([long(bytes.len()), long(bytes.len())].concat());
    common.extend(short(name.len()));
    common.extend([0, 0]);
    let mut out = [b"PK\x03\x04", common.as_slice(), name.as_bytes(), bytes].concat();
    let start = out.len();
    out.extend([b"PK\x01\x02\x14\0", common.as_slice(), &[0; 10], &long(0), name.as_bytes()].concat());
    let list = out.len() - start;
    out.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    out.extend([long(list), long(start)].concat());
    out.extend([0, 0]);
    out
}
