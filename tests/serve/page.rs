//! The page in a browser that nobody sees, spoken to over a pipe in its own protocol.

use super::client::Service;
use super::{EN, FR};
use serde_json::{Value as Json, json};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

struct Browser {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    session: Option<String>,
    sent: u64,
    _profile: tempfile::TempDir,
}

impl Browser {
    /// None where there is no Chromium.
    fn begin() -> Option<Self> {
        let names = ["chromium", "chromium-browser", "google-chrome"];
        let found = |name: &&str| {
            Command::new(name)
                .arg("--version")
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|s| s.success())
        };
        let name = names.into_iter().find(found)?;
        let profile = tempfile::tempdir().unwrap();
        // The browser reads from descriptor 3 and writes to 4.
        let line = format!(
            "exec {name} --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --lang=en \
             --user-data-dir={} --remote-debugging-pipe 3<&0 4>&1 1>/dev/null",
            profile.path().display()
        );
        let mut child = Command::new("sh")
            .args(["-c", &line])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let (input, output) = (child.stdin.take()?, BufReader::new(child.stdout.take()?));
        Some(Self { child, input, output, session: None, sent: 0, _profile: profile })
    }

    fn call(&mut self, method: &str, params: Json) -> Json {
        self.sent += 1;
        let mut message = json!({"id": self.sent, "method": method, "params": params});
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        self.input.write_all(format!("{message}\0").as_bytes()).unwrap();
        loop {
            let mut bytes = Vec::new();
            assert!(self.output.read_until(0, &mut bytes).unwrap() > 0, "the browser has gone");
            bytes.pop();
            let answer: Json = serde_json::from_slice(&bytes).unwrap();
            if answer["id"] == self.sent {
                return answer["result"].clone();
            }
        }
    }

    fn open(&mut self, url: &str) {
        let target = self.call("Target.createTarget", json!({"url": url}))["targetId"].clone();
        let attached = self.call("Target.attachToTarget", json!({"targetId": target, "flatten": true}));
        self.session = attached["sessionId"].as_str().map(str::to_owned);
    }

    /// Runs a script in the page; what it comes to.
    fn run(&mut self, script: &str) -> Json {
        let asked = json!({"expression": script, "awaitPromise": true, "returnByValue": true});
        self.call("Runtime.evaluate", asked)["result"]["value"].clone()
    }

    /// Waits until a script comes to something true.
    fn wait(&mut self, script: &str) {
        let begun = Instant::now();
        while self.run(script) != json!(true) {
            let page = self.run("document.body.innerText");
            assert!(begun.elapsed() < Duration::from_secs(90), "never came: {script}; the page says {page}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
// Whoever runs the tests is to know that this one did not.
#[allow(clippy::print_stderr)]
fn an_editor_pastes_two_versions_and_decides() {
    let Some(mut browser) = Browser::begin() else {
        eprintln!("skipped: there is no Chromium here");
        return;
    };
    let service = Service::begin(&[]);
    browser.open(&format!("http://{}/", service.address));
    browser.wait("document.readyState === 'complete' && !!document.getElementById('check')");
    let press = "document.getElementById('check').click()";
    // Nothing yet.
    browser.run(press);
    browser.wait("document.getElementById('status').textContent.includes('nothing to check')");
    // Pasted.
    browser.run(&format!(
        "document.getElementById('text-0').value = {}; document.getElementById('text-1').value = {}; {press}",
        json!(EN),
        json!(FR)
    ));
    let report = "document.getElementById('report').contentDocument";
    browser.wait(&format!("!!{report} && {report}.querySelectorAll('.finding').length === 1"));
    assert_eq!(
        browser.run(&format!("{report}.querySelector('.finding code').textContent")),
        "number/separator"
    );
    // Decided: the report's own script runs, and the decision is kept for the next time.
    let decide = format!("{report}.querySelector('[data-decide=ignored]').click()");
    let decided = format!("{report}.querySelector('.finding').classList.contains('ignored')");
    browser.run(&decide);
    assert_eq!(browser.run(&decided), true);
    browser.run(&format!("{report}.documentElement.dataset.old = 'yes'; {press}"));
    browser.wait(&format!("!!{report} && !{report}.documentElement.dataset.old && {decided}"));
    // Dropped: a file in another encoding, told by the service.
    browser.run(&format!(
        "(() => {{ const drop = new DataTransfer(); \
         drop.items.add(new File([new Uint8Array([...{}].map((c) => c.charCodeAt(0)))], 'story.fr.txt')); \
         document.querySelector('[data-n=\"1\"]').dispatchEvent(new DragEvent('drop', {{ dataTransfer: drop, \
         bubbles: true, cancelable: true }})); {press}; }})()",
        json!(FR.replace("39 milliards", "3,9 milliards").replace("340", "430"))
    ));
    browser.wait(&format!(
        "!!{report} && !!{report}.querySelector('.finding') && {report}.body.innerText.includes('story.fr.txt') && \
         {report}.querySelector('.finding code').textContent.startsWith('number/')"
    ));
    // What is no article is told on the page.
    browser.run(&format!(
        "document.querySelector('[data-n=\"1\"] button').click(); document.getElementById('text-1').value = '…'; {press}"
    ));
    browser.wait("document.getElementById('status').textContent.includes('no text in it')");
}
