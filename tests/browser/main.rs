//! The page for editors in a real browser: what it can do, and what an article cannot do to it.

// Whoever runs the tests is told which were skipped.
#![allow(clippy::print_stderr)]
#![cfg(unix)]

#[path = "../chromium/mod.rs"]
mod chromium;
mod page;

use chromium::Chromium;
use recoupe::article::{self, Hints};
use recoupe::reporter::message::Messages;
use recoupe::reporter::text::{Detail, Look};
use recoupe::reporter::{Format, Setting, render};
use recoupe::{Article, Language, Options};
use serde_json::json;

/// The page of some versions, in a file.
fn page(dir: &tempfile::TempDir, versions: &[(&str, &str)], ui: Language) -> std::path::PathBuf {
    let options = Options::default();
    let open = |(name, text): &(&str, &str)| {
        article::open(name, text.as_bytes().to_vec(), &Hints::default(), &options.rules).unwrap()
    };
    let articles: Vec<Article> = versions.iter().map(open).collect();
    let report = recoupe::check(&articles, &options);
    let look = Look { width: 100, colour: false, detail: Detail::Usual };
    let html = render(&report, Format::Html, &Setting { messages: Messages::new(ui), look, fail_on: None });
    let path = dir.path().join("report.html");
    std::fs::write(&path, html).unwrap();
    path
}

const EN: &str = "Carrow Foods cut 340 jobs in Leeds on Monday.\n\n\
    It paid $3.9 billion for its rival, said Helen Marchbank, who runs the firm.\n\n\
    The plant opened in 1988 and employs 1,200 people, a quarter of them in the evening.\n";
const FR: &str = "Carrow Foods a supprimé 340 postes à Leeds lundi.\n\n\
    Elle a payé 39 milliards de dollars pour son rival, a dit Helen Marchbank, qui dirige la société.\n\n\
    L’usine, ouverte en 1989, emploie 1 200 personnes, dont un quart le soir.\n";

#[test]
fn an_editor_works_with_it() {
    let Some(mut browser) = Chromium::start() else {
        return eprintln!("skipped: no Chromium is installed");
    };
    let dir = tempfile::tempdir().unwrap();
    browser.resize(1440, 900, false);
    browser.open(&page(&dir, &[("en.txt", EN), ("fr.txt", FR)], Language::En));
    let findings = browser.value("document.querySelectorAll('.finding').length");
    assert_eq!(findings, 2);

    // j and k go from finding to finding, and round.
    let current = "document.querySelector('.finding.current')?.id ?? ''";
    for (key, at) in [("j", "f0"), ("j", "f1"), ("j", "f0"), ("k", "f1")] {
        browser.press(key);
        assert_eq!(browser.value(current), at, "{key}");
        assert_eq!(browser.value("document.activeElement.id"), at);
    }
    assert_eq!(browser.value("document.querySelectorAll('.current-place').length > 1"), true);
    // a and i settle, a second time unsettle, and it is kept over a reload.
    browser.press("a");
    assert_eq!(browser.value("document.querySelector('#f1').classList.contains('accepted')"), true);
    browser.press("i");
    assert_eq!(browser.value("document.querySelector('#f1').className.includes('ignored')"), true);
    browser.press("i");
    assert_eq!(browser.value("/accepted|ignored/.test(document.querySelector('#f1').className)"), false);
    browser.press("a");
    browser.value("document.getElementById('keep').click()");
    let kept = browser.value("document.getElementById('kept').value");
    assert!(kept.as_str().unwrap().contains("verdict = \"accepted\""), "{kept}");
    assert!(kept.as_str().unwrap().parse::<toml::Table>().is_ok(), "{kept}");

    // Filters by severity and by kind.
    let seen = "Array.from(document.querySelectorAll('.finding')).filter(f => f.offsetParent).length";
    browser.value("document.querySelector('button.error').click()");
    assert!(browser.value(seen).as_u64() < findings.as_u64());
    browser.value("document.querySelector('button.error').click()");
    assert_eq!(browser.value(seen), findings);
    browser.value("(f => { f.value = 'date'; f.dispatchEvent(new Event('change')); })(document.getElementById('family'))");
    assert_eq!(browser.value(seen), 1);
    assert_eq!(browser.value("document.getElementById('shown').textContent"), "1/2");

    // Linked claims light up together, under the mouse and with the focus.
    browser.hover(".versions [data-g='0']");
    assert_eq!(browser.value("document.querySelectorAll('.lit').length"), 2);
    browser.value(
        "document.activeElement.blur(); document.querySelector('.versions [data-g][tabindex]').focus()",
    );
    assert!(browser.value("document.querySelectorAll('.lit').length").as_u64() >= Some(2));
    // Every control has a name for screen readers.
    let unnamed = "Array.from(document.querySelectorAll('button, select, textarea, aside, section')).filter(e => \
                   !(e.textContent.trim() || e.getAttribute('aria-label') || e.labels?.length)).length";
    assert_eq!(browser.value(unnamed), 0);
}

#[test]
fn it_is_good_on_a_telephone_in_the_dark_and_on_paper() {
    let Some(mut browser) = Chromium::start() else {
        return eprintln!("skipped: no Chromium is installed");
    };
    let dir = tempfile::tempdir().unwrap();
    let long =
        EN.replace("Leeds", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochxxxxxxxxxxxxxxxxxxxx");
    browser.open(&page(
        &dir,
        &[("a/very/long/path/with-many-words-in-it/en.txt", &long), ("fr.txt", FR)],
        Language::Fr,
    ));
    for (width, height) in [(320, 640), (390, 844), (768, 1024), (1440, 900)] {
        browser.resize(width, height, width < 700);
        let fits = browser.value("document.documentElement.scrollWidth <= innerWidth");
        assert_eq!(fits, true, "nothing runs out of a window {width} wide");
    }
    browser.resize(390, 844, true);
    assert_eq!(
        browser
            .value("getComputedStyle(document.querySelector('.row')).gridTemplateColumns.split(' ').length"),
        1
    );
    let paper = "getComputedStyle(document.body).backgroundColor";
    browser.media("screen", "light");
    let light = browser.value(paper);
    browser.media("screen", "dark");
    let dark = browser.value(paper);
    assert_ne!(light, dark);
    browser.value("document.getElementById('theme').click()");
    assert_eq!(browser.value(paper), light, "the button goes before the system");
    browser.value("document.getElementById('theme').click()");
    browser.media("print", "dark");
    assert_eq!(browser.value(paper), "rgb(255, 255, 255)");
    assert_eq!(browser.value("getComputedStyle(document.querySelector('.filters')).display"), "none");
    assert_eq!(browser.value("document.documentElement.lang"), "fr");
}

/// Nothing of an article runs, loads or leaves the page; the page's own policy holds even against itself.
#[test]
fn a_hostile_article_can_do_nothing() {
    let Some(mut browser) = Chromium::start() else {
        return eprintln!("skipped: no Chromium is installed");
    };
    let dir = tempfile::tempdir().unwrap();
    let attacks = "<script>window.pwned=1</script> <img src=http://example.org/x onerror=\"window.pwned=2\"> \
        \"><svg onload=window.pwned=3> </textarea></p></div></script><script>window.pwned=4</script> \
        <a href=\"javascript:window.pwned=5\">link</a> <iframe src=http://example.org></iframe> \
        <style>*{display:none}</style> ' onmouseover='window.pwned=6' {{7*7}} ${7*7} <!-- ]]> &lt;b&gt;";
    let en = format!(
        "{EN}\nThe firm said {attacks} and paid $90 million to Mary <b>Smith</b> of \u{202e}Leeds.\n"
    );
    let fr = format!(
        "{FR}\nLa société a dit {attacks} et payé 80 millions de dollars à Mary <b>Smith</b> de Leeds.\n"
    );
    let name = "\"><script>window.pwned=7<\u{2f}script>.txt";
    browser.open(&page(&dir, &[(name, &en), ("fr' onclick='window.pwned=8.txt", &fr)], Language::En));
    assert_eq!(browser.value("document.scripts.length"), 1);
    assert_eq!(
        browser.value(
            "document.querySelectorAll('img, svg, iframe, object, link, form, .versions style').length"
        ),
        0
    );
    let links = browser
        .value("Array.from(document.links).filter(a => !a.getAttribute('href').startsWith('#')).length");
    assert_eq!(links, 0);
    for key in ["j", "a", "i", "k"] {
        browser.press(key);
    }
    browser.hover(".versions .claim");
    browser.value("document.getElementById('keep').click()");
    assert_eq!(browser.value("typeof window.pwned"), "undefined");
    // Even markup that is injected is blocked by the policy.
    let put = "(async () => { const s = document.createElement('script'); s.textContent = 'window.pwned = 9'; \
               document.body.append(s); document.body.insertAdjacentHTML('beforeend', '<img src=http://example.org/y \
               onerror=\"window.pwned = 10\"><p style=\"color: red\" id=styled>x</p>'); \
               await new Promise(done => setTimeout(done, 300)); \
               return [typeof window.pwned, document.getElementById('styled').style.length]; })()";
    assert_eq!(browser.value(put), json!(["undefined", 0]));
    let loaded: Vec<&str> = browser
        .events
        .iter()
        .filter(|e| e["method"] == "Network.responseReceived")
        .filter_map(|e| e["params"]["response"]["url"].as_str())
        .filter(|url| !url.starts_with("file:") && !url.starts_with("about:"))
        .collect();
    assert!(loaded.is_empty(), "{loaded:?}");
}
