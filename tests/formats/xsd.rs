//! A validator for the part of XML Schema that JUnit's uses: which elements may contain which, and their attributes.

use std::collections::BTreeMap;

/// What an element may hold.
#[derive(Debug, Default)]
struct Element {
    children: Vec<String>,
    attributes: Vec<String>,
    required: Vec<String>,
    text: bool,
}

/// A schema, by name of element.
pub struct Schema(BTreeMap<String, Element>);

/// Tags of an XML text: name, attributes, whether it opens and whether it closes, and whether words come after it.
fn tags(xml: &str) -> impl Iterator<Item = (String, Vec<(String, String)>, bool, bool, bool)> + '_ {
    xml.split('<').skip(1).filter_map(|t| t.split_once('>')).filter(|(t, _)| !t.starts_with(['?', '!'])).map(
        |(tag, after)| {
            let (close, whole) = (tag.starts_with('/'), tag.ends_with('/'));
            let tag = tag.trim_matches('/');
            let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
            let mut attributes = Vec::new();
            while let Some((name, after)) = rest.split_once("=\"") {
                let (value, after) = after.split_once('"').expect("a value ends");
                attributes.push((name.trim().to_owned(), value.to_owned()));
                rest = after;
            }
            (name.to_owned(), attributes, !close, close || whole, !after.trim().is_empty())
        },
    )
}

impl Schema {
    /// Reads a schema whose elements are all global and refer to each other.
    pub fn read(xsd: &str) -> Self {
        // Licences stand in comments.
        let mut plain = String::new();
        let mut rest = xsd;
        while let Some((before, after)) = rest.split_once("<!--") {
            plain.push_str(before);
            rest = after.split_once("-->").map_or("", |(_, after)| after);
        }
        plain.push_str(rest);
        let mut elements: BTreeMap<String, Element> = BTreeMap::new();
        let (mut depth, mut now) = (0, None::<(usize, String)>);
        for (tag, attributes, opens, closes, _) in tags(&plain) {
            let get = |name: &str| attributes.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone());
            if opens {
                depth += 1;
                if let ("xs:element", 2, Some(name)) = (tag.as_str(), depth, get("name")) {
                    let text = get("type").as_deref() == Some("xs:string");
                    elements.insert(name.clone(), Element { text, ..Element::default() });
                    now = Some((depth, name));
                } else if let Some(element) = now.as_ref().and_then(|(_, n)| elements.get_mut(n)) {
                    match tag.as_str() {
                        "xs:element" => element.children.extend(get("ref")),
                        "xs:attribute" => {
                            element.attributes.extend(get("name"));
                            if get("use").as_deref() == Some("required") {
                                element.required.extend(get("name"));
                            }
                        }
                        "xs:complexType" => element.text |= get("mixed").as_deref() == Some("true"),
                        _ => {}
                    }
                }
            }
            if closes {
                if now.as_ref().is_some_and(|(at, _)| *at == depth) {
                    now = None;
                }
                depth -= 1;
            }
        }
        Self(elements)
    }

    /// Every fault of a document.
    pub fn faults(&self, xml: &str) -> Vec<String> {
        let mut faults = Vec::new();
        let mut open: Vec<String> = Vec::new();
        for (tag, attributes, opens, closes, text) in tags(xml) {
            if opens {
                let Some(element) = self.0.get(&tag) else {
                    faults.push(format!("<{tag}> is not in the schema"));
                    continue;
                };
                let parent = open.last().and_then(|p| self.0.get(p));
                if parent.is_some_and(|p| !p.children.contains(&tag)) {
                    faults.push(format!("<{tag}> may not stand in <{}>", open.join("><")));
                }
                let names: Vec<&String> = attributes.iter().map(|(name, _)| name).collect();
                let unknown = names.iter().filter(|n| !element.attributes.contains(n));
                faults.extend(unknown.map(|n| format!("<{tag}> has no attribute {n}")));
                let missing = element.required.iter().filter(|n| !names.contains(n));
                faults.extend(missing.map(|n| format!("<{tag}> needs an attribute {n}")));
                open.push(tag.clone());
            }
            if closes && open.pop().as_ref() != Some(&tag) {
                faults.push(format!("</{tag}> closes nothing"));
            }
            if text && open.last().and_then(|p| self.0.get(p)).is_none_or(|p| !p.text) {
                faults.push(format!("words in <{}>", open.join("><")));
            }
        }
        faults.extend(open.iter().map(|tag| format!("<{tag}> is not closed")));
        faults
    }
}
