//! What is said to the editor, in French or English.

use crate::article::Language;
use crate::comparator::finding::{Because, Finding, FindingType, Role};
use crate::report::Report;

/// The words of one language of the interface.
#[derive(Clone, Copy, Debug)]
pub struct Messages {
    language: Language,
}

/// What is said of one finding.
pub struct Told {
    /// What happened and where, in one line.
    pub message: String,
    /// Why it is reported.
    pub why: String,
}

impl Messages {
    /// The words in `language`.
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language of the words.
    pub fn language(self) -> Language {
        self.language
    }

    /// Why a relation was taken.
    pub fn because(self, because: Because) -> String {
        let percent = |share: f32| (share.clamp(0.0, 1.0) * 100.0).round();
        match (self.language, because) {
            (Language::En, Because::Asked) => "asked for".to_owned(),
            (Language::Fr, Because::Asked) => "demandée".to_owned(),
            (Language::En, Because::Alone) => "one article alone".to_owned(),
            (Language::Fr, Because::Alone) => "un seul article".to_owned(),
            (Language::En, Because::Aligned(s)) => {
                format!("the languages differ and {}% of the sentences align", percent(s))
            }
            (Language::Fr, Because::Aligned(s)) => {
                format!("les langues diffèrent et {}\u{202f}% des phrases se répondent", percent(s))
            }
            (Language::En, Because::Kept(s)) => {
                format!("one language, and {}% of the sentences are kept", percent(s))
            }
            (Language::Fr, Because::Kept(s)) => {
                format!("une même langue, et {}\u{202f}% des phrases sont reprises", percent(s))
            }
        }
    }

    /// What is said of `finding`.
    pub fn finding(self, report: &Report, finding: &Finding) -> Told {
        let text = |role: Role| {
            let of = |l: &&crate::comparator::finding::Location| l.role == role && !l.span.is_empty();
            let texts = finding.locations.iter().filter(of);
            texts
                .filter_map(|l| report.articles.get(l.article).map(|a| l.span.of(&a.text).to_owned()))
                .collect::<Vec<_>>()
                .join(" / ")
        };
        let kind = match finding.kind {
            FindingType::Mismatch => "mismatch",
            FindingType::Omission => "omission",
            FindingType::Addition => "addition",
            FindingType::Inconsistency => "inconsistency",
        };
        Told {
            message: format!("{}: {}", finding.rule.code(), text(Role::Claim)),
            why: format!("{kind}: {:?}", finding.why),
        }
    }
}
