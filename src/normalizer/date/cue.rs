//! Small words by which a figure is read as a date, a time, a length or an age, and where they stand.

use super::words::hyphen;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::memo::Memo;
use crate::normalizer::number_run::soon;
use crate::normalizer::promise::NUMBERS;
use crate::rules::compile::sign;
use crate::rules::tags::tags;
use crate::rules::tokenize::TokenKind;
use crate::rules::{Hit, Pack, PackSet};
use std::sync::LazyLock;

tags! {
    /// Small words that tell how a figure is to be read; `rules/calendar/hints.toml` says what each does.
    pub enum Cue {
        /// "last", "dernier"
        Last "last",
        /// "next", "prochain"
        Next "next",
        /// "this", "ce"
        This "this",
        /// "ago"
        Ago "ago",
        /// "from now"
        Hence "hence",
        /// "il y a"
        Since "since",
        /// "dans", "in"
        Ahead "ahead",
        /// "early", "début"
        Early "early",
        /// "mid", "mi"
        Mid "mid",
        /// "late", "fin"
        Late "late",
        /// "prend fin", which is no edge
        Ends "ends",
        /// "in" before a year
        Year "year",
        /// "revolution of" before a year
        Dating "dating",
        /// "in" before a month
        Month "month",
        /// "at" before a time
        Clock "clock",
        /// "for" before a length
        Lasting "lasting",
        /// "twice" before "a week"
        Rate "rate",
        /// "aged"
        Aged "aged",
        /// "avait" before an age
        Has "has",
        /// "peine" before the length of it
        Span "span",
        /// "bébé" before an age in months
        Young "young",
        /// "BC"
        Bc "bc",
        /// "AD"
        Ad "ad",
        /// "John" before "3:16"
        Scripture "scripture",
        /// "touchdown"
        Game "game",
        /// "into overtime" behind the clock of a match
        Played "played",
        /// "will"
        Future "future",
        /// "Good" before "Friday"
        Feast "feast",
        /// "Times" after "Sunday"
        Title "title",
        /// "temperatures" near "the 80s"
        Weather "weather",
        /// Near bare tens: "widespread 80s" on a warm day.
        Warmth "warmth",
        /// "journal de" before "20 heures"
        Timed "timed",
        /// "The month before", "la veille": told from another date of the text
        Beside "beside",
        /// "maillot", near which "le 10" is no day
        NoDay "no-day",
        /// "in" before "2:01:39"
        Raced "raced",
        /// "trajet" before "de 2 h 30"
        Lasts "lasts",
        /// "vol" before "de 2 h 30", which may be the one of half past two
        Brief "brief",
        /// "route" after "2 h 30 de"
        Travel "travel",
        /// "pendant" before hours
        LastingHours "lasting-hours",
        /// "à" before hours
        Sharp "sharp",
        /// "durée" before "de 2 heures"
        HedgedLength "hedged-length",
        /// "remaining" after "3:20"
        Left "left",
        /// "consecutive" between a figure and its unit
        Amid "amid",
        /// "jour", which after "un" is as often no length
        LoneUnit "lone-unit",
        /// "later" after a length
        AfterLength "after-length",
        /// "pounds" before "a week"
        Priced "priced",
        /// "environ" before an age
        Hedge "hedge",
        /// "taux" before "à 10 ans"
        Loan "loan",
        /// "condamné" before a length
        Sentenced "sentenced",
        /// "she" before "was 54"
        Somebody "somebody",
        /// "was" after "Jones (34)"
        OfPerson "of-person",
        /// "died" before "at 54"
        Dying "dying",
        /// "children" before "under 5"
        People "people",
        /// "actor" before ", 52,"
        Trade "trade",
        /// "profits" after "first-half"
        Accounts "accounts",
    }
}

/// Some of the sorts of cues.
#[derive(Clone, Copy, Default)]
struct Sorts(u64);

const _: () = assert!(Cue::ALL.len() <= 64, "a set has one bit for each sort of cue");

impl Sorts {
    const NONE: Self = Self(0);

    const fn of(cues: &[Cue]) -> Self {
        let (mut bits, mut n) = (0, 0);
        while n < cues.len() {
            bits |= 1 << cues[n] as u8;
            n += 1;
        }
        Self(bits)
    }

    const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    const fn meets(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

/// Tokens before a figure among which a cue that ends right before it begins.
const FAR: usize = 5;

/// The sorts whose tag has a sign: of most signs there is one at most.
static SORTS: LazyLock<[Sorts; 256]> = LazyLock::new(|| {
    let mut sorts = [Sorts::NONE; 256];
    for cue in Cue::ALL {
        let slot = &mut sorts[usize::from(sign(cue.tag()))];
        *slot = slot.and(Sorts::of(&[*cue]));
    }
    sorts
});

/// Which sorts of cues may begin at a token and end right before it, for the tokens last asked for.
#[derive(Default)]
pub struct Cues {
    begun: Memo<Sorts, 32>,
    ended: Memo<Sorts, 8>,
}

/// The sorts that may begin at token `i`; no other does.
#[inline]
fn sorts(c: &Cursor, i: usize) -> Sorts {
    if c.packs(i).has(Pack::Hint) { hinted(c, i) } else { Sorts::NONE }
}

fn hinted(c: &Cursor, i: usize) -> Sorts {
    let read = || c.hits_of(i, Pack::Hint).fold(Sorts::NONE, |all, hit| all.and(of_hit(hit)));
    c.memos.cues.begun.at(i, read)
}

/// The sorts that may end right before token `i`, a hyphen between allowed; no other does.
fn ended(c: &Cursor, i: usize) -> Sorts {
    c.memos.cues.ended.at(i, || {
        let end = if i > 0 && hyphen(c, i - 1) { i - 1 } else { i };
        let near =
            (i.saturating_sub(FAR)..i).filter(|s| c.packs(*s).has(Pack::Hint) && c.same_sentence(*s, i));
        near.fold(Sorts::NONE, |all, s| {
            let fits = |h: &&Hit| s + h.len == i || s + h.len == end;
            c.hits_of(s, Pack::Hint).filter(fits).fold(all, |all, hit| all.and(of_hit(hit)))
        })
    })
}

fn of_hit(hit: &Hit) -> Sorts {
    SORTS[usize::from(hit.record.sign())]
}

/// Whether a cue may begin at token `i` with which a date or a length begins: "last week", "il y a", "in two days", "AD".
pub fn opens(c: &Cursor, i: usize) -> bool {
    const SHIFTS: Sorts = Sorts::of(&[Cue::Last, Cue::Next, Cue::This]);
    const SHIFTED: PackSet =
        PackSet::of(&[Pack::Calendar, Pack::Weekday, Pack::Month, Pack::Season, Pack::Relative]);
    const LENGTHS: PackSet = PackSet::of(&[Pack::Calendar]);
    const OTHERS: Sorts = Sorts::of(&[Cue::Since, Cue::Ad]);
    let sorts = sorts(c, i);
    // Most of those who stand ahead of something stand ahead of no length.
    let ahead = || {
        let counts = |at: usize| {
            c.packs(at).meets(NUMBERS)
                || c.kind(at) == Some(TokenKind::Sign)
                || matches!(c.key(at), "a" | "an" | "another" | "half" | "couple" | "demi" | "demie")
        };
        sorts.meets(Sorts::of(&[Cue::Ahead]))
            && cue(c, i, Cue::Ahead).is_some_and(|len| counts(i + len) && soon(c, i + len, LENGTHS))
    };
    sorts.meets(OTHERS) || sorts.meets(SHIFTS) && c.close(i + 1).meets(SHIFTED) || ahead()
}

/// Length of the longest cue phrase of that sort at token `i`.
pub fn cue(c: &Cursor, i: usize, cue: Cue) -> Option<usize> {
    if !sorts(c, i).meets(Sorts::of(&[cue])) {
        return None;
    }
    let fits = |h: &&Hit| h.record.pack() == Pack::Hint && h.record.tagged(cue.tag());
    c.hits(i).iter().find(fits).map(|h| h.len)
}

/// First token of a cue phrase of that sort that ends right before token `i`, a hyphen between allowed.
pub fn cue_before(c: &Cursor, i: usize, which: Cue) -> Option<usize> {
    if !ended(c, i).meets(Sorts::of(&[which])) {
        return None;
    }
    let end = if hyphen(c, i - 1) { i - 1 } else { i };
    let fits_at = |s: &usize| {
        c.hits_of(*s, Pack::Hint)
            .any(|h| h.record.tagged(which.tag()) && (*s + h.len == i || *s + h.len == end))
    };
    (i.saturating_sub(FAR)..i).find(|s| fits_at(s) && c.same_sentence(*s, i))
}

/// Whether a cue phrase of that sort ends right before token `i`.
pub fn after(c: &Cursor, i: usize, which: Cue) -> bool {
    cue_before(c, i, which).is_some()
}
