//! The documents generated from the program are up to date. `UPDATE_DOCS=1 cargo test --test docs` regenerates them.

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

/// The program accepts the configuration in the documentation.
#[test]
fn the_configuration_shown_is_taken() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("docs/configuration.md")).unwrap();
    let (_, rest) = page.split_once("```toml\n").unwrap();
    let (shown, _) = rest.split_once("```").unwrap();
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("recoupe.toml"), shown).unwrap();
    std::fs::create_dir(dir.path().join("newsroom-rules")).unwrap();
    std::fs::write(dir.path().join("a.txt"), "The bank in Kiev paid $3 million to Mary Smith on Monday.\n")
        .unwrap();
    let mut command = assert_cmd::Command::cargo_bin("recoupe").unwrap();
    let out = command.current_dir(dir.path()).args(["check", "a.txt"]).output().unwrap();
    assert_eq!(out.status.code(), Some(1), "{}", String::from_utf8_lossy(&out.stderr));
    assert!(String::from_utf8_lossy(&out.stdout).contains("la maison écrit «\u{a0}Kyiv\u{a0}»"));
}

#[test]
fn rules_in_english() {
    in_step("docs/rules.md", &explain::document(Messages::new(Language::En)));
}

#[test]
fn rules_in_french() {
    in_step("docs/rules.fr.md", &explain::document(Messages::new(Language::Fr)));
}
