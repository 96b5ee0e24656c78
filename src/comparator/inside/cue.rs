//! The words of `rules/inside` that join figures which depend on one another.

use crate::rules::Record;
use crate::rules::compile::sign;
use crate::rules::tags::tags;

impl Cue {
    /// Whether an entry of `rules/inside` is of this cue.
    #[inline]
    pub fn is(self, record: Record) -> bool {
        record.sign() == SIGNS[self as usize] && record.tag() == self.tag()
    }
}

/// The sign of each cue's tag.
const SIGNS: [u8; Cue::ALL.len()] = {
    let mut signs = [0; Cue::ALL.len()];
    let mut n = 0;
    while n < signs.len() {
        signs[n] = sign(Cue::ALL[n].tag());
        n += 1;
    }
    signs
};

/// The cues whose tags go by each sign; of those that share one, all.
static BY_SIGN: [CueSet; 256] = {
    let mut sets = [CueSet::NONE; 256];
    let mut n = 0;
    while n < SIGNS.len() {
        let set = &mut sets[SIGNS[n] as usize];
        *set = set.with(CueSet::one(Cue::ALL[n]));
        n += 1;
    }
    sets
};

tags! {
    /// What a word does between two figures of one sentence.
    pub enum Cue {
        /// The level something comes from: "from", "de", "passer de".
        From "from",
        /// The level it goes to: "to", "à".
        To "to",
        /// A verb before the level something is at: "hits", "atteint".
        Reached "reached",
        /// The older level, told after the newer one: "compared with", "contre", "up from".
        Against "against",
        /// Opens a range told upwards: "between", "entre".
        Between "between",
        /// Joins the last of a list: "and", "et".
        And "and",
        /// A whole told by all its parts: "soit", "made up of".
        Parts "parts",
        /// A part of what came before: "dont", "including".
        Including "including",
        /// The whole after its parts: "in all", "au total".
        InAll "in-all",
        /// Words that may stand between two figures that depend on each other: "an increase of", "soit".
        Bridge "bridge",
        /// After a figure: that many on top: "more", "de plus".
        More "more",
        /// "percent higher" and what else makes a figure a difference, before it: "an increase of".
        Change "change",
        /// Before a figure: by how much a vote was won: "a majority of".
        Margin "margin",
        /// The same, after it: "d'écart".
        ByThat "by-that",
        /// That a majority was needed: "requise".
        Needed "needed",
        /// "was born", "né".
        Born "born",
        /// "died", "mort".
        Died "died",
        /// That somebody is dead, in other words: "widow", "obsèques".
        Mourned "mourned",
        /// Before an age, at that death: "at the age of", "à l'âge de".
        AtAge "at-age",
        /// After an age, of someone living: "-year-old".
        YearOld "year-old",
        /// "at half-time", "à la mi-temps".
        HalfTime "half-time",
        /// Before the score a match ended with: "won", "a battu".
        Ended "ended",
        /// A word that makes a second score one of another match: "first leg".
        OtherMatch "other-match",
        /// Sets of tennis and the like: "sets".
        Sets "sets",
        /// "in straight sets": without losing one.
        Straight "straight",
        /// Shares of one whole: "make up", "account for".
        Share "share",
        /// Shares of a vote: "of the vote", "des voix".
        Vote "vote",
        /// The other side of a vote or match: "against", "contre".
        Versus "versus",
        /// A verb right after "the 210 firefighters": nothing else tells which.
        Verb "verb",
        /// Units of counts that say nothing of what is counted: "times", "fois", "points".
        Idle "idle",
        /// "the", "les": the set named before.
        The "the",
        /// "the", "ce": the one named before.
        This "this",
        /// "it", "elles": what the sentence before is of.
        Pronoun "pronoun",
        /// A time that is not the rival's: "best", "record".
        OwnBest "own-best",
        /// Takes up an earlier time: "when", "où".
        BackThen "back-then",
        /// "today", "désormais".
        Now "now",
        /// Between a thing and its measure: "cost", "mesure".
        Measures "measures",
        /// After a measure: "high", "de haut".
        Height "height",
        /// After a measure: "long".
        Length "length",
        /// After a measure, that it is another one than the thing goes by: "wide", "away".
        OtherDimension "other-dimension",
        /// Before a whole whose parts follow: "of the 30 passengers", "sur les 30 passagers".
        Of "of-whole",
        /// Men, as parts of a whole.
        Men "men",
        /// Women.
        Women "women",
        /// Adults.
        Adults "adults",
        /// Children.
        Children "children",
        /// A verb that says how long something goes on, before its ends: "runs from".
        Runs "runs",
        /// Before a length of time: "for", "pendant".
        During "during",
        /// Before a length of time, that it comes again: "every".
        Every "every",
        /// After a length of time, that it is one of each day's work: "a day".
        Daily "daily",
        /// A lone "one" that counts: "and one in Texas".
        One "one",
        /// A person told without a figure: "a child".
        OnePerson "one-person",
        /// The last part of a whole: "the remaining", "autres".
        Rest "rest",
        /// Between a whole and its parts: "of which", "dont".
        OfWhich "of-which",
        /// Between a part and its share: "or", "soit".
        ThatIs "that-is",
        /// Before two ages: "aged", "âgés de".
        Aged "aged",
        /// After a difference between two rates: "points".
        Points "points",
        /// Before a difference: "by", "de".
        By "by",
        /// More than one, told as one: "couple", "family".
        Several "several",
        /// A verb before the dead: "kills", "a tué".
        Killing "killing",
        /// A verb before the injured: "injuring", "a blessé".
        Hurting "hurting",
        /// Votes for: "voted for", "ont voté pour".
        VoteFor "vote-for",
        /// Votes against: "voted against", "ont voté contre".
        VoteAgainst "vote-against",
        /// Those who vote, all of them: "voters", "votants".
        Voters "voters",
        /// Words that bring in another person: "son", "frère", "whose".
        Relative "relative",
        /// Words that tell another time: "when", "avant".
        Meanwhile "meanwhile",
        /// After an age, that it was the one at death: "when she died", "à sa mort".
        AtDeath "at-death",
        /// A man told of before: "he", "il".
        He "he",
        /// A woman told of before: "she", "elle".
        She "she",
        /// That someone's function is not what it was: "appointed", "remplacé".
        ChangedPost "changed-post",
        /// What a function may be of without being named: "company", "groupe".
        House "house",
        /// After a barrister's name, for whom: "prosecuting", "pour la partie civile".
        Prosecuting "prosecuting",
        /// The other side: "for the defence".
        Defending "defending",
        /// What happens to one person or thing once: "arrested", "s'est déclaré"; those of one entry are one.
        Once "once",
        /// That it happened more than once: "again", "a second".
        Again "again",
        /// A verb of those who die, after their number: "die", "ont péri".
        Dying "dying",
        /// People, whoever they are: "men", "teenagers".
        People "people",
        /// Those arrested, after their number.
        TakenIn "taken-in",
        /// After a number, that it is not sure: "feared".
        Feared "feared",
        /// Before a number, that it is all of them: "has", "compte".
        Totals "totals",
        /// That two share a name or a spelling: "no relation", "à ne pas confondre".
        Namesake "namesake",
        /// Before an age: "was", "avait".
        Was "was",
        /// Before a year: "in", "en".
        In "in",
        /// People as wholes: "pupils", "passagers".
        Persons "persons",
        /// After how many a group has: "-strong", "-member".
        Strong "strong",
        /// Between a group and its parts: "has", "compte".
        Has "has",
        /// Before the parts of a whole: "with", "pour".
        With "with",
        /// First places.
        Gold "gold",
        /// Second places.
        Silver "silver",
        /// Third places.
        Bronze "bronze",
        /// What gold, silver and bronze are.
        Medals "medals",
        /// Matches won.
        Wins "wins",
        /// Matches drawn.
        Draws "draws",
        /// Matches lost.
        Losses "losses",
        /// What is won, drawn or lost.
        Matches "matches",
        /// Those who pass a trial: "passed", "reçus".
        Passed "passed",
        /// Those who do not: "failed", "recalés".
        Failed "failed",
        /// Those who come out alive: "survived".
        Survived "survived",
        /// That people are dead, as a verb: "were killed".
        Perished "perished",
        /// That people are injured, as a verb: "were hurt".
        Wounded "wounded",
        /// That people are arrested, as a verb: "were arrested".
        Arrested "arrested",
        /// Before those told of in the sentence before: "they were", "il s'agit de".
        TheyWere "they-were",
        /// Begins another statement: "while", "alors que".
        While "while",
        /// Between a change and the level it starts from: "on", "more than".
        Upon "upon",
        /// Before the share that two figures make: "a turnout of".
        Turnout "turnout",
        /// That figures are reckoned otherwise: "in real terms".
        Adjusted "adjusted",
        /// After a score: "draw".
        Draw "draw",
        /// Before a score: "drew", "match nul".
        Drew "drew",
        /// After a score: "win".
        Win "win",
        /// Right before the score of the side that won: "won", "s'est imposé".
        Won "won",
        /// Before the side that lost: "beat".
        Beat "beat",
        /// "at home", "à domicile".
        AtHome "at-home",
        /// Over two legs: "on aggregate".
        Aggregate "aggregate",
        /// "on penalties", "tirs au but".
        Shootout "shootout",
        /// Before a score: "trailing", "menés".
        Trailing "trailing",
        /// "after losing the first set".
        FirstSetLost "first-set-lost",
        /// Those on no side: "undecided".
        Undecided "undecided",
        /// Before those who are more than half: "a majority of".
        MajorityOf "majority-of",
        /// What countries are called: "countries", "pays".
        Nations "nations",
        /// Before the place or the people a share is of: "in", "chez".
        Within "within",
        /// Before two ends that are no range: "the gap between".
        Gap "gap",
        /// Before the ends of a range: "ranging from".
        Ranging "ranging",
        /// Before the last part of a whole, that it is all that is left: "the balance of", "le solde, soit".
        Balance "balance",
        /// Before what a budget gives to each: "sets aside".
        Allots "allots",
        /// Before what is left: "leaving", "il en reste".
        Leaving "leaving",
        /// Before an age or a rank, that it is so today: "is", "turned".
        Is "is",
        /// That a death is news: "has died".
        HasDied "has-died",
        /// That somebody died, and nothing else: "died", "décédée".
        Dies "dies",
        /// What nobody does once dead: "painted", "s'est marié".
        Deed "deed",
        /// Before or after a length of time, that it parts two times: "later", "plus tard".
        Later "later",
        /// What ends a time, puts it off or turns to somebody else: "until", "would", "qui".
        Until "until",
        /// A verb that begins something, before its time: "began", "est parti".
        Begins "begins",
        /// A verb that ends it: "ended", "est arrivé".
        Ends "ends",
        /// Before the length of what began and ended: "lasting", "au bout de".
        Lasting "lasting",
        /// What goes from one time zone to another: "flight", "avion".
        Flight "flight",
        /// Before who has the time between two ends: "giving".
        Giving "giving",
        /// A verb before the length of what the sentence before told of: "lasted", "a duré".
        Lasted "lasted",
        /// After a length of time that parts two times: "later", "plus tard".
        Apart "apart",
        /// That a court gave the length of time: "jailed", "peine".
        Sentenced "sentenced",
        /// In office: "in power", "de mandat".
        Tenure "tenure",
        /// Before a rank, of a year that goes on: "is in", "entame".
        Present "present",
        /// What tells the year a thing is from: "built", "founded".
        Founded "founded",
        /// Before an anniversary of this year: "marks", "fête".
        Celebrates "celebrates",
        /// The same, of a day gone by: "turned", "a fêté".
        Celebrated "celebrated",
        /// After an anniversary, that it is the thing's own: "marriage", "création".
        Marriage "marriage",
        /// Before a year, that what began then goes on: "since", "depuis".
        Since "since",
        /// After a difference of two times: "ahead of", "d'avance sur".
        Ahead "ahead",
        /// A range of figures told as one: "range", "fourchette".
        Spread "spread",
        /// At the head of a sentence, the thing told of before: "it", "ils".
        It "it",
        /// With the lower of two bounds: "a minimum of".
        AtLeast "at-least",
        /// With the upper one: "at most".
        AtMost "at-most",
        /// With the first of two days: "at the earliest".
        Earliest "earliest",
        /// With the last one: "at the latest".
        Latest "latest",
        /// That a sentence is not about today: "at the time", "à l'époque".
        Then "then",
    }
}

/// A set of cues: one bit for each, in two halves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CueSet([u128; 2]);

const _: () = assert!(Cue::ALL.len() <= 256, "a set has one bit for each cue");

impl CueSet {
    /// None.
    pub const NONE: Self = Self([0; 2]);

    /// These cues.
    pub const fn of(cues: &[Cue]) -> Self {
        let mut set = Self::NONE;
        let mut n = 0;
        while n < cues.len() {
            set = set.with(Self::one(cues[n]));
            n += 1;
        }
        set
    }

    /// One cue.
    const fn one(cue: Cue) -> Self {
        let bit = 1 << (cue as u8 & 127);
        if cue as u8 >= 128 { Self([0, bit]) } else { Self([bit, 0]) }
    }

    /// The cues an entry of `rules/inside` may be of: its own is among them.
    pub fn maybe(record: Record) -> Self {
        BY_SIGN[usize::from(record.sign())]
    }

    /// Whether a cue is among them.
    pub const fn has(self, cue: Cue) -> bool {
        self.meets(Self::one(cue))
    }

    /// Whether one of `others` is among them.
    pub const fn meets(self, others: Self) -> bool {
        self.0[0] & others.0[0] != 0 || self.0[1] & others.0[1] != 0
    }

    /// These and `others`.
    pub const fn with(self, others: Self) -> Self {
        Self([self.0[0] | others.0[0], self.0[1] | others.0[1]])
    }
}
