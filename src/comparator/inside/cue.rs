//! The words of `rules/inside` that join figures which depend on one another.

/// What a word does between two figures of one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// The level something comes from: "from", "de", "passer de".
    From,
    /// The level it goes to: "to", "à".
    To,
    /// A verb before the level something is at: "hits", "atteint".
    Reached,
    /// The older level, told after the newer one: "compared with", "contre", "up from".
    Against,
    /// Opens a range told upwards: "between", "entre".
    Between,
    /// Joins the last of a list: "and", "et".
    And,
    /// A whole told by all its parts: "soit", "made up of".
    Parts,
    /// A part of what came before: "dont", "including".
    Including,
    /// The whole after its parts: "in all", "au total".
    InAll,
    /// Words that may stand between two figures that depend on each other: "an increase of", "soit".
    Bridge,
    /// After a figure: that many on top: "more", "de plus".
    More,
    /// "percent higher" and what else makes a figure a difference, before it: "an increase of".
    Change,
    /// Before a figure: by how much a vote was won: "a majority of".
    Margin,
    /// The same, after it: "d'écart".
    ByThat,
    /// That a majority was needed: "requise".
    Needed,
    /// "was born", "né".
    Born,
    /// "died", "mort".
    Died,
    /// Before an age, at that death: "at the age of", "à l'âge de".
    AtAge,
    /// After an age, of someone living: "-year-old".
    YearOld,
    /// "at half-time", "à la mi-temps".
    HalfTime,
    /// Before the score a match ended with: "won", "a battu".
    Ended,
    /// A word that makes a second score one of another match: "first leg".
    OtherMatch,
    /// Sets of tennis and the like: "sets".
    Sets,
    /// "in straight sets": without losing one.
    Straight,
    /// Shares of one whole: "make up", "account for".
    Share,
    /// Shares of a vote: "of the vote", "des voix".
    Vote,
    /// The other side of a vote or match: "against", "contre".
    Versus,
    /// A verb right after "the 210 firefighters": nothing else tells which.
    Verb,
    /// Units of counts that say nothing of what is counted: "times", "fois", "points".
    Idle,
    /// "the", "les": the set named before.
    The,
    /// "the", "ce": the one named before.
    This,
    /// Between a thing and its measure: "cost", "mesure".
    Measures,
    /// After a measure: "high", "de haut".
    Height,
    /// After a measure: "long".
    Length,
    /// After a measure, that it is another one than the thing goes by: "wide", "away".
    OtherDimension,
    /// Before a whole whose parts follow: "of the 30 passengers", "sur les 30 passagers".
    Of,
    /// Men, as parts of a whole.
    Men,
    /// Women.
    Women,
    /// Adults.
    Adults,
    /// Children.
    Children,
    /// A verb that says how long something goes on, before its ends: "runs from".
    Runs,
    /// Before a length of time: "for", "pendant".
    During,
    /// Before a length of time, that it comes again: "every".
    Every,
    /// After a length of time, that it is one of each day's work: "a day".
    Daily,
    /// A lone "one" that counts: "and one in Texas".
    One,
    /// A person told without a figure: "a child".
    OnePerson,
    /// The last part of a whole: "the remaining", "autres".
    Rest,
    /// Between a whole and its parts: "of which", "dont".
    OfWhich,
    /// Between a part and its share: "or", "soit".
    ThatIs,
    /// Before two ages: "aged", "âgés de".
    Aged,
    /// After a difference between two rates: "points".
    Points,
    /// Before a difference: "by", "de".
    By,
    /// More than one, told as one: "couple", "family".
    Several,
    /// A verb before the dead: "kills", "a tué".
    Killing,
    /// A verb before the injured: "injuring", "a blessé".
    Hurting,
    /// Votes for: "voted for", "ont voté pour".
    VoteFor,
    /// Votes against: "voted against", "ont voté contre".
    VoteAgainst,
    /// Those who vote, all of them: "voters", "votants".
    Voters,
    /// Words that bring in another person: "son", "frère", "whose".
    Relative,
    /// Words that tell another time: "when", "avant".
    Meanwhile,
    /// After an age, that it was the one at death: "when she died", "à sa mort".
    AtDeath,
    /// A man told of before: "he", "il".
    He,
    /// A woman told of before: "she", "elle".
    She,
    /// That someone's function is not what it was: "appointed", "remplacé".
    ChangedPost,
    /// Before an age: "was", "avait".
    Was,
    /// Before a year: "in", "en".
    In,
}

impl Cue {
    /// Its `tag` in a rule file.
    pub fn tag(self) -> &'static str {
        match self {
            Self::From => "from",
            Self::To => "to",
            Self::Reached => "reached",
            Self::Against => "against",
            Self::Between => "between",
            Self::And => "and",
            Self::Parts => "parts",
            Self::Including => "including",
            Self::InAll => "in-all",
            Self::Bridge => "bridge",
            Self::More => "more",
            Self::Change => "change",
            Self::Margin => "margin",
            Self::ByThat => "by-that",
            Self::Needed => "needed",
            Self::Born => "born",
            Self::Died => "died",
            Self::AtAge => "at-age",
            Self::YearOld => "year-old",
            Self::HalfTime => "half-time",
            Self::Ended => "ended",
            Self::OtherMatch => "other-match",
            Self::Sets => "sets",
            Self::Straight => "straight",
            Self::Share => "share",
            Self::Vote => "vote",
            Self::Versus => "versus",
            Self::Verb => "verb",
            Self::Idle => "idle",
            Self::The => "the",
            Self::This => "this",
            Self::Measures => "measures",
            Self::Height => "height",
            Self::Length => "length",
            Self::OtherDimension => "other-dimension",
            Self::Of => "of-whole",
            Self::Men => "men",
            Self::Women => "women",
            Self::Adults => "adults",
            Self::Children => "children",
            Self::Runs => "runs",
            Self::During => "during",
            Self::Every => "every",
            Self::Daily => "daily",
            Self::One => "one",
            Self::OnePerson => "one-person",
            Self::Rest => "rest",
            Self::OfWhich => "of-which",
            Self::ThatIs => "that-is",
            Self::Aged => "aged",
            Self::Points => "points",
            Self::By => "by",
            Self::Several => "several",
            Self::Killing => "killing",
            Self::Hurting => "hurting",
            Self::VoteFor => "vote-for",
            Self::VoteAgainst => "vote-against",
            Self::Voters => "voters",
            Self::Relative => "relative",
            Self::Meanwhile => "meanwhile",
            Self::AtDeath => "at-death",
            Self::He => "he",
            Self::She => "she",
            Self::ChangedPost => "changed-post",
            Self::Was => "was",
            Self::In => "in",
        }
    }
}
