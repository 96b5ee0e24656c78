//! The documents made from the program are in step with it. `UPDATE_DOCS=1 cargo test --test docs` writes them anew.

use recoupe::Language;
use recoupe::reporter::{explain, message::Messages};
use std::path::Path;

fn in_step(path: &str, wanted: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, wanted).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == wanted, "{} is out of step; run UPDATE_DOCS=1 cargo test --test docs", path.display());
}

#[test]
fn rules_in_english() {
    in_step("docs/rules.md", &explain::document(Messages::new(Language::En)));
}

#[test]
fn rules_in_french() {
    in_step("docs/rules.fr.md", &explain::document(Messages::new(Language::Fr)));
}
