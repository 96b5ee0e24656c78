//! Articles and results as Parquet, the tables of archives.

pub mod read;
pub mod write;
