//! How the check was run that a decision was made about.

use super::Decisions;
use crate::article::Language;
use crate::cli::args::{AskedArgs, HouseArgs, ReadingArgs, RelationArg};
use crate::cli::desk::beside;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// The settings of a check, besides its articles: without them the same articles may give other findings.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct With {
    #[serde(skip_serializing_if = "Option::is_none")]
    relation: Option<RelationArg>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lang: Vec<Language>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    published: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    map: Option<String>,
    /// The folder of rule packs, relative to the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    rules: Option<PathBuf>,
    /// The configuration, if it was named, relative to the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    config: Option<PathBuf>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    no_config: bool,
}

impl With {
    /// The settings given on the command line, with paths relative to the file of `decisions`.
    pub fn of(asked: &AskedArgs, reading: &ReadingArgs, house: &HouseArgs, decisions: &Decisions) -> Self {
        let seen = |path: &Option<PathBuf>| path.as_deref().map(|p| decisions.relative(p));
        Self {
            relation: asked.relation,
            lang: reading.lang.clone(),
            published: reading.published.iter().map(ToString::to_string).collect(),
            map: reading.map.as_ref().map(|m| m.source().to_owned()),
            rules: seen(&house.rules),
            config: seen(&house.config),
            no_config: house.no_config,
        }
    }

    /// The settings as command-line arguments; a fault if the file holds one the command line would refuse.
    pub fn args(&self) -> Result<(AskedArgs, ReadingArgs), String> {
        let published = self.published.iter().map(|p| p.parse().map_err(|e| format!("published: {e}")));
        let map = self.map.as_deref().map(|m| m.parse().map_err(|e| format!("map: {e}")));
        let reading = ReadingArgs {
            lang: self.lang.clone(),
            published: published.collect::<Result<_, _>>()?,
            map: map.transpose()?,
            ..ReadingArgs::default()
        };
        Ok((AskedArgs { relation: self.relation, checks: None }, reading))
    }

    /// The house settings of that check, relative to the file at `decisions`; those on the current command line take
    /// precedence.
    pub fn house(&self, decisions: &Path, now: &HouseArgs) -> HouseArgs {
        let kept = |path: &Option<PathBuf>| path.as_deref().map(|p| beside(decisions, p));
        let told = now.config.is_some() || now.no_config;
        HouseArgs {
            config: if told { now.config.clone() } else { kept(&self.config) },
            no_config: if told { now.no_config } else { self.no_config },
            rules: now.rules.clone().or_else(|| kept(&self.rules)),
        }
    }

    /// Whether there is nothing to record.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}
