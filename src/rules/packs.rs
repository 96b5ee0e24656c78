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
    /// Counted nouns whose ending does not reveal the singular; the id is the lemma.
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
    /// Feasts that last a day: `value` is days from Easter, or month and day for a fixed date.
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
    /// The base of a rate: id `year`, `share`; "par an", "a share".
    Rate "rate",
    /// Currencies, by ISO 4217 code or open name.
    Currency "currency",
    /// Hedges: "about", "plus de"; `tag` the bound.
    Bound "bound",
    /// Words that tell a rise or a fall; `tag` `up` or `down`.
    Direction "direction",
    /// Small words that make a figure a date, a time, a length or an age; `tag` says which.
    Hint "hint",
    /// Words for the years of a decade, or for people in that decade of life: `value` is the tens.
    Decade "decade",
    /// Words that relate one figure to another: "already", "except"; `tag` says how.
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
    /// Words for police forces: a captain beside one is not a ship's captain.
    Force "force",
    /// "Mr", "Mme".
    Honorific "honorific",
    /// "former", "acting".
    Modifier "modifier",
    /// Words that make a name an organisation's.
    OrgWord "org_word",
    /// What works are called: `tag` `book` where a title is translated rather than replaced.
    Work "work",
    /// Names that writers interchange, though they are not the same: `tag` names the group.
    Lax "lax",
    /// What one body is to another by which it is named: "parent", "maker".
    Bond "bond",
    /// Verbs of saying.
    Saying "saying",
    /// Name forms that are ordinary words too.
    Common "common",
    /// News terms of both languages.
    Term "term",
    /// Opposites: `tag` `up` or `down` for the side of the pair.
    Opposite "opposite",
    /// Superlatives, by what is measured: those of one `id` correspond.
    Superlative "superlative",
    /// Points of the compass.
    Compass "compass",
    /// Family relations: `value` says which words correspond.
    Kin "kin",
    /// Words that deny.
    Negation "negation",
    /// Words that reverse the word after them: "not", "peu", "less".
    Negator "negator",
    /// Modal verbs (may, can, must), negated or not: those of one `id` correspond.
    Modal "modal",
    /// Phrases that contain a negation word but deny nothing.
    Affirmative "affirmative",
    /// Stages of competitions: `value` is how many are left.
    Stage "stage",
    /// Words that show how figures of one article depend on one another; `tag` says how.
    Cue "cue",
    /// Nouns that count the same things: "dead", "victims".
    Kind "kind",
    /// Words without weight of their own.
    Stopword "stopwords",
    /// Boilerplate: phrases that are not part of the article proper.
    Boilerplate "boilerplate",
    /// Abbreviations whose full stop ends no sentence.
    Abbreviation "abbreviation",
    /// Function words of unsupported languages: `id` names the language.
    Foreign "foreign",
}

/// Some of the packs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PackSet(u64);

const _: () = assert!(Pack::ALL.len() <= 60, "a set has one bit for each pack, and some for what is no pack");

impl PackSet {
    /// No packs.
    pub const NONE: Self = Self(0);
    /// Marks a token of digits.
    pub const DIGITS: Self = Self(1 << 63);
    /// Marks a sign that is a number: "½".
    pub const FRACTION_SIGN: Self = Self(1 << 62);
    /// Marks a word that may be a rank in Roman numerals: "XVIe", "Ier".
    pub const ROMAN: Self = Self(1 << 61);

    /// Marks a word that may begin a name without an initial capital: "iPhone", the "al" of Arabic names.
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

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<Pack> for PackSet {
    fn from_iter<I: IntoIterator<Item = Pack>>(packs: I) -> Self {
        packs.into_iter().fold(Self::default(), |set, pack| Self(set.0 | 1 << pack as u8))
    }
}

/// The keys an entry of any pack may have.
pub const KEYS: [&str; 12] =
    ["id", "en", "fr", "any", "value", "tag", "why", "gives", "silent", "pairs", "unsure", "weight"];

impl Pack {
    /// The keys an entry of this pack may have besides [`KEYS`].
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
