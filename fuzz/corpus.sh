#!/usr/bin/env bash
# Makes the first corpus of each target from the seeds and the input files of the tests.
set -euo pipefail
cd "$(dirname "$0")/.."

# put TARGET CHOICE FILE: the file as input of the target, behind its byte of choice (octal).
put() {
  local name
  mkdir -p "fuzz/corpus/$1"
  name=$({ printf "$2"; cat "$3"; } | sha1sum | cut -c1-16)
  { printf "\\$2"; cat "$3"; } > "fuzz/corpus/$1/$name"
}

for file in tests/input/*; do
  case "$file" in
    *.txt) put text 000 "$file" ;;
    *.md) put text 002 "$file" ;;
    *.srt) put text 003 "$file" ;;
    *.vtt) put text 004 "$file" ;;
    *.json) put text 005 "$file" ;;
    *.jsonl) put text 006 "$file" ;;
    *.html) put markup 000 "$file" ;;
    *.nitf) put markup 001 "$file" ;;
    *.xml) put markup 002 "$file" ;;
    *.xlf) put markup 003 "$file" ;;
    *.tmx) put markup 004 "$file" ;;
    *.docx) put markup 007 "$file"
      unzip -p "$file" word/document.xml > /tmp/recoupe-corpus.xml && put markup 005 /tmp/recoupe-corpus.xml ;;
    *.odt) put markup 007 "$file"
      unzip -p "$file" content.xml > /tmp/recoupe-corpus.xml && put markup 006 /tmp/recoupe-corpus.xml ;;
  esac
done
rm -f /tmp/recoupe-corpus.xml

mkdir -p fuzz/corpus/claims fuzz/corpus/check fuzz/corpus/service
form=0
for seed in seeds/*/; do
  name=$(basename "$seed")
  articles=()
  for file in "$seed"*.txt "$seed"*.md; do
    [ -f "$file" ] || continue
    articles+=("$file")
    put text 000 "$file"
    # A paragraph each: short inputs are changed more thoroughly.
    awk -v RS= -v base="fuzz/corpus/claims/$name-$(basename "$file")-" '{ printf "%s", $0 > (base NR); close(base NR) }' "$file"
  done
  [ "${#articles[@]}" -ge 2 ] || continue
  # What `check` chooses by: both languages, the relation, whether to check the first against itself; the form.
  for choice in 002 022 006 012 016 036; do
    form=$(((form + 1) % 8))
    { printf "\\$choice\\$form"; head -c 1500 "${articles[0]}" | iconv -c -f utf-8 -t utf-8; printf '\037'
      head -c 1500 "${articles[1]}" | iconv -c -f utf-8 -t utf-8; } > "fuzz/corpus/check/$name-$choice"
  done
done

for lang in en fr; do
  # Texts as JSON strings: what needs an escape is left out.
  text=$(tr -d '"\\\\' < "tests/input/plain.txt" | head -c 900 | iconv -c -f utf-8 -t utf-8 | awk '{ printf "%s\\n", $0 }')
  printf '\001{"article":{"text":"%s","language":"%s"}}' "$text" "$lang" > "fuzz/corpus/service/claims-$lang"
  printf '\000{"articles":[{"name":"a.md","text":"%s","language":"fr","published":"2021-03-04"},{"text":"%s","language":"%s"}],"relation":"auto","checks":"-inside","ui_lang":"fr","format":"html","dismissed":{"8c1f":"no"}}' \
    "$text" "$text" "$lang" > "fuzz/corpus/service/check-$lang"
done
printf '\000{"articles":[{"name":"a.html","base64":"PHA+TGUgbW90PC9wPg=="}],"format":"json"}' > fuzz/corpus/service/base64

mkdir -p fuzz/corpus/settings
{ printf '\000'; cat <<'TOML'; } > fuzz/corpus/settings/configuration
relation = "translation"
fail-on = "warning"
ui-lang = "fr"
checks = "-inside,-name/omitted"
boilerplate = ["lire aussi"]
[severity]
money = "off"
"number/scale" = "warning"
[[name]]
kind = "person"
key = "Helen Marchbank"
en = ["Helen Marchbank"]
fr = ["Hélène Marchbank"]
[[glossary]]
en = ["rival"]
fr = ["concurrent"]
[[spelling]]
prefer = "Monday"
avoid = ["monday"]
lang = "en"
[[ignore]]
path = "**/sport/*.txt"
rules = ["money"]
TOML
{ printf '\002'; cat <<'TOML'; } > fuzz/corpus/settings/decisions
[[decision]]
id = "8c1f00aa"
verdict = "dismissed"
rule = "money/amount"
message = "“3,9” and “39”"
reason = "as agreed"
articles = ["en.txt", "fr.txt"]
TOML
printf '\003{"schema":"recoupe-report/1","findings":[{"id":"8c1f"}]}' > fuzz/corpus/settings/baseline
printf '\003{"record":"finding","id":"8c1f"}\n{"record":"summary"}\n' > fuzz/corpus/settings/baseline-lines
find rules -name '*.toml' -size -40k | while read -r file; do
  head -c 3000 "$file" | iconv -c -f utf-8 -t utf-8 > /tmp/recoupe-corpus.toml
  put settings 001 /tmp/recoupe-corpus.toml
done
rm -f /tmp/recoupe-corpus.toml
for target in fuzz/corpus/*/; do echo "$target $(find "$target" -type f | wc -l)"; done
