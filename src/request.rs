//! A check asked for by another program: a page, a service, a Python script. Read once, here, into what the library
//! takes.

use crate::article::{self, Article, ArticleError, Hints, Language, Published};
use crate::comparator::checks::UnknownCheck;
use crate::comparator::finding::Relation;
use crate::normalizer;
use crate::report::Report;
use crate::reporter::message::Messages;
use crate::reporter::{Format, Setting, json, render, text};
use crate::{Checks, Options, Rules};
use serde::{Deserialize, Deserializer, de};
use serde_json::Value as Json;
use std::borrow::Cow;
use std::str::FromStr;

/// A version of an article as another program gives it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The text, or the text of the file: Markdown, HTML and the other forms of text are told by their content.
    #[serde(rename = "text", deserialize_with = "bytes")]
    pub content: Vec<u8>,
    /// The name it goes by in messages; its ending helps to tell its format.
    #[serde(default)]
    pub path: Option<String>,
    /// Its language; without it, it is found out.
    #[serde(default)]
    pub language: Option<Language>,
    /// When it was published: `2022-07-21`, `2022-07` or `2022`.
    #[serde(default, deserialize_with = "spelled")]
    pub published: Option<Published>,
}

/// What is asked of the versions: the relation, the checks, the language of the messages.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Wish {
    /// How the versions stand to each other; none to decide from them.
    pub relation: Option<Relation>,
    /// The checks that run, as `--checks` takes them.
    #[serde(deserialize_with = "spelled")]
    pub checks: Option<Checks>,
    /// The language of the messages; English when none is given.
    pub ui_lang: Option<Language>,
}

/// Versions of an article, and what is asked of them: the body of a request.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The versions; the first is the reference.
    pub articles: Vec<Source>,
    /// What is asked.
    #[serde(default)]
    pub options: Wish,
}

/// A request that cannot be answered.
#[derive(Debug, thiserror::Error)]
pub enum RequestError {
    /// The body is not a request.
    #[error("the request cannot be read: {0}")]
    Body(#[from] serde_json::Error),
    /// No version is given.
    #[error("no article is given; give one to check alone, or two and more to compare")]
    NoArticle,
    /// A version is no article.
    #[error(transparent)]
    Article(#[from] ArticleError),
    /// A check that there is not.
    #[error(transparent)]
    Check(#[from] UnknownCheck),
}

impl Request {
    /// Reads a request from JSON.
    ///
    /// # Errors
    /// [`RequestError::Body`], with line and column.
    pub fn from_json(body: &str) -> Result<Self, RequestError> {
        Ok(serde_json::from_str(body)?)
    }

    /// Checks the versions and gives `with` the report.
    ///
    /// # Errors
    /// [`RequestError`] where there is no article, or where one cannot be read.
    pub fn report<T>(
        self,
        rules: Rules,
        with: impl FnOnce(&Report, Messages) -> T,
    ) -> Result<T, RequestError> {
        if self.articles.is_empty() {
            return Err(RequestError::NoArticle);
        }
        let Wish { relation, checks, ui_lang } = self.options;
        let articles = self.articles.into_iter().enumerate();
        let articles: Vec<Article> = articles
            .map(|(i, source)| source.open(&Report::article_id(i), &rules))
            .collect::<Result<_, _>>()?;
        let options = Options { relation, rules, checks: checks.unwrap_or_default(), ..Options::default() };
        let report = crate::check(&articles, &options);
        Ok(with(&report, Messages::new(ui_lang.unwrap_or(Language::En))))
    }

    /// The report as a JSON value, as `recoupe schema` describes it.
    ///
    /// # Errors
    /// As [`Request::report`].
    pub fn json(self, rules: Rules) -> Result<Json, RequestError> {
        self.report(rules, json::value)
    }

    /// The report in one of the formats for files; text is 80 columns wide and has no colours.
    ///
    /// # Errors
    /// As [`Request::report`].
    pub fn render(self, rules: Rules, format: Format) -> Result<String, RequestError> {
        self.report(rules, |report, messages| {
            let look = text::Look { width: 80, colour: false, detail: text::Detail::Usual };
            render(report, format, &Setting { messages, look, fail_on: None })
        })
    }
}

impl Source {
    /// A version given as text, with nothing else known of it.
    pub fn text(text: impl Into<String>) -> Self {
        Self { content: text.into().into_bytes(), path: None, language: None, published: None }
    }

    /// Opens it; `id` stands for the path where none is given.
    ///
    /// # Errors
    /// [`ArticleError`], one line that says what is wrong and what to do.
    pub fn open(self, id: &str, rules: &Rules) -> Result<Article, ArticleError> {
        let path = self.path.map_or(Cow::Borrowed(id), Cow::Owned);
        let hints = Hints { language: self.language, published: self.published, ..Hints::default() };
        article::open(&path, self.content, &hints, rules)
    }

    /// Every claim of it as a JSON list, in the order of the text.
    ///
    /// # Errors
    /// As [`Source::open`].
    pub fn claims(self, rules: &Rules) -> Result<Json, ArticleError> {
        let id = Report::article_id(0);
        let article = self.open(&id, rules)?;
        let claims = normalizer::read(&article, rules).claims;
        Ok(claims.iter().map(|claim| json::claim(&id, &article, claim, &claims)).collect())
    }
}

fn bytes<'de, D: Deserializer<'de>>(given: D) -> Result<Vec<u8>, D::Error> {
    String::deserialize(given).map(String::into_bytes)
}

/// A value that is written as one string, as on the command line.
fn spelled<'de, D: Deserializer<'de>, T: FromStr<Err: std::fmt::Display>>(
    given: D,
) -> Result<Option<T>, D::Error> {
    let text = Option::<Cow<str>>::deserialize(given)?;
    text.map(|text| text.parse().map_err(de::Error::custom)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(body: &str) -> Result<Json, String> {
        let request = Request::from_json(body).map_err(|e| e.to_string())?;
        request.json(Rules::shipped()).map_err(|e| e.to_string())
    }

    #[test]
    fn a_request_is_answered_by_a_report() {
        let report = asked(
            r#"{"articles": [{"text": "The bank lost $3.9 billion in July.", "language": "en", "path": "one.md"},
                             {"text": "La banque a perdu 3,9 millions de dollars en juillet.", "language": "fr", "published": "2022-07-21"}],
                "options": {"relation": "translation", "checks": "money,number", "ui_lang": "fr"}}"#,
        )
        .unwrap();
        assert_eq!(report["relation"], "translation");
        assert_eq!(report["articles"][0]["path"], "one.md");
        assert_eq!(report["articles"][1]["path"], "b");
        assert_eq!(report["articles"][1]["published"], "2022-07-21");
        assert_eq!(report["summary"]["error"], 1, "{report}");
    }

    #[test]
    fn what_is_no_request_is_refused_in_words() {
        let cases = [
            ("", "the request cannot be read: EOF"),
            (r#"{"articles": []}"#, "no article is given"),
            (r#"{"articles": [{"text": ""}]}"#, "a: no text in it"),
            (r#"{"articles": [{"text": "x", "lang": "fr"}]}"#, "unknown field `lang`"),
            (r#"{"articles": [{"text": "x", "published": "yesterday"}]}"#, "yesterday"),
            (
                r#"{"articles": [{"text": "x"}], "options": {"checks": "cash"}}"#,
                "no check is called \"cash\"",
            ),
            (r#"{"articles": [{"text": "x"}], "options": {"relation": "twins"}}"#, "unknown variant `twins`"),
        ];
        for (body, told) in cases {
            let error = asked(body).expect_err(body);
            assert!(error.contains(told), "{body}: {error}");
        }
    }
}
