"""languages.tsv: names of languages from CLDR, in both languages.

Needs: cldr-localenames-full unpacked; its folder as the argument. Names of regional variants ("Canadian French") stay out:
they are a demonym and a language, found as such.
"""
import json
import re
import sys

from table import clean, write

cldr = sys.argv[1]


def names(lang):
    return json.load(open(f"{cldr}/main/{lang}/languages.json"))["main"][lang]["localeDisplayNames"]["languages"]


EXTRA = {
    "zh": (["Chinese", "Mandarin"], ["chinois", "mandarin"]), "yue": (["Cantonese"], ["cantonais"]),
    "fa": (["Persian", "Farsi"], ["persan", "farsi"]), "prs": (["Dari"], ["dari"]),
    "he": (["Hebrew"], ["hébreu"]), "el": (["Greek"], ["grec"]), "la": (["Latin"], ["latin"]),
    "ht": (["Haitian Creole", "Creole", "Kreyol"], ["créole haïtien", "créole"]), "gd": (["Scottish Gaelic", "Gaelic"], ["gaélique écossais", "gaélique"]),
    "ga": (["Irish", "Gaelic"], ["irlandais", "gaélique"]), "my": (["Burmese"], ["birman"]), "nb": (["Bokmål"], ["bokmål"]),
    "fil": (["Filipino", "Tagalog"], ["filipino", "tagalog"]), "ur": (["Urdu"], ["ourdou"]), "ps": (["Pashto"], ["pachto", "pachtou"]),
    "ku": (["Kurdish"], ["kurde"]), "rom": (["Romani", "Romany"], ["romani"]), "sa": (["Sanskrit"], ["sanskrit", "sanscrit"]),
    "eo": (["Esperanto"], ["espéranto"]), "yi": (["Yiddish"], ["yiddish"]), "kab": (["Kabyle"], ["kabyle"]),
    "ber": (["Berber", "Tamazight"], ["berbère", "tamazight"]), "arc": (["Aramaic"], ["araméen"]), "oc": (["Occitan"], ["occitan"]),
}
KEPT = set("gsw haw ceb bho mai scn sco nds kok mni sat hil ilo bal bem ase mic moh oj cre ckb crh egy enm fro grc hak nan wuu mos nso mfe lou jam".split())
en, fr = names("en"), names("fr")
rows, seen = [], set()
for code in sorted(set(en) & set(fr) | set(EXTRA)):
    if re.search(r"[-_]", code) or code in ("mul", "und", "zxx", "root", "mis"):
        continue
    # Two letters: a language a newspaper may name. Three: one of thousands that mostly clash with other words.
    if len(code) == 3 and code not in KEPT and code not in EXTRA:
        continue
    english, french = EXTRA.get(code) or ([clean(en[code])], [clean(fr[code])])
    key = english[0]
    if key in seen or "(" in key:
        continue
    seen.add(key)
    rows.append((key, "language", english, french, 100))
write("languages.tsv", rows)
