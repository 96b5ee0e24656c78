//! [`Report`](crate::Report) in, text, JSON and other formats out.

pub mod clean;
pub mod json;
pub mod message;
pub mod text;
pub mod value;

#[cfg(test)]
mod sample;
