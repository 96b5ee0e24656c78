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

/// The policy names the style and the script that are in the page, or nothing would run.
#[test]
fn hashes_are_in_step() {
    assert_eq!(STYLE_HASH, hash(STYLE));
    assert_eq!(SCRIPT_HASH, hash(SCRIPT));
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
