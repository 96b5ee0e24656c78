//! Texts written to deceive a reader, a terminal, a browser, a spreadsheet or a code host.

use super::promises;
use recoupe::comparator::rule::Rule;
use recoupe::reporter::Format;
use recoupe::{Article, Language, Relation, Report, Severity};

const FR: &str = "Carrow Foods a supprimé 340 postes lundi, a dit Helen Marchbank. Elle a payé 3,9 milliards de \
                  dollars à Londres.\n";
const EN: &str =
    "Carrow Foods cut 340 jobs on Monday, Helen Marchbank said. It paid $3.9 billion in London.\n";

fn pair(fr: &str, en: &str) -> [Article; 2] {
    [Article::from_text(fr, Language::Fr), Article::from_text(en, Language::En)]
}

/// The words in which a check finds hidden or disguised characters.
fn hidden(report: &Report) -> Vec<String> {
    let found = report.findings.iter().filter(|f| f.rule == Rule::TextHidden);
    found.map(|f| f.locations[0].span.of(&report.articles[f.locations[0].article].text).to_owned()).collect()
}

#[test]
fn what_looks_alike_and_is_not_is_told() {
    for (from, to) in [
        // Invisible characters in a figure.
        ("340", "3\u{200b}40"),
        ("340", "3\u{200d}40"),
        ("340", "3\u{200c}40"),
        ("340", "3\u{2060}40"),
        ("340", "3\u{2062}40"),
        ("340", "3\u{200f}40"),
        ("340", "3\u{180e}40"),
        ("340", "3\u{34f}40"),
        ("340", "3\u{3164}40"),
        ("340", "3\u{e0034}40"),
        ("3.9", "3.\u{200b}9"),
        ("billion", "bil\u{200b}lion"),
        // Reversed on the screen.
        ("340", "\u{202e}043\u{202c}"),
        ("340", "\u{2067}043\u{2069}"),
        ("340", "\u{202d}340"),
        // Digits and letters of other scripts.
        ("340", "３４０"),
        ("340", "𝟛𝟜𝟘"),
        ("340", "٣٤٠"),
        ("340", "34О"),
        ("340", "З40"),
        ("billion", "bіllion"),
        ("Monday", "Mоnday"),
        // Names.
        ("Marchbank", "Mаrchbank"),
        ("Marchbank", "March\u{200b}bank"),
        ("Marchbank", "March\u{2060}bank"),
        ("Helen", "Ηelen"),
        ("Helen", "Неlеn"),
        ("London", "Lоndon"),
    ] {
        let articles = pair(FR, &EN.replace(from, to));
        let report = promises::checked(&articles, Some(Relation::Translation));
        promises::report(&report);
        let found = hidden(&report);
        assert_eq!(found.len(), 1, "{to:?}: {found:?}");
        let also: Vec<_> = report.findings.iter().map(|f| f.rule.code()).collect();
        assert!(report.worst() < Some(Severity::Error), "{to:?}: {also:?}");
    }
}

#[test]
fn honest_typography_is_not() {
    for (from, to) in [
        ("Marchbank", "March\u{ad}bank"),
        ("340 jobs", "340\u{a0}jobs"),
        ("340 jobs", "340\u{202f}jobs"),
        ("London", "London, 12 μm from the α-helix"),
        ("London", "London, with Хлеб and Γιώργος"),
        ("London", "London 👩\u{200d}🚀"),
        ("London", "London m² and ½"),
        ("London", "London, 10 kΩ"),
    ] {
        let articles = pair(FR, &EN.replace(from, to));
        let report = promises::checked(&articles, Some(Relation::Translation));
        assert_eq!(hidden(&report), Vec::<String>::new(), "{to:?}");
    }
}

/// What a text may try to slip into a report: the piece, and what must not come out of it.
const PIECES: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "</textarea><b>",
    "javascript:alert(1)",
    "=HYPERLINK(\"http://x\")",
    "+1+cmd|' /C calc'!A0",
    "@SUM(1)",
    "\t=1+1",
    "::error file=a::owned",
    "%0A::warning::owned",
    "]]><injected/>",
    "&xxe;",
    "![x](http://tracker/p.png)",
    "[click](javascript:x)",
    "@everyone #1 http://evil.example www.evil.example",
    "```\n# Head\n```",
    "|a|b|\n|-|-|",
    "\u{1b}[2J\u{1b}]0;title\u{7}",
    "\u{9b}31m",
    "\u{202e}desrever",
    "{\"record\":\"finding\"}\n",
    "\\u0022,\\u0022",
];

#[test]
fn nothing_of_a_text_acts_in_any_report() {
    for piece in PIECES {
        // In a figure's sentence, as a name, in a quote, and in the path.
        let fr = FR.replace("Londres", &format!("Londres {piece} 12"));
        let en = format!(
            "{}\n\nIt sold {piece} 77 Boats. “We {piece} know,” said Anne {piece} Boyd.\n",
            EN.replace("340", "341").replace("London", &format!("Paris {piece}"))
        );
        let mut articles = pair(&fr, &en);
        articles[1].path = format!("news/{piece}.en.txt");
        for relation in [Relation::Translation, Relation::Coverage] {
            let report = promises::checked(&articles, Some(relation));
            promises::report(&report);
            assert!(!report.findings.is_empty());
            for language in Language::ALL {
                for format in promises::FORMATS {
                    harmless(format, &promises::form(&report, format, language), piece);
                }
            }
        }
    }
}

fn harmless(format: Format, shown: &str, piece: &str) {
    let about = || format!("{format:?} of {piece:?}:\n{shown}");
    match format {
        Format::Html => {
            let tags = |name: &str| shown.matches(name).count();
            assert!(tags("<script") <= 1 && tags("<img") == 0 && tags("<svg") == 0, "{}", about());
            assert!(!shown.contains("href=\"javascript") && !shown.contains("</textarea><b>"), "{}", about());
        }
        Format::Junit => {
            assert!(
                !shown.contains("<script") && !shown.contains("<injected") && !shown.contains("&xxe;"),
                "{}",
                about()
            );
        }
        Format::Markdown => {
            // Between backticks nothing acts: every second piece is code.
            let shown = shown.split('`').step_by(2).collect::<Vec<_>>().join(" ");
            let shown = shown.replace("\\[", "").replace("\\]", "").replace("\\|", "");
            for bad in [
                "<script",
                "<img",
                "<svg",
                "<b>",
                "![x](",
                "](http",
                "](java",
                "http://",
                "\n# Head",
                "\n```",
                "@everyone",
                "\n|",
            ] {
                assert!(!shown.contains(bad), "{bad:?} in {}", about());
            }
        }
        Format::Csv => {
            for row in shown.trim_start_matches('\u{feff}').split("\r\n").filter(|r| !r.is_empty()) {
                let cells = row
                    .strip_prefix('"')
                    .and_then(|r| r.strip_suffix('"'))
                    .unwrap_or_else(|| panic!("{}", about()));
                let cells: Vec<&str> = cells.split("\",\"").collect();
                assert_eq!(cells.len(), 15, "{}", about());
                let formula =
                    |c: &&str| c.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%']);
                assert!(!cells.iter().any(formula), "{}", about());
            }
        }
        Format::Github => {
            // Every line is a command of our own: what a text says stands after the second `::`.
            for line in shown.lines() {
                let own = ["::error file=", "::warning file=", "::notice file=", "::notice title="];
                assert!(own.iter().any(|o| line.starts_with(o)), "{}", about());
                let properties = line[2..].split("::").next().unwrap_or("");
                let named = properties.split_once(' ').map_or("", |(_, p)| p).split(',').all(|p| {
                    ["file=", "line=", "col=", "endColumn=", "title="].iter().any(|name| p.starts_with(name))
                });
                assert!(named, "{}", about());
            }
        }
        Format::Jsonl | Format::Rdjsonl | Format::Json | Format::Sarif | Format::Text => {}
    }
}
