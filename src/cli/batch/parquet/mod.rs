//! Articles and results as Parquet, the table format of archives.

pub mod read;
pub mod write;
