use super::super::Hint;
use super::*;
use crate::article::Span;

const PAGE: &str = r#"<!DOCTYPE html>
<html lang="fr-FR"><head><title>Le vieux port perd son bac | Le Courrier</title>
<meta property="article:published_time" content="2021-03-04T08:00:00+01:00">
<script>var x = "<p>un script</p>";</script>
<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], "datePublished": "2021-03-03", "inLanguage": "fr"}]}</script>
</head><body class="has-sidebar">
<header><nav><ul><li><a href="/">Accueil</a><li><a href="/m">Monde</a></ul></nav></header>
<div class="cookie-banner"><p>Nous utilisons des cookies pour vous montrer, à vous et à d'autres, des publicités choisies.</p></div>
<main><article>
<h1>Le vieux port perd&nbsp;son bac</h1>
<p class="chapo">Après 170 ans, la compagnie s&rsquo;en va</p>
<p class="byline">Par <a href="/al">Anne Leroy</a></p>
<time datetime="2021-03-05">5 mars</time>
<p>Le dernier bac quittera le port <b>dimanche</b> soir, a annonc&eacute; la compagnie
   dans une lettre &agrave; ses 40&#160;salariés.
<p>Le maire, qui l'a appris par le journal, a parlé d'une décision honteuse.<br><br>Il a demandé un rendez-vous à la direction de la compagnie.</p>
<figure><img src="q.jpg" alt="x"><figcaption>Le quai, en mars. Photo : A. Leroy</figcaption></figure>
<h2>Une longue histoire</h2>
<p><a href="/b">Comment le port a perdu ses pêcheurs</a></p>
<div class="related-links"><p>Un autre article, assez long pour passer pour du texte, finit par un point.</p></div>
<p>La ligne a transporté 3&nbsp;200 personnes l'an dernier, contre 5 100 dix ans plus tôt.</p>
<div hidden><p>Un paragraphe que personne ne voit mais qui est là, avec 99 choses dedans.</p></div>
</article></main>
<aside><h3><a href="/c">Le phare est à vendre</a></h3></aside>
<footer><p>© Le Courrier. Tous droits réservés à la société du journal et à ses auteurs.</p></footer>
</body></html>"#;

fn shown(file: &str) -> Vec<(Hint, String)> {
    let extract = read(file.to_owned()).unwrap();
    extract.blocks.iter().map(|b| (b.hint, b.span.of(&extract.text).to_owned())).collect()
}

#[test]
fn finds_the_article_in_a_page() {
    let expected = [
        (Hint::Title, "Le vieux port perd\u{a0}son bac"),
        (Hint::Standfirst, "Après 170 ans, la compagnie s’en va"),
        (Hint::Credit, "Par Anne Leroy"),
        (Hint::Unknown, "5 mars"),
        (
            Hint::Text,
            "Le dernier bac quittera le port dimanche soir, a annoncé la compagnie dans une lettre à ses 40\u{a0}salariés.",
        ),
        (Hint::Text, "Le maire, qui l'a appris par le journal, a parlé d'une décision honteuse."),
        (Hint::Text, "Il a demandé un rendez-vous à la direction de la compagnie."),
        (Hint::Caption, "Le quai, en mars. Photo : A. Leroy"),
        (Hint::Heading, "Une longue histoire"),
        (Hint::Aside, "Comment le port a perdu ses pêcheurs"),
        (
            Hint::Text,
            "La ligne a transporté 3\u{a0}200 personnes l'an dernier, contre 5 100 dix ans plus tôt.",
        ),
    ];
    let found = shown(PAGE);
    assert_eq!(found, expected.map(|(h, t)| (h, t.to_owned())));
}

#[test]
fn keeps_every_place() {
    let extract = read(PAGE.to_owned()).unwrap();
    for (words, found) in [
        ("40\u{a0}salariés", "40&#160;salariés"),
        ("dimanche", "dimanche"),
        ("annoncé la compagnie dans", "annonc&eacute; la compagnie\n   dans"),
        ("3\u{a0}200", "3&nbsp;200"),
        ("Anne Leroy", "Anne Leroy"),
        ("Le vieux", "Le vieux"),
    ] {
        let at = extract.text.find(words).unwrap();
        let (start, end) = extract.origin.range(&extract.text, Span::new(at, at + words.len()));
        assert_eq!(&PAGE[start.byte..end.byte], found);
    }
}

#[test]
fn takes_language_and_date_from_the_page() {
    let about = read(PAGE.to_owned()).unwrap().about;
    assert_eq!(about.language, Some(crate::article::Language::Fr));
    assert_eq!(about.published.map(|p| p.to_string()).as_deref(), Some("2021-03-03"));
}

#[test]
fn reads_pages_of_little_order() {
    for (file, expected) in [
        ("<p>un<p>deux<div>trois", vec!["un", "deux", "trois"]),
        ("<title>Un titre assez long - Le Site</title>texte nu", vec!["Un titre assez long", "texte nu"]),
        ("<b>gras</i></b> et <i>suite", vec!["gras et suite"]),
        ("<table><tr><td>a<td>b<tr><td>c</table>", vec!["a", "b", "c"]),
        ("</div></p><br/>x<br>y", vec!["x\ny"]),
        ("", vec![]),
        ("<<<>>>", vec!["<<<>>>"]),
    ] {
        let texts: Vec<String> = shown(file).into_iter().map(|b| b.1).collect();
        assert_eq!(texts, expected, "{file}");
    }
}

#[test]
fn leaves_out_comments_longer_than_the_article() {
    let sentence = "Une phrase assez longue pour passer pour du texte, qui finit par un point.";
    let file = format!(
        "<body class='comments-open'><h1>Titre</h1><div class=body><p>{sentence}</p></div><div id=comments>{}</div>",
        format!("<p>Lecteur : {sentence}</p>").repeat(20)
    );
    let texts: Vec<String> = shown(&file).into_iter().map(|b| b.1).collect();
    assert_eq!(texts, ["Titre", sentence]);
}

#[test]
fn refuses_deep_nesting() {
    assert!(read("<div>".repeat(5000)).is_err());
    assert!(read("<div></div>".repeat(5000)).is_ok());
}
