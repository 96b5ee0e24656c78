//! The library as a Python package: `recoupe.check(a, b)`, `recoupe.claims(text)`.

use crate::Rules;
use crate::article::Language;
use crate::reporter::{Format, schema::REPORT};
use crate::request::{Request, RequestError, Source, Wish};
use crate::rules::RulesError;
use pyo3::create_exception;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyList, PyString, PyTuple};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error as Unknown;
use serde_json::Value as Json;
use std::path::PathBuf;

create_exception!(
    _recoupe,
    RecoupeError,
    PyValueError,
    "An article, an option or a rule that cannot be used."
);

#[pymodule]
fn _recoupe(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add("SCHEMA", REPORT)?;
    module.add("RecoupeError", module.py().get_type::<RecoupeError>())?;
    module.add_function(wrap_pyfunction!(check, module)?)?;
    module.add_function(wrap_pyfunction!(render, module)?)?;
    module.add_function(wrap_pyfunction!(claims, module)?)
}

impl From<RequestError> for PyErr {
    fn from(error: RequestError) -> Self {
        RecoupeError::new_err(error.to_string())
    }
}

impl From<RulesError> for PyErr {
    fn from(error: RulesError) -> Self {
        RecoupeError::new_err(error.to_string())
    }
}

/// Cross-check versions of an article; the report as a dict.
#[pyfunction]
#[pyo3(signature = (*versions, relation=None, lang=None, published=None, checks=None, ui_lang="en", rules=None))]
#[expect(clippy::too_many_arguments, reason = "they are the keyword arguments of the Python function")]
fn check<'py>(
    py: Python<'py>,
    versions: &Bound<'py, PyTuple>,
    relation: Option<&str>,
    lang: Option<&Bound<'py, PyAny>>,
    published: Option<&Bound<'py, PyAny>>,
    checks: Option<&str>,
    ui_lang: &str,
    rules: Option<PathBuf>,
) -> PyResult<Bound<'py, PyAny>> {
    let request = request(versions, relation, lang, published, checks, ui_lang)?;
    let report = py.detach(|| Ok::<_, PyErr>(request.json(load(rules)?)?))?;
    to_python(py, &report)
}

/// Cross-check versions of an article; the report as text in one of the formats of the command.
#[pyfunction]
#[pyo3(signature = (*versions, format="text", relation=None, lang=None, published=None, checks=None, ui_lang="en", rules=None))]
#[expect(clippy::too_many_arguments, reason = "they are the keyword arguments of the Python function")]
fn render<'py>(
    py: Python<'py>,
    versions: &Bound<'py, PyTuple>,
    format: &str,
    relation: Option<&str>,
    lang: Option<&Bound<'py, PyAny>>,
    published: Option<&Bound<'py, PyAny>>,
    checks: Option<&str>,
    ui_lang: &str,
    rules: Option<PathBuf>,
) -> PyResult<String> {
    let request = request(versions, relation, lang, published, checks, ui_lang)?;
    let format: Format = word("format", format)?;
    py.detach(|| Ok(request.render(load(rules)?, format)?))
}

/// Every claim of one article, as a list of dicts in the order of the text.
#[pyfunction]
#[pyo3(signature = (source, *, lang=None, published=None, rules=None))]
fn claims<'py>(
    py: Python<'py>,
    source: &Bound<'py, PyAny>,
    lang: Option<&str>,
    published: Option<&str>,
    rules: Option<PathBuf>,
) -> PyResult<Bound<'py, PyAny>> {
    let source = read(source, lang, published)?;
    let claims = py.detach(|| {
        let claims = source.claims(&load(rules)?).map_err(RequestError::from)?;
        Ok::<_, PyErr>(claims)
    })?;
    to_python(py, &claims)
}

fn load(dir: Option<PathBuf>) -> Result<Rules, RulesError> {
    dir.map_or_else(|| Ok(Rules::shipped()), |dir| Rules::with_dir(&dir))
}

fn request<'py>(
    versions: &Bound<'py, PyTuple>,
    relation: Option<&str>,
    lang: Option<&Bound<'py, PyAny>>,
    published: Option<&Bound<'py, PyAny>>,
    checks: Option<&str>,
    ui_lang: &str,
) -> PyResult<Request> {
    let count = versions.len();
    let lang = each("lang", lang, count)?;
    let published = each("published", published, count)?;
    let articles = versions.iter().zip(lang).zip(published);
    let articles =
        articles.map(|((version, lang), published)| read(&version, lang.as_deref(), published.as_deref()));
    let relation = relation.filter(|&r| r != "auto").map(|r| word("relation", r)).transpose()?;
    let checks = checks.map(str::parse).transpose().map_err(RequestError::from)?;
    let ui_lang = Some(word::<Language>("ui_lang", ui_lang)?);
    Ok(Request { articles: articles.collect::<PyResult<_>>()?, options: Wish { relation, checks, ui_lang } })
}

/// One value for every version, or a sequence with one (or `None`) for each.
fn each(name: &str, given: Option<&Bound<'_, PyAny>>, count: usize) -> PyResult<Vec<Option<String>>> {
    let Some(given) = given else { return Ok(vec![None; count]) };
    if let Ok(one) = given.extract::<String>() {
        return Ok(vec![Some(one); count]);
    }
    let list: Vec<Option<String>> = given.extract()?;
    if list.len() != count {
        let told =
            format!("{name}: {} values for {count} versions; give one for all or one for each", list.len());
        return Err(RecoupeError::new_err(told));
    }
    Ok(list)
}

/// A version: text as `str`, a file's content as `bytes`, or the path of a file.
fn read(source: &Bound<'_, PyAny>, lang: Option<&str>, published: Option<&str>) -> PyResult<Source> {
    let (content, path) = if let Ok(text) = source.cast::<PyString>() {
        (text.to_cow()?.into_owned().into_bytes(), None)
    } else if let Ok(bytes) = source.cast::<PyBytes>() {
        (bytes.as_bytes().to_vec(), None)
    } else if let Ok(path) = source.extract::<PathBuf>() {
        (std::fs::read(&path)?, Some(path.to_string_lossy().into_owned()))
    } else {
        let kind = source.get_type().name()?;
        return Err(PyTypeError::new_err(format!("a version is str, bytes or a path, not {kind}")));
    };
    let language = lang.map(|lang| word("lang", lang)).transpose()?;
    let published = published.map(|day| day.parse().map_err(|e| told("published", e))).transpose()?;
    Ok(Source { content, path, language, published })
}

/// A value of an enumeration by its name.
fn word<'w, T: Deserialize<'w>>(name: &str, word: &'w str) -> PyResult<T> {
    T::deserialize(word.into_deserializer()).map_err(|e: Unknown| told(name, e))
}

fn told(name: &str, error: impl std::fmt::Display) -> PyErr {
    RecoupeError::new_err(format!("{name}: {error}"))
}

fn to_python<'py>(py: Python<'py>, json: &Json) -> PyResult<Bound<'py, PyAny>> {
    Ok(match json {
        Json::Null => py.None().into_bound(py),
        Json::Bool(b) => b.into_pyobject(py)?.to_owned().into_any(),
        Json::Number(n) => match n.as_i64() {
            Some(n) => n.into_pyobject(py)?.into_any(),
            None => n.as_f64().into_pyobject(py)?.into_any(),
        },
        Json::String(s) => s.into_pyobject(py)?.into_any(),
        Json::Array(items) => {
            let list = PyList::empty(py);
            for item in items {
                list.append(to_python(py, item)?)?;
            }
            list.into_any()
        }
        Json::Object(fields) => {
            let dict = PyDict::new(py);
            for (name, value) in fields {
                dict.set_item(name, to_python(py, value)?)?;
            }
            dict.into_any()
        }
    })
}
