//! Names that only a newsroom's own patterns know: file numbers, lots. Each is to stand in both languages.

use super::finding::{Finding, FindingType, Location, Relation, Role, Severity, Why};
use super::house::across;
use super::rule::Rule;
use crate::article::Span;
use crate::report::Report;
use crate::rules::pattern::Pattern;

/// One mention: its value, where it stands, and its claim.
struct Mention {
    value: String,
    span: Span,
    claim: Option<usize>,
}

/// What one version tells of the newsroom's names and its translation does not.
pub fn findings(patterns: &[Pattern], report: &Report) -> Vec<Finding> {
    let mut findings = Vec::new();
    if report.relation.relation != Relation::Translation || patterns.is_empty() {
        return findings;
    }
    for (other, article) in report.articles.iter().enumerate().skip(1) {
        let bilingual = report.articles.first().is_some_and(|first| first.language != article.language);
        if bilingual {
            let held = |i: usize| patterns.iter().filter(|p| p.holds_for(i, report)).collect::<Vec<_>>();
            let (left, right) = (mentions(&held(0), report, 0), mentions(&held(other), report, other));
            findings.extend(pair(report, other, &left, &right));
        }
    }
    findings
}

impl Pattern {
    fn holds_for(&self, article: usize, report: &Report) -> bool {
        let language = report.articles.get(article).map(|a| a.language);
        self.kind.is_name() && (self.language.is_none() || self.language == language)
    }
}

/// The claims of an article that stand on the words of a pattern.
fn mentions(patterns: &[&Pattern], report: &Report, article: usize) -> Vec<Mention> {
    let text = &report.articles[article].text;
    let claims = report.claims.get(article).into_iter().flatten().filter(|c| c.value.kind().is_name());
    claims
        .filter_map(|claim| {
            let words = patterns.iter().find_map(|p| p.words.captures(claim.span.of(text)))?;
            let value = words.name("value").or(words.get(0))?.as_str();
            let value = value.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase();
            Some(Mention { value, span: claim.span, claim: Some(claim.id) })
        })
        .collect()
}

/// What only one of two versions names: two in one passage are one name changed, the rest is missing.
fn pair(report: &Report, other: usize, left: &[Mention], right: &[Mention]) -> Vec<Finding> {
    fn only<'m>(here: &'m [Mention], there: &[Mention]) -> Vec<&'m Mention> {
        let mut only: Vec<&Mention> = Vec::new();
        for m in here.iter().filter(|m| there.iter().all(|t| t.value != m.value)) {
            if only.iter().all(|o| o.value != m.value) {
                only.push(m);
            }
        }
        only
    }
    let (lost, mut new) = (only(left, right), only(right, left));
    let mut findings = Vec::new();
    for m in lost {
        let there = across(report, 0, m.span, other);
        let taken = new.iter().position(|n| there.is_some_and(|s| s.contains(n.span)));
        let here = Location { article: 0, span: m.span, claim: m.claim, role: Role::Claim };
        findings.push(match taken.map(|i| new.remove(i)) {
            Some(n) => {
                let there = Location { article: other, span: n.span, claim: n.claim, role: Role::Claim };
                finding(Rule::NameOther, FindingType::Mismatch, Why::OtherName, vec![here, there])
            }
            None => {
                let gap = Span::at(there.map_or(report.articles[other].text.len(), Span::end));
                let gap = Location { article: other, span: gap, claim: None, role: Role::Missing };
                finding(Rule::ClaimOmitted, FindingType::Omission, Why::NotFound, vec![here, gap])
            }
        });
    }
    for n in new {
        let there = across(report, other, n.span, 0);
        let gap = Span::at(there.map_or(report.articles[0].text.len(), Span::end));
        let gap = Location { article: 0, span: gap, claim: None, role: Role::Missing };
        let here = Location { article: other, span: n.span, claim: n.claim, role: Role::Claim };
        findings.push(finding(Rule::ClaimAdded, FindingType::Addition, Why::NotFound, vec![gap, here]));
    }
    findings
}

fn finding(rule: Rule, kind: FindingType, why: Why, locations: Vec<Location>) -> Finding {
    let severity = if kind == FindingType::Mismatch { Severity::Error } else { Severity::Warning };
    Finding { rule, kind, severity, confidence: 0.9, locations, claims: Vec::new(), why, expected: None }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Language};
    use crate::rules::pattern::{OwnKind, Pattern};
    use crate::{Options, Rules};

    #[test]
    fn names_of_the_newsroom_stand_in_both_languages() {
        let pattern = Pattern::new(OwnKind::Name, r"\b[A-Z]{2}-(?<value>\d+)\b", None, None).unwrap();
        let options = Options { rules: Rules::shipped().with_patterns(vec![pattern]), ..Options::default() };
        let fr = "La cour a ouvert mardi le dossier AB-120 contre Carrow Foods. La ville a payé 3 millions d’euros.";
        for (en, expected) in [
            (
                "The court opened file AB-120 against Carrow Foods on Tuesday. The city paid 3 million euros.",
                "",
            ),
            (
                "The court opened file AB-210 against Carrow Foods on Tuesday. The city paid 3 million euros.",
                "name/other",
            ),
            (
                "The court opened a file against Carrow Foods on Tuesday. The city paid 3 million euros.",
                "claim/omitted",
            ),
        ] {
            let articles = [Article::from_text(fr, Language::Fr), Article::from_text(en, Language::En)];
            let report = crate::check(&articles, &options);
            let found: Vec<&str> = report.findings.iter().map(|f| f.rule.code()).collect();
            assert_eq!(found.join(" "), expected, "{en}");
        }
    }
}
