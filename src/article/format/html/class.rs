//! What the class, identifier and role of an element say about it.

use super::super::Hint;
use super::super::markup::Tag;

/// Words in classes and identifiers that mark boilerplate.
const JUNK: &[&str] = &[
    "ad",
    "ads",
    "advert",
    "advertisement",
    "advertising",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "consent",
    "cookie",
    "cookies",
    "footer",
    "gdpr",
    "login",
    "menu",
    "modal",
    "mostread",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "newsletters",
    "outbrain",
    "pagination",
    "partage",
    "popin",
    "popular",
    "popup",
    "promo",
    "promotion",
    "publicite",
    "recirculation",
    "recommendations",
    "recommended",
    "related",
    "share",
    "sharing",
    "sidebar",
    "signup",
    "skip",
    "social",
    "socials",
    "sponsored",
    "subscribe",
    "taboola",
    "taglist",
    "tags",
    "toolbar",
    "trending",
];

/// Words in classes and identifiers that mark readers' comments.
const COMMENTS: &[&str] =
    &["comment", "comments", "commentaires", "disqus", "reactions", "replies", "respond", "coral"];

/// Words in classes and identifiers that mark credits.
const CREDIT: &[&str] = &[
    "author",
    "authors",
    "auteur",
    "auteurs",
    "byline",
    "credit",
    "credits",
    "dateline",
    "dateposted",
    "published",
    "publication",
    "signature",
    "timestamp",
    "meta",
    "metadata",
    "pubdate",
    "date",
];

/// Words in classes and identifiers that mark standfirsts.
const STANDFIRST: &[&str] = &[
    "chapo",
    "chapeau",
    "chapô",
    "dek",
    "deck",
    "standfirst",
    "subhead",
    "subheadline",
    "subtitle",
    "soustitre",
    "teaser",
    "summary",
];

/// Words in classes and identifiers that mark captions.
const CAPTION: &[&str] = &["caption", "figcaption", "legend", "legende"];

/// Roles that mark boilerplate.
const ROLES: &[&str] = &[
    "navigation",
    "banner",
    "complementary",
    "contentinfo",
    "search",
    "dialog",
    "alertdialog",
    "menu",
    "menubar",
    "toolbar",
];

/// What the attributes of an element say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Class {
    /// It is not shown.
    pub hidden: bool,
    /// It is probably boilerplate.
    pub junk: bool,
    /// It holds readers' comments, which may be longer than the article.
    pub comments: bool,
    /// What its text is.
    pub hint: Option<Hint>,
}

/// Reads the attributes of an element.
pub fn read(tag: &Tag) -> Class {
    let mut class = Class::default();
    for (name, value) in super::super::markup::attributes(tag.attributes) {
        match name.to_ascii_lowercase().as_str() {
            "hidden" => class.hidden = true,
            "aria-hidden" => class.hidden |= value.eq_ignore_ascii_case("true"),
            "style" => {
                let plain: String = value.chars().filter(|c| !c.is_whitespace()).collect();
                class.hidden |= plain.contains("display:none") || plain.contains("visibility:hidden");
            }
            "role" => class.junk |= ROLES.iter().any(|r| value.eq_ignore_ascii_case(r)),
            "class" | "id" | "itemprop" | "data-component" => words(value, |word| {
                let is = |list: &[&str]| list.contains(&word);
                class.comments |= is(COMMENTS);
                class.junk |= class.comments || is(JUNK);
                class.hint = class.hint.or(match () {
                    () if is(CAPTION) => Some(Hint::Caption),
                    () if is(STANDFIRST) => Some(Hint::Standfirst),
                    () if is(CREDIT) => Some(Hint::Credit),
                    () => None,
                });
            }),
            _ => {}
        }
    }
    class
}

/// Splits `article-body__relatedLinks` into article, body, related, links.
fn words(value: &str, mut each: impl FnMut(&str)) {
    let mut word = String::new();
    let mut small = false;
    for c in value.chars() {
        if !c.is_alphanumeric() || c.is_uppercase() && small {
            each(&word);
            word.clear();
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        }
        small = c.is_lowercase();
    }
    each(&word);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::format::markup::{Lexer, Syntax, Token};

    #[test]
    fn reads_what_attributes_tell() {
        let of = |hidden, junk, hint| Class { hidden, junk, comments: false, hint };
        for (tag, expected) in [
            ("<div class='article-body__relatedLinks'>", of(false, true, None)),
            ("<p class='c-article chapo'>", of(false, false, Some(Hint::Standfirst))),
            ("<p class=\"byline\" hidden>", of(true, false, Some(Hint::Credit))),
            ("<div style='display: none'>", of(true, false, None)),
            ("<div role=navigation>", of(false, true, None)),
            ("<div class='shareholder-news addition'>", of(false, false, None)),
        ] {
            let Some(Token::Open(tag)) = Lexer::new(tag, Syntax::Html).next() else { panic!("no tag") };
            assert_eq!(read(&tag), expected, "{tag:?}");
        }
    }
}
