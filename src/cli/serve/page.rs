//! The page an editor checks versions on. It talks to this service alone, and loads nothing from elsewhere.

use super::answer::text;
use crate::reporter::html;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;

/// The page.
pub fn html() -> Response {
    let mut response = text(StatusCode::OK, "text/html; charset=utf-8", include_str!("page/page.html"));
    // The report is shown in a frame, which inherits the page's policy: its style and script are allowed by their
    // hashes.
    let policy = format!(
        "default-src 'none'; style-src 'self' '{}'; script-src 'self' '{}'; connect-src 'self'; frame-src blob:; \
         frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
        html::STYLE_HASH,
        html::SCRIPT_HASH
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// Its style.
pub fn css() -> Response {
    text(StatusCode::OK, "text/css; charset=utf-8", include_str!("page/page.css"))
}

/// Its script.
pub fn js() -> Response {
    text(StatusCode::OK, "text/javascript; charset=utf-8", include_str!("page/page.js"))
}
