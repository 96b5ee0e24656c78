//! The packs: which kinds of entries rule files may hold.

macro_rules! packs {
    ($($(#[$doc:meta])* $variant:ident $name:literal,)+) => {
        /// A kind of entry, named by its table in a rule file: `[[unit]]` is [`Pack::Unit`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Pack { $($(#[$doc])* $variant,)+ }

        impl Pack {
            /// Every pack.
            pub const ALL: &'static [Pack] = &[$(Pack::$variant,)+];

            /// The name of its table in a rule file.
            pub fn name(self) -> &'static str {
                match self { $(Pack::$variant => $name,)+ }
            }
        }
    };
}

packs! {
    /// Number words: `value` is what they are worth, `tag` their place in the grammar of number words.
    Numeral "numeral",
    /// Scale words and signs: `value` is the power of ten.
    Scale "scale",
    /// Fraction words: `value` is the denominator.
    Fraction "fraction",
    /// Words that count in groups: "dozen", "centaine"; `value` is how many.
    Group "group",
    /// Counted nouns whose singular their ending does not tell; the id is the lemma.
    Noun "noun",
    /// Words for multiples: "twice", "doublé"; `value` is the factor.
    Multiple "multiple",
    /// Ordinal words: `value` is the rank.
    Ordinal "ordinal",
    /// Months: `value` 1 to 12.
    Month "month",
    /// Weekdays: `value` 1 (Monday) to 7.
    Weekday "weekday",
    /// Seasons: `value` 1 (spring) to 4.
    Season "season",
    /// Feasts that are a day: `value` days from Easter, or month and day where they keep their date.
    Feast "feast",
    /// Units of the calendar and of duration: `value` of them make one `unit`.
    Calendar "calendar",
    /// Phrases for a day or span relative to today: "yesterday"; `value` how many units, `tag` the unit.
    Relative "relative",
    /// Words for a part of a day or a time: "noon", "du soir".
    Daypart "daypart",
    /// Time zones: `value` minutes from UTC.
    Timezone "timezone",
    /// Measuring units, by CLDR identifier.
    Unit "unit",
    /// What a rate is reckoned by: id `year`, `share`; "par an", "a share".
    Rate "rate",
    /// Currencies, by ISO 4217 code or open name.
    Currency "currency",
    /// Hedges: "about", "plus de"; `tag` the bound.
    Bound "bound",
    /// Words that tell a rise or a fall; `tag` `up` or `down`.
    Direction "direction",
    /// Small words by which a figure is a date, a time, a length or an age; `tag` says what they do.
    Hint "hint",
    /// Words for the years of a decade, or for people so old: `value` is the tens.
    Decade "decade",
    /// Words by which one figure is told by another: "already", "except"; `tag` says how.
    Retelling "retelling",
    /// Words before or after a figure that make it a label, not a count: "Boeing", "Route".
    Label "label",
    /// Words of percent and its kin.
    Percent "percent",
    /// Vague or other grammar words the number grammar needs: `tag` says which.
    Particle "particle",
    /// Names with a key of both languages: `id` the key, `tag` what it names.
    Name "name",
    /// Given names of people.
    Given "given",
    /// Functions of people.
    Title "title",
    /// Words of the police: a captain of whom they speak is no ship's.
    Force "force",
    /// "Mr", "Mme".
    Honorific "honorific",
    /// "former", "acting".
    Modifier "modifier",
    /// Words that make a name an organisation's.
    OrgWord "org_word",
    /// What works are called: `tag` `book` where a title is translated rather than replaced.
    Work "work",
    /// Names that writers put for each other, though they are not the same: `tag` names the group.
    Lax "lax",
    /// Verbs of saying.
    Saying "saying",
    /// Name forms that are ordinary words too.
    Common "common",
    /// News terms of both languages.
    Term "term",
    /// Opposites: `tag` `up` or `down` for the side of the pair.
    Opposite "opposite",
    /// Superlatives, by what is measured: those of one `id` answer each other.
    Superlative "superlative",
    /// Points of the compass.
    Compass "compass",
    /// Who somebody is to another: `value` tells which words answer each other.
    Kin "kin",
    /// Words that deny.
    Negation "negation",
    /// Words that turn the word after them round: "not", "peu", "less".
    Negator "negator",
    /// Verbs of what may, can or must be, denied or not: those of one `id` answer each other.
    Modal "modal",
    /// Phrases that hold a negation word and deny nothing.
    Affirmative "affirmative",
    /// Stages of competitions: `value` is how many are left.
    Stage "stage",
    /// Words that tell how figures of one article depend on one another; `tag` says how.
    Cue "cue",
    /// Nouns that count the same things: "dead", "victims".
    Kind "kind",
    /// Words without weight of their own.
    Stopword "stopwords",
    /// Phrases of what is not the article.
    Boilerplate "boilerplate",
    /// Abbreviations whose full stop ends no sentence.
    Abbreviation "abbreviation",
    /// Function words of languages that are not read: `id` names the language.
    Foreign "foreign",
}

/// Some of the packs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PackSet(u64);

const _: () = assert!(Pack::ALL.len() <= 60, "a set has one bit for each pack, and some for what is no pack");

impl PackSet {
    /// None.
    pub const NONE: Self = Self(0);
    /// What stands for a token of digits.
    pub const DIGITS: Self = Self(1 << 63);
    /// What stands for a sign that is a number: "½".
    pub const FRACTION_SIGN: Self = Self(1 << 62);
    /// What stands for a word that may be a rank in Roman numerals: "XVIe", "Ier".
    pub const ROMAN: Self = Self(1 << 61);

    /// What stands for a word with which a name may begin though it has no capital first: "iPhone", the "al" of Arabic names.
    pub const NAMING: Self = Self(1 << 60);

    /// Every pack.
    pub const ALL: Self = Self::of(Pack::ALL);

    /// These packs.
    pub const fn of(packs: &[Pack]) -> Self {
        let mut bits = 0;
        let mut n = 0;
        while n < packs.len() {
            bits |= 1 << packs[n] as u8;
            n += 1;
        }
        Self(bits)
    }

    /// Whether `pack` is among them.
    pub const fn has(self, pack: Pack) -> bool {
        self.has_number(pack as u32)
    }

    /// Whether the pack of this number is among them.
    pub const fn has_number(self, pack: u32) -> bool {
        self.0 >> pack & 1 == 1
    }

    /// These and `others`.
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Whether one of `others` is among them.
    pub const fn meets(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// Those of them that are not among `others`.
    pub const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<Pack> for PackSet {
    fn from_iter<I: IntoIterator<Item = Pack>>(packs: I) -> Self {
        packs.into_iter().fold(Self::default(), |set, pack| Self(set.0 | 1 << pack as u8))
    }
}

/// What an entry of any pack may hold.
pub const KEYS: [&str; 12] =
    ["id", "en", "fr", "any", "value", "tag", "why", "gives", "silent", "pairs", "unsure", "weight"];

impl Pack {
    /// What an entry of this pack may hold beside what every entry may.
    pub fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Unit => &["base", "factor", "offset"],
            Self::Currency => &["family"],
            Self::Boilerplate => &["drops", "keeps"],
            Self::Name => &["like"],
            Self::Opposite => &["like", "up", "down"],
            Self::Title => &["post"],
            Self::Modifier => &["telling"],
            Self::OrgWord => &["joins", "generic"],
            Self::Compass => &["opposite"],
            Self::Ordinal => &["power"],
            Self::Relative => &["part"],
            Self::Calendar => &["unit"],
            _ => &[],
        }
    }
}
