//! Letter by letter: one spelling of a name in two languages, a slip of the pen, or another name.

use crate::rules::intern::{self, Words};
use std::cell::OnceCell;
use std::cmp::Reverse;
use std::sync::{LazyLock, OnceLock};

/// How two words stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// The same sounds written as each language writes them: Poutine, Putin.
    Variant,
    /// A letter or two lost, doubled or changed over.
    Slip,
    /// Different words.
    Other,
}

/// Compares two folded words.
pub fn spelling(a: &str, b: &str) -> Spelling {
    if a == b || transliterated(a, b) {
        return Spelling::Variant;
    }
    let longest = a.chars().count().max(b.chars().count());
    let most = if longest >= 8 { 2 } else { 1 };
    // Endings differ by grammar: "Tigers", "Américaine".
    let inflected = a
        .strip_prefix(b)
        .or_else(|| b.strip_prefix(a))
        .is_some_and(|tail| matches!(tail, "s" | "e" | "es" | "n"));
    if inflected && longest < 6 {
        return Spelling::Variant;
    }
    // "Biafran", "Biafra".
    if inflected && longest >= 6 && (a.ends_with("an") || b.ends_with("an")) {
        return Spelling::Variant;
    }
    // "Liberal", "libéraux".
    let plural =
        |s: &str, p: &str| s.strip_suffix("al").is_some_and(|stem| p.strip_suffix("aux") == Some(stem));
    if plural(a, b) || plural(b, a) {
        return Spelling::Variant;
    }
    if strsim::osa_distance(a, b) <= most { Spelling::Slip } else { Spelling::Other }
}

/// Whether two folded words differ only as French and English write foreign sounds.
pub fn transliterated(a: &str, b: &str) -> bool {
    a != b && sounds_alike((a, &Sound::of(a)), (b, &Sound::of(b)))
}

/// How a folded word sounds, as far as it is asked again and again.
pub struct Sound {
    /// The name it is a spelling of, where that has several.
    name: Option<u32>,
    /// The bytes before a last sound that is written as one pleases: "Valerii", "Zelenskyy".
    open: Option<u32>,
    /// How it begins, in both ways to hear it.
    opening: Openings,
    /// All sounds, in both ways, with the hash of each.
    skeletons: OnceCell<Box<Skeletons>>,
}

type Skeletons = [(u64, String); 2];

/// How a word begins, in each way to hear it one bit of both numbers: other beginnings may share either, hardly both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Openings([u64; 2]);

impl Openings {
    /// Like none.
    pub const NONE: Self = Self([0, 0]);

    /// The one of this number.
    fn of(n: u32) -> Self {
        Self([1 << (n % 64), 1 << (n.wrapping_mul(0x9e37_79b9) >> 26)])
    }

    fn and(self, other: Self) -> Self {
        Self([self.0[0] | other.0[0], self.0[1] | other.0[1]])
    }

    /// Bits of which two words that begin alike have one in common.
    pub fn sign(self) -> u64 {
        self.0[0]
    }

    /// Whether two words may begin alike: true where they do, and seldom elsewhere.
    #[inline]
    pub fn meet(self, other: Self) -> bool {
        (self.0[0] & other.0[0] != 0) & (self.0[1] & other.0[1] != 0)
    }
}

impl Sound {
    /// Hears a word.
    pub fn of(word: &str) -> Self {
        let open = || u32::try_from(word.trim_end_matches(['i', 'y']).len()).ok();
        Self {
            name: name_of(word),
            open: if word.len() >= 4 && word.ends_with(['i', 'y']) { open() } else { None },
            opening: opening(word),
            skeletons: OnceCell::new(),
        }
    }

    /// Whether words of these sounds may be one name: most words already begin otherwise.
    pub fn may_meet(&self, other: &Self) -> bool {
        self.opening.meet(other.opening)
            || self.name.is_some() && self.name == other.name
            || self.open.is_some() && self.open == other.open
    }

    /// What meets wherever [`Sound::may_meet`] is true, and seldom elsewhere.
    pub fn openings(&self) -> Openings {
        let spread = |n: Option<u32>, by: u32| n.map_or(Openings::NONE, |n| Openings::of(by * n));
        self.opening.and(spread(self.name, 5)).and(spread(self.open, 11))
    }

    /// What two words share that sound alike: the name they spell, what stands before an open end, a skeleton. Equal words
    /// share all of it.
    pub fn keys(&self, word: &str) -> impl Iterator<Item = String> {
        let name = self.name.map(|n| format!("={n}"));
        let open = self.open.map(|len| format!("{}-", &word[..len as usize]));
        let skeletons = self.skeletons(word).each_ref().map(|(_, skeleton)| skeleton.clone());
        name.into_iter().chain(open).chain(skeletons)
    }

    fn skeletons(&self, word: &str) -> &Skeletons {
        self.skeletons.get_or_init(|| {
            let heard = |ch| {
                let skeleton = skeleton(word, ch);
                (intern::hash(skeleton.as_bytes()), skeleton)
            };
            let hushed = heard(Ch::Hushed);
            let hard = if has_ch(word) { heard(Ch::Hard) } else { hushed.clone() };
            Box::new([hushed, hard])
        })
    }
}

/// Whether two different folded words, each with its sound, are one as French and English write foreign sounds.
pub fn sounds_alike((a, x): (&str, &Sound), (b, y): (&str, &Sound)) -> bool {
    if x.name.is_some() && x.name == y.name {
        return true;
    }
    if x.open.is_some()
        && x.open == y.open
        && a[..x.open.unwrap_or(0) as usize] == b[..y.open.unwrap_or(0) as usize]
    {
        return true;
    }
    let alike = || x.skeletons(a).iter().any(|p| y.skeletons(b).contains(p));
    if !x.may_meet(y) || !alike() {
        return false;
    }
    // "Yar", « Iar »: of so few letters only those may differ that are one sound in any name.
    if a.len() < 4 || b.len() < 4 {
        return a.len() == 3 && b.len() == 3 && a.replace('y', "i") == b.replace('y', "i");
    }
    // A letter written twice, or "ck" for "k", is a slip in both languages.
    let once = |w: &str| single(&w.replace("ck", "k"));
    !is_swap(a, b) && (once(a) != once(b) || is_slavic(a) && hissed(a) == hissed(b))
}

/// Whether a name ends as those do whose single s French doubles between vowels: Borisov, Borissov.
fn is_slavic(word: &str) -> bool {
    ["ov", "ova", "ev", "eva", "sky", "ski", "skaia", "skaya"].iter().any(|end| word.ends_with(end))
}

fn hissed(word: &str) -> String {
    word.replace("ss", "s")
}

/// Every run of one letter made single: a letter doubled or not is a slip, unless the name is known in both forms.
fn single(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

/// Whether two words differ by two neighbouring letters changed over, which no language does on purpose.
pub fn is_swap(a: &str, b: &str) -> bool {
    let (p, q): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let apart: Vec<usize> = (0..p.len().min(q.len())).filter(|i| p[*i] != q[*i]).collect();
    matches!(apart[..], [i, j] if p.len() == q.len() && j == i + 1 && p[i] == q[j] && p[j] == q[i])
}

/// One way to hear the letters: French "ch" is English "sh", English "ch" is French "tch".
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ch {
    Hushed,
    Hard,
}

/// The written sounds of the two languages, one a line: letters, what they are made, a name in both spellings.
static SOUNDS: &str = include_str!("../../../rules/lexicon/sounds.tsv");

/// The rows of the table of one first letter.
#[derive(Default)]
struct Rows {
    /// The second bytes of rows of several letters, one bit each, others perhaps among them.
    seconds: u64,
    /// Letters and what they are made, the longest letters first.
    several: Vec<(&'static str, &'static str)>,
    /// What the letter alone is made, if it stands there.
    alone: Option<&'static str>,
}

impl Rows {
    fn bit(second: u8) -> u64 {
        1 << (second & 63)
    }

    fn add(&mut self, written: &'static str, sound: &'static str) {
        match written.as_bytes() {
            [_, second, ..] => {
                self.seconds |= Self::bit(*second);
                self.several.push((written, sound));
            }
            _ => {
                self.alone.get_or_insert(sound);
            }
        }
    }

    /// The row that the letters begin with.
    #[inline]
    fn of(&self, letters: &str) -> Option<(usize, &'static str)> {
        // Most have no letter behind them that makes another sound of them.
        if let Some(second) = letters.as_bytes().get(1)
            && self.seconds & Self::bit(*second) != 0
            && let Some((written, sound)) = self.several.iter().find(|(w, _)| letters.starts_with(w))
        {
            return Some((written.len(), sound));
        }
        self.alone.map(|sound| (1, sound))
    }
}

/// The rows of the table by the first byte of their letters.
fn sounds() -> &'static [Rows; 256] {
    static TABLE: LazyLock<[Rows; 256]> = LazyLock::new(|| {
        let mut table = [(); 256].map(|()| Rows::default());
        for line in SOUNDS.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let mut cells = line.split('\t');
            if let (Some(written), Some(sound)) = (cells.next(), cells.next())
                && let Some(first) = written.bytes().next()
            {
                table[usize::from(first)].add(written, sound);
            }
        }
        for rows in &mut table {
            rows.several.sort_by_key(|(written, _)| Reverse(written.len()));
        }
        table
    });
    &TABLE
}

/// The sounds of a word one after the other, letters that are one sound together.
fn heard(word: &str, ch: Ch) -> impl Iterator<Item = &str> {
    let table = sounds();
    let mut rest = word;
    std::iter::from_fn(move || {
        let first = *rest.as_bytes().first()?;
        let found = table[usize::from(first)].of(rest);
        let len = found.map_or_else(|| rest.chars().next().map_or(1, char::len_utf8), |(len, _)| len);
        let (head, tail) = rest.split_at(len);
        rest = tail;
        Some(match found {
            Some((2, _)) if ch == Ch::Hard && head == "ch" => "c",
            Some((_, sound)) => sound,
            None => head,
        })
    })
}

/// Names with several spellings of their own, one name a line.
static SPELLINGS: &str = include_str!("../../../rules/lexicon/spellings.tsv");

/// The name a folded word is one of several spellings of: Mohammed, Mohamed.
fn name_of(word: &str) -> Option<u32> {
    static NAMES: OnceLock<(Words, Vec<u32>)> = OnceLock::new();
    let (spellings, names) = NAMES.get_or_init(|| {
        let (mut spellings, mut names) = (Words::default(), Vec::new());
        for (line, name) in SPELLINGS.lines().filter(|line| !line.starts_with('#')).zip(0..) {
            for word in line.split('\t') {
                spellings.number(word);
                names.resize(spellings.len(), name);
            }
        }
        (spellings, names)
    });
    spellings.find(word).and_then(|n| names.get(n as usize).copied())
}

/// Whether a word may be heard in two ways.
fn has_ch(word: &str) -> bool {
    word.as_bytes().windows(2).any(|pair| pair == b"ch")
}

/// The first two letters of the [`skeleton`] of a word, in both ways to hear it.
fn opening(word: &str) -> Openings {
    let bit = |ch: Ch| {
        let mut first = None;
        for letter in heard(word, ch).flat_map(str::chars) {
            match first {
                None => first = Some(letter),
                // A first letter of three bytes may be all that is left when the ending goes.
                Some(first) if letter != first && first.len_utf8() < 3 => {
                    return Openings::of(7 * u32::from(first) + u32::from(letter));
                }
                Some(_) => {}
            }
        }
        Openings::of(first.map_or(0, |first| 7 * u32::from(first)))
    };
    // Heard the other way, "ch" may be another sound.
    if has_ch(word) { bit(Ch::Hushed).and(bit(Ch::Hard)) } else { bit(Ch::Hushed) }
}

/// The sounds of a word, roughly: what the two languages write in their own ways is made one.
fn skeleton(word: &str, ch: Ch) -> String {
    let mut out = String::with_capacity(word.len());
    for c in heard(word, ch).flat_map(str::chars) {
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    let bare = ["es", "e", "s", "a"].iter().find_map(|ending| out.strip_suffix(ending)).map(str::len);
    if let Some(len) = bare.filter(|len| *len >= 3) {
        out.truncate(len);
    }
    out
}

/// The consonants of a word by sound, each once in a row: what is left when a name is heard through another alphabet.
pub fn consonants(word: &str) -> String {
    let mut out = String::new();
    for c in skeleton(word, Ch::Hushed).chars() {
        if !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u') && !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sound_has_an_example() {
        for line in SOUNDS.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            let [_, _, french, english] = cells[..] else { panic!("four cells: {line:?}") };
            assert_eq!(spelling(french, english), Spelling::Variant, "{line}");
        }
    }

    #[test]
    fn variants_slips_and_others() {
        for (a, b, expected) in [
            ("poutine", "putin", Spelling::Variant),
            ("zelensky", "zelenskyy", Spelling::Variant),
            ("tarvolini", "tarvollini", Spelling::Slip),
            ("tchepiga", "chepiga", Spelling::Variant),
            ("serguei", "sergey", Spelling::Variant),
            ("sirotkine", "sirotkin", Spelling::Variant),
            ("khrouchtchev", "khrushchev", Spelling::Variant),
            ("ovtchinine", "ovchinin", Spelling::Variant),
            ("jezkazgan", "zhezkazgan", Spelling::Variant),
            ("borissov", "borisov", Spelling::Variant),
            ("kissinger", "kisinger", Spelling::Slip),
            ("iouri", "yuri", Spelling::Variant),
            ("mueller", "muller", Spelling::Slip),
            ("brannock", "brannok", Spelling::Slip),
            ("stamford", "stanford", Spelling::Slip),
            ("pyongyang", "pyonguyang", Spelling::Slip),
            ("liberal", "liberaux", Spelling::Variant),
            ("biafran", "biafra", Spelling::Variant),
            ("trump", "trmup", Spelling::Slip),
            ("daniel", "daneil", Spelling::Slip),
            ("graham", "graahm", Spelling::Slip),
            ("aleksandr", "alexandre", Spelling::Variant),
            ("responsibility", "responsability", Spelling::Slip),
            ("lindsay", "rubin", Spelling::Other),
            ("mohammed", "muhammad", Spelling::Variant),
            ("ahmed", "ahmet", Spelling::Variant),
            ("mohammed", "ahmed", Spelling::Other),
            ("mohammed", "mohammde", Spelling::Slip),
            ("yar", "iar", Spelling::Variant),
            ("vesyoly", "vessioly", Spelling::Variant),
            ("bbc", "bvc", Spelling::Slip),
            ("kim", "jim", Spelling::Slip),
        ] {
            assert_eq!(spelling(a, b), expected, "{a} {b}");
        }
    }
}
