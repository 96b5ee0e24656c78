//! Cross-checks versions of an article, French or English: extracts every checkable claim from each, compares the
//! claims across the versions, and tells what disagrees and what is missing.

pub mod article;
#[cfg(any(feature = "python", feature = "wasm"))]
mod bindings;
#[cfg(feature = "cli")]
pub mod cli;
pub mod comparator;
pub mod example;
mod nearest;
pub mod normalizer;
pub mod report;
pub mod reporter;
pub mod request;
pub mod rules;
mod written;

pub use article::{Article, Language};
pub use comparator::checks::Checks;
pub use comparator::finding::{Finding, Relation, Severity};
pub use comparator::house::House;
pub use normalizer::claim::Claim;
pub use report::Report;
pub use rules::Rules;

use comparator::Asked;
use normalizer::Reading;

/// What a check is asked to do.
pub struct Options {
    /// How the versions stand to each other; `None` to decide from them.
    pub relation: Option<Relation>,
    /// The rules in force.
    pub rules: Rules,
    /// The checks that are on.
    pub checks: Checks,
    /// The terms and spellings of the newsroom.
    pub house: House,
}

impl Default for Options {
    fn default() -> Self {
        Self { relation: None, rules: Rules::shipped(), checks: Checks::default(), house: House::default() }
    }
}

/// Every claim of one article, with the shipped rules.
pub fn claims(article: &Article) -> Vec<Claim> {
    normalizer::read(article, &Rules::shipped()).claims
}

/// Cross-checks versions of an article; the first is the reference.
pub fn check<'a>(articles: &'a [Article], options: &Options) -> Report<'a> {
    check_as(articles, options, options.relation)
}

/// The same, in another relation than the options ask for.
pub fn check_as<'a>(articles: &'a [Article], options: &Options, relation: Option<Relation>) -> Report<'a> {
    let readings: Vec<Reading> = articles.iter().map(|a| normalizer::read(a, &options.rules)).collect();
    let asked = Asked { relation, checks: options.checks.clone() };
    let outcome = comparator::compare(&readings, &asked);
    let claims = readings.into_iter().map(|r| r.claims).collect();
    let mut report = Report::new(articles, claims, outcome);
    let own = comparator::own::findings(options.rules.patterns(), &report);
    // One cause, one finding: what the newsroom's pattern tells of is not told again.
    report.revise(|f| (!own.iter().any(|o| o.shares_place(f))).then_some(f.severity));
    let mut house = options.house.findings(&report);
    house.extend(own);
    house.retain(|f| options.checks.has(f.rule));
    report.with(house)
}

/// The examples of the documentation run as tests.
#[cfg(doctest)]
#[doc = include_str!("../docs/embedding.md")]
struct Embedding;
