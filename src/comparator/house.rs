//! What a newsroom asks of its texts: terms that go together, spellings it prefers.

use super::finding::{Finding, FindingType, Location, Relation, Role, Severity, Why};
use super::rule::Rule;
use crate::article::{Article, Language, Span};
use crate::normalizer::claim::Claim;
use crate::report::Report;
use regex::{Regex, RegexBuilder};

/// The terms and spellings of a newsroom.
#[derive(Clone, Debug, Default)]
pub struct House {
    /// Terms that translate each other.
    pub terms: Vec<Term>,
    /// Spellings it prefers.
    pub spellings: Vec<Spelling>,
}

/// A term: where a text has one of its forms in one language, its translation is to have one of the other.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Term {
    /// English forms, the preferred one first.
    pub en: Vec<String>,
    /// French forms, the preferred one first.
    pub fr: Vec<String>,
}

impl Term {
    fn forms(&self, language: Language) -> &[String] {
        match language {
            Language::En => &self.en,
            Language::Fr => &self.fr,
        }
    }
}

/// A spelling and what it replaces.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Spelling {
    /// The form to use.
    pub prefer: String,
    /// Forms not to use.
    pub avoid: Vec<String>,
    /// The language it holds for; both where there is none.
    pub language: Option<Language>,
}

impl House {
    /// What the articles of `report` do not heed.
    pub fn findings(&self, report: &Report) -> Vec<Finding> {
        let mut findings = Vec::new();
        if self.terms.is_empty() && self.spellings.is_empty() {
            return findings;
        }
        let texts: Vec<Text> = report.articles.iter().map(Text::of).collect();
        if report.relation.relation == Relation::Translation {
            findings.extend(self.terms.iter().flat_map(|term| unheeded(term, report, &texts)));
        }
        findings.extend(self.spellings.iter().flat_map(|spelling| avoided(spelling, &texts)));
        findings
    }
}

/// An article, and its text in small letters.
struct Text<'a> {
    article: &'a Article,
    small: String,
}

impl<'a> Text<'a> {
    fn of(article: &'a Article) -> Self {
        Self { article, small: article.text.to_lowercase() }
    }

    /// Whether a form may stand in it: its first word does, in whatever place. A list of terms is long, and few of
    /// them stand in an article.
    fn may_hold(&self, form: &str) -> bool {
        let first = form.split_whitespace().next().unwrap_or("").to_lowercase();
        let first = first.split(['\'', '’']).next().unwrap_or("");
        self.small.contains(first)
    }
}

/// Articles that have a form of `term` whose translation has none.
fn unheeded(term: &Term, report: &Report, texts: &[Text]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (i, text) in texts.iter().enumerate() {
        let article = text.article;
        let Some(at) = find(text, term.forms(article.language)).into_iter().next() else { continue };
        for (j, other) in texts.iter().enumerate() {
            let forms = term.forms(other.article.language);
            let alike = other.article.language == article.language;
            if alike || forms.is_empty() || !find(other, forms).is_empty() {
                continue;
            }
            let mut locations = vec![Location { article: i, span: at, claim: None, role: Role::Claim }];
            locations.extend(across(report, i, at, j).map(|span| Location {
                article: j,
                span,
                claim: None,
                role: Role::Related,
            }));
            findings.push(finding(locations, FindingType::Mismatch, Why::HouseTerm, &forms[0]));
        }
    }
    findings
}

/// The sentence of article `other` that is linked to the one around `at`.
pub fn across(report: &Report, article: usize, at: Span, other: usize) -> Option<Span> {
    let here = report.articles[article].sentences.iter().position(|s| s.span.contains(at))?;
    let claim = |(a, c): (usize, usize)| -> Option<&Claim> { report.claims.get(a)?.get(c) };
    let there = report.links.iter().find_map(|link| {
        [(link.left, link.right), (link.right, link.left)].into_iter().find_map(|(from, to)| {
            let right = from.0 == article && to.0 == other && claim(from)?.sentence == here;
            if right { claim(to) } else { None }
        })
    })?;
    Some(report.articles[other].sentences.get(there.sentence)?.span)
}

/// Forms that are to be avoided, one finding a form and article.
fn avoided(spelling: &Spelling, texts: &[Text]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (i, text) in texts.iter().enumerate() {
        if spelling.language.is_some_and(|l| l != text.article.language) {
            continue;
        }
        for form in &spelling.avoid {
            let spans = find(text, std::slice::from_ref(form)).into_iter();
            let place = |span| Location { article: i, span, claim: None, role: Role::Claim };
            let locations: Vec<Location> = spans.map(place).collect();
            if !locations.is_empty() {
                let kind = FindingType::Inconsistency;
                findings.push(finding(locations, kind, Why::HouseSpelling, &spelling.prefer));
            }
        }
    }
    findings
}

fn finding(locations: Vec<Location>, kind: FindingType, why: Why, expected: &str) -> Finding {
    Finding {
        rule: Rule::WordingGlossary,
        kind,
        severity: Severity::Warning,
        confidence: 0.9,
        locations,
        claims: Vec::new(),
        why,
        expected: Some(expected.to_owned()),
    }
}

/// Where any of `forms` stands in the content of an article, as whole words, whatever their case.
fn find(text: &Text, forms: &[String]) -> Vec<Span> {
    let article = text.article;
    if !forms.iter().any(|form| text.may_hold(form)) {
        return Vec::new();
    }
    let Some(pattern) = pattern(forms) else { return Vec::new() };
    let content =
        |at: usize| article.parts.iter().any(|p| p.kind.is_content() && p.span.contains(Span::at(at)));
    let spans = pattern.find_iter(&article.text).map(|m| Span::new(m.start(), m.end()));
    spans.filter(|s| content(s.start())).collect()
}

fn pattern(forms: &[String]) -> Option<Regex> {
    // Spaces of any sort, and either apostrophe.
    let word = |form: &String| {
        let words: Vec<String> = form.split_whitespace().map(regex::escape).collect();
        words.join(r"\s+").replace(['\'', '’'], "['’]")
    };
    let words: Vec<String> = forms.iter().filter(|f| !f.trim().is_empty()).map(word).collect();
    if words.is_empty() {
        return None;
    }
    RegexBuilder::new(&format!(r"\b(?:{})\b", words.join("|"))).case_insensitive(true).build().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_and_spellings() {
        let house = House {
            terms: vec![Term { en: vec!["key rate".into()], fr: vec!["taux directeur".into()] }],
            spellings: vec![Spelling { prefer: "Kyiv".into(), avoid: vec!["Kiev".into()], language: None }],
        };
        let articles = [
            Article::from_text("The bank raised its key rate to 4% on Monday in Kiev.", Language::En),
            Article::from_text("La banque a porté lundi son taux clé à 4 % à Kyiv.", Language::Fr),
        ];
        let options = crate::Options { relation: Some(Relation::Translation), ..Default::default() };
        let report = crate::check(&articles, &options);
        let found: Vec<String> = house
            .findings(&report)
            .iter()
            .map(|f| {
                let text = f.locations[0].span.of(&report.articles[f.locations[0].article].text);
                format!("{:?} {text} -> {}", f.why, f.expected.as_deref().unwrap_or(""))
            })
            .collect();
        assert_eq!(found, ["HouseTerm key rate -> taux directeur", "HouseSpelling Kiev -> Kyiv"]);
    }
}
