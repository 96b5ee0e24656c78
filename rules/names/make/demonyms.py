"""demonyms.tsv: adjectives and inhabitants of countries, regions and cities; peoples.

Needs: i18n-nationality and cldr-localenames-full unpacked; their folders as arguments, in this order. The package has the
English form and the French masculine; demonyms.hand.txt replaces it wherever it speaks of the same place, which by
now is nearly everywhere. Feminine and plural forms are made by rule (table.py).
"""
import csv
import json
import os
import sys

from table import OUT, english, gendered, hand, write

nationality, cldr = sys.argv[1:3]
en = json.load(open(f"{nationality}/langs/en.json"))["nationalities"]
fr = json.load(open(f"{nationality}/langs/fr.json"))["nationalities"]
territories = json.load(open(f"{cldr}/main/en/territories.json"))["main"]["en"]["localeDisplayNames"]["territories"]
keys = {}
for row in csv.DictReader(open(os.path.join(OUT, "countries.tsv")), delimiter="\t", quoting=csv.QUOTE_NONE):
    for form in row["en"].split("|"):
        keys[form] = row["key"]

rows = {}
for code, word in fr.items():
    name = territories.get(code, "").replace("\u2019", "'").replace(" & ", " and ")
    key = keys.get(name)
    # Wallis and Futuna is "Welsh" there. The package repeats the territory's name, or explains in brackets, where it has no demonym.
    if not key or code == "WF" or code not in en or "(" in word + en[code] or en[code] == key or "Îles" in word or " et " in word + " " or " or " in en[code]:
        continue
    rows[key] = (key, "demonym", english(en[code]), gendered(word[0].lower() + word[1:]), 0)
for key, words, mots in hand("demonyms.hand.txt"):
    forms = [f for w in words.split(";") if w.strip() for f in english(w.strip())]
    formes = [f for m in mots.split(";") if m.strip() for f in gendered(m.strip())]
    rows[key] = (key, "demonym", forms, formes, 0)
write("demonyms.tsv", rows.values())
