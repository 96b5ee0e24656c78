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
en, fr = names("en"), names("fr")
rows, seen = [], set()
for code in sorted(set(en) & set(fr) | set(EXTRA)):
    if re.search(r"[-_]", code) or code in ("mul", "und", "zxx", "root", "mis"):
        continue
    english, french = EXTRA.get(code) or ([clean(en[code])], [clean(fr[code])])
    # Two letters is a language a newspaper may name; three, one of the thousands that mostly clash with other words.
    key = english[0]
    if key in seen or "(" in key:
        continue
    seen.add(key)
    rows.append((key, "language", english, french, 100 if len(code) == 2 or code in EXTRA else 1))
write("languages.tsv", rows)
