//! What is wrong in `recoupe.toml` or `recoupe.decisions.toml`, as an editor would say it: the parser speaks of maps and sequences.

use crate::nearest::nearest;

/// Rewords the parser's `message`, about the text that begins with `rest`, to say what to write instead.
pub fn told(message: &str, rest: &str) -> String {
    let line = rest.lines().next().unwrap_or("").trim();
    let header = line.trim_matches(['[', ']', ' ']);
    if message.starts_with("unknown ") {
        return unknown(message);
    }
    if let Some(key) = message.strip_prefix("missing field ") {
        return format!("the key {} is missing here; add it", key.replace('`', "\""));
    }
    let Some((_, expected)) = message.split_once("expected ").filter(|_| message.starts_with("invalid type"))
    else {
        return match message.starts_with("wanted string") {
            true => "a word in quotes is expected here".to_owned(),
            false => message.to_owned(),
        };
    };
    match expected {
        "a sequence" if line.starts_with('[') => {
            format!("[{header}] stands in double brackets, once for each entry: [[{header}]]")
        }
        "a map" if line.starts_with("[[") => {
            format!("[{header}] stands once, in single brackets: [{header}]")
        }
        "a sequence" if line.starts_with(['"', '\'']) => format!("a list is expected here: [{line}]"),
        "a sequence" => "a list is expected here, in brackets".to_owned(),
        "a map" => "a table is expected here: its name in brackets on a line of its own, and its keys below"
            .to_owned(),
        "path string" | "a string" => "a text in quotes is expected here".to_owned(),
        _ => message.to_owned(),
    }
}

/// An unknown word with the nearest known one beside it: "unknown field `relatoin`, expected one of `relation`, …" is
/// the parser's way of saying it.
fn unknown(message: &str) -> String {
    let mut quoted = message.split('`').skip(1).step_by(2);
    let Some(unknown) = quoted.next() else { return message.to_owned() };
    let known: Vec<&str> = quoted.collect();
    let what = if message.starts_with("unknown field") { "unknown key" } else { "unknown value" };
    let near = nearest(unknown, known.iter().copied());
    let hint = near.map_or_else(|| "; known".to_owned(), |n| format!("; did you mean \"{n}\"? Known"));
    format!("{what} \"{unknown}\"{hint}: {}", known.join(", "))
}
