//! What a thread remembers of the tokens it has cut: most words of an article were in an earlier one, written the same
//! way. One lookup of the written form gives a token's nature and its number in the text.
//!
//! The tokens of a text never depend on what was read before it. Also part of the build script; it uses nothing of the
//! crate.

use super::intern::{Words, fold, seed};
use super::keys::{Keys, Reading};
use super::token::{Figure, Shape, TokenKind};
use std::cell::RefCell;
use std::sync::atomic::{AtomicU64, Ordering};

/// Longest token, in bytes, whose written form is remembered.
pub const SHORT: usize = 16;
/// With more keys or forms than this, the next text starts with an empty memory: room for an archive of articles, a
/// bound against hostile texts.
const MOST_KEPT: usize = 1 << 16;
/// The same bound in bytes of keys: a single token may be as long as an article.
const MOST_BYTES: usize = 4 << 20;

/// The written form of a short token: its bytes, padded with zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    bytes: [u64; 2],
    len: u8,
}

/// The properties of a token that do not depend on its neighbours.
#[derive(Clone, Copy, Debug)]
pub struct Nature {
    /// What it is.
    pub kind: TokenKind,
    /// How it is written.
    pub shape: Shape,
    /// Whether a capital stands in it after its first character.
    pub inner: bool,
    /// What figure it may be.
    pub figure: Figure,
}

/// One written form of a token.
#[derive(Clone, Copy)]
struct Form {
    written: Written,
    nature: Nature,
    /// The number of its key.
    key: u32,
    met: Met,
}

/// Where something was last seen.
#[derive(Clone, Copy, Default)]
struct Met {
    /// In which text.
    text: u32,
    /// The number of its key in that text.
    number: u32,
}

/// The forms and keys seen so far.
pub struct Memory {
    reading: Reading,
    /// How many keys the text has so far.
    numbered: usize,
    keys: Words,
    /// Where each key was last seen.
    met: Vec<Met>,
    forms: Vec<Form>,
    /// Numbers of forms plus one, by hash, 0 where free; its length is a power of two, and it is never more than half
    /// full.
    slots: Vec<u32>,
    /// The [`seed`] of the process.
    seed: u64,
    /// The same for forms of a single ASCII character, by that character.
    single: [u32; 128],
    /// A buffer in which keys are built.
    pub draft: String,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::new(Memory::new());
}

impl Written {
    /// The token of `len` bytes at byte `at`; `None` if it is empty or longer than [`SHORT`].
    #[inline]
    pub fn at(bytes: &[u8], at: usize, len: usize) -> Option<Self> {
        let bytes = match len {
            1..=8 => return Some(Self::short(eight(bytes, at), len)),
            9..=SHORT => [eight(bytes, at), lowest(eight(bytes, at + 8), len - 8)],
            _ => return None,
        };
        Some(Self { bytes, len: len as u8 })
    }

    /// The token of the first `len` of eight bytes; `len` is 1 to 8.
    #[inline(always)]
    pub fn short(eight: u64, len: usize) -> Self {
        Self { bytes: [lowest(eight, len), 0], len: len as u8 }
    }

    #[inline]
    fn hash(self, seed: u64) -> u64 {
        // Odd, so that no bit of the second half is lost.
        let spread = self.bytes[1].rotate_left(u32::from(self.len)).wrapping_mul(seed | 1);
        fold(self.bytes[0] ^ spread ^ seed)
    }
}

/// The lowest `count` bytes of eight; `count` is 1 to 8.
#[inline(always)]
fn lowest(eight: u64, count: usize) -> u64 {
    eight & (u64::MAX >> ((64 - 8 * count) & 63))
}

/// The eight bytes at `at`, the first in the low bits, padded with zeros.
#[inline]
pub fn eight(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        Some(eight) => u64::from_le_bytes(*eight),
        None => last(bytes, at),
    }
}

/// The same when fewer than eight are left.
#[cold]
fn last(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or(&[]);
    rest.iter().rev().fold(0, |n, b| n << 8 | u64::from(*b))
}

impl Memory {
    fn new() -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(1);
        Self {
            reading: Reading { memory: COUNT.fetch_add(1, Ordering::Relaxed), text: 0 },
            numbered: 0,
            keys: Words::default(),
            met: Vec::new(),
            forms: Vec::new(),
            slots: vec![0; 1 << 10],
            seed: seed(),
            single: [0; 128],
            draft: String::new(),
        }
    }

    /// Calls `read` with this thread's memory, set to continue the text of these keys.
    pub fn reading<T>(keys: &mut Keys, read: impl FnOnce(&mut Self, &mut Keys) -> T) -> T {
        MEMORY.with_borrow_mut(|memory| {
            memory.go_on(keys);
            let read = read(memory, keys);
            memory.numbered = keys.len();
            read
        })
    }

    /// Whether keys were last numbered by this thread's current memory.
    pub fn is_of_this_thread(keys: &Keys) -> bool {
        MEMORY.with_borrow(|memory| memory.reading.memory == keys.reading.memory)
    }

    fn go_on(&mut self, keys: &mut Keys) {
        if keys.reading == self.reading && keys.len() == self.numbered {
            return;
        }
        let many = self.keys.len().max(self.forms.len()) > MOST_KEPT || self.keys.bytes() > MOST_BYTES;
        if many || self.reading.text == u32::MAX {
            *self = Self::new();
        }
        self.reading.text += 1;
        if keys.reading.memory != self.reading.memory {
            keys.keep(|key, hash| self.keys.number_of(key, hash));
            self.met.resize(self.keys.len(), Met::default());
        }
        for (number, key) in (0..).zip(keys.all_kept()) {
            self.met[key as usize] = Met { text: self.reading.text, number };
        }
        keys.reading = self.reading;
    }

    /// The nature of the token so written and the number of its key in the text; `None` if the form is new.
    #[inline(always)]
    pub fn find(&mut self, written: Written, keys: &mut Keys) -> Option<(Nature, u32)> {
        let form = match written {
            Written { bytes: [byte @ 0..128, _], len: 1 } => self.single[byte as usize],
            _ => self.look(written).ok()?,
        };
        let Form { nature, key, met, .. } = *self.forms.get((form as usize).wrapping_sub(1))?;
        if met.text == self.reading.text {
            return Some((nature, met.number));
        }
        Some((nature, self.meet(form as usize - 1, key, keys)))
    }

    /// The number of a form's key in the text, new if the key is.
    fn meet(&mut self, form: usize, key: u32, keys: &mut Keys) -> u32 {
        let number = self.number(key, keys);
        self.forms[form].met = Met { text: self.reading.text, number };
        number
    }

    /// The number of a form plus one, or else the free slot for it.
    #[inline(always)]
    fn look(&self, written: Written) -> Result<u32, usize> {
        let mut at = self.home(written);
        while let Some(form) = self.slots.get(at).filter(|form| **form > 0) {
            if self.forms.get(*form as usize - 1).is_some_and(|f| f.written == written) {
                return Ok(*form);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        Err(at)
    }

    fn home(&self, written: Written) -> usize {
        written.hash(self.seed) as usize & (self.slots.len() - 1)
    }

    /// The number of a key in the text, new if the key is.
    fn number(&mut self, key: u32, keys: &mut Keys) -> u32 {
        let text = self.reading.text;
        let Some(met) = self.met.get_mut(key as usize) else { return 0 };
        if met.text != text {
            let (word, hash) = self.keys.hashed(key);
            let number = keys.push(word, hash, key);
            *met = Met { text, number };
        }
        met.number
    }

    /// The number of a key in the text, new if the key is.
    pub fn add(&mut self, keys: &mut Keys, key: &str) -> u32 {
        let key = self.key(key);
        self.number(key, keys)
    }

    /// The same, and remembers the written form, while there is room.
    pub fn learn(&mut self, written: Written, nature: Nature, keys: &mut Keys, key: &str) -> u32 {
        let key = self.key(key);
        let number = self.number(key, keys);
        if self.forms.len() > MOST_KEPT {
            return number;
        }
        let slot = self.look(written);
        self.forms.push(Form { written, nature, key, met: Met { text: self.reading.text, number } });
        let form = u32::try_from(self.forms.len()).unwrap_or(u32::MAX);
        if let Written { bytes: [byte @ 0..128, _], len: 1 } = written {
            self.single[byte as usize] = form;
        }
        if let Err(slot) = slot {
            self.slots[slot] = form;
        }
        if 2 * self.forms.len() > self.slots.len() {
            self.grow();
        }
        number
    }

    fn key(&mut self, key: &str) -> u32 {
        let key = self.keys.number(key);
        if key as usize >= self.met.len() {
            self.met.push(Met::default());
        }
        key
    }

    fn grow(&mut self) {
        self.slots = vec![0; 4 * self.slots.len()];
        for n in 0..self.forms.len() {
            if let Err(slot) = self.look(self.forms[n].written) {
                self.slots[slot] = n as u32 + 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokenize::Tokens;
    use super::*;

    #[test]
    fn texts_in_turn_keep_their_numbers() {
        let (mut a, mut b) = (Tokens::default(), Tokens::default());
        let text = "Paris, paris et Lyon. Lyon ? Et PARIS anticonstitutionnellement l’an 2000";
        let words: Vec<usize> = text.match_indices(' ').map(|(i, _)| i + 1).chain([text.len()]).collect();
        for pair in words.windows(2) {
            a.extend(text, pair[0], pair[1]);
            b.extend(text, pair[0], pair[1]);
            // A copy that is extended on its own does not disturb the original.
            let mut copy = a.clone();
            copy.extend("Rouen", 0, 5);
            a.extend("Metz", 0, 4);
        }
        let all = |tokens: &Tokens| -> Vec<String> {
            (0..tokens.run().len()).map(|i| tokens.run().key(i).to_owned()).collect()
        };
        let expected = Tokens::of(&text[words[0]..]);
        assert_eq!(all(&b), all(&expected));
        let without: Vec<String> = all(&a).into_iter().filter(|k| k != "metz").collect();
        assert_eq!(without, all(&expected));
        let numbers: Vec<u32> = b.run().list().iter().map(|t| t.word).collect();
        let same: Vec<u32> = expected.run().list().iter().map(|t| t.word).collect();
        assert_eq!(numbers, same);
    }

    #[test]
    fn long_words_are_not_kept_for_ever() {
        for n in 0..12_u8 {
            let word = String::from_utf8(vec![b'a' + n; 1 << 20]).unwrap();
            assert_eq!(Tokens::of(&word).run().key(0), word);
        }
        let kept = MEMORY.with_borrow(|memory| memory.keys.bytes());
        assert!(kept <= MOST_BYTES + (1 << 20), "{kept}");
    }

    #[test]
    fn tells_what_is_written_from_what_is_not() {
        for len in 1..=SHORT {
            let text = vec![b'a'; len + 3];
            let written = Written::at(&text, 0, len).unwrap();
            assert_eq!(written, Written::at(&text[..len], 0, len).unwrap());
            assert_ne!(Some(written), Written::at(&text, 0, len + 1));
        }
        assert!(Written::at(&[b'a'; 20], 0, 0).is_none() && Written::at(&[b'a'; 20], 0, SHORT + 1).is_none());
    }
}
