use super::{Detail, Look, report};
use crate::article::Language::{En, Fr};
use crate::reporter::message::Messages;
use crate::reporter::sample::translation;

fn shown(ui: crate::article::Language, look: Look) -> String {
    report(&translation().report(), Messages::new(ui), look)
}

const LOOK: Look = Look { width: 80, colour: false, detail: Detail::Usual };

#[test]
fn stacked() {
    insta::assert_snapshot!(shown(En, LOOK), @r"
    story.en.txt (en) ↔ story.fr.txt (fr)
    translation, asked for

    error    “$3.9 billion” in English, “39 milliards de dollars” in French: the
             decimal point is lost or moved
             3.9 billion USD → 39 billion USD · The digits are the same, the decimal
             sign is not: French writes 3,9 where English writes 3.9.
             [number/separator]
    warning  “188 clinics” is missing from the French version
             No equal or near value was found where it should stand, nor elsewhere
             in the text. [claim/omitted]
    warning  “Neil Lindsay” in English, “Neil Linsday” in French: the name is spelt
             otherwise
             The two spellings are too close to be two names. [person/spelling]
      English  story.en.txt:3:17
      │ Amazon will pay [$3.9 billion] for One Medical, which runs [188] clinics,
      │ said [Neil Lindsay].
      French  story.fr.txt:3:15
      │ Amazon paiera [39 milliards de dollars][ ] pour One Medical, selon [Neil
      │ Linsday].

    error    “more than $90 million” in English, “moins de 90 millions de dollars”
             in French: the hedge is turned round (more than / less than)
             One says at least, the other at most. [number/bound]
    error    A passage is missing from the French version: “<b>Nothing</b> =1+1
             ⟨U+001B⟩[31m is safe.”
             No sentence of the other version answers to this passage or holds its
             facts. [passage/omitted]
      English  story.en.txt:5:15
      │ The firm lost [more than $90 million]. [<b>Nothing</b> =1+1 ⟨U+001B⟩[31m is
      │ safe.]
      French  story.fr.txt:5:22
      │ L’entreprise a perdu [moins de 90 millions de dollars][ ].

    3 errors · 2 warnings · 0 notes · 4 claims linked
    ");
}

#[test]
fn side_by_side() {
    insta::assert_snapshot!(shown(En, Look { width: 130, ..LOOK }), @r"
    story.en.txt (en) ↔ story.fr.txt (fr)
    translation, asked for

    error    “$3.9 billion” in English, “39 milliards de dollars” in French: the decimal point is lost or moved
             3.9 billion USD → 39 billion USD · The digits are the same, the decimal sign is not: French writes 3,9 where English
             writes 3.9. [number/separator]
    warning  “188 clinics” is missing from the French version
             No equal or near value was found where it should stand, nor elsewhere in the text. [claim/omitted]
    warning  “Neil Lindsay” in English, “Neil Linsday” in French: the name is spelt otherwise
             The two spellings are too close to be two names. [person/spelling]
      English  story.en.txt:3:17                                    │ French  story.fr.txt:3:15
      Amazon will pay [$3.9 billion] for One Medical, which runs    │ Amazon paiera [39 milliards de dollars][ ] pour One Medical,
      [188] clinics, said [Neil Lindsay].                           │ selon [Neil Linsday].

    error    “more than $90 million” in English, “moins de 90 millions de dollars” in French: the hedge is turned round (more than /
             less than)
             One says at least, the other at most. [number/bound]
    error    A passage is missing from the French version: “<b>Nothing</b> =1+1 ⟨U+001B⟩[31m is safe.”
             No sentence of the other version answers to this passage or holds its facts. [passage/omitted]
      English  story.en.txt:5:15                                    │ French  story.fr.txt:5:22
      The firm lost [more than $90 million]. [<b>Nothing</b> =1+1   │ L’entreprise a perdu [moins de 90 millions de dollars][ ].
      ⟨U+001B⟩[31m is safe.]                                        │

    3 errors · 2 warnings · 0 notes · 4 claims linked
    ");
}

#[test]
fn quiet_and_verbose() {
    insta::assert_snapshot!(shown(En, Look { detail: Detail::Quiet, ..LOOK }), @r"
    story.fr.txt:3:15: error: “$3.9 billion” in English, “39 milliards de dollars” in French: the decimal point is lost or moved [number/separator]
    story.fr.txt:3:38: warning: “188 clinics” is missing from the French version [claim/omitted]
    story.fr.txt:3:63: warning: “Neil Lindsay” in English, “Neil Linsday” in French: the name is spelt otherwise [person/spelling]
    story.fr.txt:5:22: error: “more than $90 million” in English, “moins de 90 millions de dollars” in French: the hedge is turned round (more than / less than) [number/bound]
    story.fr.txt:5:53: error: A passage is missing from the French version: “<b>Nothing</b> =1+1 ⟨U+001B⟩[31m is safe.” [passage/omitted]
    ");
    insta::assert_snapshot!(shown(Fr, Look { detail: Detail::Verbose, ..LOOK }), @r"
    story.en.txt (en) ↔ story.fr.txt (fr)
    traduction, demandée

    erreur   « $3.9 billion » en anglais, « 39 milliards de dollars » en français :
             la virgule décimale est perdue ou déplacée
             3,9 milliards de dollars américains → 39 milliards de dollars
             américains · Les chiffres sont les mêmes, la virgule non : le français
             écrit 3,9 là où l’anglais écrit 3.9. [number/separator] 90 %
             2754093dae568943
    alerte   « 188 clinics » manque dans la version française
             Aucune valeur égale ou proche n’a été trouvée là où elle devrait être,
             ni ailleurs dans le texte. [claim/omitted] 90 % b7d65307404f310c
    alerte   « Neil Lindsay » en anglais, « Neil Linsday » en français : le nom est
             écrit autrement
             Les deux graphies sont trop proches pour être deux noms.
             [person/spelling] 90 % 262a8d92ec339260
      anglais  story.en.txt:3:17
      │ Amazon will pay [$3.9 billion] for One Medical, which runs [188] clinics,
      │ said [Neil Lindsay].
      français  story.fr.txt:3:15
      │ Amazon paiera [39 milliards de dollars][ ] pour One Medical, selon [Neil
      │ Linsday].

    erreur   « more than $90 million » en anglais, « moins de 90 millions de
             dollars » en français : la nuance est inversée (plus de / moins de)
             Un chiffre est donné comme un minimum, l’autre comme un maximum.
             [number/bound] 90 % 60e3a88d43f18b24
    erreur   Un passage manque dans la version française : « <b>Nothing</b> =1+1
             ⟨U+001B⟩[31m is safe. »
             Aucune phrase de l’autre version ne répond à ce passage ni n’en reprend
             les faits. [passage/omitted] 90 % 4ee906f7d45de200
      anglais  story.en.txt:5:15
      │ The firm lost [more than $90 million]. [<b>Nothing</b> =1+1 ⟨U+001B⟩[31m is
      │ safe.]
      français  story.fr.txt:5:22
      │ L’entreprise a perdu [moins de 90 millions de dollars][ ].

    Faits reliés
      One Medical = One Medical  le même nom  story.en.txt:1:13 story.fr.txt:1:15
      $3.9 billion ≠ 39 milliards de dollars  la virgule décimale est perdue ou
          déplacée  story.en.txt:3:17 story.fr.txt:3:15
      Neil Lindsay ≠ Neil Linsday  le nom est écrit autrement  story.en.txt:3:76
          story.fr.txt:3:63
      more than $90 million ≠ moins de 90 millions de dollars  la nuance est
          inversée  story.en.txt:5:15 story.fr.txt:5:22

    3 erreurs · 2 alertes · 0 note · 4 faits reliés
    ");
}

/// No byte of an article reaches the terminal as a control: the only escapes are those of the colours.
#[test]
fn nothing_escapes() {
    let text = shown(En, Look { colour: true, detail: Detail::Verbose, width: 140 });
    assert!(!text.contains("\u{1b}[31m is safe"));
    assert!(text.contains("⟨U+001B⟩"));
    assert!(text.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\u{1b}')));
}
