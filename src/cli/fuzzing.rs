//! Entry points for the fuzz targets to the files a newsroom writes: each text is accepted, or refused with a message.

use super::config::Config;
use super::decisions::{self, Decisions};
use super::failure::Failure;
use crate::rules::pack;
use crate::{Article, Language, Options, Rules};
use std::path::Path;

/// A configuration, and a check with its settings.
pub fn configuration(text: &str) {
    let taken = Config::of(Path::new("recoupe.toml"), text).and_then(|config| {
        let checks = config.checks(None)?;
        // A folder of rules is not read: the text may name any.
        let rules = Rules::shipped();
        Ok((
            Options { relation: config.relation(None).value.asked(), rules, checks, house: config.house() },
            config,
        ))
    });
    if let Some((options, config)) = said(taken) {
        let articles = articles();
        config.judge(&mut crate::check(&articles, &options));
    }
}

/// A file of rule packs, and claims extracted with them.
pub fn rules(text: &str) {
    let Ok(packs) = pack::parse(text) else { return };
    let taken = Rules::with_packs(&packs).map_err(|e| Failure(e.to_string()));
    if let Some(rules) = said(taken) {
        let articles = articles();
        crate::check(&articles, &Options { rules, ..Options::default() });
    }
}

/// A file of decisions, which must survive being written and read again.
pub fn decisions(text: &str) {
    if let Some(decisions) = said(Decisions::parse("recoupe.decisions.toml".into(), text)) {
        let again = decisions.text().and_then(|text| Decisions::parse("again.toml".into(), &text));
        assert_eq!(again.expect("what was read can be written").list, decisions.list);
    }
}

/// An earlier report as baseline.
pub fn baseline(text: &str) {
    said(decisions::ids(Path::new("baseline.json"), text));
}

/// The body of a request to the service: answered, or refused as the client's fault.
#[cfg(feature = "serve")]
pub fn service(claims: bool, body: &[u8]) {
    use super::args::{AskedArgs, Cli, Command, DecisionArgs, HouseArgs};
    use clap::Parser;
    thread_local! {
        static APP: super::serve::App = {
            let house = HouseArgs { no_config: true, ..HouseArgs::default() };
            let kept = DecisionArgs { no_decisions: true, ..DecisionArgs::default() };
            let desk = super::desk::Desk::open(&[], &house, &kept, &AskedArgs::default());
            let Command::Serve(args) = Cli::parse_from(["recoupe", "serve"]).command else { unreachable!() };
            super::serve::App::new(&args, desk.expect("nothing is read"), None)
        };
    }
    let status = APP.with(|app| app.answer(claims, body)).status();
    assert!(status.is_success() || status.is_client_error(), "{status}");
}

fn articles() -> [Article; 2] {
    let en = "Carrow Foods cut 340 jobs on Monday.\n\nIt paid $3.9 billion, Helen Marchbank said.\n";
    let fr = "Carrow Foods a supprimé 340 postes lundi.\n\nIl a payé 39 milliards, a dit Helen Marchbank.\n";
    [Article::from_text(en, Language::En), Article::from_text(fr, Language::Fr)]
}

/// The accepted value; a refusal must have a message.
fn said<T>(taken: Result<T, Failure>) -> Option<T> {
    if let Err(fault) = &taken {
        assert!(!fault.0.trim().is_empty());
    }
    taken.ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn doors_take_or_refuse() {
        super::configuration("fail-on = \"note\"\n[severity]\nmoney = \"off\"\n");
        super::configuration("fail-on = 3");
        super::rules("[[unit]]\nid = \"kilometer\"\nen = [\"klick\"]\n");
        super::rules("[[unit]]\nid = 1");
        super::decisions(
            "[[decision]]\nid = \"1\"\nverdict = \"accepted\"\nrule = \"a/b\"\nmessage = \"\"\narticles = []\n",
        );
        super::decisions("decision = 1");
        super::baseline("{\"findings\":[{\"id\":\"1\"}]}");
        super::baseline("[]");
        #[cfg(feature = "serve")]
        for claims in [true, false] {
            super::service(claims, b"{\"articles\":[{\"text\":\"Le mot du jour.\",\"language\":\"fr\"}]}");
            super::service(claims, b"{\"article\":{\"text\":\"Le mot du jour.\",\"language\":\"fr\"}}");
            super::service(claims, b"{\"article\":{\"base64\":\"?\"}}");
            super::service(claims, b"\xff");
        }
    }
}
