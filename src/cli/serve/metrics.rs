//! The metrics of the service, for Prometheus. None of them is about an article.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Upper bounds of the histogram buckets of durations, in seconds.
const BOUNDS: [f64; 8] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1.0, 5.0];

/// The counts of one service.
#[derive(Default)]
pub struct Metrics {
    /// Requests by path and status. Paths are those of the API, so there are few.
    requests: Mutex<BTreeMap<(&'static str, u16), u64>>,
    /// Requests refused for lack of room.
    refused: AtomicU64,
    /// Checks that hold a place: running or waiting.
    held: AtomicI64,
    /// Durations by bucket; the last is for everything above the bounds.
    classes: [AtomicU64; BOUNDS.len() + 1],
    microseconds: AtomicU64,
}

/// Counts a check as in progress until it is dropped.
pub struct Held<'a>(&'a Metrics);

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.0.held.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Metrics {
    /// Counts a request that was answered.
    pub fn answered(&self, path: &'static str, status: u16) {
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        *requests.entry((path, status)).or_insert(0) += 1;
    }

    /// Counts a request for which there was no room.
    pub fn refused(&self) {
        self.refused.fetch_add(1, Ordering::Relaxed);
    }

    /// Counts a check as in progress.
    pub fn hold(&self) -> Held<'_> {
        self.held.fetch_add(1, Ordering::Relaxed);
        Held(self)
    }

    /// Counts a check that took `took`.
    pub fn checked(&self, took: Duration) {
        let class = BOUNDS.iter().position(|b| took.as_secs_f64() <= *b).unwrap_or(BOUNDS.len());
        self.classes[class].fetch_add(1, Ordering::Relaxed);
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        self.microseconds.fetch_add(micros, Ordering::Relaxed);
    }

    /// All metrics, in the text format of Prometheus.
    pub fn text(&self) -> String {
        let mut out = String::new();
        let head = |out: &mut String, name: &str, kind: &str, help: &str| {
            let _ = writeln!(out, "# HELP {name} {help}\n# TYPE {name} {kind}");
        };
        head(&mut out, "recoupe_requests_total", "counter", "Requests answered.");
        for ((path, status), count) in self.requests.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            let _ = writeln!(out, "recoupe_requests_total{{path=\"{path}\",status=\"{status}\"}} {count}");
        }
        head(&mut out, "recoupe_refused_total", "counter", "Requests for which there was no room.");
        let _ = writeln!(out, "recoupe_refused_total {}", self.refused.load(Ordering::Relaxed));
        head(&mut out, "recoupe_held", "gauge", "Requests that run or wait.");
        let _ = writeln!(out, "recoupe_held {}", self.held.load(Ordering::Relaxed));
        let name = "recoupe_check_seconds";
        head(&mut out, name, "histogram", "Time of a check, without the time it waited.");
        let mut sum = 0;
        for (i, class) in self.classes.iter().enumerate() {
            sum += class.load(Ordering::Relaxed);
            let bound = BOUNDS.get(i).map_or_else(|| "+Inf".to_owned(), ToString::to_string);
            let _ = writeln!(out, "{name}_bucket{{le=\"{bound}\"}} {sum}");
        }
        let seconds = self.microseconds.load(Ordering::Relaxed) as f64 / 1e6;
        let _ = writeln!(out, "{name}_sum {seconds}\n{name}_count {sum}");
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_told() {
        let metrics = Metrics::default();
        metrics.answered("/v1/check", 200);
        metrics.checked(Duration::from_millis(7));
        metrics.checked(Duration::from_secs(9));
        let held = metrics.hold();
        let text = metrics.text();
        for line in [
            "recoupe_requests_total{path=\"/v1/check\",status=\"200\"} 1",
            "recoupe_held 1",
            "recoupe_check_seconds_bucket{le=\"0.005\"} 0",
            "recoupe_check_seconds_bucket{le=\"0.01\"} 1",
            "recoupe_check_seconds_bucket{le=\"+Inf\"} 2",
            "recoupe_check_seconds_sum 9.007",
        ] {
            assert!(text.lines().any(|l| l == line), "{line} in {text}");
        }
        drop(held);
        assert!(metrics.text().contains("recoupe_held 0"));
    }
}
