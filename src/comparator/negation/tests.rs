//! Pairs of passages of which one may deny what the other affirms, and what must be told of them above a note.

use crate::comparator::testing::check;

#[test]
fn denials_in_quotations() {
    check(&[
        (
            "\"We cannot say that the medicine itself is the cause,\" said Clara Benning.",
            "« Nous pouvons affirmer que le médicament lui-même en est la cause », a dit Clara Benning.",
            "quote/changed cannot say | « Nous pouvons affirmer que le médicament lui-même en est la cause »",
        ),
        (
            "\"We cannot say that the medicine itself is the cause,\" said Clara Benning.",
            "« On ne peut pas affirmer que le médicament lui-même en est la cause », a dit Clara Benning.",
            "",
        ),
        (
            "\"We cannot rule out that the medicine is the cause,\" said Clara Benning.",
            "« Il est possible que le médicament en soit la cause », a dit Clara Benning.",
            "",
        ),
        (
            "\"There is no evidence that the water was polluted,\" Clara Benning said.",
            "« Il y a des preuves que l'eau était polluée », a dit Clara Benning.",
            "quote/changed no evidence | « Il y a des preuves que l'eau était polluée »",
        ),
        (
            "\"There is no evidence that the water was polluted,\" Clara Benning said.",
            "« Rien ne prouve que l'eau était polluée », a dit Clara Benning.",
            "",
        ),
        (
            "\"There is no doubt that the water was polluted,\" Clara Benning said.",
            "« Il est certain que l'eau était polluée », a dit Clara Benning.",
            "",
        ),
        (
            "\"The outbreak was not linked to the farm,\" the agency said.",
            "« L'épidémie était liée à l'exploitation », a indiqué l'agence.",
            "quote/changed not linked | « L'épidémie était liée à l'exploitation »",
        ),
        (
            "\"Why didn't they warn us about the flood?\" Clara Benning asked.",
            "« Pourquoi nous ont-ils avertis de l'inondation ? », a demandé Clara Benning.",
            "quote/changed didn't they warn | « Pourquoi nous ont-ils avertis de l'inondation ? »",
        ),
        (
            "\"Why don't we plant trees in the square?\" Clara Benning asked.",
            "« Et si nous plantions des arbres sur la place ? », a demandé Clara Benning.",
            "",
        ),
        (
            "\"I will never leave this town,\" said Clara Benning, who lost her shop in the flood.",
            "« Je quitterai cette ville », a dit Clara Benning, qui a perdu son magasin dans l'inondation.",
            "quote/changed never leave | « Je quitterai cette ville »",
        ),
        (
            "\"I will never leave this town,\" said Clara Benning, who lost her shop in the flood.",
            "« Je ne quitterai jamais cette ville », a dit Clara Benning, qui a perdu son magasin dans l'inondation.",
            "",
        ),
        (
            "\"The seals are swimming well and there is plenty of food,\" said Clara Benning.",
            "« Les phoques nagent bien et ne manquent pas de nourriture », a dit Clara Benning.",
            "",
        ),
        (
            "\"She did not fail to thank the crew,\" said Clara Benning.",
            "« Elle a remercié l'équipage », a dit Clara Benning.",
            "",
        ),
        (
            "\"We did not ask for money,\" the mayor told reporters.",
            "« Nous avons demandé de l'argent », a dit le maire aux journalistes.",
            "quote/changed not ask | « Nous avons demandé de l'argent »",
        ),
        (
            "\"We did not ask for money,\" the mayor told reporters.",
            "« Nous n'avons pas demandé d'argent », a dit le maire aux journalistes.",
            "",
        ),
        (
            "\"They knew about the leak,\" Dr. Hall said. \"Nobody warned us.\"",
            "« Ils étaient au courant de la fuite », a déclaré le Dr Hall. « Quelqu'un nous a prévenus. »",
            "quote/changed Nobody warned | « Quelqu'un nous a prévenus. »",
        ),
        (
            "\"They knew about the leak,\" Dr. Hall said. \"Nobody warned us.\"",
            "« Ils étaient au courant de la fuite », a déclaré le Dr Hall. « Personne ne nous a prévenus. »",
            "",
        ),
        (
            "\"I can't forgive him,\" she said after the verdict.",
            "« Je peux lui pardonner », a-t-elle dit après le verdict.",
            "quote/changed can't forgive | « Je peux lui pardonner »",
        ),
        (
            "\"I can't forgive him,\" she said after the verdict.",
            "« Il m'est impossible de lui pardonner », a-t-elle dit après le verdict.",
            "",
        ),
        (
            "\"It was our best season,\" coach Marta Lind said.",
            "« Ce n'était pas notre meilleure saison », a déclaré l'entraîneuse Marta Lind.",
            "quote/changed \"It was our best season,\" | n'était pas notre meilleure",
        ),
        (
            "\"It was hardly our best season,\" coach Marta Lind said.",
            "« Ce n'était pas notre meilleure saison », a déclaré l'entraîneuse Marta Lind.",
            "",
        ),
        (
            "\"We will not raise taxes,\" Finance Minister Paul Derby promised on Sunday.",
            "« Nous augmenterons les impôts », a promis dimanche le ministre des Finances Paul Derby.",
            "quote/changed not raise | « Nous augmenterons les impôts »",
        ),
        (
            "\"We have to act without delay,\" Finance Minister Paul Derby said on Sunday.",
            "« Il ne faut pas attendre pour agir », a dit dimanche le ministre des Finances Paul Derby.",
            "",
        ),
        (
            "\"Only the judge can decide,\" said Mr. Carver.",
            "« Il n'y a que le juge qui puisse décider », a dit M. Carver.",
            "",
        ),
        (
            "\"I fear it will be too late,\" she added.",
            "« Je crains qu'il ne soit trop tard », a-t-elle ajouté.",
            "",
        ),
        (
            "\"The bridge failed,\" the engineer said. \"We lost everything.\"",
            "« Le pont n'a pas tenu », a dit l'ingénieur. « Nous avons tout perdu. »",
            "",
        ),
        ("\"He refused to sign,\" said the lawyer.", "« Il n'a pas voulu signer », a déclaré l'avocat.", ""),
        (
            "\"Stay calm,\" he told the crowd. \"Remember where you came from.\"",
            "« Restez calmes », a-t-il lancé à la foule. « N'oubliez pas d'où vous venez. »",
            "",
        ),
        (
            "\"It was not a bad game,\" coach Lind said.",
            "« C'était un bon match », a dit l'entraîneur Lind.",
            "",
        ),
        ("\"I couldn't agree more,\" said Lopez.", "« Je suis tout à fait d'accord », a dit Lopez.", ""),
        (
            "\"It wasn't until Monday that we knew,\" said Lopez.",
            "« Nous l'avons su lundi seulement », a dit Lopez.",
            "",
        ),
    ]);
}

#[test]
fn a_denial_is_looked_for_in_its_own_clause() {
    crate::comparator::testing::check(&[
        (
            "Detectives do not believe that alcohol played a part and say the driver slept less than three hours.",
            "Les enquêteurs estiment que l'alcool a joué un rôle et précisent que le conducteur a dormi moins de trois heures.",
            "wording/negation not believe | Les enquêteurs estiment que l'alcool a joué un rôle et précisent que le conducteur a dormi moins de trois heures.",
        ),
        (
            "Detectives do not believe that alcohol played a part and say the driver slept less than three hours.",
            "Les enquêteurs n'estiment pas que l'alcool a joué un rôle et précisent que le conducteur a dormi moins de trois heures.",
            "",
        ),
        (
            "Pupils at the school in Brno no longer have lessons on Fridays after a vote of the board.",
            "Plus de cours le vendredi pour les élèves de l'école de Brno après un vote du conseil.",
            "",
        ),
        (
            "The pressure did not rise in either boiler, and fewer than 3 per cent of the pipes were dropped from the plan, the engineers said.",
            "La pression a augmenté dans les deux chaudières, et moins de 3 % des tuyaux ont été abandonnés dans le plan, ont dit les ingénieurs.",
            "wording/negation not rise | La pression a augmenté dans les deux chaudières, et moins de 3 % des tuyaux ont été abandonnés dans le plan, ont dit les ingénieurs.",
        ),
        (
            "The police did not arrest the driver in Graz on Monday.",
            "La police a arrêté le conducteur à Graz lundi.",
            "wording/negation not arrest | La police a arrêté le conducteur à Graz lundi.",
        ),
        (
            "The broken dam cannot be repaired without new stones from Graz, the mason said.",
            "Il faut de nouvelles pierres de Graz pour réparer le barrage rompu, a dit le maçon.",
            "",
        ),
        (
            "The mason of Graz said that the noise of the mill was \"not acceptable\" at night.",
            "Le maçon de Graz a qualifié d'« inacceptable » le bruit du moulin pendant la nuit.",
            "",
        ),
        (
            "\"The damage to the old mill is irreversible,\" said the mason of Graz.",
            "« Les dégâts du vieux moulin ne sont pas réversibles », a dit le maçon de Graz.",
            "",
        ),
        (
            "Nor did the new tax have an effect on prices in Graz.",
            "La nouvelle taxe n’a pas non plus eu d’effet sur les prix à Graz.",
            "",
        ),
        (
            "The engraving was sawn in two after a fire in the chapel, known only as the old chapel.",
            "La gravure, dont on ne connaît que le nom, avait été sciée en deux avant un incendie dans la chapelle.",
            "wording/opposite after | avant",
        ),
    ]);
}
