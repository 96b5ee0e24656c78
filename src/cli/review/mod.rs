//! `recoupe review`: settles findings one by one.

mod draw;
mod state;

use super::args::ReviewArgs;
use super::decisions::{Decisions, With};
use super::desk::Desk;
use super::failure::Failure;
use crate::report::Report;
use crate::reporter::message::Messages;
use crate::reporter::place;
use draw::Scene;
use ratatui::DefaultTerminal;
use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use state::{Item, Key, Past, Review, Wish, Writing};
use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

pub fn run(args: &ReviewArgs) -> Result<ExitCode, Failure> {
    if !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        return Err(Failure("review: needs a terminal; use recoupe check to print a report".to_owned()));
    }
    let mut desk = Desk::open(&args.files, &args.house, &args.kept, &args.asked)?;
    // Findings already decided are shown with their decision, not left out.
    let decisions = std::mem::take(&mut desk.decisions);
    let mut terminal =
        ratatui::try_init().map_err(|e| Failure(format!("review: the terminal cannot be used: {e}")))?;
    let done = session(&mut terminal, args, &desk, decisions);
    ratatui::restore();
    done.map(|()| ExitCode::SUCCESS)
}

/// The review from the first key to the last: the articles are read again whenever they have been in an editor program.
fn session(
    terminal: &mut DefaultTerminal,
    args: &ReviewArgs,
    desk: &Desk,
    mut decisions: Decisions,
) -> Result<(), Failure> {
    let messages = Messages::new(desk.config.ui_lang(args.ui.ui_lang).value);
    let files: Vec<PathBuf> = args.files.iter().map(|f| decisions.relative(f)).collect();
    let with = With::of(&args.asked, &args.reading, &args.house, &decisions);
    let (mut at, mut past, mut said) = (None, Past::new(), String::new());
    loop {
        let articles = desk.articles(&args.files, &args.reading)?;
        let report = desk.report(&articles);
        let (scene, items) = scene(&report, messages, &decisions);
        let mut review = Review::new(items, files.clone(), with.clone());
        review.resume(at.as_deref(), past);
        review.said = said;
        match steps(terminal, &scene, &mut review, &mut decisions)? {
            Step::Done => return Ok(()),
            Step::Edited(fault) => said = fault.map_or_else(String::new, |f| f.0),
        }
        (at, past) = review.leave();
    }
}

/// Why the steps through one report end.
enum Step {
    Done,
    /// An article was opened in an editor, or could not be.
    Edited(Option<Failure>),
}

/// What is shown, worst first, and its state.
fn scene<'a>(report: &'a Report<'a>, messages: Messages, decisions: &Decisions) -> (Scene<'a>, Vec<Item>) {
    let mut order: Vec<usize> =
        (0..report.findings.len()).filter(|i| !report.settled.contains_key(i)).collect();
    order.sort_by_key(|i| std::cmp::Reverse(report.findings[*i].severity));
    let told = messages.told(report);
    let item = |i: &usize| Item {
        id: report.ids[*i].clone(),
        rule: report.findings[*i].rule.code(),
        message: told[*i].message.clone(),
        decision: decisions.get(&report.ids[*i]).cloned(),
    };
    let items = order.iter().map(item).collect();
    (Scene { report, messages, called: messages.called(report), told, order }, items)
}

fn steps(
    terminal: &mut DefaultTerminal,
    scene: &Scene,
    review: &mut Review,
    decisions: &mut Decisions,
) -> Result<Step, Failure> {
    let broken = |e: std::io::Error| Failure(format!("review: the terminal cannot be used: {e}"));
    loop {
        terminal.draw(|frame| scene.draw(frame, review)).map_err(broken)?;
        // Any other event, such as a resize, just causes a redraw.
        let Event::Key(pressed) = event::read().map_err(broken)? else { continue };
        let Some(key) = key(pressed, &review.writing) else { continue };
        match review.press(key) {
            Wish::Nothing => {}
            Wish::Keep(i) => {
                let item = &review.items[i];
                decisions.set(&item.id, item.decision.clone());
                // Written at once: nothing decided is lost.
                decisions.write()?;
            }
            Wish::Edit(i) => {
                ratatui::restore();
                let edited = edit(scene.report, scene.order[i]);
                *terminal = ratatui::try_init().map_err(broken)?;
                return Ok(Step::Edited(edited.err()));
            }
            Wish::Quit => return Ok(Step::Done),
        }
    }
}

/// What a key means: letters are text while something is being written.
fn key(pressed: KeyEvent, writing: &Writing) -> Option<Key> {
    if pressed.kind == KeyEventKind::Release {
        return None;
    }
    let control = pressed.modifiers.contains(KeyModifiers::CONTROL);
    Some(match (pressed.code, writing) {
        (KeyCode::Char('c'), Writing::Nothing) if control => Key::Quit,
        (KeyCode::Char('c'), _) if control => Key::Escape,
        (KeyCode::Char(_), _) if control => return None,
        (KeyCode::Esc, _) => Key::Escape,
        (KeyCode::Enter, _) => Key::Enter,
        (KeyCode::Backspace, _) => Key::Erase,
        (KeyCode::Char(c), Writing::Reason(_) | Writing::Note(_)) => Key::Letter(c),
        (KeyCode::Char('j') | KeyCode::Down, _) => Key::Next,
        (KeyCode::Char('k') | KeyCode::Up, _) => Key::Previous,
        (KeyCode::Char('g') | KeyCode::Home, _) => Key::First,
        (KeyCode::Char('G') | KeyCode::End, _) => Key::Last,
        (KeyCode::Char('a'), _) => Key::Accept,
        (KeyCode::Char('d' | 'i'), _) => Key::Dismiss,
        (KeyCode::Char('n'), _) => Key::Note,
        (KeyCode::Char('u'), _) => Key::Undo,
        (KeyCode::Char('e'), _) => Key::Edit,
        (KeyCode::Char('q'), _) => Key::Quit,
        _ => return None,
    })
}

/// Opens the version to be published at the line of the finding, in `$VISUAL` or `$EDITOR`.
fn edit(report: &Report, finding: usize) -> Result<(), Failure> {
    let set = |name: &str| std::env::var(name).ok().filter(|v| !v.trim().is_empty());
    let Some(editor) = set("VISUAL").or_else(|| set("EDITOR")) else {
        return Err(Failure("no editor is set; set EDITOR, as in EDITOR=nano".to_owned()));
    };
    let place = place::primary(&report.findings[finding]).and_then(|l| place::place(report, l));
    let Some(place) = place.filter(|p| p.path != "-") else { return Ok(()) };
    let mut words = editor.split_whitespace();
    let Some(program) = words.next() else { return Ok(()) };
    let mut command = std::process::Command::new(program);
    command.args(words);
    let name = std::path::Path::new(program).file_stem().and_then(|n| n.to_str()).unwrap_or("");
    if matches!(name, "code" | "codium" | "cursor" | "zed" | "subl" | "hx" | "helix") {
        if name.starts_with("co") || name == "cursor" {
            command.args(["--wait", "--goto"]);
        }
        command.arg(format!("{}:{}:{}", place.path, place.line, place.column));
    } else {
        // vi, emacs, nano, kakoune, micro and most others.
        command.arg(format!("+{}", place.line)).arg(place.path);
    }
    let status = command.status();
    status.map(|_| ()).map_err(|e| Failure(format!("{program} cannot be started: {e}; set EDITOR")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Language;
    use crate::reporter::sample::translation;
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    fn screen(width: u16, height: u16, keys: &[Key]) -> String {
        let sample = translation();
        let report = sample.report();
        let (scene, items) = scene(&report, Messages::new(Language::En), &Decisions::default());
        let mut review = Review::new(items, Vec::new(), With::default());
        for key in keys {
            review.press(*key);
        }
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| scene.draw(frame, &review)).unwrap();
        terminal.backend().to_string()
    }

    #[test]
    fn screens() {
        insta::assert_snapshot!(screen(110, 20, &[Key::Accept]), @r#"
        "story.en.txt ↔ story.fr.txt  1/5                                                                              "
        "✓ error   “$3.9 billion” in English, “39 milliards de dollars” in French: the decimal point is lost or moved  "
        "  error   “more than $90 million” in English, “moins de 90 millions de dollars” in French: the hedge is turned"
        "  error   A passage is missing from the French version: “<b>Nothing</b> =1+1 ⟨U+001B⟩[31m is safe.”           "
        "  warning “188 clinics” is missing from the French version                                                    "
        "  warning “Neil Lindsay” in English, “Neil Linsday” in French: the name is spelt otherwise                    "
        "──────────────────────────────────────────────────────────────────────────────────────────────────────────────"
        "“more than $90 million” in English, “moins de 90 millions de dollars” in French: the hedge is turned round    "
        "(more than / less than)                                                                                       "
        "One says at least, the other at most. [number/bound]                                                          "
        "                                                                                                              "
        "English  5:15                                           French  5:22                                          "
        "The firm lost more than $90 million. <b>Nothing</b>     L’entreprise a perdu moins de 90 millions de dollars. "
        "=1+1 ⟨U+001B⟩[31m is safe.                                                                                    "
        "                                                                                                              "
        "                                                                                                              "
        "                                                                                                              "
        "                                                                                                              "
        "──────────────────────────────────────────────────────────────────────────────────────────────────────────────"
        "j/k move  a accept  d dismiss  n note  u undo  e edit  q quit                                                 "
        "#);
        insta::assert_snapshot!(screen(60, 24, &[Key::Dismiss, Key::Letter('o'), Key::Letter('k')]), @r#"
        "story.en.txt ↔ story.fr.txt  0/5                            "
        "  error   “$3.9 billion” in English, “39 milliards de dollar"
        "  error   “more than $90 million” in English, “moins de 90 m"
        "  error   A passage is missing from the French version: “<b>"
        "  warning “188 clinics” is missing from the French version  "
        "  warning “Neil Lindsay” in English, “Neil Linsday” in Frenc"
        "────────────────────────────────────────────────────────────"
        "“$3.9 billion” in English, “39 milliards de dollars” in     "
        "French: the decimal point is lost or moved                  "
        "3.9 billion USD → 39 billion USD  The digits are the same,  "
        "the decimal sign is not: French writes 3,9 where English    "
        "writes 3.9. [number/separator]                              "
        "                                                            "
        "English  3:17                                               "
        "Amazon will pay $3.9 billion for One Medical, which runs 188"
        "clinics, said Neil Lindsay.                                 "
        "                                                            "
        "                                                            "
        "French  3:15                                                "
        "Amazon paiera 39 milliards de dollars pour One Medical,     "
        "selon Neil Linsday.                                         "
        "                                                            "
        "────────────────────────────────────────────────────────────"
        "Reason: ok▏                                                 "
        "#);
    }

    /// The screen is drawn in a terminal of any size.
    #[test]
    fn any_size() {
        for (width, height) in [(1, 1), (3, 2), (10, 4), (300, 100)] {
            screen(width, height, &[Key::Next]);
        }
    }
}
