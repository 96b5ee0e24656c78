//! [`Report`](crate::Report) in, text, JSON and other formats out.
