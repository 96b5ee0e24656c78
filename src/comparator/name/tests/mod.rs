//! Tables of passages: who and what is named in both languages.

mod bodies;
mod others;
mod places;
