use super::*;
use crate::article::Language;
use crate::reporter::sample::translation;
use sha2::{Digest, Sha256};

fn hash(text: &str) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::from("sha256-");
    for three in Sha256::digest(text.as_bytes()).chunks(3) {
        let n = three.iter().enumerate().fold(0u32, |n, (i, b)| n | u32::from(*b) << (16 - 8 * i));
        for i in 0..=three.len() {
            out.push(char::from(SIGNS[(n >> (18 - 6 * i) & 63) as usize]));
        }
        out.push_str(&"=".repeat(3 - three.len()));
    }
    out
}

/// The policy must name the page's own style and script, or nothing would run.
#[test]
fn hashes_are_in_step() {
    assert_eq!(STYLE_HASH, hash(STYLE));
    assert_eq!(SCRIPT_HASH, hash(SCRIPT));
}

/// The colours of one theme, by name.
type Palette<'a> = std::collections::BTreeMap<&'a str, [f64; 3]>;

/// The themes of the style: light, dark by the system, dark by the button, and paper, each completed from the first.
fn palettes() -> Vec<Palette<'static>> {
    let mut palettes: Vec<Palette> = Vec::new();
    for block in STYLE.split('{').filter(|b| b.contains("--paper:")) {
        let mut palette = palettes.first().cloned().unwrap_or_default();
        for rule in block.split(';').filter_map(|r| r.trim().strip_prefix("--")) {
            let Some((name, colour)) = rule.split_once(": #") else { continue };
            let wide = |i: usize| match colour.len() {
                3 => colour[i..=i].repeat(2),
                _ => colour[2 * i..2 * i + 2].to_owned(),
            };
            let part = |i| f64::from(u8::from_str_radix(&wide(i), 16).unwrap()) / 255.0;
            palette.insert(name, [part(0), part(1), part(2)]);
        }
        palettes.push(palette);
    }
    palettes
}

/// The ratio of WCAG 2 between two colours: from 1 to 21.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let light = |c: [f64; 3]| {
        let part = |v: f64| if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) };
        0.2126 * part(c[0]) + 0.7152 * part(c[1]) + 0.0722 * part(c[2])
    };
    let (a, b) = (light(a) + 0.05, light(b) + 0.05);
    a.max(b) / a.min(b)
}

/// WCAG 2.2 AA in every theme: 4.5 for words, 3 for lines and signs that carry meaning.
#[test]
fn colours_can_be_told_apart() {
    let palettes = palettes();
    assert_eq!(palettes.len(), 4);
    let grounds = ["paper", "panel", "error-wash", "warning-wash", "note-wash", "new-wash", "lit"];
    for (n, palette) in palettes.iter().enumerate() {
        let hold = |ink: &str, ground: &str, least: f64| {
            let ratio = contrast(palette[ink], palette[ground]);
            assert!(ratio >= least, "theme {n}: {ink} on {ground} is {ratio:.2}, less than {least}");
        };
        for ground in grounds {
            hold("ink", ground, 4.5);
            hold("soft", ground, 4.5);
        }
        for severity in ["error", "warning", "note"] {
            hold(severity, "paper", 4.5);
            hold(severity, "panel", 4.5);
            hold(severity, &format!("{severity}-wash"), 4.5);
        }
        for ground in ["paper", "panel"] {
            hold("rule", ground, 3.0);
            hold("focus", ground, 3.0);
        }
    }
}

#[test]
fn nothing_of_an_article_is_markup() {
    let sample = translation();
    let page = report(&sample.report(), Messages::new(Language::Fr));
    assert!(!page.contains("<b>Nothing"));
    assert!(page.contains("&lt;b&gt;Nothing"));
    assert!(!page.contains('\u{1b}'));
    assert!(page.contains("<html lang=\"fr\">"));
    // Every finding is listed, and each of its places is marked.
    for n in 0..sample.report().findings.len() {
        assert!(page.contains(&format!("id=\"f{n}\"")));
        assert!(page.contains(&format!("id=\"p{n}-0\"")) && page.contains(&format!("id=\"p{n}-1\"")), "{n}");
    }
}
