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

macro_rules! causes {
    ($($(#[$doc:meta])+ $cause:ident,)+) => {
        /// Why a link or a finding was made; the reporter has the words for each in French and English.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Why { $($(#[$doc])+ $cause,)+ }

        impl Why {
            /// Every cause.
            pub const ALL: &[Self] = &[$(Self::$cause,)+];
        }
    };
}

causes! {
    // Agreement.
    /// The values are equal.
    Exact,
    /// One is the other, rounded to the digits written.
    Rounded,
    /// One is the other in another unit.
    Converted,
    /// The same in another form: a quarter, 25 %.
    Restated,
    /// One lies within the bound the other gives.
    BoundHolds,
    /// One is part of the other: a month and a day in it.
    PartOf,
    /// One is relative to the day of publication and resolves to the other.
    Resolved,
    /// One of two readings of an ambiguous form is the other.
    EitherReading,
    /// Both names are of one known entity.
    SameKey,
    /// The names are spelt alike but for accents, capitals and signs.
    SameSpelling,
    /// Two ways of writing one foreign name.
    Transliterated,
    /// One name is a short form of the other.
    ShortForm,
    /// The names translate each other word by word.
    Translated,
    // Slips.
    /// Thousand, million and billion, *milliard* and *billion* were exchanged.
    ScaleWord,
    /// The decimal separator moved or was lost.
    DecimalSeparator,
    /// A digit was lost.
    DigitDropped,
    /// A digit was added.
    DigitAdded,
    /// Two digits changed places.
    DigitsSwapped,
    /// One digit is another.
    DigitChanged,
    /// The values differ in a way that no slip explains.
    OtherValue,
    /// The amount was kept and the currency changed.
    CurrencyKeptAmount,
    /// The amount was kept and the unit changed.
    UnitKeptAmount,
    /// Only one version names the unit.
    UnitLost,
    /// The measure was converted wrongly.
    WrongConversion,
    /// Percentage points were taken for percent.
    PointsForPercent,
    /// At least was turned into at most, or more than into less than.
    BoundReversed,
    /// Only the first version hedges the figure.
    BoundDropped,
    /// Only the second version hedges the figure.
    BoundAdded,
    /// The day is another.
    DayShifted,
    /// The month is another.
    MonthChanged,
    /// The year is another.
    YearChanged,
    /// The period is another: a quarter, a season.
    PeriodChanged,
    /// What rose in one version fell in the other.
    DirectionReversed,
    /// Two figures changed owners.
    OwnerSwapped,
    /// A letter or two of a name slipped.
    LettersSlipped,
    /// The name is another.
    OtherName,
    /// The point of the compass is another.
    CompassChanged,
    /// The function of a person is another.
    TitleChanged,
    /// Former, acting or deputy was lost or added.
    ModifierLost,
    /// The quote is given to somebody else.
    SpeakerChanged,
    /// What the quotation marks hold was changed.
    QuoteAltered,
    /// A quotation became the paper’s own words, or the reverse.
    QuoteUnmarked,
    /// One version says the opposite of the other.
    OppositeWord,
    /// The same thing is the first of its kind in another respect.
    OtherRecord,
    /// Only one version denies it.
    NegationLost,
    /// Nothing in the other version answers to it.
    NotFound,
    /// No sentence of the other version answers to the passage.
    PassageNotFound,
    /// Characters that do not show make two things look alike.
    HiddenCharacter,
    /// Too much of one kind stands together to look at each.
    Crowded,
    // Inside one article.
    /// The parts do not give the total.
    DoesNotSum,
    /// One figure does not follow from the others.
    DoesNotFollow,
    /// The date falls on another weekday.
    WrongWeekday,
    /// The age does not follow from the dates.
    WrongAge,
    /// Someone does something after the day they died.
    AfterDeath,
    /// The length does not follow from its two ends.
    WrongDuration,
    /// The lower end of a range is above the upper one.
    UpsideDown,
    /// The shares of one whole come to more than all of it.
    OverHundred,
    /// Headline, standfirst or caption says otherwise than the text.
    HeadlineDiffers,
    /// One quantity is told twice, with two values.
    ToldTwice,
    /// One name is spelt in two ways.
    SpeltTwoWays,
    /// One person is given two functions.
    TwoTitles,
    /// One acronym is spelt out in two ways.
    TwoExpansions,
    /// The calendar has no such day.
    NoSuchDay,
    /// No clock shows that time.
    NoSuchTime,
    // Between revisions.
    /// The fact has another value in the new version.
    Changed,
    /// Only the new version tells it.
    Added,
    /// Only the old version tells it.
    Dropped,
    /// The old value stands beside the new one.
    LeftStanding,
    /// A figure that depends on a changed one did not move.
    DependantUnmoved,
    /// A later version went back to the value before.
    Undone,
    /// The other language does not have the change yet.
    NotYetUpdated,
    // What the newsroom asks for.
    /// The newsroom requires another translation.
    HouseTerm,
    /// The newsroom prefers another spelling.
    HouseSpelling,
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
    /// Both are languages of one translator's file.
    OneFile,
    /// The languages differ and this share of the sentences (0 to 1) aligns.
    Aligned(f32),
    /// One language, and this share of the sentences (0 to 1) is kept.
    Kept(f32),
}
