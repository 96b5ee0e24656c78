//! One hand-made report in every format.

use super::sample::translation;
use super::text::{Detail, Look};
use super::{Format, Setting, render};
use crate::article::Language;
use crate::comparator::finding::Severity;
use crate::reporter::message::Messages;

fn shown(format: Format, ui: Language) -> String {
    let look = Look { width: 80, colour: false, detail: Detail::Usual };
    let setting = Setting { messages: Messages::new(ui), look, fail_on: Some(Severity::Error) };
    render(&translation().report(), format, &setting)
}

#[test]
fn github() {
    insta::assert_snapshot!(shown(Format::Github, Language::En), @r"
    ::error file=story.fr.txt,line=3,col=15,endColumn=38,title=number/separator::“$3.9 billion” in English, “39 milliards de dollars” in French: the decimal point is lost or moved%0A3.9 billion USD against 39 billion USD. The digits are the same, the decimal sign is not: French writes 3,9 where English writes 3.9.
    ::error file=story.fr.txt,line=5,col=22,endColumn=53,title=number/bound::“more than $90 million” in English, “moins de 90 millions de dollars” in French: the hedge is turned round (more than / less than)%0AOne says at least, the other at most.
    ::error file=story.fr.txt,line=5,col=53,title=passage/omitted::A passage is missing from the French version: “<b>Nothing</b> =1+1 ⟨U+001B⟩[31m is safe.”%0ANo sentence of the other version answers to this passage or holds its facts.
    ::warning file=story.fr.txt,line=3,col=38,title=claim/omitted::“188 clinics” is missing from the French version%0ANo equal or near value was found where it should stand, nor elsewhere in the text.
    ::warning file=story.fr.txt,line=3,col=63,endColumn=75,title=person/spelling::“Neil Lindsay” in English, “Neil Linsday” in French: the name is spelt otherwise%0AThe two spellings are too close to be two names.
    ");
}

#[test]
fn rdjsonl() {
    insta::assert_snapshot!(shown(Format::Rdjsonl, Language::En).lines().next().unwrap(), @r#"{"message":"“$3.9 billion” in English, “39 milliards de dollars” in French: the decimal point is lost or moved\n3.9 billion USD against 39 billion USD. The digits are the same, the decimal sign is not: French writes 3,9 where English writes 3.9.","location":{"path":"story.fr.txt","range":{"start":{"line":3,"column":15},"end":{"line":3,"column":38}}},"severity":"ERROR","source":{"name":"recoupe"},"code":{"value":"number/separator"},"relatedLocations":[{"message":"English","location":{"path":"story.en.txt","range":{"start":{"line":3,"column":17},"end":{"line":3,"column":29}}}}]}"#);
}

#[test]
fn csv() {
    insta::assert_snapshot!(shown(Format::Csv, Language::En), @r#"
    ﻿"id","severity","rule","type","confidence","finding","reason","file 1","line 1","column 1","text 1","file 2","line 2","column 2","text 2"
    "2754093dae568943","error","number/separator","mismatch","0.90","“$3.9 billion” in English, “39 milliards de dollars” in French: the decimal point is lost or moved","3.9 billion USD against 39 billion USD. The digits are the same, the decimal sign is not: French writes 3,9 where English writes 3.9.","story.en.txt","3","17","$3.9 billion","story.fr.txt","3","15","39 milliards de dollars"
    "b7d65307404f310c","warning","claim/omitted","omission","0.90","“188 clinics” is missing from the French version","No equal or near value was found where it should stand, nor elsewhere in the text.","story.en.txt","3","58","188","story.fr.txt","3","38",""
    "262a8d92ec339260","warning","person/spelling","mismatch","0.90","“Neil Lindsay” in English, “Neil Linsday” in French: the name is spelt otherwise","The two spellings are too close to be two names.","story.en.txt","3","76","Neil Lindsay","story.fr.txt","3","63","Neil Linsday"
    "60e3a88d43f18b24","error","number/bound","mismatch","0.90","“more than $90 million” in English, “moins de 90 millions de dollars” in French: the hedge is turned round (more than / less than)","One says at least, the other at most.","story.en.txt","5","15","more than $90 million","story.fr.txt","5","22","moins de 90 millions de dollars"
    "4ee906f7d45de200","error","passage/omitted","omission","0.90","A passage is missing from the French version: “<b>Nothing</b> =1+1 ⟨U+001B⟩[31m is safe.”","No sentence of the other version answers to this passage or holds its facts.","story.en.txt","5","38","<b>Nothing</b> =1+1 ⟨U+001B⟩[31m is safe.","story.fr.txt","5","53",""
    "#);
}

#[test]
fn junit() {
    insta::assert_snapshot!(shown(Format::Junit, Language::En), @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="recoupe" tests="5" failures="3">
      <testsuite name="story.en.txt ↔ story.fr.txt" tests="5" failures="3" errors="0" skipped="0">
        <testcase classname="number.separator" name="“$3.9 billion” in English, “39 milliards de dollars” in French: the decimal point is lost or moved 2754093dae568943" time="0">
          <failure type="number/separator" message="“$3.9 billion” in English, “39 milliards de dollars” in French: the decimal point is lost or moved">story.fr.txt:3:15
    “$3.9 billion” in English, “39 milliards de dollars” in French: the decimal point is lost or moved
    3.9 billion USD against 39 billion USD. The digits are the same, the decimal sign is not: French writes 3,9 where English writes 3.9.</failure>
        </testcase>
        <testcase classname="claim.omitted" name="“188 clinics” is missing from the French version b7d65307404f310c" time="0">
          <system-out>story.fr.txt:3:38
    “188 clinics” is missing from the French version
    No equal or near value was found where it should stand, nor elsewhere in the text.</system-out>
        </testcase>
        <testcase classname="person.spelling" name="“Neil Lindsay” in English, “Neil Linsday” in French: the name is spelt otherwise 262a8d92ec339260" time="0">
          <system-out>story.fr.txt:3:63
    “Neil Lindsay” in English, “Neil Linsday” in French: the name is spelt otherwise
    The two spellings are too close to be two names.</system-out>
        </testcase>
        <testcase classname="number.bound" name="“more than $90 million” in English, “moins de 90 millions de dollars” in French: the hedge is turned round (more than /… 60e3a88d43f18b24" time="0">
          <failure type="number/bound" message="“more than $90 million” in English, “moins de 90 millions de dollars” in French: the hedge is turned round (more than / less than)">story.fr.txt:5:22
    “more than $90 million” in English, “moins de 90 millions de dollars” in French: the hedge is turned round (more than / less than)
    One says at least, the other at most.</failure>
        </testcase>
        <testcase classname="passage.omitted" name="A passage is missing from the French version: “&lt;b&gt;Nothing&lt;/b&gt; =1+1 ⟨U+001B⟩[31m is safe.” 4ee906f7d45de200" time="0">
          <failure type="passage/omitted" message="A passage is missing from the French version: “&lt;b&gt;Nothing&lt;/b&gt; =1+1 ⟨U+001B⟩[31m is safe.”">story.fr.txt:5:53
    A passage is missing from the French version: “&lt;b&gt;Nothing&lt;/b&gt; =1+1 ⟨U+001B⟩[31m is safe.”
    No sentence of the other version answers to this passage or holds its facts.</failure>
        </testcase>
      </testsuite>
    </testsuites>
    "#);
}

#[test]
fn markdown() {
    insta::assert_snapshot!(shown(Format::Markdown, Language::Fr), @r"
    ### recoupe : 3 erreurs · 2 alertes · 0 note · 4 faits reliés

    `story.en.txt` ↔ `story.fr.txt` · traduction

    🔴 **erreur** « \$3.9 billion » en anglais, « 39 milliards de dollars » en français : la virgule décimale est perdue ou déplacée `number/separator`  
    3,9 milliards de dollars américains contre 39 milliards de dollars américains. Les chiffres sont les mêmes, la virgule non : le français écrit 3,9 là où l’anglais écrit 3.9.

    🟠 **alerte** « 188 clinics » manque dans la version française `claim/omitted`  
    Aucune valeur égale ou proche n’a été trouvée là où elle devrait être, ni ailleurs dans le texte.

    🟠 **alerte** « Neil Lindsay » en anglais, « Neil Linsday » en français : le nom est écrit autrement `person/spelling`  
    Les deux graphies sont trop proches pour être deux noms.

    > **anglais** (3)  
    > Amazon will pay <strong>\$3.9 billion</strong> for One Medical, which runs <strong>188</strong> clinics, said <strong>Neil Lindsay</strong>.
    >
    > **français** (3)  
    > Amazon paiera <strong>39 milliards de dollars</strong>**\[ \]** pour One Medical, selon <strong>Neil Linsday</strong>.
    >

    🔴 **erreur** « more than \$90 million » en anglais, « moins de 90 millions de dollars » en français : la nuance est inversée (plus de / moins de) `number/bound`  
    Un chiffre est donné comme un minimum, l’autre comme un maximum.

    🔴 **erreur** Un passage manque dans la version française : « &lt;b&gt;Nothing&lt;/b&gt; =1+1 ⟨U+001B⟩\[31m is safe. » `passage/omitted`  
    Aucune phrase de l’autre version ne répond à ce passage ni n’en reprend les faits.

    > **anglais** (5)  
    > The firm lost <strong>more than \$90 million</strong>. <strong>&lt;b&gt;Nothing&lt;/b&gt; =1+1 ⟨U+001B⟩\[31m is safe.</strong>
    >
    > **français** (5)  
    > L’entreprise a perdu <strong>moins de 90 millions de dollars</strong>**\[ \]**.
    >
    ");
}

#[test]
fn jsonl() {
    insta::assert_snapshot!(shown(Format::Jsonl, Language::En), @r#"
    {"record":"report","schema":"recoupe-report/1","tool":{"name":"recoupe","version":"0.1.0"},"relation":"translation","relation_why":"asked for","articles":[{"id":"a","path":"story.en.txt","language":"en","claims":5},{"id":"b","path":"story.fr.txt","language":"fr","claims":4}],"summary":{"error":3,"warning":2,"note":0,"linked":4}}
    {"record":"link","claims":{"a":0,"b":0},"verdict":"same","why":"same-spelling"}
    {"record":"link","claims":{"a":1,"b":1},"verdict":"conflict","why":"decimal-separator"}
    {"record":"link","claims":{"a":3,"b":2},"verdict":"conflict","why":"letters-slipped"}
    {"record":"link","claims":{"a":4,"b":3},"verdict":"conflict","why":"bound-reversed"}
    {"record":"finding","id":"2754093dae568943","rule":"number/separator","type":"mismatch","severity":"error","confidence":0.9,"message":"“$3.9 billion” in English, “39 milliards de dollars” in French: the decimal point is lost or moved","why":"3.9 billion USD against 39 billion USD. The digits are the same, the decimal sign is not: French writes 3,9 where English writes 3.9.","cause":"decimal-separator","locations":[{"article":"a","claim":1,"role":"claim","text":"$3.9 billion","start":{"byte":41,"line":3,"column":17},"end":{"byte":53,"line":3,"column":29}},{"article":"b","claim":1,"role":"claim","text":"39 milliards de dollars","start":{"byte":42,"line":3,"column":15},"end":{"byte":65,"line":3,"column":38}}]}
    {"record":"finding","id":"b7d65307404f310c","rule":"claim/omitted","type":"omission","severity":"warning","confidence":0.9,"message":"“188 clinics” is missing from the French version","why":"No equal or near value was found where it should stand, nor elsewhere in the text.","cause":"not-found","locations":[{"article":"a","claim":2,"role":"claim","text":"188","start":{"byte":82,"line":3,"column":58},"end":{"byte":85,"line":3,"column":61}},{"article":"b","role":"missing","text":"","start":{"byte":65,"line":3,"column":38},"end":{"byte":65,"line":3,"column":38}}]}
    {"record":"finding","id":"262a8d92ec339260","rule":"person/spelling","type":"mismatch","severity":"warning","confidence":0.9,"message":"“Neil Lindsay” in English, “Neil Linsday” in French: the name is spelt otherwise","why":"The two spellings are too close to be two names.","cause":"letters-slipped","locations":[{"article":"a","claim":3,"role":"claim","text":"Neil Lindsay","start":{"byte":100,"line":3,"column":76},"end":{"byte":112,"line":3,"column":88}},{"article":"b","claim":2,"role":"claim","text":"Neil Linsday","start":{"byte":90,"line":3,"column":63},"end":{"byte":102,"line":3,"column":75}}]}
    {"record":"finding","id":"60e3a88d43f18b24","rule":"number/bound","type":"mismatch","severity":"error","confidence":0.9,"message":"“more than $90 million” in English, “moins de 90 millions de dollars” in French: the hedge is turned round (more than / less than)","why":"One says at least, the other at most.","cause":"bound-reversed","locations":[{"article":"a","claim":4,"role":"claim","text":"more than $90 million","start":{"byte":129,"line":5,"column":15},"end":{"byte":150,"line":5,"column":36}},{"article":"b","claim":3,"role":"claim","text":"moins de 90 millions de dollars","start":{"byte":128,"line":5,"column":22},"end":{"byte":159,"line":5,"column":53}}]}
    {"record":"finding","id":"4ee906f7d45de200","rule":"passage/omitted","type":"omission","severity":"error","confidence":0.9,"message":"A passage is missing from the French version: “<b>Nothing</b> =1+1 ⟨U+001B⟩[31m is safe.”","why":"No sentence of the other version answers to this passage or holds its facts.","cause":"passage-not-found","locations":[{"article":"a","role":"claim","text":"<b>Nothing</b> =1+1 \u001b[31m is safe.","start":{"byte":152,"line":5,"column":38},"end":{"byte":186,"line":5,"column":72}},{"article":"b","role":"missing","text":"","start":{"byte":159,"line":5,"column":53},"end":{"byte":159,"line":5,"column":53}}]}
    "#);
}
