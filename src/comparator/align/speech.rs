//! Somebody's words that one version tells in the sentence that announces them and the other in a sentence of their own: 'He
//! made no excuses: "They were better."', « Il n'a pas cherché d'excuses. « Ils ont été meilleurs », a-t-il dit. »

use super::{Alignment, Bead};
use crate::comparator::side::Side;
use std::ops::Range;

/// Fewest words of a speech.
const SPEECH: usize = 5;
/// How many times as many words a speech has in one language as in the other, at most.
const WORDS: usize = 2;
/// How far, as a logarithm, the lengths of what is joined may be from what they are in the versions as a whole.
const LENGTH: f32 = 0.45;

/// Joins sentences that answer nothing to the pair beside them, when one side of that pair announces a speech that the
/// other side only has with them, and the lengths agree with them and not without.
pub fn join(alignment: &mut Alignment, left: &Side, right: &Side) {
    let ratio = length(right, &(0..count(right))) / length(left, &(0..count(left)));
    let beads = std::mem::take(&mut alignment.beads);
    let mut at = 0;
    while at < beads.len() {
        let run = beads[at..].iter().take_while(|b| !b.is_pair()).count();
        if run == 0 {
            alignment.beads.push(beads[at].clone());
            at += 1;
            continue;
        }
        let strays = &beads[at..at + run];
        at += run;
        let joined = |home: &Bead| {
            let whole = strays.iter().try_fold(home.clone(), |bead, stray| {
                let (left, right) =
                    (touching(&bead.left, &stray.left)?, touching(&bead.right, &stray.right)?);
                Some(Bead { left, right, likeness: bead.likeness })
            })?;
            tells_one_speech(home, &whole, (left, right), ratio).then(|| {
                // What was joined shares next to no words.
                let share = length(right, &home.right) / length(right, &whole.right);
                let share = share.min(length(left, &home.left) / length(left, &whole.left));
                Bead { likeness: home.likeness * (1.0 + share) / 2.0, ..whole }
            })
        };
        if let Some(bead) = alignment.beads.last().and_then(&joined) {
            alignment.beads.pop();
            alignment.beads.push(bead);
        } else if let Some(bead) = beads.get(at).and_then(&joined) {
            alignment.beads.push(bead);
            at += 1;
        } else {
            alignment.beads.extend(strays.iter().cloned());
        }
    }
}

/// The run that two runs of sentences make which stand one right behind the other.
fn touching(a: &Range<usize>, b: &Range<usize>) -> Option<Range<usize>> {
    match () {
        () if b.is_empty() => Some(a.clone()),
        () if a.end == b.start => Some(a.start..b.end),
        () if b.end == a.start => Some(b.start..a.end),
        () => None,
    }
}

/// Whether one side of a pair has a speech that the other has with what stands beside it, of about as many words, and the
/// lengths of the whole are those of an answer.
fn tells_one_speech(home: &Bead, whole: &Bead, (left, right): (&Side, &Side), ratio: f32) -> bool {
    let speech = |bead: &Bead| (spoken(left, &bead.left), spoken(right, &bead.right));
    let (own, all) = (speech(home), speech(whole));
    let off = |bead: &Bead| (length(left, &bead.left) * ratio / length(right, &bead.right)).ln().abs();
    (own.0 == 0) != (own.1 == 0)
        && all.0.min(all.1) >= SPEECH
        && all.0.max(all.1) <= WORDS * all.0.min(all.1)
        && off(whole) <= LENGTH
        && off(whole) < off(home)
}

fn count(side: &Side) -> usize {
    side.reading.cursor.article.sentences.len()
}

/// Characters of a run of sentences.
fn length(side: &Side, range: &Range<usize>) -> f32 {
    let sentences = side.reading.cursor.article.sentences.get(range.clone()).unwrap_or(&[]);
    let sum: usize = sentences.iter().map(|s| s.span.of(side.text()).chars().count()).sum();
    sum.max(1) as f32
}

/// Words of the speeches that begin in a run of sentences.
fn spoken(side: &Side, sentences: &Range<usize>) -> usize {
    let (from, to) = side.sentence_tokens(sentences);
    let all = side.quotations();
    let first = all.partition_point(|q| q.open < from);
    let here = all[first..].iter().take_while(|q| q.open < to).filter(|q| !q.titled);
    here.map(|q| q.words).sum()
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn words_told_in_a_sentence_of_their_own() {
        check(&[
            (
                "Skipper Paul Berg, 41, hid nothing: \"They ran rings round us. You shake hands and you go home.\"",
                "Le capitaine Paul Berg, 41 ans, n'a rien caché. « Ils nous ont menés par le bout du nez. On fait contre mauvaise fortune bon cœur », a-t-il dit.",
                "",
            ),
            (
                "Skipper Paul Berg, 41, hid nothing from the press in Graz.",
                "Le capitaine Paul Berg, 41 ans, n'a rien caché à la presse de Graz. « Ils nous ont menés par le bout du nez. On fait contre mauvaise fortune bon cœur », a-t-il dit.",
                "passage/added  | « Ils nous ont menés par le bout du nez. On fait contre mauvaise fortune bon cœur », a-t-il dit.",
            ),
        ]);
    }
}
