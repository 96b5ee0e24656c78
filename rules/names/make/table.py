"""What the makers of the name tables share: reading the hand-kept lists, writing the TSV, French plurals and feminines."""
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.dirname(HERE)


def clean(name):
    """One kind of apostrophe and of space, whatever the source prefers."""
    return re.sub(r"\s+", " ", name.replace("\u2019", "'").replace("\u02bc", "'").replace("\u00a0", " ")).strip()


def hand(file):
    """Rows of a hand-kept list: fields parted by "|", "#" opens a remark."""
    for line in open(os.path.join(HERE, file), encoding="utf-8"):
        line = line.strip()
        if line and not line.startswith("#"):
            yield [field.strip() for field in line.split("|")]


def hand_sections(file):
    """Rows of a list of places, as regions.hand.txt explains: tag, weight, key, English forms, French forms."""
    tag, weight = "place", "0"
    for line in open(os.path.join(HERE, file), encoding="utf-8"):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            tag, weight = line[1:-1].split()
            continue
        key, _, forms = line.rpartition(" = ")
        en, _, fr = forms.partition("|")
        en = [f.strip() for f in en.split(";") if f.strip()]
        fr = [f.strip() for f in fr.split(";") if f.strip()] or en
        yield tag, int(weight), key or en[0], en, fr


def unique(forms):
    """Keeps the first of forms that differ in nothing but repetition."""
    return list(dict.fromkeys(clean(f) for f in forms if f.strip()))


def write(file, rows):
    """Writes `key tag en fr weight`, and refuses a key that stands twice under one tag."""
    seen = set()
    with open(os.path.join(OUT, file), "w", encoding="utf-8") as out:
        out.write("key\ttag\ten\tfr\tweight\n")
        for key, tag, en, fr, weight in rows:
            assert (key, tag) not in seen, f"{file}: {key} ({tag}) twice"
            seen.add((key, tag))
            en, fr = unique(en), unique(fr)
            assert en and fr or tag == "given" and en + fr, f"{file}: {key} has no forms"
            fields = [key, tag, "|".join(en), "|".join(fr), str(int(weight))]
            assert not any("\t" in f or "\n" in f for f in fields), key
            out.write("\t".join(fields) + "\n")
    print(f"{file}: {len(seen)} rows")


def feminine(word):
    """The feminine of a French demonym given in the masculine singular."""
    for ending, put in (
        ("ien", "ienne"), ("éen", "éenne"), ("yen", "yenne"), ("eton", "etonne"), ("Letton", "Lettonne"), ("on", "onne"), ("grec", "grecque"), ("turc", "turque"),
        ("Grec", "Grecque"), ("Turc", "Turque"), ("uif", "uive"), ("eux", "euse"), ("eau", "elle"), ("er", "ère"),
    ):
        if word.endswith(ending):
            return word[: -len(ending)] + put
    if word.endswith("e"):
        return word
    return word + "e"


def plural(word):
    if word[-1] in "sxz":
        return word
    if word.endswith("al"):
        return word[:-2] + "aux"
    if word.endswith("eau"):
        return word + "x"
    return word + "s"


def gendered(word):
    """All four forms of a French demonym; "a/b" gives both genders by hand, "=a" an invariable word."""
    if word.startswith("="):
        return [word[1:]]
    if word.startswith("habitant "):
        rest = word.removeprefix("habitant")
        return [head + rest for head in ("habitant", "habitante", "habitants", "habitantes")]
    masculine, _, given = word.partition("/")
    other = given or feminine(masculine)
    return list(dict.fromkeys([masculine, other, plural(masculine), plural(other)]))


def english(word):
    """An English demonym and its plural where it has one; "=a" an adjective alone."""
    if word.startswith("="):
        return [word[1:]]
    if re.search(r"(ese|sh|ch|ss|x|z|s|men|women)$", word):
        return [word]
    if word.endswith("man"):
        return [word, word[:-3] + "men"] if not re.search(r"(German|Roman|Norman|Burman|Ottoman|Oman|Human|Caiman)$", word) else [word, word + "s"]
    if re.search(r"[^aeiou]y$", word):
        return [word, word[:-1] + "ies"]
    return [word, word + "s"]
