//! The page in a headless browser.

use super::chromium::Chromium;
use super::client::Service;
use super::{EN, FR};
use serde_json::json;

#[test]
// Whoever runs the tests must know that this one was skipped.
#[allow(clippy::print_stderr)]
fn an_editor_pastes_two_versions_and_decides() {
    let Some(mut browser) = Chromium::start() else {
        eprintln!("skipped: there is no Chromium here");
        return;
    };
    let service = Service::begin(&[]);
    browser.visit(&format!("http://{}/", service.address));
    browser.wait("document.readyState === 'complete' && !!document.getElementById('check')");
    let press = "document.getElementById('check').click()";
    // Nothing yet.
    browser.value(press);
    browser.wait("document.getElementById('status').textContent.includes('nothing to check')");
    // Pasted.
    browser.value(&format!(
        "document.getElementById('text-0').value = {}; document.getElementById('text-1').value = {}; {press}",
        json!(EN),
        json!(FR)
    ));
    let report = "document.getElementById('report').contentDocument";
    browser.wait(&format!("!!{report} && {report}.querySelectorAll('.finding').length === 1"));
    assert_eq!(
        browser.value(&format!("{report}.querySelector('.finding code').textContent")),
        "number/separator"
    );
    // Decided: the report's own script runs, and the decision is kept for the next time.
    let decide = format!("{report}.querySelector('[data-decide=ignored]').click()");
    let decided = format!("{report}.querySelector('.finding').classList.contains('ignored')");
    browser.value(&decide);
    assert_eq!(browser.value(&decided), true);
    browser.value(&format!("{report}.documentElement.dataset.old = 'yes'; {press}"));
    browser.wait(&format!("!!{report} && !{report}.documentElement.dataset.old && {decided}"));
    // Dropped: a file in another encoding, which the service detects.
    browser.value(&format!(
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
    // The page reports a text that is not an article.
    browser.value(&format!(
        "document.querySelector('[data-n=\"1\"] button').click(); document.getElementById('text-1').value = '…'; {press}"
    ));
    browser.wait("document.getElementById('status').textContent.includes('no text in it')");
}
