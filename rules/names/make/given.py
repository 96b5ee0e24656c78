"""given.tsv: given names, and surnames.txt: surnames, from the locales of faker.

Needs: faker unpacked; its providers/person folder as the argument. Names of Latin letters alone, of locales whose names
news in English and French spells as they do.
"""
import importlib
import os
import re
import sys

from table import HERE, clean, write

folder = sys.argv[1].rstrip("/")
sys.path.insert(0, os.path.abspath(folder + "/../../.."))
given, surnames = set(), set()
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
        if attribute.startswith("first_name") or re.match(r"(male|female|nonbinary)_first_name", attribute):
            given |= {v for v in words(provider, attribute) if NAME.match(v) and len(v) > 2}
        if locale[:2] in ("en", "fr", "es", "de", "it", "nl", "pt") and attribute.startswith("last_name"):
            surnames |= {v for v in words(provider, attribute) if NAME.match(v)}
given = {name for name in given if re.match(r"[A-ZÀ-ÖØ-Þ]", name) and all(ord(c) < 0x250 or c == "’" for c in name)}
print(len(given), len(surnames))
write("given.tsv", [(name, "given", [name], [name], 0) for name in sorted(given)])
with open(os.path.join(HERE, "surnames.txt"), "w", encoding="utf-8") as out:
    out.write("".join(f"{name}\n" for name in sorted(surnames)))
