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

    /// Enough pieces of a text that it is taken for a table rather than an article.
    const ROWS: usize = 600;

    /// So many pieces of a text, in order and in disorder.
    fn texts(piece: fn(usize) -> String, pieces: usize) -> [String; 2] {
        // Prime to every count that is asked for.
        let moved = |n: usize| n * 7919 % pieces;
        let text = |order: &dyn Fn(usize) -> usize| (0..pieces).map(|n| piece(order(n))).collect();
        [text(&|n| n), text(&moved)]
    }

    fn steps(piece: fn(usize) -> String, pieces: usize, relation: Relation) -> u64 {
        let [one, other] = texts(piece, pieces);
        let language = if relation == Relation::Translation { Language::En } else { Language::Fr };
        let articles = [Article::from_text(&one, Language::Fr), Article::from_text(&other, language)];
        STEPS.set(0);
        check_as(&articles, &Options::default(), Some(relation));
        STEPS.get()
    }

    /// What one piece of a text says, by its number.
    type Piece = fn(usize) -> String;

    #[test]
    fn twice_the_text_is_twice_the_work() {
        let shapes: [(&str, Piece); 2] =
            [("figures", |n| format!("{n}, ")), ("sentences", |n| format!("Il a vu {n} lions. "))];
        for (name, piece) in shapes {
            for relation in [Relation::Coverage, Relation::Revision, Relation::Translation] {
                let (once, twice) = (steps(piece, ROWS, relation), steps(piece, 2 * ROWS, relation));
                assert!(twice <= MOST * once + 10_000, "{name} as {relation:?}: {once}, then {twice}");
            }
        }
    }
}
