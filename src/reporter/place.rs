//! The places given to programs: first the one to correct, then the others.

use crate::comparator::finding::{Finding, Location, Role};
use crate::report::Report;

/// The place to correct: in the last version concerned, the one to be published; a claim or gap in preference to a
/// place it rests on.
pub fn primary(finding: &Finding) -> Option<&Location> {
    let main = || finding.locations.iter().filter(|l| l.role != Role::Related);
    let last = main().map(|l| l.article).max();
    main().find(|l| Some(l.article) == last).or(finding.locations.first())
}

/// Every other place.
pub fn others(finding: &Finding) -> impl Iterator<Item = &Location> {
    let primary = primary(finding);
    finding.locations.iter().filter(move |l| primary.is_none_or(|p| !std::ptr::eq(p, *l)))
}

/// A place in a file.
pub struct Place<'a> {
    /// Path as given.
    pub path: &'a str,
    /// Words at the place; empty for a gap.
    pub text: &'a str,
    /// First line, from 1.
    pub line: usize,
    /// First column in characters, from 1.
    pub column: usize,
    /// First column in bytes, from 1.
    pub byte_column: usize,
    /// Last line.
    pub end_line: usize,
    /// One past the last column in characters.
    pub end_column: usize,
    /// One past the last column in bytes.
    pub end_byte_column: usize,
}

/// The place of a location; `None` if it is in no article of the report.
pub fn place<'a>(report: &Report<'a>, location: &Location) -> Option<Place<'a>> {
    let article = report.articles.get(location.article)?;
    let (start, end) = article.range(location.span);
    Some(Place {
        path: &article.path,
        text: location.span.of(&article.text),
        line: start.line,
        column: start.column,
        byte_column: article.byte_column(start),
        end_line: end.line,
        end_column: end.column,
        end_byte_column: article.byte_column(end),
    })
}
