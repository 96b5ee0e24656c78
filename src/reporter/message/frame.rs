//! The sentence around a clause: which words, in which version, did what.

use super::excerpt::{hidden, with_noun};
use super::naming::Called;
use super::reason;
use super::typography::{list, number, percent, quoted};
use super::{Messages, clause, expected, fill, spoken};
use crate::article::Language;
use crate::comparator::finding::{Finding, FindingType, Location, Relation, Role, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Kind, Value};
use crate::normalizer::decimal::Decimal;
use crate::report::Report;

/// Everything a sentence about one finding draws on.
pub struct Frame<'a> {
    pub ui: Language,
    pub report: &'a Report<'a>,
    pub finding: &'a Finding,
    pub called: &'a [Called],
}

impl Frame<'_> {
    /// What happened and where.
    pub fn message(&self) -> String {
        let template = self.template();
        let mut message = fill::fill(template, &|blank| self.blank(blank));
        // A clause whose only part was dropped leaves its colon behind.
        let end = message.trim_end_matches([':', ' ', '\u{a0}', '\u{202f}']).len();
        message.truncate(end);
        capital(message)
    }

    /// Why it is reported: the values, and the reason.
    pub fn why(&self) -> String {
        let reason = self.reason();
        match (self.values(), self.ui) {
            (Some([left, right]), Language::En) => format!("{left} against {right}. {reason}"),
            (Some([left, right]), Language::Fr) => format!("{left} contre {right}. {reason}"),
            (None, _) => reason.to_owned(),
        }
    }

    /// The reason alone.
    pub fn reason(&self) -> &'static str {
        let coverage = self.report.relation.relation == Relation::Coverage;
        let reason = match self.cause() {
            Why::NotFound | Why::PassageNotFound if coverage => reason::told_once(),
            Why::ScaleWord if self.in_billions() => reason::billion(),
            why => reason::reason(why, self.finding.rule),
        };
        reason.of(self.ui)
    }

    fn template(&self) -> &'static str {
        let coverage = self.report.relation.relation == Relation::Coverage;
        let passage = matches!(self.finding.rule, Rule::PassageOmitted | Rule::PassageAdded);
        let both = self.texts(Role::Claim).len() > 1;
        let (en, fr) = match (self.finding.kind, self.finding.why) {
            (_, Why::LeftStanding) => (
                "{each} still stands[, updated elsewhere to {related}]",
                "{each} est resté[, mis à jour ailleurs en {related}]",
            ),
            (FindingType::Mismatch, Why::Changed) if both => ("{became}", "{became}"),
            (FindingType::Mismatch, Why::NotYetUpdated) if !self.texts(Role::Related).is_empty() => (
                "not yet updated: {sides}, against {updated}",
                "pas encore mis à jour\u{a0}: {sides}, contre {updated}",
            ),
            (_, Why::Crowded) => (
                "not compared one by one, from {each} on[: {held}]",
                "non comparés un à un, à partir de {each}[\u{a0}: {held}]",
            ),
            (_, Why::Added) => ("added: {each}", "ajouté\u{a0}: {each}"),
            (_, Why::Dropped) => ("dropped: {each}", "retiré\u{a0}: {each}"),
            (FindingType::Omission | FindingType::Addition, _) if passage && coverage => (
                "only {here} has this passage: {each}[ ({held})]",
                "seule {here} a ce passage\u{a0}: {each}[ ({held})]",
            ),
            (FindingType::Omission, _) if passage => (
                "a passage is missing from {there}: {each}[ ({held})]",
                "un passage manque dans {there}\u{a0}: {each}[ ({held})]",
            ),
            (FindingType::Addition, _) if passage => (
                "a passage stands only in {here}: {each}[ ({held})]",
                "un passage n’est que dans {here}\u{a0}: {each}[ ({held})]",
            ),
            (FindingType::Omission | FindingType::Addition, _) if coverage => {
                ("only {here} has {each}", "seule {here} donne {each}")
            }
            (FindingType::Omission | FindingType::Addition, Why::QuoteUnmarked) => (
                "{each} is in quotation marks only in {here}",
                "{each} n’est entre guillemets que dans {here}",
            ),
            (FindingType::Omission, _) => ("{each} is missing from {there}", "{each} manque dans {there}"),
            (FindingType::Addition, _) => ("{each} stands only in {here}", "{each} n’est que dans {here}"),
            (FindingType::Mismatch, _) => ("{sides}: {clause}", "{sides}\u{a0}: {clause}"),
            (FindingType::Inconsistency, _) => {
                ("{sides}[ (with {related})]: {clause}", "{sides}[ (avec {related})]\u{a0}: {clause}")
            }
        };
        if self.ui == Language::Fr { fr } else { en }
    }

    /// The cause as it is reported: a digit error only counts as one if the figures are written in digits, with more
    /// than one.
    fn cause(&self) -> Why {
        match self.finding.why {
            Why::DigitChanged | Why::DigitsSwapped | Why::DigitDropped | Why::DigitAdded
                if !self.in_digits() =>
            {
                Why::OtherValue
            }
            why => why,
        }
    }

    fn in_digits(&self) -> bool {
        let count = |l: &Location| {
            let text = self.report.articles.get(l.article).map_or("", |a| l.span.of(&a.text));
            text.chars().filter(char::is_ascii_digit).count()
        };
        let counts: Vec<usize> = self.places(Role::Claim).map(count).collect();
        counts.iter().any(|n| *n > 1) && counts.iter().all(|n| *n > 0)
    }

    /// Whether one of the figures is written in billions, a word that differs between the languages.
    fn in_billions(&self) -> bool {
        let text = |l: &Location| self.report.articles.get(l.article).map(|a| l.span.of(&a.text));
        self.places(Role::Claim).filter_map(text).any(|t| t.to_lowercase().contains("billion"))
    }

    fn blank(&self, name: &str) -> Option<String> {
        match name {
            "clause" => {
                let words = clause::clause(self.cause(), self.finding.rule).of(self.ui);
                Some(fill::fill(words, &|blank| self.blank(blank)))
            }
            "sides" => Some(self.sides(Role::Claim)),
            "updated" => Some(self.sides(Role::Related)),
            "each" => some(list(&self.texts(Role::Claim), self.ui)),
            "related" => some(list(&self.texts(Role::Related), self.ui)),
            "became" => some(self.became()),
            "here" => Some(self.called.get(self.here()?)?.version.clone()),
            "there" => Some(self.called.get(self.there()?)?.version.clone()),
            "held" => self.held(),
            "expected" => self.expected(),
            "factor" => self.factor(),
            "bound_left" => self.bound(0),
            "bound_right" => self.bound(1),
            "owner_left" => self.owner(0),
            "owner_right" => self.owner(1),
            "speaker_left" => self.speaker(0),
            "speaker_right" => self.speaker(1),
            "sum" => self.sum(),
            "answering" => Some(self.called.get(self.answering()?)?.version.clone()),
            _ => None,
        }
    }

    fn places(&self, role: Role) -> impl Iterator<Item = &Location> {
        self.finding.locations.iter().filter(move |l| l.role == role && !l.span.is_empty())
    }

    /// The quoted words at the places of one role, each text once.
    fn texts(&self, role: Role) -> Vec<String> {
        let mut texts: Vec<String> = Vec::new();
        for text in self.places(role).filter_map(|l| self.quoted(l)) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        texts
    }

    /// "“3.9 billion” in English, “39 milliards” in French".
    fn sides(&self, role: Role) -> String {
        let mut sides = Vec::new();
        let one_article = self.report.articles.len() == 1;
        for (i, called) in self.called.iter().enumerate() {
            let mut texts = Vec::new();
            for l in self.places(role).filter(|l| l.article == i) {
                texts.extend(self.quoted(l).filter(|t| !texts.contains(t)));
            }
            match list(&texts, self.ui) {
                t if t.is_empty() => {}
                t if one_article => sides.push(t),
                t => sides.push(format!("{t} {}", called.place)),
            }
        }
        sides.join(", ")
    }

    /// "“12” became “14”, then “15”": the words of each version in order of time, from its most informative place.
    fn became(&self) -> String {
        let mut versions: Vec<(usize, Vec<String>)> = Vec::new();
        for l in self.places(Role::Claim) {
            let text = self.quoted(l);
            match versions.iter_mut().find(|(article, _)| *article == l.article) {
                Some((_, texts)) => texts.extend(text),
                None => versions.push((l.article, text.into_iter().collect())),
            }
        }
        let Some((_, first)) = versions.first() else { return String::new() };
        let words = |text: &String| std::cmp::Reverse(text.split_whitespace().count());
        let best = (0..first.len()).min_by_key(|i| words(&first[*i])).unwrap_or(0);
        let texts: Vec<&String> =
            versions.iter().filter_map(|(_, texts)| texts.get(best).or(texts.first())).collect();
        let (became, then) = match self.ui {
            Language::En => (" became ", ", then "),
            Language::Fr => (" est devenu ", ", puis "),
        };
        let mut told = String::new();
        for (i, text) in texts.iter().enumerate() {
            told.push_str(["", became, then][i.min(2)]);
            told.push_str(text);
        }
        told
    }

    fn here(&self) -> Option<usize> {
        Some(self.places(Role::Claim).next()?.article)
    }

    fn there(&self) -> Option<usize> {
        let missing = self.finding.locations.iter().find(|l| l.role == Role::Missing).map(|l| l.article);
        let here = self.here();
        missing.or_else(|| (0..self.report.articles.len()).find(|i| Some(*i) != here))
    }

    /// The version in which a counterpart of the quoted words was expected.
    fn answering(&self) -> Option<usize> {
        let related = self.places(Role::Related).next().map(|l| l.article);
        related.or_else(|| (self.report.articles.len() == 2).then(|| self.there()).flatten())
    }

    fn claim(&self, l: &Location) -> Option<&Claim> {
        self.report.claims.get(l.article)?.get(l.claim?)
    }

    fn quoted(&self, l: &Location) -> Option<String> {
        let article = self.report.articles.get(l.article)?;
        if self.finding.rule == Rule::TextHidden {
            return Some(quoted(&hidden(&article.text, l.span), self.ui));
        }
        let bare = self
            .claim(l)
            .is_some_and(|c| c.span == l.span && matches!(c.value.kind(), Kind::Number | Kind::Ordinal));
        let bare = bare && self.finding.rule != Rule::InsideCalendar;
        let span = if bare { with_noun(&article.text, l.span) } else { l.span };
        some(span.of(&article.text).trim().to_owned()).map(|t| quoted(&t, self.ui))
    }

    /// The claims in a passage, counted.
    fn held(&self) -> Option<String> {
        let (mut figures, mut names, mut others) = (0, 0, 0);
        for (article, claim) in &self.finding.claims {
            let kind = self.report.claims.get(*article)?.get(*claim)?.value.kind();
            let slot = if kind.is_figure() {
                &mut figures
            } else if kind.is_name() {
                &mut names
            } else {
                &mut others
            };
            *slot += 1;
        }
        let count = |n: usize, en: [&str; 2], fr: [&str; 2]| {
            let words = if self.ui == Language::Fr { fr } else { en };
            (n > 0).then(|| format!("{n} {}", words[usize::from(n > 1)]))
        };
        let counts: Vec<String> = [
            count(figures, ["figure", "figures"], ["chiffre", "chiffres"]),
            count(names, ["name", "names"], ["nom", "noms"]),
            count(
                others,
                ["quote or title", "quotes or titles"],
                ["citation ou fonction", "citations ou fonctions"],
            ),
        ]
        .into_iter()
        .flatten()
        .collect();
        some(list(&counts, self.ui))
    }

    fn expected(&self) -> Option<String> {
        Some(expected::spoken(self.finding.expected.as_deref()?, self.ui))
    }

    fn pair(&self) -> Option<[&Claim; 2]> {
        let mut claims = self.places(Role::Claim).map(|l| self.claim(l));
        Some([claims.next()??, claims.next()??])
    }

    /// The ratio of the two figures, if it is a whole number.
    fn factor(&self) -> Option<String> {
        let [a, b] = self.pair()?.map(figure);
        let (a, b) = (a?.to_f64().abs(), b?.to_f64().abs());
        let factor = if a > b { a / b } else { b / a };
        let whole = factor.round();
        let near = factor.is_finite() && whole >= 2.0 && (factor - whole).abs() < 0.001 * whole;
        near.then(|| super::typography::number(Decimal::from_f64(whole, 0), self.ui))
    }

    /// Whose figure it is in one of the versions.
    fn owner(&self, side: usize) -> Option<String> {
        self.named(side, |claim| claim.subject)
    }

    /// Who is quoted in one of the versions.
    fn speaker(&self, side: usize) -> Option<String> {
        self.named(side, |claim| match claim.value {
            Value::Quote { speaker, .. } => speaker,
            _ => None,
        })
    }

    /// The words of the claim that the one at the left or right place points to.
    fn named(&self, side: usize, of: impl Fn(&Claim) -> Option<ClaimId>) -> Option<String> {
        let l = self.places(Role::Claim).nth(side)?;
        let claim = self.report.claims.get(l.article)?.get(of(self.claim(l)?)?)?;
        let text = claim.span.of(&self.report.articles.get(l.article)?.text);
        Some(quoted(text, self.ui))
    }

    /// The sum of the shares in the first version concerned.
    fn sum(&self) -> Option<String> {
        let article = self.here()?;
        let mut sum = Decimal::ZERO;
        for l in self.places(Role::Claim).chain(self.places(Role::Related)) {
            if l.article != article {
                continue;
            }
            sum = match self.claim(l)?.value {
                Value::Percent { amount: Amount::One(p), points: false, .. } => sum.checked_add(p)?,
                _ => return None,
            };
        }
        Some(percent(&number(sum, self.ui), self.ui))
    }

    fn bound(&self, side: usize) -> Option<String> {
        let bound = self.pair()?[side].bound?;
        Some(spoken::bound(bound, self.ui).to_owned())
    }

    /// Both values, if they add to what the article says.
    pub fn values(&self) -> Option<[String; 2]> {
        if self.finding.kind != FindingType::Mismatch {
            return None;
        }
        let [a, b] = self.pair()?;
        let figures = a.value.kind().is_figure() && b.value.kind().is_figure();
        // "18 months against 18 years": an age compared with a duration is put as a duration.
        let alone = a.value.kind() == b.value.kind();
        let said = |c: &Claim| {
            let said = spoken::spoken(c, self.ui)?;
            Some(if alone { said } else { said.trim_end_matches(" old").to_owned() })
        };
        let (left, right) = (said(a)?, said(b)?);
        (figures && left != right).then_some([left, right])
    }
}

impl Messages {
    /// The value of a claim in words.
    pub fn value(self, claim: &Claim) -> Option<String> {
        spoken::spoken(claim, self.language)
    }
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

fn capital(text: String) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(c) if c.is_lowercase() => c.to_uppercase().chain(chars).collect(),
        _ => text,
    }
}

fn figure(claim: &Claim) -> Option<Decimal> {
    match &claim.value {
        Value::Number { amount, .. }
        | Value::Percent { amount, .. }
        | Value::Money { amount, .. }
        | Value::Quantity { amount, .. }
        | Value::Age { amount, .. } => Some(amount.first()),
        Value::Ordinal { value, .. } => Some(*value),
        _ => None,
    }
}
