//! The editor's place among the findings, and the decisions; independent of terminals.

use crate::cli::decisions::{Decision, Verdict, With};

/// A finding under review.
#[derive(Clone, Debug)]
pub struct Item {
    pub id: String,
    pub rule: &'static str,
    pub message: String,
    pub decision: Option<Decision>,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Next,
    Previous,
    First,
    Last,
    Accept,
    Dismiss,
    Note,
    Undo,
    Edit,
    Quit,
    Enter,
    Escape,
    Erase,
    Letter(char),
}

/// What the editor is writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Writing {
    Nothing,
    Reason(String),
    Note(String),
}

/// What the caller is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    Nothing,
    /// The decision about this finding changed: save it.
    Keep(usize),
    /// Open the finding in an editor program.
    Edit(usize),
    Quit,
}

/// Earlier decisions, each with the id of its finding.
pub type Past = Vec<(String, Option<Decision>)>;

/// The state of a review.
pub struct Review {
    pub items: Vec<Item>,
    pub at: usize,
    pub writing: Writing,
    /// The message to the editor, until the next key.
    pub said: String,
    /// Decisions as they were before each change, by finding, the latest last.
    past: Past,
    articles: Vec<std::path::PathBuf>,
    with: With,
}

impl Item {
    /// Whether it is settled: a note alone settles nothing.
    pub fn is_decided(&self) -> bool {
        self.decision.as_ref().is_some_and(|d| d.verdict != Verdict::Open)
    }
}

impl Review {
    /// A review that begins at the first undecided finding.
    pub fn new(items: Vec<Item>, articles: Vec<std::path::PathBuf>, with: With) -> Self {
        let at = items.iter().position(|i| !i.is_decided()).unwrap_or(0);
        Self { items, at, writing: Writing::Nothing, said: String::new(), past: Vec::new(), articles, with }
    }

    /// The id of the current finding and what can be undone, for [`Review::resume`] once the articles have been read
    /// again.
    pub fn leave(self) -> (Option<String>, Past) {
        (self.items.into_iter().nth(self.at).map(|item| item.id), self.past)
    }

    /// Continues where another review was left, as far as its findings still exist.
    pub fn resume(&mut self, at: Option<&str>, past: Past) {
        let find = |id: &str| self.items.iter().position(|item| item.id == id);
        if let Some(at) = at.and_then(find) {
            self.at = at;
        }
        self.past = past.into_iter().filter(|(id, _)| find(id).is_some()).collect();
    }

    /// The number of decided findings.
    pub fn decided(&self) -> usize {
        self.items.iter().filter(|i| i.is_decided()).count()
    }

    /// Does what a key asks for.
    pub fn press(&mut self, key: Key) -> Wish {
        self.said.clear();
        match &mut self.writing {
            Writing::Nothing => self.step(key),
            Writing::Reason(text) | Writing::Note(text) => match key {
                Key::Letter(c) => {
                    text.push(c);
                    Wish::Nothing
                }
                Key::Erase => {
                    text.pop();
                    Wish::Nothing
                }
                Key::Escape => {
                    self.writing = Writing::Nothing;
                    Wish::Nothing
                }
                Key::Enter => self.written(),
                _ => Wish::Nothing,
            },
        }
    }

    fn step(&mut self, key: Key) -> Wish {
        let last = self.items.len().saturating_sub(1);
        match key {
            Key::Next => self.at = (self.at + 1).min(last),
            Key::Previous => self.at = self.at.saturating_sub(1),
            Key::First => self.at = 0,
            Key::Last => self.at = last,
            Key::Accept => return self.decide(Verdict::Accepted, String::new()),
            Key::Dismiss => self.writing = Writing::Reason(String::new()),
            Key::Note => {
                let note = self.items.get(self.at).and_then(|i| i.decision.as_ref()).map(|d| d.note.clone());
                self.writing = Writing::Note(note.unwrap_or_default());
            }
            Key::Undo => return self.undo(),
            Key::Edit if !self.items.is_empty() => return Wish::Edit(self.at),
            Key::Quit | Key::Escape => return Wish::Quit,
            _ => {}
        }
        Wish::Nothing
    }

    fn written(&mut self) -> Wish {
        match std::mem::replace(&mut self.writing, Writing::Nothing) {
            Writing::Nothing => Wish::Nothing,
            Writing::Reason(reason) => self.decide(Verdict::Dismissed, reason.trim().to_owned()),
            Writing::Note(note) => {
                let Some(item) = self.items.get(self.at) else { return Wish::Nothing };
                let old = item.decision.clone();
                let mut new = old.unwrap_or_else(|| self.decision(Verdict::Open, String::new()));
                new.note = note.trim().to_owned();
                // Without a verdict or a note there is nothing to keep.
                let kept = (new.verdict != Verdict::Open || !new.note.is_empty()).then_some(new);
                if kept == item.decision {
                    return Wish::Nothing;
                }
                self.keep(kept)
            }
        }
    }

    fn decision(&self, verdict: Verdict, reason: String) -> Decision {
        let item = &self.items[self.at];
        Decision {
            id: item.id.clone(),
            verdict,
            rule: item.rule.to_owned(),
            message: item.message.clone(),
            reason,
            note: String::new(),
            articles: self.articles.clone(),
            with: self.with.clone(),
        }
    }

    fn decide(&mut self, verdict: Verdict, reason: String) -> Wish {
        let Some(item) = self.items.get(self.at) else { return Wish::Nothing };
        let note = item.decision.as_ref().map_or_else(String::new, |d| d.note.clone());
        let decision = Decision { note, ..self.decision(verdict, reason) };
        let wish = self.keep(Some(decision));
        // Moves on to the next undecided finding, if there is one further down.
        let open = self.items.iter().enumerate().skip(self.at).find(|(_, i)| !i.is_decided());
        self.at = open.map_or(self.at, |(i, _)| i);
        wish
    }

    fn keep(&mut self, decision: Option<Decision>) -> Wish {
        let old = std::mem::replace(&mut self.items[self.at].decision, decision);
        self.past.push((self.items[self.at].id.clone(), old));
        Wish::Keep(self.at)
    }

    fn undo(&mut self) -> Wish {
        let Some((id, old)) = self.past.pop() else { return Wish::Nothing };
        let Some(at) = self.items.iter().position(|item| item.id == id) else { return Wish::Nothing };
        self.items[at].decision = old;
        self.at = at;
        Wish::Keep(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn review() -> Review {
        let item =
            |id: &str| Item { id: id.into(), rule: "money/amount", message: id.into(), decision: None };
        Review::new(vec![item("one"), item("two"), item("three")], vec!["en.txt".into()], With::default())
    }

    fn verdicts(review: &Review) -> Vec<Option<Verdict>> {
        review.items.iter().map(|i| i.decision.as_ref().map(|d| d.verdict)).collect()
    }

    #[test]
    fn decisions_move_on_and_can_be_undone() {
        let mut r = review();
        assert_eq!(r.press(Key::Accept), Wish::Keep(0));
        assert_eq!(r.at, 1);
        r.press(Key::Dismiss);
        for c in "as agreed ".chars() {
            r.press(Key::Letter(c));
        }
        assert_eq!(r.press(Key::Enter), Wish::Keep(1));
        assert_eq!(r.items[1].decision.as_ref().unwrap().reason, "as agreed");
        assert_eq!(verdicts(&r), [Some(Verdict::Accepted), Some(Verdict::Dismissed), None]);
        assert_eq!((r.press(Key::Undo), r.at), (Wish::Keep(1), 1));
        assert_eq!((r.press(Key::Undo), r.at), (Wish::Keep(0), 0));
        assert_eq!(verdicts(&r), [None, None, None]);
        assert_eq!(r.press(Key::Undo), Wish::Nothing);
    }

    #[test]
    fn what_was_done_can_be_undone_after_an_edit() {
        let mut r = review();
        for key in [Key::Accept, Key::Accept, Key::Last, Key::Edit] {
            r.press(key);
        }
        let items: Vec<Item> = r.items.iter().skip(1).cloned().collect();
        let (at, past) = r.leave();
        let mut r = Review::new(items, vec!["en.txt".into()], With::default());
        r.resume(at.as_deref(), past);
        assert_eq!((r.at, r.items[r.at].id.as_str()), (1, "three"));
        assert_eq!((r.press(Key::Undo), r.at), (Wish::Keep(0), 0));
        // The finding of the first decision is gone.
        assert_eq!(r.press(Key::Undo), Wish::Nothing);
    }

    #[test]
    fn letters_are_letters_while_writing() {
        let mut r = review();
        r.press(Key::Note);
        assert_eq!(r.press(Key::Letter('q')), Wish::Nothing);
        r.press(Key::Erase);
        r.press(Key::Letter('!'));
        assert_eq!(r.press(Key::Enter), Wish::Keep(0));
        assert_eq!(r.items[0].decision.as_ref().unwrap().note, "!");
        // A note decides nothing, and is kept by a later decision.
        assert_eq!((r.decided(), verdicts(&r)[0]), (0, Some(Verdict::Open)));
        assert_eq!((r.press(Key::Accept), r.decided(), r.at), (Wish::Keep(0), 1, 1));
        assert_eq!(r.items[0].decision.as_ref().unwrap().note, "!");
        r.press(Key::Note);
        assert_eq!((r.press(Key::Enter), r.items[1].decision.is_none()), (Wish::Nothing, true));
        r.press(Key::Dismiss);
        assert_eq!(r.press(Key::Escape), Wish::Nothing);
        assert_eq!(r.press(Key::Quit), Wish::Quit);
    }

    #[test]
    fn nothing_to_review_is_no_trouble() {
        let mut r = Review::new(Vec::new(), Vec::new(), With::default());
        for key in [Key::Next, Key::Previous, Key::Accept, Key::Undo, Key::Edit, Key::Last] {
            assert_eq!(r.press(key), Wish::Nothing);
        }
        r.press(Key::Dismiss);
        assert_eq!(r.press(Key::Enter), Wish::Nothing);
        r.press(Key::Note);
        assert_eq!(r.press(Key::Enter), Wish::Nothing);
    }
}
