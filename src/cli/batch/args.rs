//! What can be asked of `recoupe batch`.

use super::naming::Naming;
use crate::cli::args::{AskedArgs, DecisionArgs, GateArgs, HouseArgs, ReadingArgs, UiArgs};
use clap::Args;
use std::path::PathBuf;

/// Check many pairs: the versions in a folder, or those a manifest lists.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recoupe batch articles/ --output findings.jsonl
  recoupe batch --pairs '**/*.en.html=**/*.fr.html' site/ --output findings.jsonl
  recoupe batch archive.csv --jobs 8 --output findings.jsonl --resume
  recoupe batch archive.jsonl | jq 'select(.suspicion > 2)'

In a folder story.fr.md goes with story.en.md, fr/story.md with en/story.md; --pairs says otherwise. A manifest has a
row a pair with the paths of its versions, counted from its own folder, in columns a and b (c, …) or fr and en;
further columns: id, relation, published, and for each version a_text in place of a path, a_lang, a_published.

Exit status: 0 when nothing reaches --fail-on, 1 when something does; else 2 when a pair could not be checked.")]
pub struct BatchArgs {
    /// A folder, a CSV or JSON Lines manifest, or a Parquet file of articles (feature parquet)
    #[arg(value_name = "INPUT")]
    pub input: PathBuf,
    /// Names that make a pair, as REFERENCE=OTHER; what `*` and `**` stand for is the same on both sides
    /// [default: names or folders that tell the language, the French version first]
    #[arg(long, value_name = "PATTERNS")]
    pub pairs: Option<Naming>,
    /// Write the results to FILE, a line a pair, in the order of the input; with a name in .parquet as a table, with its
    /// lines beside it [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Go on where an earlier run, killed or stopped, left the --output file
    #[arg(long, requires = "output")]
    pub resume: bool,
    /// Begin the --output file anew where there is one; until it is whole, the earlier one is kept as FILE.old
    #[arg(long, requires = "output", conflicts_with = "resume")]
    pub force: bool,
    /// Checks that run at once [default: as many as there are cores]
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: Option<u16>,
    /// How many of the most suspicious pairs the summary names
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub top: u16,
    #[command(flatten)]
    pub asked: AskedArgs,
    #[command(flatten)]
    pub reading: ReadingArgs,
    #[command(flatten)]
    pub gate: GateArgs,
    #[command(flatten)]
    pub ui: UiArgs,
    #[command(flatten)]
    pub house: HouseArgs,
    #[command(flatten)]
    pub kept: DecisionArgs,
    /// No progress and no summary
    #[arg(long, short)]
    pub quiet: bool,
}
