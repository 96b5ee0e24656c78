//! A small report made by hand, for the tests of every format.

use crate::article::{Article, Language, Span};
use crate::comparator::Outcome;
use crate::comparator::finding::{
    Because, Finding, FindingType, Link, Location, Relation, RelationTaken, Role, Severity, Verdict, Why,
};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Bound, Claim, Currency, Name, NameForm, NameKind, NumberRole, Value};
use crate::normalizer::decimal::Decimal;
use crate::report::Report;

/// Articles with hand-made claims, links and findings.
pub struct Sample {
    articles: Vec<Article>,
    claims: Vec<Vec<Claim>>,
    links: Vec<Link>,
    findings: Vec<Finding>,
    relation: Relation,
}

impl Sample {
    /// Articles of the given texts, named `story.en.txt` and so on.
    pub fn new(relation: Relation, texts: &[(Language, &str)]) -> Self {
        let article = |(i, (language, text)): (usize, &(Language, &str))| {
            let mut article = Article::from_text(text, *language);
            article.path = match relation {
                Relation::Revision => format!("story.v{}.txt", i + 1),
                _ => format!("story.{}.txt", language.tag()),
            };
            article
        };
        let articles: Vec<_> = texts.iter().enumerate().map(article).collect();
        let claims = articles.iter().map(|_| Vec::new()).collect();
        Self { articles, claims, links: Vec::new(), findings: Vec::new(), relation }
    }

    /// The place of `text` in an article; if a `value` is given, it becomes a claim there.
    pub fn at(&mut self, article: usize, text: &str, value: Option<Value>) -> Location {
        let start = self.articles[article].text.find(text).expect("the text is in the article");
        let span = Span::new(start, start + text.len());
        let claims = &mut self.claims[article];
        let claim = value.map(|value| {
            let id = claims.len();
            let sentence = self.articles[article].sentences.iter().position(|s| s.span.contains(span));
            let sentence = sentence.unwrap_or(0);
            claims.push(Claim { id, span, sentence, value, bound: None, direction: None, subject: None });
            id
        });
        Location { article, span, claim, role: Role::Claim }
    }

    /// Hedges the claim at a location.
    pub fn hedge(&mut self, at: Location, bound: Bound) -> Location {
        self.claims[at.article][at.claim.expect("a claim")].bound = Some(bound);
        at
    }

    /// Adds a finding.
    pub fn find(
        &mut self,
        rule: Rule,
        kind: FindingType,
        severity: Severity,
        why: Why,
        locations: Vec<Location>,
    ) {
        let finding = Finding {
            rule,
            kind,
            severity,
            confidence: 0.9,
            locations,
            claims: Vec::new(),
            why,
            expected: None,
        };
        self.findings.push(finding);
    }

    /// The finding added last.
    pub fn last(&mut self) -> &mut Finding {
        self.findings.last_mut().expect("a finding was added")
    }

    /// Links two claims.
    pub fn link(&mut self, left: Location, right: Location, verdict: Verdict, why: Why) {
        let end = |l: Location| (l.article, l.claim.expect("a claim"));
        self.links.push(Link { left: end(left), right: end(right), verdict, why });
    }

    /// The report.
    pub fn report(&self) -> Report<'_> {
        let relation = RelationTaken { relation: self.relation, because: Because::Asked };
        let outcome = Outcome { relation, links: self.links.clone(), findings: self.findings.clone() };
        Report::new(&self.articles, self.claims.clone(), outcome)
    }
}

/// A money value.
pub fn money(digits: &str, power: i32, currency: &str) -> Value {
    let amount = digits.parse::<Decimal>().expect("digits").scaled(power);
    Value::Money { amount: Amount::One(amount), currency: Currency::Iso(currency.to_owned()), per: None }
}

/// A bare number.
pub fn number(digits: &str) -> Value {
    let amount = Amount::One(digits.parse().expect("digits"));
    Value::Number { amount, role: NumberRole::Count, of: None, per: None }
}

/// A person.
pub fn person(name: &str) -> Value {
    let form = NameForm::Proper;
    Value::Name(Name { kind: NameKind::Person, name: name.to_owned(), key: None, form })
}

/// A translation with a bit of everything, some of it hostile.
pub fn translation() -> Sample {
    let en = "Amazon buys One Medical\n\nAmazon will pay $3.9 billion for One Medical, which runs 188 clinics, \
              said Neil Lindsay.\n\nThe firm lost more than $90 million. <b>Nothing</b> =1+1 \u{1b}[31m is safe.\n";
    let fr = "Amazon achète One Medical\n\nAmazon paiera 39 milliards de dollars pour One Medical, selon Neil \
              Linsday.\n\nL’entreprise a perdu moins de 90 millions de dollars. Rien n’est sûr.\n";
    let mut s = Sample::new(Relation::Translation, &[(Language::En, en), (Language::Fr, fr)]);
    let (one, two) = (
        s.at(0, "One Medical", Some(person("One Medical"))),
        s.at(1, "One Medical", Some(person("One Medical"))),
    );
    s.link(one, two, Verdict::Same, Why::SameSpelling);
    let a = s.at(0, "$3.9 billion", Some(money("3.9", 9, "USD")));
    let b = s.at(1, "39 milliards de dollars", Some(money("39", 9, "USD")));
    s.link(a, b, Verdict::Conflict, Why::DecimalSeparator);
    s.find(Rule::NumberSeparator, FindingType::Mismatch, Severity::Error, Why::DecimalSeparator, vec![a, b]);
    let a = s.at(0, "188", Some(number("188")));
    let gap = Location { span: Span::at(b.span.end()), claim: None, role: Role::Missing, ..b };
    s.find(Rule::ClaimOmitted, FindingType::Omission, Severity::Warning, Why::NotFound, vec![a, gap]);
    let (a, b) = (
        s.at(0, "Neil Lindsay", Some(person("Neil Lindsay"))),
        s.at(1, "Neil Linsday", Some(person("Neil Linsday"))),
    );
    s.link(a, b, Verdict::Conflict, Why::LettersSlipped);
    s.find(Rule::PersonSpelling, FindingType::Mismatch, Severity::Warning, Why::LettersSlipped, vec![a, b]);
    let a = s.at(0, "more than $90 million", Some(money("90", 6, "USD")));
    let a = s.hedge(a, Bound::MoreThan);
    let b = s.at(1, "moins de 90 millions de dollars", Some(money("90", 6, "USD")));
    let b = s.hedge(b, Bound::LessThan);
    s.link(a, b, Verdict::Conflict, Why::BoundReversed);
    s.find(Rule::NumberBound, FindingType::Mismatch, Severity::Error, Why::BoundReversed, vec![a, b]);
    let a = s.at(0, "<b>Nothing</b> =1+1 \u{1b}[31m is safe.", None);
    let gap = Location { span: Span::at(b.span.end()), claim: None, role: Role::Missing, ..b };
    s.find(Rule::PassageOmitted, FindingType::Omission, Severity::Error, Why::PassageNotFound, vec![a, gap]);
    s
}
