//! Many pairs in one run: what is written, in what order, and that a resumed run gives the results of an uninterrupted
//! one.

use assert_cmd::Command;
use recoupe::reporter::schema::batch;
use serde_json::Value as Json;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// `n` pairs in folders of ten; every seventh has a slip, every eleventh cannot be read.
    fn pairs(&self, n: usize) {
        for i in 0..n {
            let (jobs, sum) = (20 + i, 2 + i % 90);
            let slip = if i % 7 == 3 { sum * 10 } else { sum };
            let en = format!(
                "Vantry cut {jobs} jobs on Monday.\n\nIt lost ${sum} million in the year, Helen Marchbank said.\n"
            );
            let fr = format!(
                "Vantry a supprimé {jobs} postes lundi.\n\nIl a perdu {slip} millions de dollars sur l'année, a dit Helen \
                 Marchbank.\n"
            );
            let name = |language: &str| format!("news/{:02}/story{i:03}.{language}.txt", i / 10);
            self.put(&name("fr"), &fr);
            self.put(&name("en"), if i % 11 == 5 { "%PDF-1.4" } else { &en });
        }
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::cargo_bin("recoupe").unwrap();
        command.current_dir(self.0.path()).arg("batch").args(args).env_remove("RECOUPE_UI_LANG");
        command
    }

    /// Exit code, standard output, standard error.
    fn run(&self, args: &[&str]) -> (i32, String, String) {
        let out = self.command(args).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (out.status.code().unwrap(), text(out.stdout), text(out.stderr))
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }
}

fn records(text: &str) -> Vec<Json> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_line_a_pair_in_the_order_of_the_input() {
    let desk = Desk::new();
    desk.pairs(40);
    desk.put("news/alone.fr.txt", "Rien.\n");
    let (code, out, err) = desk.run(&["news", "--jobs", "4"]);
    assert_eq!((code, err.as_str()), (1, ""));
    let records = records(&out);
    assert_eq!(records.len(), 42);
    for (i, pair) in records[1..41].iter().enumerate() {
        assert_eq!((pair["record"].as_str(), pair["pair"].as_u64()), (Some("pair"), Some(i as u64 + 1)));
        assert_eq!(pair["id"], format!("{:02}/story{i:03}.fr.txt", i / 10));
        let failed = i % 11 == 5;
        assert_eq!(pair["status"], if failed { "failed" } else { "checked" });
        if failed {
            assert!(pair["error"].as_str().unwrap().contains("a PDF is not text"));
        } else {
            let rules: Vec<_> = pair["findings"].as_array().unwrap().iter().map(|f| &f["rule"]).collect();
            assert_eq!(rules.len(), usize::from(i % 7 == 3), "{rules:?}");
        }
    }
    let summary = &records[41];
    let counts = ["pairs", "failed", "lone", "error"].map(|k| summary[k].as_u64().unwrap());
    assert_eq!(counts, [40, 4, 1, 5]);
    assert_eq!(summary["lone_files"], serde_json::json!(["alone.fr.txt"]));
    assert_eq!(summary["rules"][0]["rule"], "number/digits");
    assert_eq!(summary["suspects"].as_array().unwrap().len(), 5);
    // However many threads there are, the results are the same.
    assert_eq!(desk.run(&["news", "--jobs", "1"]).1, out);
    // Every line is valid under the schema, and the schema does refuse others.
    let validator = jsonschema::validator_for(&batch()).unwrap();
    for line in &records {
        let fault = validator.validate(line).err();
        assert!(fault.is_none(), "{fault:?}: {line}");
    }
    let mut wrong = records[1].clone();
    wrong["findings"] = Json::Null;
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn a_run_cut_off_anywhere_goes_on_as_if_it_had_not_been() {
    let desk = Desk::new();
    desk.pairs(24);
    let run = |args: &[&str]| desk.run(&[&["news", "--output", "r.jsonl"][..], args].concat());
    let (code, shown, _) = run(&[]);
    assert!(code == 1 && shown.contains("24 pairs, 2 could not be checked"), "{shown}");
    let whole = desk.bytes("r.jsonl");
    // Existing results are not overwritten unasked, and a finished run stays as it is.
    assert_eq!(run(&[]).0, 2);
    assert_eq!((run(&["--resume"]).0, desk.bytes("r.jsonl")), (1, whole.clone()));
    let lines: Vec<usize> = (0..whole.len()).filter(|i| whole[*i] == b'\n').collect();
    let cuts =
        [0, 1, 20, lines[0], lines[0] + 1, lines[3] + 40, lines[9] + 1, lines[24] + 5, whole.len() - 1];
    for cut in cuts {
        fs::write(desk.path("r.jsonl"), &whole[..cut]).unwrap();
        assert_eq!(run(&["--resume"]).0, 1);
        assert!(desk.bytes("r.jsonl") == whole, "cut at {cut}");
    }
    // A run with other settings, another input or another kind of file cannot be resumed.
    for (args, says) in
        [(&["--checks", "date", "--resume"][..], "other settings"), (&["--resume"], "has another there")]
    {
        if args.len() == 1 {
            fs::remove_file(desk.path("news/00/story003.fr.txt")).unwrap();
            fs::write(desk.path("r.jsonl"), &whole[..lines[9]]).unwrap();
        }
        let (code, _, err) = run(args);
        assert!(code == 2 && err.contains(says), "{err}");
    }
    fs::write(desk.path("r.jsonl"), "a diary\n").unwrap();
    assert!(run(&["--resume"]).2.contains("r.jsonl:1: is no line of such a file"));
    assert_eq!(run(&["--force"]).0, 1);
    assert!(!desk.path("r.jsonl.old").exists());
    // A run that starts anew and is stopped leaves the earlier results intact.
    fs::write(desk.path("r.jsonl"), &whole).unwrap();
    #[cfg(unix)]
    {
        fs::remove_file(desk.path("news/00/story001.en.txt")).unwrap();
        let fifo = desk.path("news/00/story001.en.txt");
        assert!(std::process::Command::new("mkfifo").arg(&fifo).status().unwrap().success());
        // However often.
        for _ in 0..3 {
            let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("recoupe"))
                .current_dir(desk.0.path())
                .args(["batch", "news", "--output", "r.jsonl", "--force", "--quiet"])
                .spawn()
                .unwrap();
            let begun = std::time::Instant::now();
            while !desk.path("r.jsonl.old").exists() && begun.elapsed() < Duration::from_secs(20) {
                std::thread::sleep(Duration::from_millis(10));
            }
            child.kill().unwrap();
            child.wait().unwrap();
            assert!(desk.bytes("r.jsonl.old") == whole);
            // A part of what is new.
            fs::write(desk.path("r.jsonl"), &whole[..lines[3]]).unwrap();
        }
        // Complete results do not replace other complete results.
        fs::write(desk.path("r.jsonl"), &whole).unwrap();
        let (code, _, err) = run(&["--force"]);
        assert!(code == 2 && err.contains("r.jsonl.old, which is there; move that one away"), "{err}");
        assert!(desk.bytes("r.jsonl.old") == whole && desk.bytes("r.jsonl") == whole);
    }
}

#[test]
fn a_run_killed_again_and_again_loses_and_repeats_nothing() {
    let desk = Desk::new();
    desk.pairs(200);
    let (code, out, _) = desk.run(&["news"]);
    assert_eq!(code, 1);
    let args = ["news", "--output", "r.jsonl", "--resume", "--quiet"];
    let program = assert_cmd::cargo::cargo_bin("recoupe");
    let mut kills = 0;
    for pause in [60u64, 90, 130, 200, 280, 90, 400] {
        let mut child = std::process::Command::new(&program)
            .current_dir(desk.0.path())
            .arg("batch")
            .args(args)
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(pause));
        kills += u32::from(child.try_wait().unwrap().is_none());
        child.kill().unwrap();
        child.wait().unwrap();
    }
    assert!(kills > 0);
    assert_eq!(desk.run(&args).0, 1);
    assert!(desk.bytes("r.jsonl") == out.as_bytes());
}

#[test]
fn manifests_name_pairs_and_texts() {
    let desk = Desk::new();
    desk.pairs(2);
    desk.put(
        "lists/m.csv",
        "id,fr,en\nfirst,../news/00/story000.fr.txt,../news/00/story000.en.txt\nsecond,nowhere.txt,x.txt\n",
    );
    let (code, out, _) = desk.run(&["lists/m.csv", "--fail-on", "never"]);
    let rows = records(&out);
    assert_eq!(
        (code, rows[1]["id"].as_str(), rows[1]["relation"].as_str()),
        (2, Some("first"), Some("translation"))
    );
    assert!(rows[2]["error"].as_str().unwrap().contains("nowhere.txt: cannot be read"));
    desk.put(
        "m.jsonl",
        "{\"id\": 9, \"a_text\": \"Vantry cut 340 jobs.\", \"b_text\": \"Vantry cut 350 jobs.\", \"a_lang\": \"en\", \"b_lang\": \"en\", \"relation\": \"revision\"}\n{]\n",
    );
    let rows = records(&desk.run(&["m.jsonl"]).1);
    assert_eq!((rows[1]["id"].as_str(), rows[1]["relation"].as_str()), (Some("9"), Some("revision")));
    assert_eq!((rows[2]["id"].as_str(), rows[2]["status"].as_str()), (Some("m.jsonl:2"), Some("failed")));
    for (args, says) in [
        (&["nowhere"][..], "nowhere: is not there"),
        (&["news/00/story000.fr.txt"], "is neither a folder"),
        (&["news", "--pairs", "*.fr.txt"], "**/*.fr.md=**/*.en.md"),
        (&["news", "--resume"], "--output"),
        (&["news", "--resume", "--output", "-"], "standard output cannot be gone on with"),
        (&["news", "--decisions", "typo.toml"], "typo.toml: is not there"),
    ] {
        let (code, _, err) = desk.run(args);
        assert!(code == 2 && err.contains(says), "{args:?}: {err}");
    }
}

#[test]
fn an_input_without_pairs_is_no_success() {
    let desk = Desk::new();
    fs::create_dir(desk.path("empty")).unwrap();
    desk.put("empty.csv", "");
    desk.put("head.csv", "fr,en\n");
    for name in ["a", "b", "c", "d"] {
        desk.put(&format!("french/{name}.fr.md"), "Rien.\n");
    }
    for (input, says) in [
        ("empty", "empty: holds no pair; name versions story.fr.md"),
        ("empty.csv", "empty.csv: holds no pair; give a row"),
        ("head.csv", "head.csv: holds no pair; give a row"),
        ("french", "(4 without a counterpart: a.fr.md, b.fr.md, c.fr.md, …)"),
    ] {
        let (code, out, err) = desk.run(&[input, "--fail-on", "never"]);
        assert!(code == 2 && err.contains(says) && records(&out).len() == 2, "{input}: {err}");
    }
}

#[test]
fn what_went_before_goes_on_and_is_let_go_when_it_is_replaced() {
    let desk = Desk::new();
    desk.pairs(5);
    let run = |args: &[&str]| desk.run(&[&["news", "--output", "r.jsonl", "--quiet"][..], args].concat());
    assert_eq!(run(&[]).0, 1);
    let whole = desk.bytes("r.jsonl");
    let lines: Vec<usize> = (0..whole.len()).filter(|i| whole[*i] == b'\n').collect();
    // A run that was replacing earlier results was stopped, and is resumed or restarted.
    for how in [&["--resume"][..], &["--force"]] {
        fs::write(desk.path("r.jsonl"), &whole[..lines[2]]).unwrap();
        fs::write(desk.path("r.jsonl.old"), &whole).unwrap();
        assert_eq!(run(how).0, 1);
        assert!(desk.bytes("r.jsonl") == whole && !desk.path("r.jsonl.old").exists(), "{how:?}");
    }
    // A file that happens to have this name is left alone.
    desk.put("r.jsonl.old", "a diary\n");
    fs::write(desk.path("r.jsonl"), &whole[..lines[2]]).unwrap();
    assert_eq!((run(&["--resume"]).0, desk.bytes("r.jsonl.old")), (1, b"a diary\n".to_vec()));
    // More pairs than there were.
    desk.pairs(8);
    assert_eq!(run(&["--resume"]).0, 1);
    let grown = desk.bytes("r.jsonl");
    assert_eq!(records(&String::from_utf8(grown.clone()).unwrap()).len(), 10);
    assert_eq!(desk.run(&["news"]).1.as_bytes(), grown);
}

#[test]
fn pairs_by_patterns() {
    let desk = Desk::new();
    desk.pairs(3);
    let rows = records(&desk.run(&["news", "--pairs", "**/*.en.txt=**/*.fr.txt"]).1);
    let path = Path::new(rows[1]["articles"][0]["path"].as_str().unwrap());
    assert_eq!((rows.len(), path), (5, Path::new("news/00/story000.en.txt")));
}
