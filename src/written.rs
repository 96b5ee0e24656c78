//! Files a newsroom writes for the program: configuration, rules, decisions, earlier reports.

use std::io::Read;
use std::path::Path;

/// Most bytes of a configuration, a file of rules or one of decisions: a hundred thousand decisions take half of it.
pub const MOST: u64 = 64 << 20;
/// Most faults told at a time: whoever mends these runs the check again.
const FAULTS: usize = 50;

/// The text of a file of at most `most` bytes, or why there is none and what to do, to be said after its path.
pub fn read(path: &Path, most: u64) -> Result<String, String> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(most.saturating_add(1)).read_to_end(&mut bytes))
        .map_err(|e| format!("cannot be read: {e}; check the path and its permissions"))?;
    if bytes.len() as u64 > most {
        return Err(format!("is larger than {most} bytes, the limit for such a file; name another"));
    }
    String::from_utf8(bytes).map_err(|e| {
        let before = &e.as_bytes()[..e.utf8_error().valid_up_to()];
        let line = before.iter().filter(|b| **b == b'\n').count() + 1;
        format!("line {line} is not UTF-8; save the file as UTF-8")
    })
}

/// The first of `faults`, each as `told` says it, and how many more there are.
pub fn first<T>(faults: impl IntoIterator<Item = T>, mut told: impl FnMut(T) -> String) -> Vec<String> {
    let mut faults = faults.into_iter();
    let mut lines: Vec<String> = faults.by_ref().take(FAULTS).map(&mut told).collect();
    match faults.count() {
        0 => {}
        1 => lines.push("one more fault".to_owned()),
        more => lines.push(format!("{more} more faults")),
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_why_there_is_no_text() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a.toml");
        std::fs::write(&file, b"a = 1\nb = \"\xe9\"\n").unwrap();
        assert_eq!(read(&file, MOST).unwrap_err(), "line 2 is not UTF-8; save the file as UTF-8");
        assert!(read(&file, 13).unwrap_err().starts_with("is larger than 13 bytes"));
        assert!(read(dir.path(), MOST).unwrap_err().starts_with("cannot be read: "));
        std::fs::write(&file, "été").unwrap();
        assert_eq!(read(&file, 5), Ok("été".to_owned()));
    }

    /// A device has no end.
    #[cfg(unix)]
    #[test]
    fn reads_no_more_than_it_may() {
        let zero = Path::new("/dev/zero");
        assert!(!zero.exists() || read(zero, MOST).unwrap_err().starts_with("is larger"));
    }

    #[test]
    fn tells_the_first_faults() {
        let told = |n: usize| first(0..n, |i| i.to_string());
        assert_eq!((told(2).len(), told(FAULTS).len(), told(FAULTS + 2).len()), (2, FAULTS, FAULTS + 1));
        assert_eq!(told(FAULTS + 2).last().unwrap(), "2 more faults");
    }
}
