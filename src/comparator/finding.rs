//! What a cross-check yields: links between claims and findings for an editor.

use crate::article::Span;
use crate::comparator::rule::Rule;
use crate::normalizer::claim::ClaimId;
use serde::Serialize;

/// How the versions stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// One text in two languages.
    Translation,
    /// Two reports of one event.
    Coverage,
    /// One text at two times, in one language.
    Revision,
    /// One article alone; nobody asks for it, the number of articles tells.
    #[cfg_attr(feature = "cli", value(skip))]
    #[serde(skip_deserializing)]
    Single,
}

/// How much a finding matters, as in SARIF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Only different.
    Note,
    /// Likely wrong, but unsure; or a change worth a look.
    Warning,
    /// An editor would be embarrassed not to have been told.
    Error,
}

/// What sort of disagreement it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FindingType {
    /// Two claims about one thing disagree.
    Mismatch,
    /// The first version tells it, another does not.
    Omission,
    /// Another version tells it, the first does not.
    Addition,
    /// One article disagrees with itself.
    Inconsistency,
}

impl FindingType {
    /// Its name in the JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mismatch => "mismatch",
            Self::Omission => "omission",
            Self::Addition => "addition",
            Self::Inconsistency => "inconsistency",
        }
    }
}

/// Whether two claims of one thing agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Equal value, equal form.
    Same,
    /// Equal for a reader: rounded, converted, spelled out, restated.
    Equivalent,
    /// They cannot both be true.
    Conflict,
}

/// Why a link or a finding was made; the reporter has the words for each in French and English.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    // Agreement.
    Exact,
    Rounded,
    Converted,
    Restated,
    BoundHolds,
    PartOf,
    Resolved,
    EitherReading,
    SameKey,
    SameSpelling,
    Transliterated,
    ShortForm,
    Translated,
    // Slips.
    ScaleWord,
    DecimalSeparator,
    DigitDropped,
    DigitAdded,
    DigitsSwapped,
    DigitChanged,
    OtherValue,
    CurrencyKeptAmount,
    UnitKeptAmount,
    UnitLost,
    WrongConversion,
    PointsForPercent,
    BoundReversed,
    BoundDropped,
    BoundAdded,
    DayShifted,
    MonthChanged,
    YearChanged,
    PeriodChanged,
    DirectionReversed,
    OwnerSwapped,
    LettersSlipped,
    OtherName,
    CompassChanged,
    TitleChanged,
    ModifierLost,
    SpeakerChanged,
    QuoteAltered,
    QuoteUnmarked,
    OppositeWord,
    NegationLost,
    NotFound,
    PassageNotFound,
    HiddenCharacter,
    // Inside one article.
    DoesNotSum,
    DoesNotFollow,
    WrongWeekday,
    WrongAge,
    WrongDuration,
    UpsideDown,
    OverHundred,
    HeadlineDiffers,
    ToldTwice,
    SpeltTwoWays,
    TwoTitles,
    TwoExpansions,
    NoSuchDay,
    // Between revisions.
    Changed,
    Added,
    Dropped,
    LeftStanding,
    DependantUnmoved,
    Undone,
    NotYetUpdated,
    // What the newsroom asks for.
    HouseTerm,
    HouseSpelling,
}

impl Why {
    /// Every cause.
    pub const ALL: [Self; 69] = [
        Self::Exact,
        Self::Rounded,
        Self::Converted,
        Self::Restated,
        Self::BoundHolds,
        Self::PartOf,
        Self::Resolved,
        Self::EitherReading,
        Self::SameKey,
        Self::SameSpelling,
        Self::Transliterated,
        Self::ShortForm,
        Self::Translated,
        Self::ScaleWord,
        Self::DecimalSeparator,
        Self::DigitDropped,
        Self::DigitAdded,
        Self::DigitsSwapped,
        Self::DigitChanged,
        Self::OtherValue,
        Self::CurrencyKeptAmount,
        Self::UnitKeptAmount,
        Self::UnitLost,
        Self::WrongConversion,
        Self::PointsForPercent,
        Self::BoundReversed,
        Self::BoundDropped,
        Self::BoundAdded,
        Self::DayShifted,
        Self::MonthChanged,
        Self::YearChanged,
        Self::PeriodChanged,
        Self::DirectionReversed,
        Self::OwnerSwapped,
        Self::LettersSlipped,
        Self::OtherName,
        Self::CompassChanged,
        Self::TitleChanged,
        Self::ModifierLost,
        Self::SpeakerChanged,
        Self::QuoteAltered,
        Self::QuoteUnmarked,
        Self::OppositeWord,
        Self::NegationLost,
        Self::NotFound,
        Self::PassageNotFound,
        Self::HiddenCharacter,
        Self::DoesNotSum,
        Self::DoesNotFollow,
        Self::WrongWeekday,
        Self::WrongAge,
        Self::WrongDuration,
        Self::UpsideDown,
        Self::OverHundred,
        Self::HeadlineDiffers,
        Self::ToldTwice,
        Self::SpeltTwoWays,
        Self::TwoTitles,
        Self::TwoExpansions,
        Self::NoSuchDay,
        Self::Changed,
        Self::Added,
        Self::Dropped,
        Self::LeftStanding,
        Self::DependantUnmoved,
        Self::Undone,
        Self::NotYetUpdated,
        Self::HouseTerm,
        Self::HouseSpelling,
    ];
}

/// What a location is to its finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The claim or passage itself.
    Claim,
    /// Where an omitted claim should have stood; empty span.
    Missing,
    /// Something else the finding rests on: the total, the other mention.
    Related,
}

/// A place in one version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Location {
    /// Index of the article in the order given.
    pub article: usize,
    /// Where.
    pub span: Span,
    /// The claim there, if it is one.
    pub claim: Option<ClaimId>,
    /// What the place is to the finding.
    pub role: Role,
}

/// Something an editor should look at.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Which check found it.
    pub rule: Rule,
    /// What sort of disagreement.
    pub kind: FindingType,
    /// How much it matters.
    pub severity: Severity,
    /// How sure the program is, in [0, 1].
    pub confidence: f32,
    /// Places in every version.
    pub locations: Vec<Location>,
    /// The claims a dropped or added passage held: (article, claim).
    pub claims: Vec<(usize, ClaimId)>,
    /// What probably happened.
    pub why: Why,
    /// What the other figure should have been, where that can be told: "14.25" dollars in all.
    pub expected: Option<String>,
}

impl Finding {
    /// Whether two findings are about the same words of one version.
    pub fn shares_place(&self, other: &Self) -> bool {
        let about =
            |f: &Self| f.locations.iter().filter(|l| l.role == Role::Claim).copied().collect::<Vec<_>>();
        let (here, there) = (about(self), about(other));
        here.iter().any(|a| there.iter().any(|b| a.article == b.article && a.span.overlaps(b.span)))
    }
}

/// Two claims of two articles that speak of the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// (article, claim) on the left: the earlier article in the order given.
    pub left: (usize, ClaimId),
    /// (article, claim) on the right.
    pub right: (usize, ClaimId),
    /// Whether they agree.
    pub verdict: Verdict,
    /// Why.
    pub why: Why,
}

/// The relation taken, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RelationTaken {
    /// The relation.
    pub relation: Relation,
    /// What decided it.
    pub because: Because,
}

/// What decided a relation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Because {
    /// It was asked for.
    Asked,
    /// One article only.
    Alone,
    /// The languages differ and this share of the sentences (0 to 1) aligns.
    Aligned(f32),
    /// One language, and this share of the sentences (0 to 1) is kept.
    Kept(f32),
}
