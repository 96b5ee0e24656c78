//! Sentences as reporters write them, half of them right, for the checks of what one article tells of people and facts.

mod acronym;
mod repeated;
mod spelling;
mod title;
