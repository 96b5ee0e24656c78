//! Which checks run: families and single rules, switched on and off.

use super::rule::Rule;
use crate::normalizer::claim::Kind;
use std::collections::BTreeSet;
use std::str::FromStr;

/// The checks that are switched on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checks {
    off: BTreeSet<Rule>,
    /// Checks that a list leaves out by name.
    left_out: BTreeSet<Rule>,
}

impl Default for Checks {
    /// All of them.
    fn default() -> Self {
        Self { off: BTreeSet::new(), left_out: BTreeSet::new() }
    }
}

/// A name that is no check.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no check is called {name:?}; give a family ({families}) or one check, such as money/currency")]
pub struct UnknownCheck {
    name: String,
    families: String,
}

impl Checks {
    /// Whether a check is on.
    pub fn has(&self, rule: Rule) -> bool {
        !self.off.contains(&rule)
    }

    /// Whether a finding of `rule` about claims of these kinds is asked for. What goes wrong with the digits of a sum of
    /// money has a code among the numbers, and is a check of money too.
    pub fn wants(&self, rule: Rule, mut kinds: impl Iterator<Item = Kind>) -> bool {
        let by_kind = |kind: Kind| kind != Kind::Number && self.any_of(kind.name());
        self.has(rule)
            || rule.family() == Kind::Number.name() && !self.left_out.contains(&rule) && kinds.any(by_kind)
    }

    /// Whether any check of a family is on.
    pub fn any_of(&self, family: &str) -> bool {
        let of_family = |code: &str| code.strip_prefix(family).is_some_and(|check| check.starts_with('/'));
        Rule::all().any(|r| of_family(r.code()) && self.has(r))
    }
}

/// The families, in the order of the documentation.
fn families() -> Vec<&'static str> {
    let mut families: Vec<&str> = Vec::new();
    for rule in Rule::all() {
        if !families.contains(&rule.family()) {
            families.push(rule.family());
        }
    }
    families
}

/// Families and checks between commas: `money,date` for these alone, `-inside,-name/omitted` for all but these,
/// `inside,-inside/spelling` for a family without one of its checks. `all` names every check.
impl FromStr for Checks {
    type Err = UnknownCheck;

    fn from_str(text: &str) -> Result<Self, UnknownCheck> {
        let mut checks = Self::default();
        let words = text.split(',').map(str::trim).filter(|w| !w.is_empty());
        for (i, word) in words.enumerate() {
            let (off, name) = word.strip_prefix('-').map_or((false, word), |name| (true, name));
            let named: Vec<Rule> =
                Rule::all().filter(|r| name == "all" || r.family() == name || r.code() == name).collect();
            if named.is_empty() {
                return Err(UnknownCheck { name: name.to_owned(), families: families().join(", ") });
            }
            // A list that begins with a name to switch on begins with nothing on.
            if i == 0 && !off {
                checks.off = Rule::all().collect();
            }
            for rule in named {
                if off {
                    checks.off.insert(rule);
                    checks.left_out.insert(rule);
                } else {
                    checks.off.remove(&rule);
                    checks.left_out.remove(&rule);
                }
            }
        }
        Ok(checks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_and_single_checks() {
        for (text, on, off) in [
            ("", Rule::MoneyAmount, None),
            ("money,date", Rule::DateYear, Some(Rule::InsideTotal)),
            ("-inside", Rule::MoneyAmount, Some(Rule::InsideTotal)),
            ("inside,-inside/spelling", Rule::InsideTotal, Some(Rule::InsideSpelling)),
            ("-inside, inside/total", Rule::InsideTotal, Some(Rule::InsideScore)),
            ("all,-text/hidden", Rule::InsideTotal, Some(Rule::TextHidden)),
        ] {
            let checks: Checks = text.parse().unwrap();
            assert!(checks.has(on), "{text}");
            assert!(off.is_none_or(|off| !checks.has(off)), "{text}");
        }
        for (text, kind, wanted) in [
            ("money", Kind::Money, true),
            ("money", Kind::Percent, false),
            ("money", Kind::Number, false),
            ("number", Kind::Money, true),
            ("money,-number/scale", Kind::Money, false),
            ("-number", Kind::Money, false),
        ] {
            let checks: Checks = text.parse().unwrap();
            assert_eq!(checks.wants(Rule::NumberScale, [kind].into_iter()), wanted, "{text} {kind:?}");
        }
        assert!("mony".parse::<Checks>().unwrap_err().to_string().contains("money"));
    }
}
