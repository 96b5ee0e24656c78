//! Texts made to be slow, as broken feeds, tables and pranksters send them.

/// A shape of text, repeated up to a given size.
pub struct Shape {
    /// Its name.
    pub name: &'static str,
    /// The name of its file.
    pub file: &'static str,
    /// The text before and after the repeated pieces.
    frame: (&'static str, &'static str),
    /// Makes the `n`th piece.
    piece: fn(usize) -> String,
}

impl Shape {
    /// About `size` bytes of it, from the `first` piece on.
    pub fn text(&self, first: usize, size: usize) -> String {
        let mut text = self.frame.0.to_owned();
        let mut n = first;
        while text.len() < size {
            text.push_str(&(self.piece)(n));
            n += 1;
        }
        text.push_str(self.frame.1);
        text
    }
}

const PLAIN: (&str, &str) = ("", "\n");
const HTML: (&str, &str) =
    ("<!doctype html><html lang=\"fr\"><body><article><p>Le texte. ", "</body></html>");

/// A word that is in no dictionary, different for each number.
fn word(n: usize) -> String {
    let mut word = String::new();
    let mut n = n + 7;
    while n > 0 {
        word.push(char::from(b"bdfgklmnprstvz"[n % 14]));
        word.push(char::from(b"aeiou"[n / 14 % 5]));
        n /= 70;
    }
    word
}

fn name(n: usize) -> String {
    let mut letters: Vec<char> = word(n).chars().collect();
    letters[0] = letters[0].to_ascii_uppercase();
    letters.into_iter().collect()
}

/// Every shape.
pub fn shapes() -> Vec<Shape> {
    let plain = |name, piece| Shape { name, file: "text.fr.txt", frame: PLAIN, piece };
    let html = |name, piece| Shape { name, file: "page.fr.html", frame: HTML, piece };
    vec![
        plain("one long line", |n| format!("le ministre {} a signé la loi de finances, puis ", word(n))),
        plain("equal numbers", |_| "12 ".to_owned()),
        plain("equal amounts", |_| "12 millions d'euros, ".to_owned()),
        plain("many numbers", |n| format!("{n} ")),
        plain("counts of one noun", |n| format!("{n} personnes, ")),
        plain("percentages", |n| format!("{} % ", n % 1000)),
        plain("counts of one noun, a sentence each", |n| format!("Il a vu {} lions. ", n * 7919 % 100_003)),
        plain("quotations and figures", |n| format!("« Nous avons gagné {n} matchs », a dit Anna Lee. ")),
        plain("rises", |n| format!("en hausse de {} %, ", n % 99)),
        plain("hedges", |n| format!("plus de {} lions, ", n % 50 + 20)),
        plain("rows of a table", |n| format!("{} | {} | {} | 12 %\n", name(n % 50), n % 13, n * 31 % 997)),
        plain("dates", |n| format!("le {} mai 20{:02}, ", n % 28 + 1, n % 100)),
        plain("ranges", |n| format!("de {n} à {} et ", n + 1)),
        plain("number words", |_| "mille cent ".to_owned()),
        plain("number words, one sentence each", |_| "Mille cent. ".to_owned()),
        plain("digits", |n| format!("{}", n % 10)),
        plain("digits and commas", |n| format!("{},", n % 10)),
        plain("digits and points", |n| format!("{}.", n % 10)),
        plain("digits in threes", |n| format!("{:03} ", n % 1000)),
        plain("hyphens and figures", |n| format!("{}-", n % 100)),
        plain("scores", |n| format!("{}-{}, ", n % 7, n % 5)),
        plain("names", |n| format!("{} {} parle. ", name(n), name(n * 31 + 5))),
        plain("names in one sentence", |n| format!("{} {}, ", name(n), name(n * 31 + 5))),
        plain("names alike", |n| format!("Jean {} parle. ", name(n))),
        plain("one name", |_| "Jean Dupont parle. ".to_owned()),
        plain("surnames alike", |n| format!("{} Dupont parle. ", name(n))),
        plain("rulers", |n| format!("le roi {} {} et ", name(n), ["II", "III", "IV"][n % 3])),
        plain("one ruler", |n| format!("le roi Karl {} et ", ["II", "III", "IV"][n % 3])),
        plain("people with functions", |n| {
            format!("le président {}, la ministre {}, ", name(n), name(n + 9))
        }),
        plain("the late", |n| format!("feu Jean {}, ", name(n))),
        plain("letters of another script", |n| format!("Раris {} ", name(n))),
        plain("initials", |_| "J. ".to_owned()),
        plain("letters and points", |_| "J.".to_owned()),
        plain("acronyms", |n| format!("{} ({}) ", name(n), word(n).to_uppercase())),
        plain("unclosed quotes", |n| format!("« il a dit {} ", word(n))),
        plain("straight quotes", |_| "\"a ".to_owned()),
        plain("quotes and speakers", |n| format!("« Je ne sais pas tout », a dit {}. ", name(n))),
        plain("apostrophes", |_| "l'".to_owned()),
        plain("closing quotes", |_| "» ".to_owned()),
        plain("brackets", |_| "(".to_owned()),
        plain("brackets round figures", |n| format!("({n}) ")),
        plain("table of figures", |n| format!("{}\t{}\t{}\t{}\n", n % 97, n * 7 % 1009, n * 3, n % 12)),
        plain("table of names", |n| format!("{}\t{}\n", name(n), n)),
        plain("lists", |n| format!("- {} {}\n", word(n), n)),
        plain("one word", |n| char::from(b'a' + u8::try_from(n % 26).unwrap_or(0)).to_string()),
        plain("one word of accents", |_| "é".to_owned()),
        plain("combining marks", |_| "\u{301}".to_owned()),
        plain("hyphenated word", |_| "mi-".to_owned()),
        plain("repeated word", |_| "ministre ".to_owned()),
        plain("repeated stop word", |_| "de ".to_owned()),
        plain("repeated title", |_| "président de la ".to_owned()),
        plain("repeated hedge", |_| "plus de ".to_owned()),
        plain("repeated hint", |_| "il y a ".to_owned()),
        plain("capitals", |n| format!("{} ", word(n).to_uppercase())),
        plain("capitals, known words", |_| "LE MINISTRE DE LA DÉFENSE ".to_owned()),
        plain("headings", |n| format!("{}\n\n", name(n))),
        plain("sentences of one word", |n| format!("{}. ", name(n))),
        plain("sentences of one figure", |n| format!("{n}.\n\n")),
        plain("full stops", |_| ".".to_owned()),
        plain("blank lines", |_| "\n".to_owned()),
        plain("spaces", |_| " ".to_owned()),
        plain("zero-width", |_| "a\u{200b}".to_owned()),
        plain("currency signs", |_| "$".to_owned()),
        plain("minus signs", |_| "−".to_owned()),
        plain("clock", |n| format!("{}h{:02} ", n % 24, n % 60)),
        plain("durations", |n| format!("{} ans et {} mois, ", n % 90, n % 12)),
        plain("ages", |n| format!("{}, {} ans, ", name(n), n % 90)),
        plain("totals", |n| format!("dont {} et {}, soit {} au total, ", n, n + 1, 2 * n + 1)),
        plain("relative days", |_| "mardi dernier, ".to_owned()),
        plain("fractions", |_| "un tiers de la moitié de ".to_owned()),
        plain("slashes", |n| format!("{}/", n % 31)),
        plain("colons", |n| format!("{}:", n % 60)),
        plain("emoji", |_| "👩\u{200d}👩\u{200d}👧 ".to_owned()),
        html("open tags", |_| "<b>".to_owned()),
        html("nested blocks", |_| "<div><p>a".to_owned()),
        html("angle brackets", |_| "<".to_owned()),
        html("ampersands", |_| "&".to_owned()),
        html("unclosed comment", |_| "<!--".to_owned()),
        html("unclosed attribute", |_| "<a href=\"".to_owned()),
        html("attributes", |n| format!("<a class=\"c{n}\" id=i{n} >x</a> ")),
        html("close tags", |_| "</p>".to_owned()),
        html("scripts", |_| "<script>".to_owned()),
        html("table", |n| format!("<tr><td>{n}</td><td>x</td></tr>")),
        html("unclosed cells", |n| format!("<table><tr><td>{n}")),
        Shape {
            name: "nested json",
            file: "r.fr.json",
            frame: ("{\"body\":\"Le texte de loi.\",\"a\":", "0}"),
            piece: |_| "[".to_owned(),
        },
        Shape {
            name: "json escapes",
            file: "r.fr.json",
            frame: ("{\"lang\":\"fr\",\"body\":\"Le texte. ", "\"}"),
            piece: |_| "\\u00e9 ".to_owned(),
        },
        Shape {
            name: "json keys",
            file: "r.fr.json",
            frame: ("{\"lang\":\"fr\",\"body\":\"Le texte. \"", "}"),
            piece: |n| format!(",\"k{n}\":\"v\""),
        },
        Shape { name: "markdown stars", file: "t.fr.md", frame: PLAIN, piece: |_| "*a **b ".to_owned() },
        Shape { name: "markdown brackets", file: "t.fr.md", frame: PLAIN, piece: |_| "[".to_owned() },
        Shape {
            name: "markdown links",
            file: "t.fr.md",
            frame: PLAIN,
            piece: |n| format!("[le texte](u{n}) "),
        },
        Shape { name: "markdown quotes", file: "t.fr.md", frame: PLAIN, piece: |_| ">".to_owned() },
        Shape { name: "markdown lists", file: "t.fr.md", frame: PLAIN, piece: |_| "- ".to_owned() },
        Shape {
            name: "markdown ticks",
            file: "t.fr.md",
            frame: PLAIN,
            piece: |n| format!("{} a ", "`".repeat(n % 50 + 1)),
        },
        Shape {
            name: "markdown table",
            file: "t.fr.md",
            frame: ("| a | b |\n|---|---|\n", "\n"),
            piece: |n| format!("| {n} | x |\n"),
        },
        Shape {
            name: "front matter",
            file: "t.fr.md",
            frame: ("---\n", "\n---\nLe texte de la loi."),
            piece: |n| format!("k{n}: v\n"),
        },
        Shape {
            name: "nested xml",
            file: "w.nitf",
            frame: ("<nitf><body><body.content>Le texte de loi ", ""),
            piece: |_| "<block>".to_owned(),
        },
        Shape {
            name: "captions",
            file: "s.fr.srt",
            frame: PLAIN,
            piece: |n| format!("{n}\n00:00:01,000 --> 00:00:02,000\nle texte\n\n"),
        },
    ]
}
