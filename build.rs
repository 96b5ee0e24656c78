//! Compiles `rules/` into one table that the program searches in place.

#![allow(dead_code, unused_imports)]

#[path = "src/rules/accent.rs"]
mod accent;
#[path = "src/rules/character.rs"]
mod character;
#[path = "src/rules/compile.rs"]
mod compile;
#[path = "src/rules/heads.rs"]
mod heads;
#[path = "src/rules/intern.rs"]
mod intern;
#[path = "src/rules/keys.rs"]
mod keys;
#[path = "src/rules/memory.rs"]
mod memory;
#[path = "src/rules/nature.rs"]
mod nature;
#[path = "src/rules/pack.rs"]
mod pack;
#[path = "src/rules/packs.rs"]
mod packs;
#[path = "src/rules/pairs.rs"]
mod pairs;
#[path = "src/rules/sieve.rs"]
mod sieve;
#[path = "src/rules/stem.rs"]
mod stem;
#[path = "src/rules/token.rs"]
mod token;
#[path = "src/rules/tokenize.rs"]
mod tokenize;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=rules");
    println!("cargo::rerun-if-changed=src/rules");
    let mut packs = pack::Packs::new();
    let mut faults = Vec::new();
    for file in files(Path::new("rules")) {
        let text = fs::read_to_string(&file).expect("a rule file is UTF-8 text");
        let parsed =
            match (file.extension().and_then(|e| e.to_str()), file.parent().and_then(Path::file_name)) {
                (Some("toml"), _) => pack::parse(&text).map_err(|e| e.to_string()),
                (Some("tsv"), Some(folder)) if folder == "names" => {
                    let pack = if file.file_stem().is_some_and(|s| s == "given") { "given" } else { "name" };
                    Ok([(pack.to_owned(), pack::parse_names(&text))].into_iter().collect())
                }
                _ => continue,
            };
        match parsed {
            Ok(parsed) => parsed.into_iter().for_each(|(k, v)| packs.entry(k).or_default().extend(v)),
            Err(e) => faults.push(format!("{}: {e}", file.display())),
        }
    }
    let compiled = compile::compile(&packs).unwrap_or_else(|e| {
        faults.extend(e.iter().map(ToString::to_string));
        compile::Compiled::default()
    });
    assert!(faults.is_empty(), "rules/ does not compile:\n{}", faults.join("\n"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("rules.bin"), compiled.table).expect("the build folder can be written");
    fs::write(out.join("rules.txt"), compiled.strings).expect("the build folder can be written");
    fs::write(out.join("tags.rs"), tags(&packs)).expect("the build folder can be written");
    let table = fs::read_to_string("rules/lexicon/pairs.tsv").unwrap_or_default();
    fs::write(out.join("pairs.bin"), pairs::compile(&table)).expect("the build folder can be written");
    let words = fs::read_to_string("rules/lexicon/words.en.txt").unwrap_or_default();
    fs::write(out.join("english.bin"), pairs::words(&words)).expect("the build folder can be written");
}

/// The tags used in each pack: a newsroom's entries may use no others.
fn tags(packs: &pack::Packs) -> String {
    let row = |(name, entries): (&String, &Vec<pack::Entry>)| {
        let tags: BTreeSet<_> = entries.iter().filter_map(|e| e.tag.as_deref()).collect();
        format!("({name:?}, &{:?}),\n", tags.into_iter().collect::<Vec<_>>())
    };
    format!("&[\n{}]\n", packs.iter().map(row).collect::<String>())
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    for path in fs::read_dir(dir).expect("rules/ is there").flatten().map(|e| e.path()) {
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}
