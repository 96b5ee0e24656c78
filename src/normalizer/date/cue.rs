//! Small words by which a figure is read as a date, a time, a length or an age, and where they stand.

use super::words::hyphen;
use crate::normalizer::cursor::Cursor;
use crate::rules::{Hit, Pack};

/// Small words that tell how a figure is to be read; `rules/calendar/hints.toml` says what each does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// "last", "dernier"
    Last,
    /// "next", "prochain"
    Next,
    /// "this", "ce"
    This,
    /// "ago"
    Ago,
    /// "from now"
    Hence,
    /// "il y a"
    Since,
    /// "dans", "in"
    Ahead,
    /// "early", "début"
    Early,
    /// "mid", "mi"
    Mid,
    /// "late", "fin"
    Late,
    /// "prend fin", which is no edge
    Ends,
    /// "in" before a year
    Year,
    /// "revolution of" before a year
    Dating,
    /// "in" before a month
    Month,
    /// "at" before a time
    Clock,
    /// "for" before a length
    Lasting,
    /// "twice" before "a week"
    Rate,
    /// "aged"
    Aged,
    /// "avait" before an age
    Has,
    /// "peine" before the length of it
    Span,
    /// "bébé" before an age in months
    Young,
    /// "BC"
    Bc,
    /// "AD"
    Ad,
    /// "John" before "3:16"
    Scripture,
    /// "touchdown"
    Game,
    /// "will"
    Future,
    /// "Good" before "Friday"
    Feast,
    /// "Times" after "Sunday"
    Title,
    /// "temperatures" near "the 80s"
    Weather,
    /// Near bare tens: "widespread 80s" on a warm day.
    Warmth,
    /// "journal de" before "20 heures"
    Timed,
    /// "The month before", "la veille": told from another date of the text
    Beside,
    /// "maillot", near which "le 10" is no day
    NoDay,
    /// "in" before "2:01:39"
    Raced,
    /// "trajet" before "de 2 h 30"
    Lasts,
    /// "vol" before "de 2 h 30", which may be the one of half past two
    Brief,
    /// "route" after "2 h 30 de"
    Travel,
    /// "pendant" before hours
    LastingHours,
    /// "à" before hours
    Sharp,
    /// "durée" before "de 2 heures"
    HedgedLength,
    /// "remaining" after "3:20"
    Left,
    /// "consecutive" between a figure and its unit
    Amid,
    /// "jour", which after "un" is as often no length
    LoneUnit,
    /// "later" after a length
    AfterLength,
    /// "pounds" before "a week"
    Priced,
    /// "environ" before an age
    Hedge,
    /// "taux" before "à 10 ans"
    Loan,
    /// "condamné" before a length
    Sentenced,
    /// "she" before "was 54"
    Somebody,
    /// "was" after "Jones (34)"
    OfPerson,
    /// "died" before "at 54"
    Dying,
    /// "children" before "under 5"
    People,
    /// "actor" before ", 52,"
    Trade,
    /// "profits" after "first-half"
    Accounts,
}

impl Cue {
    fn tag(self) -> &'static str {
        match self {
            Self::Last => "last",
            Self::Next => "next",
            Self::This => "this",
            Self::Ago => "ago",
            Self::Hence => "hence",
            Self::Since => "since",
            Self::Ahead => "ahead",
            Self::Early => "early",
            Self::Mid => "mid",
            Self::Late => "late",
            Self::Ends => "ends",
            Self::Year => "year",
            Self::Dating => "dating",
            Self::Month => "month",
            Self::Clock => "clock",
            Self::Lasting => "lasting",
            Self::Rate => "rate",
            Self::Aged => "aged",
            Self::Has => "has",
            Self::Span => "span",
            Self::Young => "young",
            Self::Bc => "bc",
            Self::Ad => "ad",
            Self::Scripture => "scripture",
            Self::Game => "game",
            Self::Future => "future",
            Self::Feast => "feast",
            Self::Title => "title",
            Self::Weather => "weather",
            Self::Warmth => "warmth",
            Self::Timed => "timed",
            Self::Beside => "beside",
            Self::NoDay => "no-day",
            Self::Raced => "raced",
            Self::Lasts => "lasts",
            Self::Brief => "brief",
            Self::Travel => "travel",
            Self::LastingHours => "lasting-hours",
            Self::Sharp => "sharp",
            Self::HedgedLength => "hedged-length",
            Self::Left => "left",
            Self::Amid => "amid",
            Self::LoneUnit => "lone-unit",
            Self::AfterLength => "after-length",
            Self::Priced => "priced",
            Self::Hedge => "hedge",
            Self::Loan => "loan",
            Self::Sentenced => "sentenced",
            Self::Somebody => "somebody",
            Self::OfPerson => "of-person",
            Self::Dying => "dying",
            Self::People => "people",
            Self::Trade => "trade",
            Self::Accounts => "accounts",
        }
    }
}

/// Length of the longest cue phrase of that sort at token `i`.
pub fn cue(c: &Cursor, i: usize, cue: Cue) -> Option<usize> {
    if !c.packs(i).has(Pack::Hint) {
        return None;
    }
    let fits = |h: &&Hit| h.record.pack() == Pack::Hint && h.record.tagged(cue.tag());
    c.hits(i).iter().find(fits).map(|h| h.len)
}

/// First token of a cue phrase of that sort that ends right before token `i`, a hyphen between allowed.
pub fn cue_before(c: &Cursor, i: usize, which: Cue) -> Option<usize> {
    let end = if i > 0 && hyphen(c, i - 1) { i - 1 } else { i };
    let fits = |h: &Hit, s: usize| {
        h.record.pack() == Pack::Hint && h.record.tagged(which.tag()) && (s + h.len == i || s + h.len == end)
    };
    let fits_at = |s: usize| c.packs(s).has(Pack::Hint) && c.hits(s).iter().any(|h| fits(h, s));
    (i.saturating_sub(5)..i).find(|s| fits_at(*s) && c.same_sentence(*s, i))
}

/// Whether a cue phrase of that sort ends right before token `i`.
pub fn after(c: &Cursor, i: usize, which: Cue) -> bool {
    cue_before(c, i, which).is_some()
}
