//! The text of an article with its claims and the places of findings marked.

use crate::article::{PartKind, Span};
use crate::comparator::finding::{Location, Relation, Role, Severity};
use crate::report::Report;
use crate::reporter::clean;
use crate::reporter::message::Messages;
use crate::reporter::words::Edit;
use std::collections::BTreeMap;

/// `text` escaped for HTML content and quoted attributes; characters that would act on a reader's screen are written
/// out.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\r' | '\t' => out.push(' '),
            // A soft hyphen only marks where a word may break.
            '\u{ad}' => out.push(c),
            c if clean::acts(c) => out.push_str(&clean::named(c)),
            c => out.push(c),
        }
    }
    out
}

/// How many marks before a piece are searched for one that covers it; a bound on nesting.
const NESTED: usize = 200;

/// What is marked in one article.
pub struct Marks {
    article: usize,
    /// Places of findings, by number in the order shown.
    places: Vec<(Span, usize, Severity, Role)>,
    /// For each place, the furthest end of it and all places before it.
    reach: Vec<usize>,
    /// The group of linked claims each claim belongs to.
    group: BTreeMap<usize, usize>,
    /// Words that are new, or missing from the next version.
    edits: Vec<(Span, Edit)>,
}

impl Marks {
    /// The marks of article `article`, findings numbered in `order`.
    pub fn new(report: &Report, order: &[usize], article: usize, edits: Vec<(Span, Edit)>) -> Self {
        let coverage = report.relation.relation == Relation::Coverage;
        let mut places = Vec::new();
        for (n, i) in order.iter().enumerate() {
            let finding = &report.findings[*i];
            let shown = |l: &&Location| l.article == article && !(coverage && l.role == Role::Missing);
            for l in finding.locations.iter().filter(shown) {
                places.push((l.span, n, finding.severity, l.role));
            }
        }
        places.sort_by_key(|(span, n, ..)| (span.start(), span.end(), *n));
        let ends = places.iter().scan(0, |far, (span, ..)| {
            *far = span.end().max(*far);
            Some(*far)
        });
        let reach = ends.collect();
        Self { article, places, reach, group: groups(report, article), edits }
    }

    /// Writes one paragraph.
    pub fn paragraph(&self, report: &Report, messages: Messages, part: usize, out: &mut String) {
        let article = &report.articles[self.article];
        let Some(part) = article.parts.get(part) else { return };
        let claims = report.claims.get(self.article).map_or(&[][..], Vec::as_slice);
        let from = claims.partition_point(|c| c.span.end() <= part.span.start());
        let to = claims.partition_point(|c| c.span.start() < part.span.end());
        let claims = &claims[from.min(to)..to];
        let inside = |span: &Span| span.start() <= part.span.end() && span.end() >= part.span.start();
        let from = self.reach.partition_point(|far| *far < part.span.start());
        let to = self.places.partition_point(|(span, ..)| span.start() <= part.span.end());
        let near = self.places.get(from..to).unwrap_or(&[]);
        let places: Vec<_> = near.iter().filter(|(span, ..)| inside(span)).collect();

        let mut cuts = vec![part.span.start(), part.span.end()];
        let within = |at: usize| at > part.span.start() && at < part.span.end();
        let edited = self.edits.partition_point(|e| e.0.end() <= part.span.start());
        let edited = self.edits[edited..].iter().take_while(|e| e.0.start() < part.span.end());
        let edited: Vec<Span> = edited.map(|e| e.0).collect();
        for span in claims.iter().map(|c| c.span).chain(places.iter().map(|p| p.0)).chain(edited) {
            cuts.extend([span.start(), span.end()].into_iter().filter(|at| within(*at)));
        }
        cuts.sort_unstable();
        cuts.dedup();

        out.push_str(&format!("<p class=\"{}\">", kind(part.kind)));
        for (i, at) in cuts.iter().enumerate() {
            self.gaps(&places, *at, messages, out);
            let Some(end) = cuts.get(i + 1) else { break };
            let piece = Span::new(*at, *end);
            // The innermost claim is the last that begins before the piece: a name within a quote.
            let begun = claims.partition_point(|c| c.span.start() <= piece.start());
            let claim = claims[..begun].iter().rev().take(NESTED).find(|c| c.span.contains(piece));
            let begun = places.partition_point(|p| p.0.start() <= piece.start());
            let over = |p: &&&(Span, usize, Severity, Role)| p.3 != Role::Missing && p.0.contains(piece);
            let mut here: Vec<_> = places[..begun].iter().rev().take(NESTED).filter(over).collect();
            here.reverse();
            let text = self.edited(piece, escaped(piece.of(&article.text)));
            if claim.is_none() && here.is_empty() {
                out.push_str(&text);
                continue;
            }
            out.push_str("<span class=\"");
            let mut attributes = String::new();
            if let Some(claim) = claim {
                let group = self.group.get(&claim.id);
                out.push_str(if group.is_some() { "claim linked" } else { "claim" });
                if let Some(group) = group {
                    attributes.push_str(&format!(" data-g=\"{group}\""));
                }
                let value = messages
                    .value(claim)
                    .map_or_else(String::new, |v| format!("{}{v}", messages.pick(": ", "\u{a0}: ")));
                let title = format!("{}{value}", messages.kind(claim.value.kind()));
                attributes.push_str(&format!(" title=\"{}\"", escaped(&title)));
                if piece.start() == claim.span.start() {
                    attributes.push_str(" tabindex=\"0\"");
                }
            }
            if let Some(worst) = here.iter().map(|p| p.2).max() {
                out.push_str(&format!(" at {}", super::class(worst)));
                let numbers: Vec<String> = here.iter().map(|p| p.1.to_string()).collect();
                attributes.push_str(&format!(" data-f=\"{}\"", numbers.join(" ")));
            }
            // The first piece of each place is where a link to it leads.
            let anchors = here.iter().filter(|p| p.0.start() == piece.start());
            let anchors: Vec<String> = anchors.map(|p| self.anchor(p.1)).collect();
            out.push_str(&format!("\"{attributes}>"));
            // After the words: before them, a line break could leave it behind, marked, at the end of the previous
            // line.
            out.push_str(&text);
            anchors.iter().for_each(|a| out.push_str(a));
            out.push_str("</span>");
        }
        out.push_str("</p>");
    }

    /// The text of a piece, marked if the version before or after lacks it.
    fn edited(&self, piece: Span, text: String) -> String {
        let at = self.edits.partition_point(|e| e.0.end() <= piece.start());
        match self.edits.get(at).filter(|e| e.0.contains(piece)).map(|e| e.1) {
            Some(Edit::New) => format!("<ins>{text}</ins>"),
            Some(Edit::Gone) => format!("<del>{text}</del>"),
            Some(Edit::Kept) | None => text,
        }
    }

    /// The places at byte `at` where something is missing.
    fn gaps(
        &self,
        places: &[&(Span, usize, Severity, Role)],
        at: usize,
        messages: Messages,
        out: &mut String,
    ) {
        let missing = messages.pick("missing here", "manque ici");
        let from = places.partition_point(|p| p.0.start() < at);
        for (_, n, severity, role) in places[from..].iter().take_while(|p| p.0.start() == at) {
            if *role == Role::Missing {
                out.push_str(&format!(
                    "<span class=\"gap {}\" data-f=\"{n}\" role=\"img\" aria-label=\"{missing}\" title=\"{missing}\">{}?</span>",
                    super::class(*severity),
                    self.anchor(*n),
                ));
            }
        }
    }

    fn anchor(&self, n: usize) -> String {
        format!("<a id=\"p{n}-{}\"></a>", self.article)
    }
}

/// Numbers claims so that those linked, directly or through others, share one number.
fn groups(report: &Report, article: usize) -> BTreeMap<usize, usize> {
    let mut parent: BTreeMap<(usize, usize), (usize, usize)> = BTreeMap::new();
    fn root(parent: &BTreeMap<(usize, usize), (usize, usize)>, mut at: (usize, usize)) -> (usize, usize) {
        while let Some(up) = parent.get(&at).filter(|up| **up != at) {
            at = *up;
        }
        at
    }
    for link in &report.links {
        let (left, right) = (root(&parent, link.left), root(&parent, link.right));
        let (low, high) = if left <= right { (left, right) } else { (right, left) };
        // Both ends point straight to the root, so that paths stay short.
        parent.extend([low, high, link.left, link.right].map(|at| (at, low)));
    }
    let numbers: BTreeMap<(usize, usize), usize> =
        parent.iter().filter(|(at, up)| at == up).enumerate().map(|(n, (at, _))| (*at, n)).collect();
    let own = parent.keys().filter(|(a, _)| *a == article);
    own.filter_map(|at| Some((at.1, *numbers.get(&root(&parent, *at))?))).collect()
}

fn kind(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Title => "title",
        PartKind::Standfirst => "standfirst",
        PartKind::Dateline => "dateline",
        PartKind::Paragraph => "paragraph",
        PartKind::Heading => "heading",
        PartKind::Caption => "caption",
        PartKind::Credit => "caption",
        PartKind::Boilerplate => "boilerplate",
    }
}
