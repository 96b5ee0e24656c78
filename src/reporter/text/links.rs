//! What was linked, and why.

use super::Page;
use super::layout::{Line, Tone};
use crate::comparator::finding::Verdict;
use crate::reporter::clean;

impl Page<'_> {
    /// Every link, one line each, in the order of the text.
    pub fn links(&mut self) {
        if self.report.links.is_empty() {
            return;
        }
        let heading = self.messages.pick("Linked claims", "Faits reliés");
        self.paragraph(&Line::of(heading, Tone::Strong), 0);
        let mut links: Vec<_> = self.report.links.iter().collect();
        links.sort_by_key(|link| (link.left, link.right));
        for link in links {
            let text = |(article, claim): (usize, usize)| {
                let claim = self.report.claims.get(article)?.get(claim)?;
                let text = claim.span.of(&self.report.articles.get(article)?.text);
                let line = clean::line(text);
                Some((clean::excerpt(&line, 50).into_owned(), self.at(article, claim.span.start())))
            };
            let (Some(left), Some(right)) = (text(link.left), text(link.right)) else { continue };
            let (sign, tone) = match link.verdict {
                Verdict::Same => (" = ", Tone::Dim),
                Verdict::Equivalent => (" ≈ ", Tone::Note),
                Verdict::Conflict => (" ≠ ", Tone::Error),
            };
            let mut line = Line::of("  ", Tone::Plain);
            line.push(left.0, Tone::Plain);
            line.push(sign, tone);
            line.push(right.0, Tone::Plain);
            line.push(format!("  {}  {} {}", self.messages.link(link), left.1, right.1), Tone::Dim);
            self.paragraph(&line, 6);
        }
        self.out.push('\n');
    }
}
