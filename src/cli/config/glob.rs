//! Matches paths to patterns: `*` within one part, `**` for any number of parts.

/// Whether `path` matches `pattern`.
pub fn fits(pattern: &str, path: &str) -> bool {
    let pattern: Vec<&str> = pattern.split('/').filter(|p| !p.is_empty() && *p != ".").collect();
    let path: Vec<&str> = path.split(['/', '\\']).filter(|p| !p.is_empty() && *p != ".").collect();
    parts(&pattern, &path)
}

/// Backtracks only to the last `**`, which then takes one more part: whatever an earlier one could take, the last can
/// too.
fn parts(pattern: &[&str], path: &[&str]) -> bool {
    let (mut i, mut k) = (0, 0);
    let mut last = None;
    loop {
        match (pattern.get(i), path.get(k)) {
            (Some(&"**"), _) => {
                last = Some((i + 1, k));
                i += 1;
            }
            (Some(one), Some(name)) if part(one, name) => (i, k) = (i + 1, k + 1),
            (None, None) => return true,
            _ => {
                let Some((after, from)) = last.filter(|(_, from)| *from < path.len()) else { return false };
                last = Some((after, from + 1));
                (i, k) = (after, from + 1);
            }
        }
    }
}

fn part(pattern: &str, name: &str) -> bool {
    let mut pieces = pattern.split('*');
    let first = pieces.next().unwrap_or("");
    let Some(mut rest) = name.strip_prefix(first) else { return false };
    let mut pieces = pieces.peekable();
    if pieces.peek().is_none() {
        return rest.is_empty();
    }
    while let Some(piece) = pieces.next() {
        if pieces.peek().is_none() {
            return rest.ends_with(piece);
        }
        match rest.find(piece) {
            Some(at) => rest = &rest[at + piece.len()..],
            None => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn patterns_made_to_be_slow() {
        let path = "a/".repeat(60);
        for pattern in ["**/*a*/".repeat(30) + "b", "**/".repeat(200_000) + "b", "*a".repeat(200_000)] {
            assert!(!fits(&pattern, &path));
        }
    }

    #[test]
    fn patterns() {
        for (pattern, path, yes) in [
            ("sports/*", "sports/match.txt", true),
            ("sports/*", "sports/2024/match.txt", false),
            ("sports/**", "sports/2024/match.txt", true),
            ("**/*.fr.md", "a/b/story.fr.md", true),
            ("**/*.fr.md", "story.en.md", false),
            ("story.*.md", "./story.fr.md", true),
            ("a*b*c", "aXbYc", true),
            ("a*b*c", "aXc", false),
            ("**", "", true),
            ("**", "a/b", true),
            ("**/b", "a", false),
            ("a/**/b/**/c", "a/b/x/b/c", true),
            ("a/**/b/**/c", "a/b/x/c/b", false),
            ("**/b/c", "a/b/b/c", true),
            ("a/**", "a", true),
        ] {
            assert_eq!(fits(pattern, path), yes, "{pattern} {path}");
        }
    }
}
