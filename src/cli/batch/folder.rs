//! The pairs of a folder, in the order of their names.

use super::lone::Lone;
use super::naming::{Naming, Part};
use super::pair::{Job, Pair, Version};
use crate::cli::failure::Failure;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Walks a folder and gives its pairs. Only the names still to come in the folders being walked are held, so memory
/// grows with the size of the largest folders, not with their number.
pub struct Folder {
    root: PathBuf,
    naming: Naming,
    open: Vec<Listing>,
    /// Entries met on the way that cannot be checked.
    broken: Vec<Job>,
    lone: Arc<Lone>,
}

/// One folder on the way.
struct Listing {
    dir: PathBuf,
    names: Names,
}

/// Sorted names, the last first; all in one string, for a folder may hold a million.
struct Names {
    text: String,
    ends: Vec<Name>,
}

/// Begin and end of one name, and whether it is a folder's.
#[derive(Clone, Copy)]
struct Name {
    start: u32,
    end: u32,
    is_dir: bool,
}

impl Name {
    fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

impl Folder {
    /// Begins at `root`. Versions without a counterpart are added to `lone`.
    pub fn open(root: &Path, naming: Naming, lone: Arc<Lone>) -> Result<Self, Failure> {
        let mut folder = Self { root: root.to_owned(), naming, open: Vec::new(), broken: Vec::new(), lone };
        folder.enter(PathBuf::new())?;
        Ok(folder)
    }

    /// Lists the relevant entries of a folder, given relative to the root.
    fn enter(&mut self, dir: PathBuf) -> Result<(), Failure> {
        let full = self.root.join(&dir);
        let fault = |e: std::io::Error| {
            Failure::about(&full, format_args!("cannot be read: {e}; check the path and its permissions"))
        };
        let mut names = Names { text: String::new(), ends: Vec::new() };
        let mut lone = Vec::new();
        for entry in std::fs::read_dir(&full).map_err(fault)? {
            let entry = entry.map_err(fault)?;
            let name = entry.file_name();
            let Some(name) = name.to_str() else {
                let is_dir = entry.file_type().is_ok_and(|t| t.is_dir());
                self.unnamed(&dir.join(name.to_string_lossy().as_ref()), is_dir);
                continue;
            };
            // Names that begin with a dot belong to other programs.
            if name.starts_with('.') {
                continue;
            }
            // Links to folders are not followed, as they may form a loop; links to files are.
            let is_dir = entry.file_type().is_ok_and(|t| t.is_dir());
            if is_dir || self.matters(&dir.join(name), &mut lone) {
                let start = names.text.len();
                names.text.push_str(name);
                let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
                names.ends.push(Name { start: number(start), end: number(names.text.len()), is_dir });
            }
        }
        self.lone.add(lone);
        let Names { text, ends } = &mut names;
        // Folders are listed in no fixed order; every run must give the same results.
        self.broken.sort_unstable_by(|a, b| b.id().cmp(a.id()));
        ends.sort_unstable_by(|a, b| b.of(text).cmp(a.of(text)));
        text.shrink_to_fit();
        self.open.push(Listing { dir, names });
        Ok(())
    }

    /// Notes a folder or reference whose name is not UTF-8, so that no results line could name it; `path` is its lossy
    /// form.
    fn unnamed(&mut self, path: &Path, is_dir: bool) {
        if is_dir || matches!(self.naming.part(path, |_| true), Part::Reference(_)) {
            let why = "its name is not UTF-8; rename it".to_owned();
            self.broken.push(Job::Broken { id: id(path), why });
        }
    }

    /// Whether a file is a reference; one without a counterpart is `lone`.
    fn matters(&self, path: &Path, lone: &mut Vec<String>) -> bool {
        match self.part(path) {
            Part::Reference(_) => true,
            Part::Lone => {
                lone.push(id(path));
                false
            }
            Part::Other | Part::None => false,
        }
    }

    fn part(&self, path: &Path) -> Part {
        self.naming.part(path, |other| self.root.join(other).is_file())
    }
}

/// The id of a pair: its path in the folder.
fn id(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

impl Iterator for Folder {
    type Item = Result<Job, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(job) = self.broken.pop() {
                return Some(Ok(job));
            }
            let listing = self.open.last_mut()?;
            let Some(name) = listing.names.ends.pop() else {
                self.open.pop();
                continue;
            };
            let path = listing.dir.join(name.of(&listing.names.text));
            let full = self.root.join(&path);
            if name.is_dir {
                // The rest is still checked.
                if let Err(Failure(why)) = self.enter(path.clone()) {
                    self.broken.push(Job::Broken { id: id(&path), why });
                }
                continue;
            }
            let id = id(&path);
            return Some(Ok(match self.part(&path) {
                Part::Reference(other) => Job::Check(Pair {
                    id,
                    relation: None,
                    versions: vec![Version::file(full), Version::file(self.root.join(other))],
                }),
                // It was there when the folder was listed.
                Part::Other | Part::Lone | Part::None => {
                    Job::Broken { id, why: "its counterpart is gone since the folder was listed".to_owned() }
                }
            }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_come_in_the_order_of_their_names() {
        let dir = tempfile::tempdir().unwrap();
        for name in [
            "b.fr.md",
            "b.en.md",
            "a/z.fr.md",
            "a/z.en.md",
            "a/y.fr.md",
            "a/y.en.md",
            "c.en.md",
            ".x.fr.md",
            "a/b.fr.md",
        ] {
            let path = dir.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        let lone = Arc::new(Lone::default());
        let folder = Folder::open(dir.path(), Naming::default(), lone.clone()).unwrap();
        let ids: Vec<_> = folder.map(|job| job.unwrap().id().to_owned()).collect();
        assert_eq!(ids, ["a/y.fr.md", "a/z.fr.md", "b.fr.md"]);
        let lone = lone.met();
        assert_eq!((lone.count, lone.files), (2, vec!["c.en.md".to_owned(), "a/b.fr.md".to_owned()]));
    }
}
