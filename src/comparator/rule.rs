//! The checks, by their stable codes.

macro_rules! rules {
    ($($rule:ident $code:literal,)+) => {
        /// One check. Its code is the same in JSON, documentation, configuration and snapshots.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Rule { $(#[doc = concat!("`", $code, "`")] $rule,)+ }

        /// Every rule, in the order of the documentation.
        const ALL: &[Rule] = &[$(Rule::$rule,)+];

        impl Rule {
            /// Its code: `money/currency`.
            pub fn code(self) -> &'static str {
                match self { $(Rule::$rule => $code,)+ }
            }
        }
    };
}

rules! {
    NumberValue "number/value",
    NumberScale "number/scale",
    NumberDigits "number/digits",
    NumberSeparator "number/separator",
    NumberBound "number/bound",
    NumberDirection "number/direction",
    NumberOwner "number/owner",
    NumberPrecision "number/precision",
    OrdinalValue "ordinal/value",
    PercentValue "percent/value",
    PercentPoints "percent/points",
    MoneyAmount "money/amount",
    MoneyCurrency "money/currency",
    QuantityAmount "quantity/amount",
    QuantityUnit "quantity/unit",
    QuantityConversion "quantity/conversion",
    AgeValue "age/value",
    DateValue "date/value",
    DateWeekday "date/weekday",
    DateYear "date/year",
    TimeValue "time/value",
    DurationValue "duration/value",
    ScoreValue "score/value",
    PersonOther "person/other",
    PersonSpelling "person/spelling",
    PlaceOther "place/other",
    PlaceSpelling "place/spelling",
    PlaceDirection "place/direction",
    OrganizationOther "organization/other",
    OrganizationSpelling "organization/spelling",
    NameOther "name/other",
    NameSpelling "name/spelling",
    NameOmitted "name/omitted",
    NameAdded "name/added",
    TitleChanged "title/changed",
    TitleMissing "title/missing",
    QuoteChanged "quote/changed",
    QuoteSpeaker "quote/speaker",
    QuoteMissing "quote/missing",
    WordingOpposite "wording/opposite",
    WordingNegation "wording/negation",
    WordingGlossary "wording/glossary",
    ClaimOmitted "claim/omitted",
    ClaimAdded "claim/added",
    PassageOmitted "passage/omitted",
    PassageAdded "passage/added",
    TextHidden "text/hidden",
    TextCrowded "text/crowded",
    InsideTotal "inside/total",
    InsidePercentage "inside/percentage",
    InsideDifference "inside/difference",
    InsideDirection "inside/direction",
    InsideMultiple "inside/multiple",
    InsideConversion "inside/conversion",
    InsideWeekday "inside/weekday",
    InsideAge "inside/age",
    InsideDuration "inside/duration",
    InsideRange "inside/range",
    InsideShares "inside/shares",
    InsideScore "inside/score",
    InsideHeadline "inside/headline",
    InsideRepeated "inside/repeated",
    InsideSpelling "inside/spelling",
    InsideTitle "inside/title",
    InsideAcronym "inside/acronym",
    InsideCalendar "inside/calendar",
    RevisionChanged "revision/changed",
    RevisionAdded "revision/added",
    RevisionDropped "revision/dropped",
    RevisionStale "revision/stale",
    RevisionHeadline "revision/headline",
    RevisionDependant "revision/dependant",
    RevisionUndone "revision/undone",
    RevisionBehind "revision/behind",
}

impl Rule {
    /// Every rule, in the order of the documentation.
    pub fn all() -> impl Iterator<Item = Self> {
        ALL.iter().copied()
    }

    /// The rule of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|rule| rule.code() == code)
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
