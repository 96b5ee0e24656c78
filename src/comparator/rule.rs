//! The checks, by their stable codes.

/// One check. Its code is the same in JSON, documentation, configuration and snapshots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    NumberValue,
    NumberScale,
    NumberDigits,
    NumberSeparator,
    NumberBound,
    NumberDirection,
    NumberOwner,
    NumberPrecision,
    OrdinalValue,
    PercentValue,
    PercentPoints,
    MoneyAmount,
    MoneyCurrency,
    QuantityAmount,
    QuantityUnit,
    QuantityConversion,
    AgeValue,
    DateValue,
    DateWeekday,
    DateYear,
    TimeValue,
    DurationValue,
    ScoreValue,
    PersonOther,
    PersonSpelling,
    PlaceOther,
    PlaceSpelling,
    PlaceDirection,
    OrganizationOther,
    OrganizationSpelling,
    NameOther,
    NameSpelling,
    NameOmitted,
    NameAdded,
    TitleChanged,
    TitleMissing,
    QuoteChanged,
    QuoteSpeaker,
    QuoteMissing,
    WordingOpposite,
    WordingNegation,
    WordingGlossary,
    ClaimOmitted,
    ClaimAdded,
    PassageOmitted,
    PassageAdded,
    TextHidden,
    InsideTotal,
    InsidePercentage,
    InsideDifference,
    InsideMultiple,
    InsideConversion,
    InsideWeekday,
    InsideAge,
    InsideDuration,
    InsideRange,
    InsideShares,
    InsideScore,
    InsideHeadline,
    InsideRepeated,
    InsideSpelling,
    InsideTitle,
    InsideAcronym,
    InsideCalendar,
    RevisionChanged,
    RevisionAdded,
    RevisionDropped,
    RevisionStale,
    RevisionHeadline,
    RevisionDependant,
    RevisionUndone,
    RevisionBehind,
}

/// Every rule with its code.
const CODES: &[(Rule, &str)] = &[
    (Rule::NumberValue, "number/value"),
    (Rule::NumberScale, "number/scale"),
    (Rule::NumberDigits, "number/digits"),
    (Rule::NumberSeparator, "number/separator"),
    (Rule::NumberBound, "number/bound"),
    (Rule::NumberDirection, "number/direction"),
    (Rule::NumberOwner, "number/owner"),
    (Rule::NumberPrecision, "number/precision"),
    (Rule::OrdinalValue, "ordinal/value"),
    (Rule::PercentValue, "percent/value"),
    (Rule::PercentPoints, "percent/points"),
    (Rule::MoneyAmount, "money/amount"),
    (Rule::MoneyCurrency, "money/currency"),
    (Rule::QuantityAmount, "quantity/amount"),
    (Rule::QuantityUnit, "quantity/unit"),
    (Rule::QuantityConversion, "quantity/conversion"),
    (Rule::AgeValue, "age/value"),
    (Rule::DateValue, "date/value"),
    (Rule::DateWeekday, "date/weekday"),
    (Rule::DateYear, "date/year"),
    (Rule::TimeValue, "time/value"),
    (Rule::DurationValue, "duration/value"),
    (Rule::ScoreValue, "score/value"),
    (Rule::PersonOther, "person/other"),
    (Rule::PersonSpelling, "person/spelling"),
    (Rule::PlaceOther, "place/other"),
    (Rule::PlaceSpelling, "place/spelling"),
    (Rule::PlaceDirection, "place/direction"),
    (Rule::OrganizationOther, "organization/other"),
    (Rule::OrganizationSpelling, "organization/spelling"),
    (Rule::NameOther, "name/other"),
    (Rule::NameSpelling, "name/spelling"),
    (Rule::NameOmitted, "name/omitted"),
    (Rule::NameAdded, "name/added"),
    (Rule::TitleChanged, "title/changed"),
    (Rule::TitleMissing, "title/missing"),
    (Rule::QuoteChanged, "quote/changed"),
    (Rule::QuoteSpeaker, "quote/speaker"),
    (Rule::QuoteMissing, "quote/missing"),
    (Rule::WordingOpposite, "wording/opposite"),
    (Rule::WordingNegation, "wording/negation"),
    (Rule::WordingGlossary, "wording/glossary"),
    (Rule::ClaimOmitted, "claim/omitted"),
    (Rule::ClaimAdded, "claim/added"),
    (Rule::PassageOmitted, "passage/omitted"),
    (Rule::PassageAdded, "passage/added"),
    (Rule::TextHidden, "text/hidden"),
    (Rule::InsideTotal, "inside/total"),
    (Rule::InsidePercentage, "inside/percentage"),
    (Rule::InsideDifference, "inside/difference"),
    (Rule::InsideMultiple, "inside/multiple"),
    (Rule::InsideConversion, "inside/conversion"),
    (Rule::InsideWeekday, "inside/weekday"),
    (Rule::InsideAge, "inside/age"),
    (Rule::InsideDuration, "inside/duration"),
    (Rule::InsideRange, "inside/range"),
    (Rule::InsideShares, "inside/shares"),
    (Rule::InsideScore, "inside/score"),
    (Rule::InsideHeadline, "inside/headline"),
    (Rule::InsideRepeated, "inside/repeated"),
    (Rule::InsideSpelling, "inside/spelling"),
    (Rule::InsideTitle, "inside/title"),
    (Rule::InsideAcronym, "inside/acronym"),
    (Rule::InsideCalendar, "inside/calendar"),
    (Rule::RevisionChanged, "revision/changed"),
    (Rule::RevisionAdded, "revision/added"),
    (Rule::RevisionDropped, "revision/dropped"),
    (Rule::RevisionStale, "revision/stale"),
    (Rule::RevisionHeadline, "revision/headline"),
    (Rule::RevisionDependant, "revision/dependant"),
    (Rule::RevisionUndone, "revision/undone"),
    (Rule::RevisionBehind, "revision/behind"),
];

impl Rule {
    /// Every rule, in the order of the documentation.
    pub fn all() -> impl Iterator<Item = Self> {
        CODES.iter().map(|(rule, _)| *rule)
    }

    /// Its code: `money/currency`.
    pub fn code(self) -> &'static str {
        CODES.iter().find(|(rule, _)| *rule == self).map_or("", |(_, code)| code)
    }

    /// The rule of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        CODES.iter().find(|(_, c)| *c == code).map(|(rule, _)| *rule)
    }

    /// The part of the code before the slash: the family that `--checks` switches.
    pub fn family(self) -> &'static str {
        self.code().split('/').next().unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_found_again() {
        for rule in Rule::all() {
            assert_eq!(Rule::from_code(rule.code()), Some(rule));
            assert!(rule.code().contains('/'), "{}", rule.code());
        }
    }
}
