//! What an article claims, in values two languages share.

use crate::article::Span;
use crate::normalizer::date::{DateValue, DurationValue, TimeValue};
use crate::normalizer::decimal::Decimal;

/// Place of a claim in its article's list, from 0, in the order of the text; the `id` of the JSON.
pub type ClaimId = usize;

/// One checkable claim of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Its place in the order of the text.
    pub id: ClaimId,
    /// The words that make it.
    pub span: Span,
    /// Index into [`Article::sentences`](crate::article::Article::sentences).
    pub sentence: usize,
    /// What it says.
    pub value: Value,
    /// How the figure is hedged: "about", "more than".
    pub bound: Option<Bound>,
    /// Whether it tells a rise or a fall.
    pub direction: Option<Direction>,
    /// The claim of kind name nearest by sense: whose figure it is.
    pub subject: Option<ClaimId>,
}

/// A figure or a range of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// One figure.
    One(Decimal),
    /// From the first to the second.
    Range(Decimal, Decimal),
    /// Written so that it reads two ways, such as `1.234`: the likelier reading, then the other.
    Either(Decimal, Decimal),
}

impl Amount {
    /// The figure, the likelier reading, or the lower end.
    pub fn first(self) -> Decimal {
        match self {
            Self::One(d) | Self::Range(d, _) | Self::Either(d, _) => d,
        }
    }

    /// The same amount in other units.
    pub fn map(self, f: impl Fn(Decimal) -> Decimal) -> Self {
        match self {
            Self::One(a) => Self::One(f(a)),
            Self::Range(a, b) => Self::Range(f(a), f(b)),
            Self::Either(a, b) => Self::Either(f(a), f(b)),
        }
    }
}

/// Hedges on a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// "some", "environ", "about".
    About,
    /// "at least", "au moins".
    AtLeast,
    /// "more than", "plus de".
    MoreThan,
    /// "up to", "jusqu'à", "at most".
    AtMost,
    /// "less than", "moins de".
    LessThan,
    /// "nearly", "près de": just under.
    Nearly,
    /// "hundreds of", "des milliers de": only the order of magnitude is told.
    Order,
}

/// Which way something moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Rose, gained.
    Up,
    /// Fell, lost.
    Down,
}

/// What a number is doing in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NumberRole {
    /// A count or a bare figure: "767 000 abonnés", "188".
    Count,
    /// So many times: "doublé", "twice", "x3".
    Multiple,
    /// A share of a whole: "un tiers", "one in four".
    Fraction,
    /// Part of a name or label: a version, a model, a bus line. Weak evidence.
    Label,
}

/// What is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The noun as written: "abonnés".
    pub text: String,
    /// Its singular: "abonné".
    pub lemma: String,
    /// Where it stands.
    pub span: Span,
}

/// A currency as far as the text settles it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Currency {
    /// ISO 4217, including codes out of use such as `FRF`.
    Iso(String),
    /// A name several currencies share ("dollar", "pound", "franc"), which the article does not settle.
    Open(String),
    /// Such a name, and the currency the rest of the article takes it for.
    Settled { open: String, iso: String },
}

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameKind {
    /// A person.
    Person,
    /// An organisation, company, institution, party or team.
    Organization,
    /// A place, or the people, language or adjective of one.
    Place,
    /// Anything else: work, product, event, law, ship, competition, holiday.
    Other,
}

/// A mention of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// What it names.
    pub kind: NameKind,
    /// The name in its fullest form in the article ("Neil Lindsay" for a later "Lindsay").
    pub name: String,
    /// The key the two languages share, where known: `UN` for UN/ONU.
    pub key: Option<String>,
    /// How it is meant.
    pub form: NameForm,
}

/// How a name is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameForm {
    /// The name itself.
    Proper,
    /// An adjective or inhabitant: "American", "américaines", "Parisians".
    Demonym,
    /// A point of the compass: "northwest", "nord-ouest".
    Compass,
    /// A shorter later mention of a name given in full before.
    Short,
}

/// What a claim says, by kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A count, multiple or fraction.
    Number { amount: Amount, role: NumberRole, of: Option<Counted>, per: Option<String> },
    /// A rank.
    Ordinal { value: Decimal, of: Option<Counted> },
    /// A share in percent, or a change in percentage points.
    Percent { amount: Amount, points: bool, of: Option<Counted> },
    /// An amount of money.
    Money { amount: Amount, currency: Currency, per: Option<String> },
    /// A measured quantity; `unit` is a CLDR identifier or `generic` for degrees of no named scale.
    Quantity { amount: Amount, unit: String, per: Option<String> },
    /// An age; `unit` is `year`, `month`, `week` or `day`.
    Age { amount: Amount, unit: String },
    /// A date or part of one.
    Date(DateValue),
    /// A time of day.
    Time(TimeValue),
    /// A length of time.
    Duration(DurationValue),
    /// A result or a vote: one figure against another.
    Score { left: Decimal, right: Decimal },
    /// A person, organisation, place or other name.
    Name(Name),
    /// A person's function; `person` is the claim of the one who holds it.
    Title { title: String, modifiers: Vec<String>, person: Option<ClaimId> },
    /// Direct speech; `speaker` is the claim of the one who said it.
    Quote { speaker: Option<ClaimId>, words: usize, inner: Span },
}

/// The kind of a claim, as the JSON names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Number,
    Ordinal,
    Percent,
    Money,
    Quantity,
    Age,
    Date,
    Time,
    Duration,
    Score,
    Person,
    Organization,
    Place,
    Name,
    Title,
    Quote,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 16] = [
        Self::Number,
        Self::Ordinal,
        Self::Percent,
        Self::Money,
        Self::Quantity,
        Self::Age,
        Self::Date,
        Self::Time,
        Self::Duration,
        Self::Score,
        Self::Person,
        Self::Organization,
        Self::Place,
        Self::Name,
        Self::Title,
        Self::Quote,
    ];

    /// Its name in the JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Ordinal => "ordinal",
            Self::Percent => "percent",
            Self::Money => "money",
            Self::Quantity => "quantity",
            Self::Age => "age",
            Self::Date => "date",
            Self::Time => "time",
            Self::Duration => "duration",
            Self::Score => "score",
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Place => "place",
            Self::Name => "name",
            Self::Title => "title",
            Self::Quote => "quote",
        }
    }

    /// Whether it is a figure, a date or a time: what must never be lost.
    pub fn is_figure(self) -> bool {
        self <= Self::Score
    }

    /// Whether it is a name of any sort.
    pub fn is_name(self) -> bool {
        (Self::Person..=Self::Name).contains(&self)
    }
}

impl Value {
    /// The one number of a count, share, sum or measure; none of a range.
    pub fn level(&self) -> Option<Decimal> {
        match self {
            Self::Number { amount: Amount::One(d), .. }
            | Self::Percent { amount: Amount::One(d), .. }
            | Self::Money { amount: Amount::One(d), .. }
            | Self::Quantity { amount: Amount::One(d), .. } => Some(*d),
            _ => None,
        }
    }

    /// The kind of claim this value makes.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Number { .. } => Kind::Number,
            Self::Ordinal { .. } => Kind::Ordinal,
            Self::Percent { .. } => Kind::Percent,
            Self::Money { .. } => Kind::Money,
            Self::Quantity { .. } => Kind::Quantity,
            Self::Age { .. } => Kind::Age,
            Self::Date(_) => Kind::Date,
            Self::Time(_) => Kind::Time,
            // "In the past 24 hours" tells when.
            Self::Duration(d) if d.span.is_some() => Kind::Date,
            Self::Duration(_) => Kind::Duration,
            Self::Score { .. } => Kind::Score,
            Self::Name(n) => match n.kind {
                NameKind::Person => Kind::Person,
                NameKind::Organization => Kind::Organization,
                NameKind::Place => Kind::Place,
                NameKind::Other => Kind::Name,
            },
            Self::Title { .. } => Kind::Title,
            Self::Quote { .. } => Kind::Quote,
        }
    }
}

/// Numbers claims by their places; `moved` tells where the claim of an old number stands now, for claims name each other by
/// number.
pub fn renumber(claims: &mut [Claim], moved: impl Fn(ClaimId) -> Option<ClaimId>) {
    let follow = |old: &mut Option<ClaimId>| *old = old.and_then(&moved);
    for (id, claim) in claims.iter_mut().enumerate() {
        claim.id = id;
        follow(&mut claim.subject);
        match &mut claim.value {
            Value::Title { person, .. } => follow(person),
            Value::Quote { speaker, .. } => follow(speaker),
            _ => {}
        }
    }
}
