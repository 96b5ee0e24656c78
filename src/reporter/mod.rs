//! [`Report`](crate::Report) in, text, JSON and other formats out.

pub mod clean;
pub mod json;
pub mod message;
pub mod passage;
pub mod text;
pub mod value;
pub mod weight;

#[cfg(test)]
mod sample;
