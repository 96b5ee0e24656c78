//! Bytes into text: which encoding they are written in, and whether they are text at all.

use super::bytes::count;
use super::error::Fault;
use encoding_rs::{ISO_8859_15, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// An encoding article files come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, little-endian.
    Utf16Le,
    /// UTF-16, big-endian.
    Utf16Be,
    /// Windows-1252, which covers ISO-8859-1.
    Windows1252,
    /// ISO-8859-15, "Latin 9".
    Iso8859_15,
    /// Classic Mac OS.
    MacRoman,
}

impl Encoding {
    /// The name people know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1252 => "Windows-1252",
            Self::Iso8859_15 => "ISO-8859-15",
            Self::MacRoman => "MacRoman",
        }
    }
}

/// Decodes `bytes`.
///
/// UTF-8 is kept as it is, byte order mark included, so that offsets in the text are offsets in the file. Other
/// encodings lose their byte order mark.
///
/// # Errors
/// [`Fault::Binary`], [`Fault::BrokenUtf8`] or [`Fault::Encoding`]; nothing is ever replaced silently.
pub fn decode(bytes: Vec<u8>) -> Result<(String, Encoding), Fault> {
    if let Some(what) = binary(&bytes) {
        return Err(Fault::Binary(what));
    }
    if let Some(encoding) = utf16(&bytes) {
        let (codec, name) = match encoding {
            Encoding::Utf16Be => (UTF_16BE, "damaged UTF-16BE"),
            _ => (UTF_16LE, "damaged UTF-16LE"),
        };
        let (text, broken) = codec.decode_with_bom_removal(&bytes);
        return if broken {
            Err(Fault::Encoding { guess: name.to_owned() })
        } else {
            Ok((text.into_owned(), encoding))
        };
    }
    if controls(&bytes) {
        return Err(Fault::Binary("what it holds"));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok((text, Encoding::Utf8)),
        Err(e) => single_byte(e.as_bytes()),
    }
}

/// Recognises, by their first bytes, kinds of files often given by mistake.
fn binary(bytes: &[u8]) -> Option<&'static str> {
    const KNOWN: [(&[u8], &str); 10] = [
        (b"%PDF-", "a PDF"),
        (b"\x89PNG", "a PNG picture"),
        (b"\xFF\xD8\xFF", "a JPEG picture"),
        (b"GIF8", "a GIF picture"),
        (b"\xD0\xCF\x11\xE0", "an old Word or Office document"),
        (b"{\\rtf", "an RTF document"),
        (b"PK\x03\x04", "a ZIP archive"),
        (b"\x1F\x8B", "a gzip archive"),
        (b"\x7FELF", "a program"),
        (b"\0\0\xFE\xFF", "UTF-32"),
    ];
    // UTF-32LE begins like UTF-16LE with a NUL after its mark.
    if bytes.starts_with(b"\xFF\xFE\0\0") {
        return Some("UTF-32");
    }
    KNOWN.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, what)| *what)
}

/// Recognises UTF-16 by its byte order mark, or by NUL in every other byte, as for Latin letters.
fn utf16(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return Some(Encoding::Utf16Be),
        _ => {}
    }
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    if !bytes.contains(&0) {
        return None;
    }
    let pairs = bytes.len() / 2;
    let nul = |parity: usize| bytes.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (nul(0), nul(1));
    if odd * 10 > pairs * 7 && even * 20 < pairs {
        Some(Encoding::Utf16Le)
    } else if even * 10 > pairs * 7 && odd * 20 < pairs {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// Whether there are more control characters than a text has by accident: over one byte in fifty.
fn controls(bytes: &[u8]) -> bool {
    let odd =
        |b: &&u8| (**b < 0x20 && !matches!(**b, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C | 0x1B)) || **b == 0x7F;
    // The count without exceptions is fast and usually settles it.
    let many = |count: usize| count * 50 > bytes.len();
    many(count(bytes, |b| (b < 0x20) | (b == 0x7F))) && many(bytes.iter().filter(odd).count())
}

/// Decodes bytes that are not UTF-8: as one of three Western European encodings, or with a fault.
fn single_byte(bytes: &[u8]) -> Result<(String, Encoding), Fault> {
    if let Some(fault) = broken_utf8(bytes) {
        return Err(fault);
    }
    let candidates = [
        (WINDOWS_1252, Encoding::Windows1252),
        (ISO_8859_15, Encoding::Iso8859_15),
        (MACINTOSH, Encoding::MacRoman),
    ];
    let mut best: Option<(i64, String, Encoding)> = None;
    let high = i64::try_from(bytes.iter().filter(|b| **b >= 0x80).count()).unwrap_or(i64::MAX);
    for (codec, encoding) in candidates {
        let (text, _) = codec.decode_without_bom_handling(bytes);
        let fit = fit(&text);
        // On a tie the first wins: Windows-1252 is by far the most common.
        if best.as_ref().is_none_or(|b| fit > b.0) {
            best = Some((fit, text.into_owned(), encoding));
        }
    }
    match best {
        // Nine in ten high bytes read as French or English writes them.
        Some((fit, text, encoding)) if fit * 10 >= high * 8 => Ok((text, encoding)),
        _ => {
            let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            let guess = detector.guess(None, chardetng::Utf8Detection::Deny);
            Err(Fault::Encoding { guess: format!("perhaps {}", guess.name()) })
        }
    }
}

/// A file that is UTF-8 but for a few bytes is damaged, not in another encoding: reading it as one would turn every
/// accent into two wrong characters.
fn broken_utf8(bytes: &[u8]) -> Option<Fault> {
    let (mut good, mut bad, mut first) = (0usize, 0usize, None);
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            bad += 1;
            first = first.or(Some(at));
            at += chunk.invalid().len();
        }
    }
    let byte = first.filter(|_| good > bad)?;
    let line = bytes.iter().take(byte).filter(|b| **b == b'\n').count() + 1;
    Some(Fault::BrokenUtf8 { line, byte, value: bytes.get(byte).copied().unwrap_or(0) })
}

/// Of the non-ASCII characters, the number placed as in French or English minus the number of others.
fn fit(text: &str) -> i64 {
    let mut fit = 0;
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if !c.is_ascii() {
            let after = chars.peek().copied().unwrap_or(' ');
            fit += if stands(before, c, after) { 1 } else { -1 };
        }
        before = c;
    }
    fit
}

fn stands(before: char, c: char, after: char) -> bool {
    const LOWER: &str = "àâäçéèêëîïôöùûüÿœæáíóúñãßåøº";
    const UPPER: &str = "ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆÁÍÓÚÑÅØ";
    if LOWER.contains(c) {
        // A lower-case letter after a capital only opens a word: "Évry", "Hélène".
        !before.is_uppercase() || before.is_alphabetic() && !after.is_uppercase()
    } else if UPPER.contains(c) {
        !before.is_lowercase() && !after.is_numeric()
    } else {
        match c {
            '’' => before.is_alphanumeric() || after.is_alphanumeric() || before.is_ascii_punctuation(),
            '‘' | '“' | '«' | '„' => !before.is_alphanumeric(),
            '”' | '»' => !after.is_alphanumeric(),
            '–' | '—' | '…' | '\u{a0}' | '•' | '·' => true,
            '€' | '£' | '°' | '½' | '¼' | '¾' | '²' | '³' => {
                !before.is_alphabetic() || !after.is_alphabetic()
            }
            '©' | '®' | '™' | '§' => !before.is_lowercase() || !after.is_lowercase(),
            'š' | 'ž' | 'ć' | 'č' => before.is_alphabetic() || after.is_lowercase(),
            'Š' | 'Ž' => !before.is_alphabetic() && after.is_lowercase(),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: &str = "L’été dernier, où « Hélène » a payé 3 € à Évry : un cœur brisé… À côté, l’Élysée.";

    fn utf16_bytes(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
    }

    #[test]
    fn reads_every_encoding() {
        let latin9 = "L'été dernier, où « Hélène » a payé 3 € à Évry : un cœur brisé. À côté, l'Élysée.";
        for (bytes, text, encoding) in [
            (FRENCH.as_bytes().to_vec(), FRENCH, Encoding::Utf8),
            (WINDOWS_1252.encode(FRENCH).0.into_owned(), FRENCH, Encoding::Windows1252),
            (ISO_8859_15.encode(latin9).0.into_owned(), latin9, Encoding::Iso8859_15),
            (MACINTOSH.encode(FRENCH).0.into_owned(), FRENCH, Encoding::MacRoman),
            (utf16_bytes(FRENCH, false), FRENCH, Encoding::Utf16Le),
            (utf16_bytes(FRENCH, true), FRENCH, Encoding::Utf16Be),
            (utf16_bytes(&format!("\u{feff}{FRENCH}"), true), FRENCH, Encoding::Utf16Be),
            (b"plain".to_vec(), "plain", Encoding::Utf8),
            (Vec::new(), "", Encoding::Utf8),
            (b"It\x92s the caf\xe9".to_vec(), "It’s the café", Encoding::Windows1252),
            (
                b"un nul\0 seul dans un texte assez long pour que cela reste un accident de copie".to_vec(),
                "un nul\0 seul dans un texte assez long pour que cela reste un accident de copie",
                Encoding::Utf8,
            ),
        ] {
            assert_eq!(decode(bytes), Ok((text.to_owned(), encoding)));
        }
    }

    #[test]
    fn keeps_the_mark_of_utf8() {
        assert_eq!(decode(b"\xEF\xBB\xBFmot".to_vec()), Ok(("\u{feff}mot".to_owned(), Encoding::Utf8)));
    }

    #[test]
    fn refuses_what_is_no_text() {
        for (bytes, part) in [
            (b"%PDF-1.7 ...".to_vec(), "a PDF is not text"),
            (b"\xFF\xFE\0\0a\0\0\0".to_vec(), "UTF-32"),
            ((0..=255u8).collect(), "is not text"),
            ("été à côté".bytes().chain([b'\n', 0x92]).collect(), "line 2, byte 16: byte 0x92"),
            (
                encoding_rs::WINDOWS_1251
                    .encode("Президент подписал указ о выборах в парламент")
                    .0
                    .into_owned(),
                "windows-1251",
            ),
            (b"\xFF\xFE\x00\xD8a".to_vec(), "UTF-16LE"),
        ] {
            let said = decode(bytes).map_err(|f| f.to_string());
            assert!(said.as_ref().is_err_and(|f| f.contains(part)), "{said:?} lacks {part}");
        }
    }
}
