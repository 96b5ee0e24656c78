//! What a page says about its article: language and date, in `<html lang>`, JSON-LD, Open Graph and `<time>`.

use super::super::About;
use super::super::markup::Tag;
use serde_json::Value;

/// What was found, by where it was found.
#[derive(Clone, Debug, Default)]
pub struct PageAbout {
    linked: About,
    meta: About,
    time: About,
}

/// JSON-LD types of articles.
const ARTICLES: [&str; 7] = [
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BlogPosting",
    "OpinionNewsArticle",
    "LiveBlogPosting",
];

impl PageAbout {
    /// Notes what an element says.
    pub fn element(&mut self, tag: &Tag) {
        let attribute = |name| tag.attribute(name).unwrap_or_default();
        match tag.name.to_ascii_lowercase().as_str() {
            "html" => self.meta.language(&attribute("lang")),
            "meta" => self.meta(
                &attribute("property"),
                &attribute("name"),
                &attribute("itemprop"),
                &attribute("content"),
            ),
            "time" => self.time.published(&attribute("datetime")),
            _ => {}
        }
    }

    fn meta(&mut self, property: &str, name: &str, item: &str, content: &str) {
        for key in [property, name, item].map(str::to_ascii_lowercase) {
            match key.as_str() {
                "article:published_time"
                | "og:article:published_time"
                | "datepublished"
                | "date"
                | "dc.date"
                | "dc.date.issued"
                | "dcterms.created"
                | "pubdate"
                | "publish-date"
                | "parsely-pub-date"
                | "sailthru.date"
                | "cxenseparse:recs:publishtime" => self.meta.published(content),
                "og:locale" | "content-language" | "dc.language" => self.meta.language(content),
                _ => {}
            }
        }
    }

    /// Notes what a JSON-LD script says.
    pub fn script(&mut self, json: &str) {
        let Ok(value) = serde_json::from_str::<Value>(json.trim()) else { return };
        // The parser bounds the depth; a graph holds its items one or two levels down.
        let mut open = vec![&value];
        while let Some(value) = open.pop() {
            match value {
                Value::Array(list) => open.extend(list.iter().rev()),
                Value::Object(map) => {
                    let is = |kind: &Value| kind.as_str().is_some_and(|k| ARTICLES.contains(&k));
                    let kind = map.get("@type");
                    if kind.is_some_and(|k| is(k) || k.as_array().is_some_and(|l| l.iter().any(is))) {
                        let text = |key: &str| map.get(key).and_then(Value::as_str).unwrap_or("");
                        self.linked.published(text("datePublished"));
                        self.linked.language(text("inLanguage"));
                    }
                    open.extend(map.get("@graph"));
                    open.extend(map.get("mainEntity"));
                }
                _ => {}
            }
        }
    }

    /// The most reliable language and date.
    pub fn finish(self) -> About {
        let all = [self.linked, self.meta, self.time];
        About {
            language: all.iter().find_map(|a| a.language),
            published: all.iter().find_map(|a| a.published),
            ..About::default()
        }
    }
}
