//! Files of the newsroom itself that are broken, endless or made to be slow: configuration, rules, decisions and
//! earlier reports are accepted, or refused in a few lines.

use assert_cmd::cargo::cargo_bin;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// Tests run unoptimised, thirty times slower, on machines that have other work.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 2 });

/// Exit code and standard error of a check in `desk` that uses the file given.
fn check(desk: &Path, option: &str, file: &str) -> (i32, String) {
    std::fs::write(desk.join("fr.txt"), "Le port de Brest a supprimé 340 postes lundi.\n").unwrap();
    std::fs::write(desk.join("en.txt"), "The port of Brest cut 340 jobs on Monday.\n").unwrap();
    let mut command = Command::new(cargo_bin("recoupe"));
    let command = command.current_dir(desk).args(["check", "fr.txt", "en.txt", option, file]);
    let begun = Instant::now();
    let done = command.env_remove("RECOUPE_UI_LANG").output().unwrap();
    let told = String::from_utf8(done.stderr).unwrap();
    assert!(begun.elapsed() < LONGEST, "{option} {file}: {:?}", begun.elapsed());
    assert!(told.lines().count() <= 52 && told.len() < 60_000, "{} bytes: {:.300}", told.len(), told);
    (done.status.code().expect("it ends by itself"), told)
}

#[test]
fn files_made_to_be_slow() {
    let desk = tempfile::tempdir().unwrap();
    let many = |n: usize, piece: &dyn Fn(usize) -> String| (0..n).map(piece).collect::<String>();
    let name =
        |id: &str, form: &str| format!("[[name]]\nid = \"{id}\"\ntag = \"person\"\nen = [\"{form}\"]\n");
    for (option, text, code, says) in [
        (
            "--config",
            format!("[severity]\n{}", many(40_000, &|i| format!("\"m{i}\" = \"off\"\n"))),
            2,
            "more faults",
        ),
        (
            "--config",
            format!("[[ignore]]\npath = \"{}\"\nrules = [\"money\"]\n", "**/*a*/".repeat(60)),
            0,
            "",
        ),
        (
            "--config",
            format!("[[ignore]]\npath = \"{}\"\nrules = [\"money\"]\n", "**/".repeat(200_000)),
            0,
            "",
        ),
        ("--config", format!("{} = 1", "k".repeat(900_000)), 2, "known: relation"),
        ("--config", format!("a = {}", "[".repeat(400_000)), 2, "recurs"),
        ("--config", format!("[{}]", vec!["a"; 100_000].join(".")), 2, "recurs"),
        (
            "--config",
            format!("[[name]]\nkind = \"person\"\nen = [{}]", "\"Jean Lee\",".repeat(70_000)),
            2,
            "2000 forms",
        ),
        ("--decisions", format!("a = {}", "{b=".repeat(200_000)), 2, "recurs"),
        ("--decisions", "é = \"\u{1b}[2J\"".to_owned(), 2, "invalid"),
        ("--baseline", "[".repeat(900_000), 2, "is no report"),
        ("--baseline", "\0".repeat(900_000), 2, "is no report"),
        ("--rules", name("a", &"le ".repeat(200_000)), 2, "more than 100 words"),
        ("--rules", name(&"x".repeat(70_000), "Anna Lee"), 2, "65535 bytes"),
        ("--rules", many(10_000, &|i| format!("[[name]]\nid = \"n{i}\"\nfoo{i} = 1\n")), 2, "more faults"),
        ("--rules", many(8_000, &|i| name(&format!("n{i}"), "Anna Lee")), 0, ""),
    ] {
        let folder = desk.path().join("rules");
        std::fs::create_dir_all(&folder).unwrap();
        let file = if option == "--rules" { "rules/p.toml" } else { "file.toml" };
        std::fs::write(desk.path().join(file), &text).unwrap();
        let given = if option == "--rules" { "rules" } else { file };
        let (found, told) = check(desk.path(), option, given);
        assert!(found == code && told.contains(says), "{option} {text:.60}: {found} {told:.500}");
    }
}

/// A device has no end, and is not a file of the newsroom.
#[cfg(unix)]
#[test]
fn files_without_an_end() {
    let desk = tempfile::tempdir().unwrap();
    if !Path::new("/dev/zero").exists() {
        return;
    }
    for option in ["--config", "--decisions"] {
        let (code, told) = check(desk.path(), option, "/dev/zero");
        assert!(code == 2 && told.contains("/dev/zero: is larger than"), "{told}");
    }
}

/// Links that form loops, two in each folder: following each would never end.
#[cfg(unix)]
#[test]
fn rules_whose_folders_lead_in_circles() {
    use std::os::unix::fs::symlink;
    let desk = tempfile::tempdir().unwrap();
    let folder = desk.path().join("rules");
    std::fs::create_dir_all(folder.join("a/b")).unwrap();
    for (link, at) in [("..", "a/up"), ("..", "a/again"), ("../..", "a/b/top"), ("../..", "a/b/also")] {
        symlink(link, folder.join(at)).unwrap();
    }
    let entry = "[[name]]\nid = \"brest\"\ntag = \"city\"\nen = [\"Brest\"]\nfr = [\"Brest\"]\n";
    std::fs::write(folder.join("a/b/p.toml"), entry).unwrap();
    assert_eq!(check(desk.path(), "--rules", "rules"), (0, String::new()));
}
