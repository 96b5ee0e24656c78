//! `recoupe rules check`.

use super::args::RulesCheckArgs;
use super::failure::Failure;
use super::output;
use crate::{Options, Rules, example};
use std::process::ExitCode;

pub fn check(args: &RulesCheckArgs) -> Result<ExitCode, Failure> {
    // Every fault is a line of its own, with file, line and column.
    let files = Rules::read_files(&args.dir).map_err(|faults| Failure(faults.to_string()))?;
    if files.is_empty() {
        return Err(Failure::about(&args.dir, "holds no .toml file of rules; name the folder of the packs"));
    }
    let rules = Rules::with_dir(&args.dir).map_err(|faults| Failure(faults.to_string()))?;
    let options = Options { rules, ..Options::default() };
    let mut faults = Vec::new();
    let (mut entries, mut examples) = (0, 0);
    for file in &files {
        let all = || file.packs.values().flatten();
        entries += all().count();
        examples += all().map(|e| e.gives.len() + e.silent.len() + e.pairs.len()).sum::<usize>();
        for f in example::failed(&file.packs, &options) {
            let place = file.place(&f.pack, Some(&f.entry), &f.text);
            faults.push(format!("{place}: [[{}]] \"{}\": \"{}\" {}", f.pack, f.entry, f.text, f.what));
        }
    }
    if !faults.is_empty() {
        return Err(Failure(faults.join("\n")));
    }
    let count = |n: usize, one: &str, more: &str| format!("{n} {}", if n == 1 { one } else { more });
    let told = [
        count(files.len(), "file", "files"),
        count(entries, "entry", "entries"),
        count(examples, "example", "examples"),
    ];
    output::write(None, &format!("{}: no fault found ({})\n", args.dir.display(), told.join(", ")))?;
    Ok(ExitCode::SUCCESS)
}
