//! The routes, and what applies to all of them.

use super::answer::{Problem, json_text, text};
use super::args::ServeArgs;
use super::metrics::Metrics;
use super::request::{Check, Claims, Form};
use super::{openapi, page};
use crate::cli::desk::Desk;
use crate::normalizer;
use crate::report::{Report, Settled};
use crate::reporter::message::Messages;
use crate::reporter::{clean, html, json};
use axum::Router;
use axum::body::{Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::any;
use serde_json::{Value as Json, json};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// How many bodies of the largest size may be held at once.
const LARGEST: usize = 16;

/// What all requests share.
pub struct App {
    desk: Desk,
    messages: Messages,
    token: Option<String>,
    limit: usize,
    longest: Duration,
    metrics: Metrics,
    /// Checks that may run or wait.
    places: Arc<Semaphore>,
    /// KiB of bodies that may be held: many short articles, or a few of the largest.
    memory: Arc<Semaphore>,
    /// Checks that may run.
    cores: Arc<Semaphore>,
}

impl App {
    /// The service with these arguments and the newsroom's settings.
    pub fn new(args: &ServeArgs, desk: Desk, token: Option<String>) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
        let jobs = args.jobs.map_or(cores, usize::from);
        Self {
            messages: Messages::new(desk.config.ui_lang(args.ui.ui_lang).value),
            desk,
            token,
            limit: args.max_body,
            longest: Duration::from_secs(args.timeout),
            metrics: Metrics::default(),
            places: Arc::new(Semaphore::new(jobs + usize::from(args.queue))),
            memory: Arc::new(Semaphore::new(kib(args.max_body) as usize * LARGEST)),
            cores: Arc::new(Semaphore::new(jobs)),
        }
    }
}

/// The KiB that `bytes` take, at least one.
fn kib(bytes: usize) -> u32 {
    u32::try_from(bytes / 1024 + 1).unwrap_or(u32::MAX).min(1 << 24)
}

/// Every route.
pub fn router(app: Arc<App>) -> Router {
    Router::new()
        .route("/", any(|request: Request| async move { get(&request, page::html) }))
        .route("/page.css", any(|request: Request| async move { get(&request, page::css) }))
        .route("/page.js", any(|request: Request| async move { get(&request, page::js) }))
        .route("/healthz", any(|request: Request| async move { get(&request, healthy) }))
        .route("/metrics", any(metrics))
        .route("/v1/openapi.json", any(|request: Request| async move { get(&request, openapi::response) }))
        .route("/v1/check", any(check))
        .route("/v1/claims", any(claims))
        .fallback(|| async { Problem::NotFound.response() })
        .layer(from_fn_with_state(app.clone(), around))
        .with_state(app)
}

/// The route of a path, as the metrics name it.
fn route(path: &str) -> &'static str {
    const ROUTES: [&str; 8] =
        ["/", "/page.css", "/page.js", "/healthz", "/metrics", "/v1/openapi.json", "/v1/check", "/v1/claims"];
    ROUTES.into_iter().find(|r| *r == path).unwrap_or("other")
}

/// Before and after every request: the token, the count, the headers.
async fn around(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let route = route(request.uri().path());
    // Routes that reveal nothing about articles are open: the page asks for the token itself.
    let open = matches!(route, "/" | "/page.css" | "/page.js" | "/healthz" | "/v1/openapi.json");
    let mut response = match open || allowed(&app, &request) {
        true => next.run(request).await,
        false => Problem::Unauthorized.response(),
    };
    app.metrics.answered(route, response.status().as_u16());
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

fn allowed(app: &App, request: &Request) -> bool {
    let Some(token) = &app.token else { return true };
    let given = request.headers().get(header::AUTHORIZATION).and_then(|v| v.to_str().ok());
    let given =
        given.and_then(|v| v.split_once(' ')).filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
    given.is_some_and(|(_, given)| equal(given.trim().as_bytes(), token.as_bytes()))
}

/// Compares in a time that does not reveal where two tokens differ.
fn equal(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).fold(0, |differ, (x, y)| differ | (x ^ y)) == 0
}

fn get(request: &Request, answer: impl Fn() -> Response) -> Response {
    match *request.method() {
        Method::GET | Method::HEAD => answer(),
        _ => Problem::Method("GET, HEAD").response(),
    }
}

fn healthy() -> Response {
    text(StatusCode::OK, "text/plain; charset=utf-8", "ok\n")
}

async fn metrics(State(app): State<Arc<App>>, request: Request) -> Response {
    get(&request, || text(StatusCode::OK, "text/plain; version=0.0.4; charset=utf-8", app.metrics.text()))
}

async fn check(State(app): State<Arc<App>>, request: Request) -> Response {
    heavy(app, request, |app, body| app.check(body)).await
}

async fn claims(State(app): State<Arc<App>>, request: Request) -> Response {
    heavy(app, request, |app, body| app.claims(body)).await
}

/// Answers a request with a body. It takes a place before reading the body and a core before working on it, and stops
/// at the time limit. The place is freed when the work ends, not when the client leaves.
async fn heavy(
    app: Arc<App>,
    request: Request,
    work: fn(&App, &[u8]) -> Result<Response, Problem>,
) -> Response {
    if request.method() != Method::POST {
        return Problem::Method("POST").response();
    }
    let media = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
    if !media.split(';').next().is_some_and(|m| m.trim().eq_ignore_ascii_case("application/json")) {
        return Problem::MediaType.response();
    }
    let told =
        request.headers().get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
    if told.is_some_and(|n| n > app.limit) {
        return Problem::TooLarge(app.limit).response();
    }
    let place = app.places.clone().try_acquire_owned();
    let room = app.memory.clone().try_acquire_many_owned(kib(told.unwrap_or(app.limit)));
    let (Ok(place), Ok(room)) = (place, room) else {
        app.metrics.refused();
        return Problem::Busy.response();
    };
    let begun = Instant::now();
    let body = match timeout(app.longest, body(request, app.limit)).await {
        Ok(Ok(body)) => body,
        Ok(Err(problem)) => return problem.response(),
        Err(_) => return Problem::TooSlow.response(),
    };
    let left = app.longest.saturating_sub(begun.elapsed());
    let answered = timeout(left, async {
        let Ok(core) = app.cores.clone().acquire_owned().await else { return Problem::Broken.response() };
        let app = app.clone();
        let done = tokio::task::spawn_blocking(move || {
            let held = (place, core, body, room);
            let _counted = app.metrics.hold();
            let begun = Instant::now();
            let answer = work(&app, &held.2);
            app.metrics.checked(begun.elapsed());
            answer
        });
        match done.await {
            Ok(answer) => answer.unwrap_or_else(|problem| problem.response()),
            Err(_) => Problem::Broken.response(),
        }
    });
    answered.await.unwrap_or_else(|_| Problem::TooLong.response())
}

async fn body(request: Request, limit: usize) -> Result<Bytes, Problem> {
    to_bytes(request.into_body(), limit).await.map_err(|e| {
        let source = std::error::Error::source(&e);
        if source.is_some_and(|s| s.is::<http_body_util::LengthLimitError>()) {
            Problem::TooLarge(limit)
        } else {
            Problem::Malformed("the request broke off".to_owned())
        }
    })
}

impl App {
    /// The answer to one body, without the connection around it.
    #[cfg(any(test, fuzzing))]
    pub fn answer(&self, claims: bool, body: &[u8]) -> Response {
        let answer = if claims { self.claims(body) } else { self.check(body) };
        answer.unwrap_or_else(|problem| problem.response())
    }

    fn check(&self, body: &[u8]) -> Result<Response, Problem> {
        let check = Check::read(body)?;
        let checks = check.checks()?;
        let (form, dismissed, relation) = (check.format, check.dismissed, check.relation);
        let messages = check.ui_lang.map_or(self.messages, Messages::new);
        let open = |(i, version): (usize, super::request::Version)| {
            version.open(&Report::article_id(i), self.limit, &self.desk.options.rules)
        };
        let articles = check.articles.into_iter().enumerate().map(open).collect::<Result<Vec<_>, _>>()?;
        let relation = relation.map_or(self.desk.options.relation, |r| r.asked());
        let mut report = self.desk.report_as(&articles, relation);
        if let Some(checks) = checks {
            report.revise(|finding| checks.has(finding.rule).then_some(finding.severity));
        }
        report.settle(|id| dismissed.get(id).map(|reason| Settled::Dismissed(reason.clone())));
        Ok(match form {
            Form::Json => json_text(StatusCode::OK, clean::json(json::report(&report, messages))),
            Form::Html => {
                let page = html::report(&report.without_settled(), messages);
                text(StatusCode::OK, "text/html; charset=utf-8", page)
            }
        })
    }

    fn claims(&self, body: &[u8]) -> Result<Response, Problem> {
        let article = Claims::read(body)?.article.open("a", self.limit, &self.desk.options.rules)?;
        let claims = normalizer::read(&article, &self.desk.options.rules).claims;
        let rows: Vec<Json> = claims.iter().map(|c| json::claim("a", &article, c, &claims)).collect();
        let mut about = json!({"id": "a", "language": article.language.tag(), "claims": rows.len()});
        if let Some(day) = article.published {
            about["published"] = Json::from(day.to_string());
        }
        let answer = json!({"schema": "recoupe-claims/1", "article": about, "claims": rows});
        Ok(json_text(StatusCode::OK, clean::json(answer.to_string())))
    }
}
