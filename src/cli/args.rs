//! What can be asked of the program.

mod shared;

pub use shared::*;

use super::batch::args::BatchArgs;
#[cfg(feature = "serve")]
use super::serve::args::ServeArgs;
use super::watch::WatchArgs;
use crate::article::Language;
use crate::reporter::{Format, schema};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::borrow::Cow;
use std::path::PathBuf;

/// Cross-checks French and English versions of an article.
#[derive(Debug, Parser)]
#[command(name = "recoupe", version, about, max_term_width = 100, arg_required_else_help = true)]
#[command(after_help = "Examples:
  recoupe check story.fr.md story.en.md
  recoupe claims --lang fr story.txt
  recoupe explain money/currency

Every command has its own --help.")]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Check(CheckArgs),
    Claims(ClaimsArgs),
    Batch(BatchArgs),
    Watch(WatchArgs),
    Explain(ExplainArgs),
    Review(ReviewArgs),
    Hook(HookArgs),
    #[cfg(feature = "lsp")]
    Lsp(LspArgs),
    #[cfg(not(feature = "lsp"))]
    #[command(hide = true, disable_help_flag = true)]
    Lsp(NotBuilt),
    #[cfg(feature = "serve")]
    Serve(ServeArgs),
    #[cfg(not(feature = "serve"))]
    #[command(hide = true, disable_help_flag = true)]
    Serve(NotBuilt),
    Config(ConfigArgs),
    #[command(subcommand)]
    Decisions(DecisionsCommand),
    Schema(SchemaArgs),
    #[command(subcommand)]
    Rules(RulesCommand),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

/// Step through the findings of a check and settle them, one by one.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recoupe review story.fr.md story.en.md
  recoupe review --decisions desk.toml --checks number,money,date v1.txt v2.txt

Keys: j, k move; a accepts a finding as an error; d dismisses it, with a reason; n adds a note; u undoes;
e opens the place in $EDITOR; q quits. Decisions are written to recoupe.decisions.toml at once.")]
pub struct ReviewArgs {
    /// The versions
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub asked: AskedArgs,
    #[command(flatten)]
    pub reading: ReadingArgs,
    #[command(flatten)]
    pub ui: UiArgs,
    #[command(flatten)]
    pub house: HouseArgs,
    #[command(flatten)]
    pub kept: DecisionArgs,
}

/// Check changed files, each against its counterpart in the other language, found by its name.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recoupe hook story.fr.md
  recoupe hook --format github --fail-on warning $(git diff --name-only main)

The counterpart of story.fr.md is story.en.md, that of fr/story.md is en/story.md. The two are taken for a
translation unless recoupe.toml sets another relation. A file without a counterpart is checked against itself.")]
pub struct HookArgs {
    /// The files that changed
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Form of the findings
    #[arg(long, value_enum, default_value_t = HookFormat::Text)]
    pub format: HookFormat,
    #[command(flatten)]
    pub gate: GateArgs,
    #[command(flatten)]
    pub ui: UiArgs,
    #[command(flatten)]
    pub colour: ColourArgs,
    #[command(flatten)]
    pub house: HouseArgs,
}

/// Forms that a list of findings about many files can take, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum HookFormat {
    /// One line a finding
    Text,
    /// GitHub workflow commands
    Github,
    /// Reviewdog diagnostics
    Rdjsonl,
}

#[cfg(feature = "lsp")]
/// Serve an editor program: findings as diagnostics while one types.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recoupe lsp

The editor starts it and speaks the Language Server Protocol on standard input and output. A file is checked against
its counterpart in the other language, found by its name (story.fr.md and story.en.md).")]
pub struct LspArgs {
    #[command(flatten)]
    pub ui: UiArgs,
    #[command(flatten)]
    pub house: HouseArgs,
}

/// What is asked of a command that this build does not have.
#[cfg(not(all(feature = "lsp", feature = "serve")))]
#[derive(Debug, Args)]
pub struct NotBuilt {
    #[arg(hide = true, trailing_var_arg = true, allow_hyphen_values = true)]
    pub rest: Vec<std::ffi::OsString>,
}

/// Print what is in force for a check, and where from.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recoupe config
  recoupe config desk/story.fr.md

recoupe.toml may hold: relation, fail-on, ui-lang, checks, rules, decisions, baseline, boilerplate,
[severity], [[name]], [[glossary]], [[spelling]], [[claim]], [[ignore]].")]
pub struct ConfigArgs {
    /// The articles of the check [default: those of this folder]
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub ui: UiArgs,
    #[command(flatten)]
    pub house: HouseArgs,
}

/// Say what a rule reports, why it matters, and when it is wrong.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recoupe explain money/currency
  recoupe explain --ui-lang fr number
  recoupe explain")]
pub struct ExplainArgs {
    /// Code of a rule, or the part before its slash; without one, all codes are listed
    pub rule: Option<String>,
    /// Language of the page
    #[arg(long, value_enum, env = "RECOUPE_UI_LANG", default_value_t = Language::En)]
    pub ui_lang: Language,
}

/// Print the JSON Schema of what programs read.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recoupe schema > report-1.json
  recoupe schema batch > batch-1.json")]
pub struct SchemaArgs {
    /// Of the report of `check --format json`, or of a line of the results of `batch`
    #[arg(value_enum, default_value_t)]
    pub of: Described,
}

/// What has a schema.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Described {
    #[default]
    Report,
    Batch,
}

impl Described {
    /// Its schema, as it is printed.
    pub fn schema(self) -> Cow<'static, str> {
        match self {
            Self::Report => Cow::Borrowed(schema::REPORT),
            Self::Batch => Cow::Owned(format!("{:#}\n", schema::batch())),
        }
    }
}

/// Work with rule packs.
#[derive(Debug, Subcommand)]
pub enum RulesCommand {
    Check(RulesCheckArgs),
}

/// Test the rule packs of a folder: every fault, each with file, line and column.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recoupe rules check newsroom-rules/")]
pub struct RulesCheckArgs {
    /// The folder, searched for .toml files
    pub dir: PathBuf,
}

/// Print a completion script for a shell.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recoupe completions bash > ~/.local/share/bash-completion/completions/recoupe
  recoupe completions zsh > ~/.zfunc/_recoupe
  recoupe completions fish > ~/.config/fish/completions/recoupe.fish")]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

/// Print the manual pages, or write one a command into a folder.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recoupe man | man -l -
  recoupe man --dir /usr/local/share/man/man1")]
pub struct ManArgs {
    /// Write recoupe.1, recoupe-check.1 and so on into this folder
    #[arg(long)]
    pub dir: Option<PathBuf>,
}

/// Compare versions of an article; the first is the reference.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recoupe check story.fr.md story.en.md
  recoupe check --relation coverage ours.txt wire.txt
  recoupe check --format json --output report.json --format text v1.txt v2.txt
  recoupe check --format github --fail-on warning story.fr.md story.en.md
  pdftotext wire.pdf - | recoupe check --lang fr,en ours.txt -

Exit status: 0 when nothing reaches --fail-on, 1 when something does, 2 when the work could not be done.")]
pub struct CheckArgs {
    /// The versions, `-` for standard input; one alone is checked against itself
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub asked: AskedArgs,
    #[command(flatten)]
    pub reading: ReadingArgs,
    /// Form of the report [default: text]; may be given several times, each with its --output
    #[arg(long, value_enum)]
    pub format: Vec<Format>,
    /// Write the report to FILE, whole or not at all; goes with the --format before it
    #[arg(long, short, value_name = "FILE")]
    pub output: Vec<PathBuf>,
    #[command(flatten)]
    pub gate: GateArgs,
    #[command(flatten)]
    pub ui: UiArgs,
    #[command(flatten)]
    pub house: HouseArgs,
    #[command(flatten)]
    pub kept: DecisionArgs,
    #[command(flatten)]
    pub colour: ColourArgs,
    /// Errors and warnings only, one line each
    #[arg(long, short, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Also what was linked, and why
    #[arg(long, short)]
    pub verbose: bool,
}

/// Work with the decisions of editors.
#[derive(Debug, Subcommand)]
pub enum DecisionsCommand {
    /// List them, and say which are about nothing that is found any more
    List(DecisionsArgs),
    /// Take out those about nothing that is found any more
    Prune(DecisionsArgs),
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recoupe decisions list
  recoupe decisions prune --decisions desk/recoupe.decisions.toml")]
pub struct DecisionsArgs {
    /// The file [default: recoupe.decisions.toml in this folder or above it]
    #[arg(long, value_name = "FILE")]
    pub decisions: Option<PathBuf>,
    #[command(flatten)]
    pub house: HouseArgs,
}

/// Print every checkable claim of an article.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recoupe claims story.txt
  recoupe claims --lang fr --published 2022-07-21 --format jsonl story.txt")]
pub struct ClaimsArgs {
    /// The articles, `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub reading: ReadingArgs,
    #[command(flatten)]
    pub house: HouseArgs,
    /// Form of the list
    #[arg(long, value_enum, default_value_t = ClaimsFormat::Text)]
    pub format: ClaimsFormat,
    /// Write the list to FILE, whole or not at all
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ClaimsFormat {
    /// For people, one claim a line
    Text,
    /// One array
    Json,
    /// One object a line
    Jsonl,
}
