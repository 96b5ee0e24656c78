//! Messages to the editor, in French or English.

mod clause;
mod currencies;
mod dates;
mod excerpt;
mod expected;
mod fill;
mod frame;
mod kinds;
mod naming;
mod reason;
mod spoken;
pub mod typography;
mod units;

pub use naming::Called;

use crate::article::Language;
use crate::comparator::finding::{Because, Finding, Link};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::Kind;
use crate::report::Report;
use frame::Frame;

/// The words of one language of the interface.
#[derive(Clone, Copy, Debug)]
pub struct Messages {
    language: Language,
}

/// The message about one finding.
pub struct Told {
    /// What happened and where, in one line.
    pub message: String,
    /// Why it is reported.
    pub why: String,
    /// Both values in short, "3.9 billion USD → 39 billion USD", if the articles do not put them that way.
    pub values: Option<[String; 2]>,
    /// Why it is reported, without the values.
    pub reason: &'static str,
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

    /// `en` or `fr`, depending on the language of the interface.
    pub fn pick<'t>(self, en: &'t str, fr: &'t str) -> &'t str {
        if self.language == Language::Fr { fr } else { en }
    }

    /// A colon and the space after it; French sets one before it too, which does not break.
    pub fn colon(self) -> &'static str {
        self.pick(": ", "\u{a0}: ")
    }

    /// The names of every version of `report`.
    pub fn called(self, report: &Report) -> Vec<Called> {
        naming::called(report, self.language)
    }

    /// The message about every finding, in order.
    pub fn told(self, report: &Report) -> Vec<Told> {
        let called = self.called(report);
        report.findings.iter().map(|f| self.one(report, f, &called)).collect()
    }

    fn one(self, report: &Report, finding: &Finding, called: &[Called]) -> Told {
        let frame = Frame { ui: self.language, report, finding, called };
        Told { message: frame.message(), why: frame.why(), values: frame.values(), reason: frame.reason() }
    }

    /// The name of this kind of claim.
    pub fn kind(self, kind: Kind) -> &'static str {
        kinds::kind(kind).of(self.language)
    }

    /// The name of the findings of this family of rules.
    pub fn family(self, code: &'static str) -> &'static str {
        kinds::family(code).map_or(code, |words| words.of(self.language))
    }

    /// Why a link was made, in a clause.
    pub fn link(self, link: &Link) -> String {
        fill::fill(clause::clause(link.why, Rule::NumberValue).of(self.language), &|_| None)
    }

    /// Why this relation was assumed.
    pub fn because(self, because: Because) -> String {
        let share = |share: f32| {
            let percent = (share.clamp(0.0, 1.0) * 100.0).round();
            typography::percent(&percent.to_string(), self.language)
        };
        match because {
            Because::Asked => self.pick("asked for", "demandée").to_owned(),
            Because::OneFile => {
                self.pick("one translator’s file holds both", "un même fichier de traduction").to_owned()
            }
            Because::Alone => self.pick("one article alone", "un seul article").to_owned(),
            Because::Aligned(s) => self
                .pick(
                    "the languages differ and {} of the words align",
                    "les langues diffèrent et {} des mots se répondent",
                )
                .replace("{}", &share(s)),
            Because::Kept(s) => self
                .pick(
                    "one language, and {} of the words are kept",
                    "une même langue, et {} des mots sont repris",
                )
                .replace("{}", &share(s)),
        }
    }
}

#[cfg(test)]
mod tests;
