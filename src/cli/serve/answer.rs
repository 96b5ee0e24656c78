//! Responses to a client.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde_json::json;

/// Why a request is not answered as asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The body is not a valid request.
    Malformed(String),
    /// No token, or a wrong one.
    Unauthorized,
    /// There is nothing here.
    NotFound,
    /// The path exists, but not for this method; holds the right method.
    Method(&'static str),
    /// The client was too slow.
    TooSlow,
    /// The body is larger than allowed.
    TooLarge(usize),
    /// The content type is not JSON.
    MediaType,
    /// An article cannot be read.
    Unreadable(String),
    /// A fault of the program.
    Broken,
    /// Too many requests are in progress.
    Busy,
    /// The check takes longer than a request may.
    TooLong,
}

impl Problem {
    fn status(&self) -> StatusCode {
        match self {
            Self::Malformed(_) => StatusCode::BAD_REQUEST,
            Self::Unauthorized => StatusCode::UNAUTHORIZED,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Method(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Unreadable(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Busy | Self::TooLong => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Malformed(what) | Self::Unreadable(what) => what.clone(),
            Self::Unauthorized => "a token is required, as Authorization: Bearer TOKEN".to_owned(),
            Self::NotFound => "there is nothing here; /v1/openapi.json says what there is".to_owned(),
            Self::Method(allowed) => format!("only {allowed} is answered here"),
            Self::TooSlow => "the request took too long to arrive".to_owned(),
            Self::TooLarge(limit) => format!("the request is over the limit of {limit} bytes"),
            Self::MediaType => "the request must be application/json".to_owned(),
            Self::Broken => "the program failed on this request; please report it".to_owned(),
            Self::Busy => "too much is under way; try again in a second".to_owned(),
            Self::TooLong => "the check took too long; send shorter articles".to_owned(),
        }
    }

    /// The response for it.
    pub fn response(&self) -> Response {
        let mut response = json_text(self.status(), json!({"error": self.text()}).to_string());
        let headers = response.headers_mut();
        match self {
            Self::Busy | Self::TooLong => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
            }
            Self::Unauthorized => {
                headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            Self::Method(allowed) => {
                headers.insert(header::ALLOW, HeaderValue::from_static(allowed));
            }
            // The rest of the body is not read: the connection ends with the response.
            Self::TooLarge(_) | Self::TooSlow => {
                headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
            }
            _ => {}
        }
        response
    }
}

/// A response of JSON.
pub fn json_text(status: StatusCode, body: String) -> Response {
    text(status, "application/json", body)
}

/// A response of a media type.
pub fn text(status: StatusCode, media: &'static str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    response
}
