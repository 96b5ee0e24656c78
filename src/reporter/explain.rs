//! What each rule reports, why it matters, an example, and when it is wrong.
//!
//! The pages are written in `rules/explain/<language>/<family>.md` and compiled in; the same pages make
//! `docs/rules.md`.

use super::message::Messages;
use crate::article::Language;
use crate::comparator::rule::Rule;

/// The page of one rule in one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The code.
    pub code: &'static str,
    /// Its name in a few words.
    pub title: &'static str,
    /// What it reports.
    pub reports: &'static str,
    /// Why it matters.
    pub matters: &'static str,
    /// An example.
    pub example: &'static str,
    /// When it is wrong.
    pub wrong: &'static str,
}

macro_rules! pages {
    ($language:literal, $($family:literal),+) => {
        &[$(include_str!(concat!("../../rules/explain/", $language, "/", $family, ".md"))),+]
    };
}

const EN: &[&str] = pages!(
    "en", "number", "percent", "money", "quantity", "date", "name", "quote", "wording", "passage", "inside",
    "revision"
);
const FR: &[&str] = pages!(
    "fr", "number", "percent", "money", "quantity", "date", "name", "quote", "wording", "passage", "inside",
    "revision"
);

/// The page of `rule`; empty except for its code if none is written.
pub fn page(rule: Rule, language: Language) -> Page {
    let files = if language == Language::Fr { FR } else { EN };
    let found = files.iter().flat_map(|file| pages(file)).find(|p| p.code == rule.code());
    found.unwrap_or(Page { code: rule.code(), title: rule.code(), ..Page::default() })
}

/// Every page of a file: a heading `## code: title`, then four paragraphs.
fn pages(file: &'static str) -> impl Iterator<Item = Page> {
    file.split("\n## ").skip(1).map(|section| {
        let (heading, body) = section.split_once('\n').unwrap_or((section, ""));
        let (code, title) = heading.split_once(": ").unwrap_or((heading, ""));
        let mut paragraphs = body.split("\n\n").map(str::trim).filter(|p| !p.is_empty());
        let mut next = || paragraphs.next().unwrap_or("");
        Page { code, title, reports: next(), matters: next(), example: next(), wrong: next() }
    })
}

impl Page {
    fn parts(&self, m: Messages) -> [(&'static str, &'static str); 4] {
        [
            (m.pick("What it reports", "Ce qu’elle signale"), self.reports),
            (m.pick("Why it matters", "Pourquoi c’est important"), self.matters),
            (m.pick("Example", "Exemple"), self.example),
            (m.pick("When it is wrong", "Quand elle se trompe"), self.wrong),
        ]
    }

    /// The page for a terminal.
    pub fn plain(&self, messages: Messages) -> String {
        let mut out = format!("{}{}{}\n", self.code, messages.colon(), self.title);
        for (name, text) in self.parts(messages) {
            out.push_str(&format!("\n{name}\n{}\n", indented(text)));
        }
        out
    }

    /// The page as a section of a document.
    pub fn markdown(&self, messages: Messages) -> String {
        let mut out = format!("### `{}`{}{}\n", self.code, messages.colon(), self.title);
        for (name, text) in self.parts(messages) {
            out.push_str(&format!("\n**{name}.** {}\n", joined(text)));
        }
        out
    }
}

fn joined(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}

fn indented(text: &str) -> String {
    text.lines().map(|l| format!("  {}", l.trim())).collect::<Vec<_>>().join("\n")
}

/// Every page in one language, as one document.
pub fn document(messages: Messages) -> String {
    let mut out = messages
        .pick(
            "# Rules\n\nWhat `recoupe` reports, rule by rule; `recoupe explain CODE` prints one of them.\n",
            "# Règles\n\nCe que `recoupe` signale, règle par règle\u{202f}; `recoupe explain --ui-lang fr CODE` en \
             affiche une.\n",
        )
        .to_owned();
    let files = if messages.language() == Language::Fr { FR } else { EN };
    for file in files {
        let heading = file.lines().next().unwrap_or("").trim_start_matches("# ");
        out.push_str(&format!("\n## {heading}\n"));
        for page in pages(file) {
            out.push_str(&format!("\n{}", page.markdown(messages)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_pages() {
        for language in Language::ALL {
            for rule in Rule::all() {
                let p = page(rule, language);
                let parts = [p.title, p.reports, p.matters, p.example, p.wrong];
                assert!(parts.iter().all(|t| !t.is_empty()), "{} in {language:?}: {p:?}", rule.code());
            }
            let files = if language == Language::Fr { FR } else { EN };
            let all: Vec<_> = files.iter().flat_map(|f| pages(f)).collect();
            assert_eq!(all.len(), Rule::all().count(), "a page for no rule, or two for one");
            for p in all {
                assert!(Rule::from_code(p.code).is_some(), "{}: no such rule", p.code);
            }
        }
    }
}
