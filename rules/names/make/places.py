"""regions.tsv, areas.tsv, water.tsv: places without a census, from the hand-kept lists of the same names."""
import re

from table import hand_sections, write

for table in ("regions", "areas", "water"):
    rows = []
    for tag, weight, key, en, fr in hand_sections(f"{table}.hand.txt"):
        rows.append((key, tag, en, fr, weight))
    write(f"{table}.tsv", rows)
