//! How much a comparison looks at: a text in disorder must not multiply it. Counted in the tests alone.

#[cfg(test)]
thread_local! {
    static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// Counts one thing held against another.
#[inline]
pub fn step() {
    #[cfg(test)]
    STEPS.set(STEPS.get() + 1);
}

#[cfg(test)]
mod tests {
    use super::STEPS;
    use crate::article::{Article, Language};
    use crate::{Options, Relation, check_as};

    /// How many times more twice the text may take, and a little for what is the same in both.
    const MOST: u64 = 3;
    const ALWAYS: u64 = 30_000;

    /// Enough pieces of a text that it is taken for a table rather than an article.
    const ROWS: usize = 600;

    /// What one piece of a text says, by its number.
    type Piece = fn(usize) -> String;

    /// A different made-up name for each number.
    fn name(n: usize) -> String {
        let letter = |letters: &'static [u8], at: usize| char::from(letters[at % letters.len()]);
        let syllable = |n: usize| [letter(b"bdfgklmnprstvz", n), letter(b"aeiou", n / 14)];
        let word: String = [n + 5, n / 70, n / 4900].into_iter().flat_map(syllable).collect();
        word[..1].to_uppercase() + &word[1..]
    }

    /// So many pieces of a text, in order and, perhaps as others, in disorder.
    fn texts((piece, other): (Piece, Piece), pieces: usize) -> [String; 2] {
        // Prime to every count that is asked for.
        let moved = |n: usize| n * 7919 % pieces;
        [(0..pieces).map(piece).collect(), (0..pieces).map(|n| other(moved(n))).collect()]
    }

    fn steps(shape: (Piece, Piece), pieces: usize, relation: Relation) -> u64 {
        let [one, other] = texts(shape, pieces);
        let language = if relation == Relation::Translation { Language::En } else { Language::Fr };
        let articles = [Article::from_text(&one, Language::Fr), Article::from_text(&other, language)];
        STEPS.set(0);
        check_as(&articles, &Options::default(), Some(relation));
        STEPS.get()
    }

    #[test]
    fn reports() {
        twice_the_text_is_twice_the_work(Relation::Coverage);
    }

    #[test]
    fn revisions() {
        twice_the_text_is_twice_the_work(Relation::Revision);
    }

    #[test]
    fn translations() {
        twice_the_text_is_twice_the_work(Relation::Translation);
    }

    fn twice_the_text_is_twice_the_work(relation: Relation) {
        let figures: Piece = |n| format!("{n}, ");
        let sentences: Piece = |n| format!("Il a vu {n} lions. ");
        let namesakes: Piece = |n| format!("{} Dupont parle. ", name(n));
        let listed: Piece = |n| format!("{} Dupont, ", name(n));
        let titles: Piece = |n| format!("le président {}, ", name(n));
        let shapes: [(&str, (Piece, Piece)); 9] = [
            ("figures", (figures, figures)),
            ("sentences", (sentences, sentences)),
            ("namesakes", (namesakes, namesakes)),
            ("namesakes of others", (namesakes, |n| format!("{} Dupont parle. ", name(n + 9_000)))),
            ("namesakes in one sentence", (listed, listed)),
            ("rulers", (|n| format!("le roi {} II et ", name(n)), |n| format!("King {} III and ", name(n)))),
            ("one ruler", (|_| "le roi Karl II et ".into(), |_| "King Karl III and ".into())),
            ("amounts", (|_| "12 millions d'euros, ".into(), |_| "13 million dollars, ".into())),
            ("people with functions", (titles, |n| format!("President {}, ", name(n)))),
        ];
        for (what, shape) in shapes {
            let (once, twice) = (steps(shape, ROWS, relation), steps(shape, 2 * ROWS, relation));
            assert!(twice <= MOST * once + ALWAYS, "{what} as {relation:?}: {once}, then {twice}");
        }
    }
}
