//! The report as JSON: schema `recoupe-report/1`, one object.

use super::message::{Messages, Told};
use super::value;
use super::words::{self, Edit, Words};
use crate::article::{Article, Position, Span};
use crate::comparator::finding::{
    Finding, FindingType, Link, Location, Relation, Role, Severity, Verdict, Why,
};
use crate::normalizer::claim::Claim;
use crate::report::{Report, Settled};
use serde::Serialize;
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

/// Name and version of the schema; fields are only ever added to it.
pub const SCHEMA: &str = "recoupe-report/1";

/// The report as one JSON object on several lines.
pub fn report(report: &Report, messages: Messages) -> String {
    let mut text = serde_json::to_string_pretty(&document(report, messages)).unwrap_or_default();
    text.push('\n');
    text
}

/// The report as a JSON value.
pub fn value(report: &Report, messages: Messages) -> Json {
    serde_json::to_value(document(report, messages)).unwrap_or_default()
}

/// One claim of article `id` as a JSON object, as `recoupe claims` prints it.
pub fn claim(id: &str, article: &Article, claim: &Claim, all: &[Claim]) -> Json {
    let (start, end) = article.range(claim.span);
    let row = ClaimRow {
        article: id,
        id: claim.id,
        kind: claim.value.kind().name(),
        text: claim.span.of(&article.text),
        start,
        end,
        value: value::value(claim, all),
    };
    serde_json::to_value(row).unwrap_or_default()
}

#[derive(Serialize)]
struct ClaimRow<'a> {
    article: &'a str,
    id: usize,
    kind: &'static str,
    text: &'a str,
    start: Position,
    end: Position,
    value: Map<String, Json>,
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    tool: Tool,
    relation: Relation,
    relation_why: String,
    articles: Vec<ArticleRow<'a>>,
    links: Vec<LinkRow>,
    findings: Vec<FindingRow<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

/// One article as the JSON formats write it.
#[derive(Serialize)]
pub struct ArticleRow<'a> {
    id: String,
    path: &'a str,
    language: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    claims: usize,
}

#[derive(Serialize)]
struct LinkRow {
    claims: BTreeMap<String, usize>,
    verdict: Verdict,
    why: Why,
}

/// One finding as the JSON formats write it.
#[derive(Serialize)]
pub struct FindingRow<'a> {
    id: String,
    rule: &'static str,
    #[serde(rename = "type")]
    kind: FindingType,
    severity: Severity,
    confidence: f64,
    message: String,
    why: String,
    cause: Why,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<&'a str>,
    locations: Vec<LocationRow<'a>>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    claims: BTreeMap<String, Vec<usize>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    words: Vec<WordsRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    settled: Option<SettledRow<'a>>,
}

impl FindingRow<'_> {
    /// The rule, the severity and the message, and whether it is settled.
    pub fn into_told(self) -> (&'static str, Severity, String, bool) {
        (self.rule, self.severity, self.message, self.settled.is_some())
    }
}

/// The words of a passage that changed from one version to the next.
#[derive(Serialize)]
struct WordsRow {
    from: String,
    to: String,
    runs: Vec<RunRow>,
}

#[derive(Serialize)]
struct RunRow {
    edit: Edit,
    text: String,
}

#[derive(Serialize)]
struct SettledRow<'a> {
    by: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

#[derive(Serialize)]
struct LocationRow<'a> {
    article: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    claim: Option<usize>,
    role: Role,
    text: &'a str,
    start: Position,
    end: Position,
}

/// The findings that are not settled, counted.
#[derive(Serialize)]
pub struct Summary {
    error: usize,
    warning: usize,
    note: usize,
    linked: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    settled: Option<usize>,
}

fn document<'a>(report: &'a Report, messages: Messages) -> Document<'a> {
    Document {
        schema: SCHEMA,
        tool: Tool { name: "recoupe", version: env!("CARGO_PKG_VERSION") },
        relation: report.relation.relation,
        relation_why: messages.because(report.relation.because),
        articles: articles(report),
        links: report.links.iter().map(link).collect(),
        findings: findings(report, messages),
        summary: summary(report),
    }
}

/// Every article, in the order given.
pub fn articles<'a>(report: &Report<'a>) -> Vec<ArticleRow<'a>> {
    report.articles.iter().enumerate().map(|(i, a)| article(report, i, a)).collect()
}

/// The counts of a report.
pub fn summary(report: &Report) -> Summary {
    Summary {
        error: report.count(Severity::Error),
        warning: report.count(Severity::Warning),
        note: report.count(Severity::Note),
        linked: report.links.len(),
        settled: Some(report.settled.len()).filter(|n| *n > 0),
    }
}

fn article<'a>(report: &Report, i: usize, article: &'a Article) -> ArticleRow<'a> {
    ArticleRow {
        id: Report::article_id(i),
        path: &article.path,
        language: article.language.tag(),
        published: article.published.map(|d| d.to_string()),
        claims: report.claims.get(i).map_or(0, Vec::len),
    }
}

fn link(link: &Link) -> LinkRow {
    let claims = [link.left, link.right].into_iter().map(|(a, c)| (Report::article_id(a), c)).collect();
    LinkRow { claims, verdict: link.verdict, why: link.why }
}

/// Every finding, in the order of the report.
pub fn findings<'a>(report: &'a Report, messages: Messages) -> Vec<FindingRow<'a>> {
    let ids = report.ids.iter().cloned();
    let told = messages.told(report);
    let mut rows: Vec<FindingRow> = report
        .findings
        .iter()
        .zip(ids)
        .zip(told)
        .map(|((f, id), told)| finding(report, f, id, told))
        .collect();
    for (i, row) in rows.iter_mut().enumerate() {
        row.words = words::of_finding(report, i).into_iter().map(words_row).collect();
    }
    for (i, by) in &report.settled {
        rows[*i].settled = Some(settled(by));
    }
    rows
}

fn finding<'a>(report: &'a Report, f: &'a Finding, id: String, text: Told) -> FindingRow<'a> {
    let mut claims = BTreeMap::<String, Vec<usize>>::new();
    for (article, claim) in &f.claims {
        claims.entry(Report::article_id(*article)).or_default().push(*claim);
    }
    FindingRow {
        id,
        rule: f.rule.code(),
        kind: f.kind,
        severity: f.severity,
        confidence: (f64::from(f.confidence.clamp(0.0, 1.0)) * 100.0).round() / 100.0,
        message: text.message,
        why: text.why,
        cause: f.why,
        expected: f.expected.as_deref(),
        locations: f.locations.iter().filter_map(|l| location(report, l)).collect(),
        claims,
        words: Vec::new(),
        settled: None,
    }
}

fn words_row(words: Words) -> WordsRow {
    WordsRow {
        from: Report::article_id(words.from),
        to: Report::article_id(words.to),
        runs: words.runs.into_iter().map(|(edit, text)| RunRow { edit, text }).collect(),
    }
}

fn settled(settled: &Settled) -> SettledRow<'_> {
    let reason = match settled {
        Settled::Dismissed(reason) if !reason.is_empty() => Some(reason.as_str()),
        Settled::Dismissed(_) | Settled::Known => None,
    };
    SettledRow { by: settled.name(), reason }
}

fn location<'a>(report: &'a Report, l: &Location) -> Option<LocationRow<'a>> {
    let article = report.articles.get(l.article)?;
    let span: Span = l.span;
    let (start, end) = article.range(span);
    Some(LocationRow {
        article: Report::article_id(l.article),
        claim: l.claim,
        role: l.role,
        text: span.of(&article.text),
        start,
        end,
    })
}
