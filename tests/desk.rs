//! Integrations: the hook as pre-commit runs it, the action as a shell runs it, and the two READMEs.

// Whoever runs the tests is told which were skipped.
#![allow(clippy::print_stderr)]

use assert_cmd::cargo::cargo_bin;
use std::path::Path;
use std::process::{Command, Output};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn said(out: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr))
}

/// A command with this program first in its `PATH`.
fn command(program: &str, dir: &Path) -> Command {
    let bin = cargo_bin("recoupe");
    let path = std::env::var("PATH").unwrap_or_default();
    let mut command = Command::new(program);
    command.current_dir(dir).env("PATH", format!("{}:{path}", bin.parent().unwrap().display()));
    command.env_remove("RECOUPE_UI_LANG").env_remove("GIT_DIR").env_remove("GIT_INDEX_FILE");
    command
}

fn there(program: &str) -> bool {
    let there = Command::new(program).arg("--version").output().is_ok_and(|o| o.status.success());
    if !there {
        eprintln!("skipped: {program} is not installed");
    }
    there
}

/// The French README says what the English one does.
#[test]
fn the_readmes_agree() {
    let mut recoupe = command("recoupe", Path::new(ROOT));
    let out = recoupe.args(["check", "--fail-on", "note", "README.md", "README.fr.md"]).output().unwrap();
    assert!(out.status.success(), "{}", said(&out));
}

/// What the READMEs show is what the program prints.
#[test]
fn the_readmes_show_what_is_printed() {
    for (readme, language) in [("README.md", "en"), ("README.fr.md", "fr")] {
        let text = std::fs::read_to_string(Path::new(ROOT).join(readme)).unwrap();
        let (_, rest) = text.split_once("```text\n").unwrap();
        let (sample, _) = rest.split_once("```").unwrap();
        let (line, shown) = sample.split_once('\n').unwrap();
        let args = line.trim_start_matches("$ recoupe ").split(' ');
        let mut recoupe = command("recoupe", Path::new(ROOT));
        let out = recoupe.args(args).env("RECOUPE_UI_LANG", language).output().unwrap();
        // No-break spaces look like spaces.
        let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
        let printed = plain(&String::from_utf8_lossy(&out.stdout));
        for stretch in plain(shown).split("  …\n") {
            assert!(printed.contains(stretch), "{readme} shows\n{stretch}\nprinted is\n{printed}");
        }
    }
}

const FR: &str =
    "La ville a payé 3 millions d’euros pour le stade, a dit lundi Paul Martin, qui la dirige.\n";
const EN: &str = "The city paid 3 million euros for the stadium, said Paul Martin, who runs it, on Monday.\n";

/// The real pre-commit runs the hook that is installed: a wrong figure keeps the commit from being made.
#[cfg(unix)]
#[test]
fn pre_commit_runs_the_hook() {
    if !there("pre-commit") || !there("git") {
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let (hooks, site) = (dir.path().join("hooks"), dir.path().join("site"));
    let git = |at: &Path, args: &[&str]| {
        let name = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"];
        let mut git = command("git", at);
        git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("PRE_COMMIT_HOME", dir.path().join("cache"));
        git.args(name).args(args).output().unwrap()
    };
    for at in [&hooks, &site] {
        std::fs::create_dir(at).unwrap();
        assert!(git(at, &["init", "-q", "-b", "main"]).status.success());
    }
    std::fs::copy(Path::new(ROOT).join(".pre-commit-hooks.yaml"), hooks.join(".pre-commit-hooks.yaml"))
        .unwrap();
    git(&hooks, &["add", "-A"]);
    git(&hooks, &["commit", "-q", "-m", "Add the hooks"]);
    let revision = git(&hooks, &["rev-parse", "HEAD"]);
    let revision = String::from_utf8_lossy(&revision.stdout).trim().to_owned();
    let config = format!(
        "repos:\n  - repo: {}\n    rev: {revision}\n    hooks:\n      - id: recoupe-system\n",
        hooks.display()
    );
    std::fs::write(site.join(".pre-commit-config.yaml"), config).unwrap();
    let mut install = command("pre-commit", &site);
    let out = install.arg("install").env("PRE_COMMIT_HOME", dir.path().join("cache")).output().unwrap();
    assert!(out.status.success(), "{}", said(&out));

    let put = |fr: &str| {
        std::fs::write(site.join("stadium.fr.md"), fr).unwrap();
        std::fs::write(site.join("stadium.en.md"), EN).unwrap();
        git(&site, &["add", "-A"]);
    };
    put(&FR.replace("3 millions", "30 millions"));
    let out = git(&site, &["commit", "-m", "Add the story"]);
    assert!(!out.status.success(), "{}", said(&out));
    assert!(said(&out).contains("“30 millions d’euros” in French"), "{}", said(&out));
    put(FR);
    let out = git(&site, &["commit", "-m", "Add the story"]);
    assert!(out.status.success(), "{}", said(&out));
}

/// The steps of the action, as GitHub's runner hands them to the shell.
#[cfg(unix)]
#[test]
fn the_action_annotates() {
    if !there("bash") {
        return;
    }
    let action = std::fs::read_to_string(Path::new(ROOT).join("action.yml")).unwrap();
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("stadium.fr.md"), FR.replace("3 millions", "30 millions")).unwrap();
    std::fs::write(dir.path().join("stadium.en.md"), EN).unwrap();
    let steps = steps(&action);
    assert_eq!(steps.len(), 2);
    let run = |files: &str, fail_on: &str| {
        let mut codes = Vec::new();
        let mut text = String::new();
        for step in &steps {
            let mut bash = command("bash", dir.path());
            bash.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", step]);
            let out = bash.env("FILES", files).env("FAIL_ON", fail_on).env("VERSION", "").output().unwrap();
            codes.push(out.status.code().unwrap());
            text.push_str(&said(&out));
        }
        (codes, text)
    };
    let (codes, text) = run("stadium.fr.md", "error");
    assert_eq!(codes, [0, 1], "{text}");
    assert!(text.starts_with("::error file=stadium.fr.md,line=1,col="), "{text}");
    assert_eq!(run("stadium.fr.md stadium.en.md", "never").0, [0, 0]);
    // Nothing given as input is run by the shell.
    let (codes, _) = run("stadium.fr.md $(touch$IFS./pwned) ;touch pwned", "error");
    assert_eq!(codes, [0, 2]);
    assert!(!dir.path().join("pwned").exists());
}

/// The scripts of the `run` keys, in order: one line, or a block indented below.
fn steps(action: &str) -> Vec<String> {
    let mut steps = Vec::new();
    let mut lines = action.lines().peekable();
    while let Some(line) = lines.next() {
        let Some((before, script)) = line.split_once("run: ") else { continue };
        if script.trim() != "|" {
            steps.push(script.to_owned());
            continue;
        }
        let mut block = String::new();
        while let Some(line) =
            lines.next_if(|l| l.len() - l.trim_start().len() > before.len() || l.is_empty())
        {
            block.push_str(line.trim_start());
            block.push('\n');
        }
        steps.push(block);
    }
    steps
}
