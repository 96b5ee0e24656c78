//! Fills the blanks of a sentence.

/// Gives the words for a blank; `None` if they are unknown in this case.
pub type Lookup<'a> = &'a dyn Fn(&str) -> Option<String>;

/// `template` with every `{name}` filled. A part in `[…]` is left out when one of its blanks is not known.
pub fn fill(template: &str, lookup: Lookup) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('[') {
        let Some(close) = rest[open..].find(']').map(|c| open + c) else { break };
        out.push_str(&blanks(&rest[..open], lookup).unwrap_or_default());
        if let Some(part) = blanks(&rest[open + 1..close], lookup) {
            out.push_str(&part);
        }
        rest = &rest[close + 1..];
    }
    out.push_str(&blanks(rest, lookup).unwrap_or_else(|| rest.to_owned()));
    out
}

/// `None` when a blank is not known.
fn blanks(text: &str, lookup: Lookup) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let close = open + rest[open..].find('}')?;
        out.push_str(&rest[..open]);
        out.push_str(&lookup(&rest[open + 1..close])?);
        rest = &rest[close + 1..];
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn optional_parts() {
        let known = |name: &str| (name == "a").then(|| "A".to_owned());
        assert_eq!(fill("x {a}[ and {b}] y[ with {a}]", &known), "x A y with A");
        assert_eq!(fill("plain", &known), "plain");
    }
}
