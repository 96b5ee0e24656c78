//! What can be asked of `recoupe serve`.

use crate::cli::args::{AskedArgs, DecisionArgs, HouseArgs, UiArgs};
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Serve a page to check versions on, and an API for other programs.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recoupe serve
  recoupe serve --listen 0.0.0.0:8750 --token-file /run/secrets/recoupe
  curl -s localhost:8750/v1/check -H 'content-type: application/json' \\
    -d '{\"articles\": [{\"text\": \"…\"}, {\"text\": \"…\"}]}'

The API describes itself at /v1/openapi.json. Nothing of an article is stored or logged. Ctrl-C or SIGTERM ends the
service once what is under way is done.")]
pub struct ServeArgs {
    /// Address and port to listen on; beyond loopback a token is required
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8750")]
    pub listen: SocketAddr,
    /// File with the token that requests must bear, as `Authorization: Bearer TOKEN` [default: RECOUPE_TOKEN]
    #[arg(long, value_name = "FILE")]
    pub token_file: Option<PathBuf>,
    /// Largest request, in bytes
    #[arg(long, value_name = "BYTES", default_value_t = 4 << 20)]
    pub max_body: usize,
    /// Longest a request may take, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=3600))]
    pub timeout: u64,
    /// Checks that run at once [default: as many as there are cores]
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub jobs: Option<u16>,
    /// Requests that may wait for a check to end; further ones are told to come back
    #[arg(long, value_name = "N", default_value_t = 128, value_parser = clap::value_parser!(u16).range(0..=4096))]
    pub queue: u16,
    /// Connections at once
    #[arg(long, value_name = "N", default_value_t = 256, value_parser = clap::value_parser!(u16).range(1..))]
    pub connections: u16,
    #[command(flatten)]
    pub asked: AskedArgs,
    #[command(flatten)]
    pub ui: UiArgs,
    #[command(flatten)]
    pub house: HouseArgs,
    #[command(flatten)]
    pub kept: DecisionArgs,
}
