//! The program as it is run: what it prints where, and how it exits.

use assert_cmd::Command;
use std::path::Path;

const EN: &str =
    "Carrow Foods cut 340 jobs on Monday.\n\nIt paid $3.9 billion for its rival, Helen Marchbank said.\n";
const FR: &str = "Carrow Foods a supprimé 340 postes lundi.\n\nIl a payé 39 milliards de dollars pour son rival, a \
                  dit Helen Marchbank.\n";

struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        desk.put("en.txt", EN).put("fr.txt", FR);
        desk
    }

    fn put(&self, name: &str, text: &str) -> &Self {
        std::fs::write(self.0.path().join(name), text).unwrap();
        self
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path().join(name)).unwrap()
    }

    /// Exit code, standard output, standard error.
    fn run(&self, args: &[&str]) -> (i32, String, String) {
        self.feed(args, "")
    }

    fn feed(&self, args: &[&str], stdin: &str) -> (i32, String, String) {
        let mut command = Command::cargo_bin("recoupe").unwrap();
        let command = command.current_dir(self.path()).args(args).env_remove("RECOUPE_UI_LANG");
        let out = command.write_stdin(stdin).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (out.status.code().unwrap(), text(out.stdout), text(out.stderr))
    }
}

#[test]
fn exit_codes_tell_what_was_found() {
    let desk = Desk::new();
    let pair = ["check", "en.txt", "fr.txt"];
    assert_eq!(desk.run(&pair).0, 1);
    assert_eq!(desk.run(&[&pair[..], &["--fail-on", "never"]].concat()).0, 0);
    assert_eq!(desk.run(&["check", "en.txt", "en.txt"]).0, 0);
    // The format never changes the exit code.
    for format in ["json", "jsonl", "sarif", "junit", "github", "rdjsonl", "markdown", "html", "csv"] {
        let (code, out, err) = desk.run(&[&pair[..], &["--format", format]].concat());
        assert_eq!((code, err.as_str()), (1, ""), "{format}");
        assert!(!out.is_empty(), "{format}");
    }
}

#[test]
fn bad_input_is_one_clear_line() {
    let desk = Desk::new();
    desk.put(
        "spanish.txt",
        "El gobierno de la nación ha dicho que el presupuesto será aprobado por el congreso.\n",
    );
    for (args, says) in [
        (&["check", "en.txt", "nowhere.txt"][..], "nowhere.txt: cannot be read"),
        (&["check", "en.txt", "spanish.txt"], "spanish.txt: "),
        (&["check", "-", "-"], "standard input"),
        (&["check", "en.txt", "fr.txt", "--lang", "en,fr,en"], "--lang"),
        (&["check", "en.txt", "fr.txt", "--format", "json", "--format", "csv"], "json and csv"),
        (&["check", "en.txt", "fr.txt", "--output", "no/such/folder/r.txt"], "cannot be written"),
        (&["check", "en.txt", "fr.txt", "--baseline", "en.txt"], "en.txt: is no report"),
        (&["check", "en.txt", "fr.txt", "--config", "nowhere.toml"], "nowhere.toml: cannot be read"),
        (&["check", "en.txt", "fr.txt", "--rules", "nowhere"], "nowhere: cannot be read"),
        (&["explain", "money/curency"], "did you mean money/currency?"),
        (&["explain", "nope"], "there is no rule \"nope\"; `recoupe explain` lists all"),
        (&["check", "en.txt", "fr.txt", "--decisions", "typo.toml"], "typo.toml: is not there"),
        (&["check", "en.txt", "fr.txt", "--map", "title=.headline"], "none of the articles is JSON"),
        (&["check", "en.txt", "fr.txt", "--relation", "revision"], "in one language, and en.txt is en"),
        (&["config", "nowhere.txt"], "nowhere.txt: is not there"),
        (&["rules", "check", "."], "holds no .toml file of rules"),
        #[cfg(not(feature = "lsp"))]
        (&["lsp", "--help"], "build with --features lsp"),
    ] {
        let (code, out, err) = desk.run(args);
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}");
        assert!(err.starts_with("recoupe: ") && err.contains(says), "{args:?}: {err}");
        assert_eq!(err.lines().count(), 1, "{args:?}: {err}");
    }
}

#[test]
fn a_slip_in_an_option_is_told() {
    let desk = Desk::new();
    for (option, value, says) in [
        ("--checks", "", "a name is missing"),
        ("--checks", "money,", "a name is missing"),
        ("--max-size", "8X", "as 500k, 8M or 64MiB"),
        ("--max-size", "4GB", "as 500k, 8M or 64MiB"),
        ("--max-size", "999MiB", "more than 256MiB"),
    ] {
        let (code, _, err) = desk.run(&["check", "en.txt", "fr.txt", option, value]);
        assert!(code == 2 && err.contains(says), "{option} {value}: {err}");
    }
    for (size, code) in [("8M", 1), ("64 KiB", 1), ("20", 2), ("20b", 2)] {
        assert_eq!(desk.run(&["check", "en.txt", "fr.txt", "--max-size", size]).0, code, "{size}");
    }
    desk.put("recoupe.toml", "");
    assert!(desk.run(&["config", "--no-config"]).1.starts_with("# no recoupe.toml is heeded: --no-config"));
}

/// Counterparts are a text and its translation: what one lacks is an omission, unless the newsroom calls them two
/// reports.
#[test]
fn the_hook_takes_counterparts_for_translations() {
    let desk = Desk::new();
    let whole = "Carrow Foods cut 340 jobs on Monday.\n\nIt paid $3.9 billion for its rival, Helen Marchbank said.\n\n\
                 Its 12 plants in Ohio made 45,000 tonnes of flour in 2019, a spokesman said.\n\n\
                 The firm was founded in 1954 and has 8,200 workers in 14 countries.\n";
    desk.put("story.en.txt", whole).put("story.fr.txt", "Carrow Foods a supprimé 340 postes lundi.\n");
    let (code, out, _) = desk.run(&["hook", "story.fr.txt"]);
    assert!(code == 1 && out.contains("passage/omitted"), "{out}");
    desk.put("recoupe.toml", "relation = \"coverage\"\n");
    assert_eq!(desk.run(&["hook", "story.fr.txt"]).0, 0);
}

#[test]
fn decisions_about_what_is_not_there_are_kept() {
    let desk = Desk::new();
    let decisions = "[[decision]]\nid = \"0\"\nverdict = \"open\"\nrule = \"money/amount\"\nmessage = \"\"\nnote = \"ask\"\n\
                     articles = [\"en.txt\", \"gone.txt\"]\n";
    desk.put("recoupe.decisions.toml", decisions);
    for command in ["list", "prune"] {
        let (code, out, err) = desk.run(&["decisions", command]);
        assert!(code == 0 && out.ends_with(": 0\n"), "{out}");
        assert!(err.contains("gone.txt: is not there; the decisions about it are kept"), "{err}");
    }
    assert_eq!(desk.read("recoupe.decisions.toml"), decisions);
}

/// A word in both a newsroom's pack and the shipped ones counts once.
#[test]
fn a_point_told_twice_by_the_packs_is_one_point() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path().join("house")).unwrap();
    desk.put("house/compass.toml", "[[compass]]\nid = \"north\"\nen = [\"north\"]\nfr = [\"nord\"]\n")
        .put("a.txt", "A fire destroyed 30 hectares of forest north of Marseille on Friday.\n")
        .put("b.txt", "Un incendie a détruit 30 hectares de forêt au sud de Marseille vendredi.\n");
    let pair = ["check", "--relation", "translation", "a.txt", "b.txt", "--rules", "house"];
    let (code, out, err) = desk.run(&pair);
    assert!(code == 1 && out.contains("place/direction"), "{out}{err}");
}

#[test]
fn the_manual_shows_examples_as_they_are_typed() {
    let desk = Desk::new();
    assert!(desk.run(&["man"]).1.contains(".SH EXAMPLES\n.nf\nrecoupe check story.fr.md story.en.md\n"));
    assert_eq!(desk.run(&["man", "--dir", "."]).0, 0);
    assert!(desk.read("recoupe-decisions-prune.1").contains(".SH EXAMPLES\n.nf\nrecoupe decisions list\n"));
    assert!(!desk.read("recoupe.1").contains("EXTRA"));
}

#[test]
fn several_reports_in_one_run() {
    let desk = Desk::new();
    let (code, out, _) = desk.run(&[
        "check", "en.txt", "fr.txt", "--format", "json", "--output", "r.json", "--format", "text",
        "--format", "html", "--output", "r.html",
    ]);
    assert_eq!(code, 1);
    assert!(out.contains("39 milliards"));
    assert!(desk.read("r.json").starts_with('{') && desk.read("r.html").starts_with("<!doctype html>"));
    // No other files are left.
    assert_eq!(std::fs::read_dir(desk.path()).unwrap().count(), 4);
}

#[test]
fn standard_input_is_an_article() {
    let desk = Desk::new();
    let (code, out, _) = desk.feed(&["claims", "--format", "jsonl", "--lang", "en", "-"], EN);
    assert_eq!(code, 0);
    let first: serde_json::Value = serde_json::from_str(out.lines().next().unwrap()).unwrap();
    assert_eq!(first["id"], 0);
    assert_eq!(desk.feed(&["check", "en.txt", "-"], FR).0, 1);
}

#[test]
fn what_is_settled_fails_nothing() {
    let desk = Desk::new();
    let pair = ["check", "en.txt", "fr.txt"];
    desk.run(&[&pair[..], &["--format", "json", "--output", "base.json"]].concat());
    assert_eq!(desk.run(&[&pair[..], &["--baseline", "base.json"]].concat()).0, 0);
    let base: serde_json::Value = serde_json::from_str(&desk.read("base.json")).unwrap();
    let decision = |finding: &serde_json::Value| {
        format!(
            "[[decision]]\nid = {}\nverdict = \"dismissed\"\nrule = {}\nmessage = \"\"\nreason = \"as agreed\"\n\
             articles = [\"en.txt\", \"fr.txt\"]\n",
            finding["id"], finding["rule"]
        )
    };
    let decisions: String = base["findings"].as_array().unwrap().iter().map(decision).collect();
    desk.put("recoupe.decisions.toml", &decisions);
    assert_eq!(desk.run(&pair).0, 0);
    let (_, out, _) = desk.run(&[&pair[..], &["--format", "json"]].concat());
    let report: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(report["findings"][0]["settled"]["by"], "dismissed");
    assert_eq!(report["summary"]["error"], 0);
    // An edit elsewhere keeps the decision, another value brings the finding back.
    desk.put("fr.txt", &format!("À la une aujourd’hui.\n\n{FR}"));
    assert_eq!(desk.run(&[&pair[..], &["--checks", "number,money"]].concat()).0, 0);
    desk.put("fr.txt", &FR.replace("39 milliards", "38 milliards"));
    assert_eq!(desk.run(&pair).0, 1);
    let (_, out, _) = desk.run(&["decisions", "prune"]);
    assert!(out.contains("taken out: 1") || out.contains("taken out: 2"), "{out}");
}

#[test]
fn the_configuration_is_found_upwards() {
    let desk = Desk::new();
    desk.put("recoupe.toml", "ui-lang = \"fr\"\n[severity]\nmoney = \"off\"\nnumber = \"off\"\n");
    std::fs::create_dir(desk.path().join("desk")).unwrap();
    desk.put("desk/en.txt", EN).put("desk/fr.txt", FR);
    let (code, out, _) = desk.run(&["check", "desk/en.txt", "desk/fr.txt"]);
    assert_eq!(code, 0, "{out}");
    assert!(out.contains("traduction"));
    assert_eq!(desk.run(&["check", "--no-config", "desk/en.txt", "desk/fr.txt"]).0, 1);
    desk.put("recoupe.toml", "relatoin = \"auto\"\n");
    let (code, _, err) = desk.run(&["check", "desk/en.txt", "desk/fr.txt"]);
    assert_eq!(code, 2);
    assert!(err.contains("recoupe.toml:1:1: unknown key \"relatoin\"; did you mean \"relation\"?"), "{err}");
}

#[test]
fn the_newsroom_adds_patterns_phrases_and_exceptions() {
    let desk = Desk::new();
    let fr = "La cour a ouvert mardi le dossier AB-120 contre Carrow Foods.\n\nLa ville a payé 3 millions d’euros.\n\n\
              À ne pas manquer\n";
    let en =
        "The court opened file AB-210 against Carrow Foods on Tuesday.\n\nThe city paid 4 million euros.\n";
    std::fs::create_dir(desk.path().join("courts")).unwrap();
    desk.put("courts/a.fr.txt", fr).put("courts/a.en.txt", en);
    let found = |desk: &Desk, dir: &str, files: [&str; 2]| -> Vec<String> {
        let mut command = Command::cargo_bin("recoupe").unwrap();
        command.current_dir(desk.path().join(dir)).args(["check", "--format", "jsonl"]).args(files);
        let out = command.env_remove("RECOUPE_UI_LANG").output().unwrap();
        let rows = String::from_utf8(out.stdout).unwrap();
        let rows = rows.lines().map(|l| serde_json::from_str::<serde_json::Value>(l).unwrap());
        rows.filter_map(|r| r["rule"].as_str().map(str::to_owned)).collect()
    };
    let pattern =
        "boilerplate = [\"À ne pas manquer\"]\n[[claim]]\nkind = \"name\"\npattern = '[A-Z]{2}-\\d+'\n";
    desk.put("recoupe.toml", pattern);
    let files = ["courts/a.fr.txt", "courts/a.en.txt"];
    assert_eq!(found(&desk, ".", files), ["money/amount", "name/other"]);
    // A path is relative to the folder of the configuration, wherever the program is run.
    desk.put("recoupe.toml", &format!("{pattern}[[ignore]]\npath = \"courts/**\"\nrules = [\"money\"]\n"));
    assert_eq!(found(&desk, ".", files), ["name/other"]);
    assert_eq!(found(&desk, "courts", ["a.fr.txt", "a.en.txt"]), ["name/other"]);
    let (code, out, _) = desk.run(&["config", "courts/a.fr.txt"]);
    assert_eq!(code, 0);
    for shown in ["# default", "recoupe.toml", "[[claim]]", "path = \"courts/**\"", "À ne pas manquer"] {
        assert!(out.contains(shown), "{shown}: {out}");
    }
}

/// A decision is checked again with the settings it was made with.
#[test]
fn decisions_keep_how_the_check_was_run() {
    let desk = Desk::new();
    let pair = ["check", "--relation", "coverage", "--lang", "en,fr", "en.txt", "fr.txt"];
    let (_, out, _) = desk.run(&[&pair[..], &["--format", "json"]].concat());
    let report: serde_json::Value = serde_json::from_str(&out).unwrap();
    let id = report["findings"][0]["id"].as_str().unwrap();
    let entry = |with: &str| {
        format!(
            "[[decision]]\nid = \"{id}\"\nverdict = \"dismissed\"\nrule = \"money/amount\"\nmessage = \"\"\n\
             articles = [\"en.txt\", \"fr.txt\"]\n{with}"
        )
    };
    desk.put(
        "recoupe.decisions.toml",
        &entry("[decision.with]\nrelation = \"coverage\"\nlang = [\"en\", \"fr\"]\npublished = [\"2022-07-21\"]\n"),
    );
    assert!(
        desk.run(&["decisions", "list"]).1.contains("stale: 0"),
        "{}",
        desk.run(&["decisions", "list"]).1
    );
    // So are the rules and the configuration it was given, wherever it is looked at from.
    desk.put("house.toml", &format!("[severity]\n{} = \"off\"\n", report["findings"][0]["rule"]));
    desk.put(
        "recoupe.decisions.toml",
        &entry("[decision.with]\nrelation = \"coverage\"\nconfig = \"house.toml\"\n"),
    );
    assert!(desk.run(&["decisions", "list"]).1.contains("stale: 1"));
    assert!(desk.run(&["decisions", "list", "--no-config"]).1.contains("stale: 0"));
    desk.put("recoupe.decisions.toml", &entry("[decision.with]\nrules = \"nowhere\"\n"));
    let (code, _, err) = desk.run(&["decisions", "list"]);
    assert!(code == 2 && err.contains("nowhere"), "{err}");
    desk.put("recoupe.decisions.toml", &entry("[decision.with]\npublished = [\"yesterday\"]\n"));
    let (code, _, err) = desk.run(&["decisions", "list"]);
    assert!(code == 2 && err.contains("recoupe.decisions.toml: published: "), "{err}");
}

#[test]
fn every_command_helps_with_examples() {
    let desk = Desk::new();
    for command in [
        &["check"][..],
        &["claims"],
        &["explain"],
        &["schema"],
        &["config"],
        &["decisions", "list"],
        &["rules", "check"],
        &["completions"],
        &["man"],
    ] {
        let (code, out, _) = desk.run(&[command, &["--help"]].concat());
        assert_eq!(code, 0);
        assert!(out.contains("Examples:\n  recoupe "), "{command:?}: {out}");
    }
}
