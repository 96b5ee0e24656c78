//! What a finding is known by when the text around it changes.

use crate::article::Article;
use crate::comparator::finding::{Finding, Role};
use crate::normalizer::claim::Claim;
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// The `id` of every finding, in order: 16 hexadecimal digits made of the rule, the type, and the words, values and
/// languages at its places, never of where these stand. Findings that are alike in all this are told apart by a
/// counter.
pub fn fingerprints(articles: &[Article], claims: &[Vec<Claim>], findings: &[Finding]) -> Vec<String> {
    let mut seen = HashMap::<u64, u32>::new();
    let id = |finding: &Finding| {
        let mut hash = content(articles, claims, finding);
        let nth = seen.entry(hash.0).or_insert(0);
        *nth += 1;
        if *nth > 1 {
            hash.write(&nth.to_le_bytes());
        }
        format!("{:016x}", hash.0)
    };
    findings.iter().map(id).collect()
}

fn content(articles: &[Article], claims: &[Vec<Claim>], finding: &Finding) -> Fnv {
    let mut hash = Fnv::new();
    hash.field(finding.rule.code());
    hash.field(finding.kind.name());
    for l in &finding.locations {
        let Some(article) = articles.get(l.article) else { continue };
        hash.field(article.language.tag());
        hash.field(match l.role {
            Role::Claim => "claim",
            Role::Missing => "missing",
            Role::Related => "related",
        });
        hash.folded(l.span.of(&article.text));
        let all = claims.get(l.article).map_or(&[][..], Vec::as_slice);
        if let Some(claim) = l.claim.and_then(|c| all.get(c)) {
            hash.composed(&serde_json::Value::Object(crate::reporter::value::value(claim, all)).to_string());
            hash.write(&[0xff]);
        }
    }
    hash
}

/// FNV-1a, 64 bits: the same on every machine and in every release.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn write(&mut self, bytes: &[u8]) {
        for b in bytes {
            self.0 = (self.0 ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn field(&mut self, text: &str) {
        self.write(text.as_bytes());
        self.write(&[0xff]);
    }

    /// `text` in normalisation form C: an accent composed or apart is one and the same.
    fn composed(&mut self, text: &str) {
        if text.is_ascii() {
            return self.write(text.as_bytes());
        }
        for c in text.nfc() {
            self.write(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }

    /// The words of `text` in lower case, however they are spaced or broken into lines.
    fn folded(&mut self, text: &str) {
        for word in text.split_whitespace() {
            self.composed(&word.to_lowercase());
            self.write(b" ");
        }
        self.write(&[0xff]);
    }
}
