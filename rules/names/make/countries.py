"""countries.tsv and continents: CLDR's territory names in English and French, with hand-kept aliases.

Needs: cldr-localenames-full unpacked; its folder as the first argument. Writes countries.tsv beside this folder.
"""
import json
import sys

from table import clean, hand, write

cldr = sys.argv[1]


def territories(lang):
    path = f"{cldr}/main/{lang}/territories.json"
    names = json.load(open(path))["main"][lang]["localeDisplayNames"]["territories"]
    return {code: clean(name) for code, name in names.items()}


en, fr = territories("en"), territories("fr")
aliases = {row[0]: row for row in hand("countries.hand.txt")}
CONTINENTS = {
    "002": ["Africa"], "003": ["North America"], "005": ["South America"], "009": ["Oceania"],
    "019": ["Americas", "the Americas"], "142": ["Asia"], "150": ["Europe"], "AQ": ["Antarctica"],
    "053": ["Australasia"], "054": ["Melanesia"], "061": ["Polynesia"],
}
SUBREGIONS = {
    "011": ["West Africa", "Western Africa"], "013": ["Central America"], "014": ["East Africa", "Eastern Africa"],
    "015": ["North Africa", "Northern Africa"], "017": ["Central Africa", "Middle Africa"],
    "018": ["Southern Africa"], "029": ["Caribbean", "West Indies"], "030": ["East Asia", "Eastern Asia"],
    "034": ["South Asia", "Southern Asia"], "035": ["Southeast Asia", "South-East Asia", "South East Asia"],
    "039": ["Southern Europe"], "143": ["Central Asia"], "145": ["West Asia", "Western Asia"],
    "151": ["Eastern Europe"], "154": ["Northern Europe"], "155": ["Western Europe"],
    "202": ["Sub-Saharan Africa"], "419": ["Latin America"],
}
FRENCH = {
    "011": ["Afrique de l'Ouest", "Afrique occidentale"], "014": ["Afrique de l'Est", "Afrique orientale"],
    "015": ["Afrique du Nord", "Afrique septentrionale"], "017": ["Afrique centrale"],
    "018": ["Afrique australe"], "029": ["Caraïbes", "Caraïbe", "Antilles"], "202": ["Afrique subsaharienne", "Afrique noire"],
    "030": ["Asie de l'Est", "Asie orientale"], "034": ["Asie du Sud", "Asie méridionale"],
    "035": ["Asie du Sud-Est"], "145": ["Asie de l'Ouest", "Asie occidentale"],
    "019": ["Amériques", "les Amériques"], "AQ": ["Antarctique"],
}
NOT_COUNTRIES = {"QO", "XA", "XB", "ZZ", "001", "057", "021", "UM", "EU", "EZ", "UN"}
# Rough importance, so that of two names spelt alike the weightier is the first guess.
GREAT = set("US GB FR CA DE IT ES RU CN JP IN BR AU MX UA IL PS TR IR IQ SY SA EG ZA KR KP BE CH NL SE NO PL".split())
rows = []


def forms(code, own, listed):
    """CLDR's forms for a code (short and variant ones too) and the listed ones; "!" puts the list first."""
    cldr_forms = [own[c] for c in sorted(own) if c == code or c.startswith(code + "-alt")]
    cldr_forms = [f.replace(" & ", " and ") for f in cldr_forms]
    first = listed.startswith("!")
    extra = [f.strip() for f in listed.lstrip("!").split(";") if f.strip()]
    return extra + cldr_forms if first else cldr_forms + extra


for code in sorted(en):
    if "-alt" in code or code in NOT_COUNTRIES:
        continue
    if code in CONTINENTS or code in SUBREGIONS:
        names = CONTINENTS.get(code) or SUBREGIONS[code]
        tag = "continent" if code in CONTINENTS else "area"
        french = FRENCH.get(code) or [fr[code]]
        rows.append((names[0], tag, names, french, 9000))
        continue
    if code.isdigit():
        continue
    _, key, more_en, more_fr = aliases.pop(code, (code, "", "", ""))
    english = forms(code, en, more_en)
    rows.append((key or english[0], "country", english, forms(code, fr, more_fr), 9000 if code in GREAT else 5000))
for code, (_, key, more_en, more_fr) in aliases.items():
    if key == "-":
        continue
    assert code.startswith("X"), f"countries.hand.txt: {code} is not a CLDR territory"
    rows.append((key, "country", forms(code, {}, more_en), forms(code, {}, more_fr), 3000))
write("countries.tsv", rows)
