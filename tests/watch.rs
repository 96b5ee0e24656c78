//! `recoupe watch` as someone who writes meets it.

use std::fs;
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

const EN: &str =
    "Carrow Foods cut 340 jobs on Monday.\n\nIt paid $3.9 billion for its rival, Helen Marchbank said.\n";
const FR: &str = "Carrow Foods a supprimé 340 postes lundi.\n\nIl a payé 3,9 milliards de dollars pour son rival, a dit \
                  Helen Marchbank.\n";

struct Watch {
    child: Child,
    output: Receiver<Vec<u8>>,
    text: String,
}

impl Watch {
    fn begin(dir: &std::path::Path) -> Self {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("recoupe"))
            .current_dir(dir)
            .args(["watch", "--quiet", "fr.txt", "en.txt"])
            .env_remove("RECOUPE_UI_LANG")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (sender, output) = mpsc::channel();
        let pass = |mut out: Box<dyn Read + Send>, from: &'static str| {
            let sender = sender.clone();
            std::thread::spawn(move || {
                let mut buffer = [0; 4096];
                while let Ok(n) = out.read(&mut buffer) {
                    if n == 0 || sender.send([from.as_bytes(), &buffer[..n]].concat()).is_err() {
                        break;
                    }
                }
            });
        };
        pass(Box::new(child.stdout.take().unwrap()), "");
        pass(Box::new(child.stderr.take().unwrap()), "err: ");
        Self { child, output, text: String::new() }
    }

    /// Waits until what was written since the last call holds `wanted`.
    fn shows(&mut self, wanted: &str) {
        let begun = Instant::now();
        while !self.text.contains(wanted) {
            assert!(
                begun.elapsed() < Duration::from_secs(60),
                "{wanted:?} did not come; there is {:?}",
                self.text
            );
            if let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(100)) {
                self.text.push_str(&String::from_utf8_lossy(&bytes));
            }
        }
        // The rest of this report.
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(300)) {
            self.text.push_str(&String::from_utf8_lossy(&bytes));
        }
        self.text.clear();
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_change_is_checked_however_the_file_is_saved() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name);
    fs::write(path("en.txt"), EN).unwrap();
    fs::write(path("fr.txt"), FR.replace("3,9", "39")).unwrap();
    let mut watch = Watch::begin(dir.path());
    watch.shows("number/separator");
    // In place.
    fs::write(path("fr.txt"), FR.replace("340", "430")).unwrap();
    watch.shows("430");
    // Another file, put in its place.
    fs::write(path(".fr.txt.swp"), FR.replace("3,9 milliards de dollars", "3,9 milliards d'euros")).unwrap();
    fs::rename(path(".fr.txt.swp"), path("fr.txt")).unwrap();
    watch.shows("money/currency");
    // Gone, and back.
    fs::remove_file(path("en.txt")).unwrap();
    watch.shows("err: recoupe: en.txt: cannot be read");
    fs::write(path("en.txt"), EN.replace("340", "350")).unwrap();
    watch.shows("350");
}

#[test]
fn what_is_not_there_is_not_waited_for() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("en.txt"), EN).unwrap();
    let mut command = Command::new(assert_cmd::cargo::cargo_bin("recoupe"));
    let out = command.current_dir(dir.path()).args(["watch", "en.txt", "nowhere.txt"]).output().unwrap();
    let said = String::from_utf8(out.stderr).unwrap();
    assert_eq!(out.status.code(), Some(2), "{said}");
    assert!(said.contains("nowhere.txt: cannot be read") && out.stdout.is_empty(), "{said}");
}
