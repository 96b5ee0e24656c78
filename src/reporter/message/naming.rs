//! The names of the versions.

use crate::article::Language;
use crate::comparator::finding::Relation;
use crate::report::Report;
use crate::reporter::clean;

/// The names of one version in a sentence.
#[derive(Clone, Debug)]
pub struct Called {
    /// Where: "in French", "before", "in wire.txt".
    pub place: String,
    /// The version: "the French version", "wire.txt".
    pub version: String,
    /// A heading: "French", "wire.txt".
    pub heading: String,
}

/// The names of every version of `report`: by language if that distinguishes them, by time in a revision, otherwise by
/// file name.
pub fn called(report: &Report, ui: Language) -> Vec<Called> {
    let articles = report.articles;
    let two = articles.len() == 2;
    if two && articles[0].language != articles[1].language {
        return articles.iter().map(|a| by_language(a.language, ui)).collect();
    }
    if two && report.relation.relation == Relation::Revision {
        return vec![by_time(true, ui), by_time(false, ui)];
    }
    (0..articles.len()).map(|i| by_file(report, i, ui)).collect()
}

fn by_language(language: Language, ui: Language) -> Called {
    let (place, version, heading) = match (ui, language) {
        (Language::En, Language::En) => ("in English", "the English version", "English"),
        (Language::En, Language::Fr) => ("in French", "the French version", "French"),
        (Language::Fr, Language::En) => ("en anglais", "la version anglaise", "anglais"),
        (Language::Fr, Language::Fr) => ("en français", "la version française", "français"),
    };
    Called { place: place.to_owned(), version: version.to_owned(), heading: heading.to_owned() }
}

fn by_time(old: bool, ui: Language) -> Called {
    let (place, version, heading) = match (ui, old) {
        (Language::En, true) => ("before", "the old version", "old"),
        (Language::En, false) => ("now", "the new version", "new"),
        (Language::Fr, true) => ("dans l’ancienne version", "l’ancienne version", "ancienne"),
        (Language::Fr, false) => ("dans la nouvelle version", "la nouvelle version", "nouvelle"),
    };
    Called { place: place.to_owned(), version: version.to_owned(), heading: heading.to_owned() }
}

fn by_file(report: &Report, i: usize, ui: Language) -> Called {
    let short = |path: &str| path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned();
    let path = &report.articles[i].path;
    let name = short(path);
    let shared = report.articles.iter().filter(|a| short(&a.path) == name).count() > 1;
    let same = report.articles.iter().filter(|a| a.path == *path).count() > 1;
    let heading = match (shared, same || path == "-") {
        (_, true) => format!("version {}", i + 1),
        (true, false) => clean::line(path).into_owned(),
        (false, false) => clean::line(&name).into_owned(),
    };
    let plain = heading.strip_prefix("version ").map_or(heading.as_str(), |n| n);
    match ui {
        Language::En => Called { place: format!("in {heading}"), version: heading.clone(), heading },
        Language::Fr => {
            let (place, version) = (format!("dans {heading}"), format!("la version {plain}"));
            Called { place, version, heading }
        }
    }
}
