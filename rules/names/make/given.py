"""given.tsv: given names, and surnames.txt: surnames, from the locales of faker and a list kept by hand.

Needs: faker unpacked; its providers/person folder as the argument. Names of Latin letters alone, of locales whose names
news in English and French spells as they do.
"""
import glob
import importlib
import os
import re
import sys

from table import HERE, OUT, clean, write

folder = sys.argv[1].rstrip("/")
sys.path.insert(0, os.path.abspath(folder + "/../../.."))
given, surnames = set(), set()
# Locales of Europe, the Americas and English-speaking Africa and Asia; the rest write other letters or names unknown to the news here.
SPOKEN = set("en fr es de it nl pt pl sv no da fi tr ro hr hu cs sk sl ga sw".split())
NAME = re.compile(r"^[A-ZÀ-ÖØ-ÞŁŚŻĆČŠŽĐİ][\w'’-]+$")


def words(provider, attribute):
    values = getattr(provider, attribute, ())
    if callable(values) or not hasattr(values, "__iter__"):
        return []
    return [clean(v) for v in values if isinstance(v, str)]


for locale in sorted(os.listdir(folder)):
    if not os.path.isdir(f"{folder}/{locale}") or locale.startswith("__"):
        continue
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    for attribute in dir(provider):
        if locale[:2] in SPOKEN and attribute.startswith("first_name") or locale[:2] in SPOKEN and re.match(r"(male|female|nonbinary)_first_name", attribute):
            given |= {v for v in words(provider, attribute) if NAME.match(v) and len(v) > 2}
        if locale[:2] in ("en", "fr", "es", "de", "it", "nl", "pt") and attribute.startswith("last_name"):
            surnames |= {v for v in words(provider, attribute) if NAME.match(v)}
given = {name for name in given if re.match(r"[A-ZÀ-ÖØ-Þ]", name) and all(ord(c) < 0x250 or c == "’" for c in name)}
listed = {}
for line in open(os.path.join(HERE, "given.hand.txt"), encoding="utf-8"):
    if line.startswith("["):
        what, _, names = line[1:].partition("]")
        listed[what] = set(names.split())
given |= listed["add"]


def column(file, numbers, folder=OUT):
    for line in open(os.path.join(folder, file), encoding="utf-8").read().split("\n")[1:]:
        cells = line.split("\t")
        for number in numbers:
            if number < len(cells):
                yield from re.split(r"[ |]" if file == "pairs.tsv" else r"\|", cells[number])


# A word of the language, or the name of a place, is no sign of a person.
LEXICON = os.path.join(OUT, "..", "lexicon")
words = {"en": {w.lower() for w in column("pairs.tsv", [1], LEXICON)}, "fr": {w.lower() for w in column("pairs.tsv", [0], LEXICON)}}
small = set()
for folder in ("lexicon", "calendar", "numbers"):
    for path in glob.glob(os.path.join(OUT, "..", folder, "*.toml")):
        small |= {w.lower() for w in re.findall(r'"([^" ]+)"', open(path, encoding="utf-8").read())}
for lang in words:
    words[lang] |= small
places = {p for f in ("countries.tsv", "regions.tsv", "areas.tsv", "water.tsv", "cities.tsv") for p in column(f, [2, 3])}
rows = []
for name in sorted(given):
    if name in places and name not in listed["keep place"]:
        continue
    forms = {lang: [name] if name.lower() not in words[lang] or name in listed[f"keep {lang}"] else [] for lang in words}
    if forms["en"] or forms["fr"]:
        rows.append((name, "given", forms["en"], forms["fr"], 0))
write("given.tsv", rows)
with open(os.path.join(HERE, "surnames.txt"), "w", encoding="utf-8") as out:
    out.write("".join(f"{name}\n" for name in sorted(surnames)))
