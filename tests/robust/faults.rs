//! Full disks, closed pipes, odd names, a kill at any time: the work is done or its failure is reported, and no report
//! is left half written.

use super::promises;
use assert_cmd::cargo::cargo_bin;
use std::ffi::OsStr;
use std::fs::File;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const EN: &str =
    "Carrow Foods cut 340 jobs on Monday.\n\nIt paid $3.9 billion for its rival, Helen Marchbank said.\n";
const FR: &str = "Carrow Foods a supprimé 340 postes lundi.\n\nIl a payé 39 milliards de dollars pour son rival, a \
                  dit Helen Marchbank.\n";

struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        std::fs::write(desk.at("en.txt"), EN).unwrap();
        std::fs::write(desk.at("fr.txt"), FR).unwrap();
        desk
    }

    fn at(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(name)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(cargo_bin("recoupe"));
        command.current_dir(self.0.path()).args(args).env_remove("RECOUPE_UI_LANG");
        command
    }

    fn run(&self, args: &[&str]) -> (i32, String, String) {
        let out = self.command(args).output().unwrap();
        let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
        (out.status.code().expect("it ends by itself"), text(&out.stdout), text(&out.stderr))
    }

    /// The names of the files in the folder.
    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<_> =
            entries.map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

fn full() -> Option<File> {
    File::options().write(true).open("/dev/full").ok()
}

#[test]
fn a_full_disk_is_told_and_never_a_panic() {
    let desk = Desk::new();
    for args in [
        &["check", "en.txt", "fr.txt"][..],
        &["check", "en.txt", "fr.txt", "--format", "json"],
        &["claims", "en.txt"],
        &["schema"],
        &["explain", "money/amount"],
        &["completions", "bash"],
        &["hook", "en.txt"],
    ] {
        let Some(out) = full() else { return };
        let done = desk.command(args).stdout(out).output().unwrap();
        let said = String::from_utf8_lossy(&done.stderr);
        assert_eq!(done.status.code(), Some(2), "{args:?}: {said}");
        assert!(said.contains("standard output: cannot be written") && said.lines().count() == 1, "{said}");
        // If nothing can be written at all, the exit code still shows the failure.
        let (Some(out), Some(err)) = (full(), full()) else { return };
        let done = desk.command(args).stdout(out).stderr(err).output().unwrap();
        assert_eq!(done.status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn devices_and_pipes_are_written_to_and_stay() {
    let desk = Desk::new();
    if full().is_none() {
        return;
    }
    let before = std::fs::metadata("/dev/full").unwrap().permissions();
    let (code, _, err) = desk.run(&["check", "en.txt", "fr.txt", "--output", "/dev/full"]);
    assert_eq!(code, 2, "{err}");
    assert!(err.contains("/dev/full: cannot be written"), "{err}");
    assert!(full().is_some() && std::fs::metadata("/dev/full").unwrap().permissions() == before);
    let (code, out, err) = desk.run(&["check", "en.txt", "fr.txt", "--output", "/dev/stdout"]);
    assert_eq!((code, err.as_str()), (1, ""));
    assert!(out.contains("39 milliards"));
    assert_eq!(desk.run(&["check", "en.txt", "fr.txt", "--output", "/dev/null"]).0, 1);
    std::fs::create_dir(desk.at("news")).unwrap();
    for name in ["a.en.txt", "a.fr.txt"] {
        std::fs::write(desk.at("news").join(name), if name.contains("en") { EN } else { FR }).unwrap();
    }
    let (code, _, err) = desk.run(&["batch", "news", "--quiet", "--force", "--output", "/dev/full"]);
    assert_eq!(code, 2);
    assert!(err.contains("No space left"), "{err}");
}

#[test]
fn a_closed_pipe_is_a_reader_who_has_seen_enough() {
    let desk = Desk::new();
    std::fs::write(desk.at("long.txt"), EN.repeat(2000)).unwrap();
    for args in [
        &["claims", "--format", "jsonl", "long.txt"][..],
        &["check", "--verbose", "long.txt", "fr.txt", "--fail-on", "never"],
        &["check", "--format", "html", "long.txt", "fr.txt", "--fail-on", "never"],
    ] {
        let mut child = desk.command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let done = child.wait_with_output().unwrap();
        assert_eq!((done.status.code(), done.stderr.as_slice()), (Some(0), &b""[..]), "{args:?}");
    }
}

#[test]
fn what_cannot_be_read_is_named() {
    let desk = Desk::new();
    let (code, _, err) = desk.run(&["check", ".", "fr.txt"]);
    assert_eq!(code, 2);
    assert!(err.starts_with("recoupe: .: cannot be read"), "{err}");
    let closed = desk.at("closed");
    std::fs::create_dir(&closed).unwrap();
    std::fs::write(closed.join("a.fr.txt"), FR).unwrap();
    std::fs::write(desk.at("b.fr.txt"), FR).unwrap();
    std::fs::write(desk.at("b.en.txt"), EN).unwrap();
    std::fs::set_permissions(&closed, PermissionsExt::from_mode(0o000)).unwrap();
    let readable = std::fs::read_dir(&closed).is_ok();
    let (code, out, err) = desk.run(&["batch", ".", "--quiet"]);
    let (alone, _, told) = desk.run(&["batch", "closed", "--quiet"]);
    std::fs::set_permissions(&closed, PermissionsExt::from_mode(0o755)).unwrap();
    // A privileged user can read every folder.
    if !readable {
        assert_eq!((alone, code), (2, 1), "{told} {err}");
        assert!(told.contains("closed: cannot be read"), "{told}");
        assert!(out.contains("\"id\":\"b.fr.txt\"") && out.contains("closed: cannot be read"), "{out}");
    }
}

#[test]
fn names_need_not_be_utf8() {
    let desk = Desk::new();
    let odd = |end: &[u8]| PathBuf::from(OsStr::from_bytes(&[b"caf\xe9\x1b", end].concat()));
    let (en, fr, report) = (odd(b".en.txt"), odd(b".fr.txt"), odd(b".json"));
    if std::fs::write(desk.at(&en), EN).is_err() {
        return; // A file system that knows no such names.
    }
    std::fs::write(desk.at(&fr), FR).unwrap();
    for format in promises::FORMATS {
        let format = format!("{format:?}").to_lowercase();
        let done = desk.command(&["check", "--format", &format]).args([&en, &fr]).output().unwrap();
        assert_eq!((done.status.code(), done.stderr.as_slice()), (Some(1), &b""[..]), "{format}");
        let shown = String::from_utf8(done.stdout).unwrap_or_else(|e| panic!("{format}: {e}"));
        assert_eq!(shown.chars().find(|c| promises::acts(*c) && *c != '\u{feff}'), None, "{format}");
    }
    let done =
        desk.command(&["check", "--format", "json", "--output"]).args([&report, &en, &fr]).output().unwrap();
    assert_eq!(done.status.code(), Some(1));
    assert!(std::fs::read_to_string(desk.at(&report)).unwrap().ends_with("}\n"));
    // The counterpart is found, so there is something to report.
    assert_eq!(desk.command(&["hook"]).arg(&fr).output().unwrap().status.code(), Some(1));
    // No results line can name it: that is reported, not ignored.
    let (code, out, _) = desk.run(&["batch", ".", "--quiet"]);
    assert_eq!(code, 1, "{out}");
    assert!(out.contains("its name is not UTF-8; rename it"), "{out}");
    let missing = desk.command(&["check"]).args([odd(b"none"), en]).output().unwrap();
    assert_eq!(missing.status.code(), Some(2));
    assert!(!missing.stderr.contains(&0x1b));
}

#[test]
fn a_report_is_whole_whenever_it_is_killed() {
    let desk = Desk::new();
    let long = |text: &str| text.repeat(60);
    std::fs::write(desk.at("en.txt"), long(EN)).unwrap();
    std::fs::write(desk.at("fr.txt"), long(FR)).unwrap();
    let args = ["check", "en.txt", "fr.txt", "--format", "json", "--output", "r.json"];
    let begun = Instant::now();
    assert_eq!(desk.run(&args).0, 1);
    let whole = begun.elapsed();
    let report = std::fs::read(desk.at("r.json")).unwrap();
    for step in 0..12u32 {
        let mut child = desk.command(&args).spawn().unwrap();
        std::thread::sleep(whole * step / 10);
        let _ = child.kill();
        child.wait().unwrap();
        assert!(std::fs::read(desk.at("r.json")).unwrap() == report, "killed after step {step}");
    }
    assert_eq!(desk.run(&args).0, 1);
    let left: Vec<String> = desk.names().into_iter().filter(|n| !n.starts_with(".recoupe-")).collect();
    assert_eq!(left, ["en.txt", "fr.txt", "r.json"]);
}

#[test]
fn a_report_keeps_its_link_and_its_permissions() {
    let desk = Desk::new();
    std::fs::create_dir(desk.at("kept")).unwrap();
    std::fs::write(desk.at("kept/r.txt"), "old").unwrap();
    std::fs::set_permissions(desk.at("kept/r.txt"), PermissionsExt::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink("kept/r.txt", desk.at("link.txt")).unwrap();
    let name = "n".repeat(250);
    for output in ["link.txt", name.as_str()] {
        let (code, _, err) = desk.run(&["check", "en.txt", "fr.txt", "--output", output]);
        assert_eq!((code, err.as_str()), (1, ""), "{output}");
    }
    assert!(std::fs::symlink_metadata(desk.at("link.txt")).unwrap().is_symlink());
    let kept = desk.at("kept/r.txt");
    assert!(std::fs::read_to_string(&kept).unwrap().contains("39 milliards"));
    assert_eq!(std::fs::metadata(&kept).unwrap().permissions().mode() & 0o777, 0o640);
    // No other file is left, and a folder is not a file.
    assert_eq!(desk.names().len(), 5);
    assert_eq!(desk.run(&["check", "en.txt", "fr.txt", "--output", "kept"]).0, 2);
    assert_eq!(desk.names().len(), 5);
}

#[test]
fn locale_and_threads_change_nothing() {
    let desk = Desk::new();
    std::fs::create_dir(desk.at("news")).unwrap();
    for i in 0..6 {
        std::fs::write(desk.at(format!("news/{i}.en.txt")), EN.repeat(i + 1)).unwrap();
        std::fs::write(desk.at(format!("news/{i}.fr.txt")), FR.repeat(i + 1)).unwrap();
    }
    let args = [
        &["check", "en.txt", "fr.txt", "--format", "json"][..],
        &["check", "en.txt", "fr.txt"],
        &["batch", "news", "--quiet"],
        &["batch", "news", "--quiet", "--jobs", "1"],
        &["batch", "news", "--quiet", "--jobs", "5"],
    ];
    let mut all: Vec<Vec<String>> = vec![Vec::new(); args.len()];
    for locale in ["C", "fr_FR.UTF-8", "tr_TR.UTF-8", "en_US.ISO-8859-1", ""] {
        for (args, seen) in args.iter().zip(&mut all) {
            let mut command = desk.command(args);
            let command = command
                .env("LANG", locale)
                .env("LC_ALL", locale)
                .env("LC_NUMERIC", locale)
                .env("TZ", "Asia/Tokyo");
            seen.push(String::from_utf8(command.output().unwrap().stdout).unwrap());
        }
    }
    for seen in all.iter_mut() {
        seen.dedup();
        assert_eq!(seen.len(), 1);
    }
    assert!(all[2] == all[3] && all[3] == all[4]);
}

#[test]
fn a_watched_file_may_go_and_come_back() {
    let desk = Desk::new();
    let log = desk.at("log");
    let out = File::create(&log).unwrap();
    let err = out.try_clone().unwrap();
    let mut child =
        desk.command(&["watch", "--quiet", "en.txt", "fr.txt"]).stdout(out).stderr(err).spawn().unwrap();
    let says = |what: &str| {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(40) {
            if std::fs::read_to_string(&log).unwrap().contains(what) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(30));
        }
        false
    };
    let first = says("39 milliards");
    std::fs::remove_file(desk.at("fr.txt")).unwrap();
    let gone = says("fr.txt: cannot be read");
    // A file cut inside a character, as if read while it is being written.
    std::fs::write(desk.at("fr.txt"), &FR.as_bytes()[..24]).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    std::fs::write(desk.at("fr.txt"), FR.replace("39 milliards", "37 milliards")).unwrap();
    let back = says("37 milliards");
    let alive = child.try_wait().unwrap().is_none();
    let _ = child.kill();
    child.wait().unwrap();
    assert!(
        first && gone && back && alive,
        "{first} {gone} {back} {alive}: {}",
        std::fs::read_to_string(&log).unwrap()
    );
}
