//! Pairs of passages with names of countries, states, nations and points of the compass, and what must be told above a note.

use crate::comparator::testing::check;

#[test]
fn countries_and_states() {
    check(&[
        (
            "The envoy will visit Kenya on Monday. He will then fly to Uganda for talks.",
            "L'émissaire se rendra lundi au Kenya. Il s'envolera ensuite pour la Tanzanie pour des discussions.",
            "place/other Uganda | Tanzanie",
        ),
        (
            "The envoy will visit Kenya on Monday. He will then fly to Uganda for talks.",
            "L'émissaire se rendra lundi au Kenya avant de s'envoler pour la Tanzanie pour des discussions.",
            "place/other Uganda | Tanzanie",
        ),
        (
            "The envoy will visit Kenya on Monday. He will then fly to Uganda for talks.",
            "L'émissaire se rendra lundi au Kenya avant de s'envoler pour l'Ouganda pour des discussions.",
            "",
        ),
        (
            "Soldiers from Chad crossed the border, the ministry said. Niger has closed its airports.",
            "Des soldats tchadiens ont franchi la frontière, selon le ministère. Le Nigeria a fermé ses aéroports.",
            "place/other Niger | Nigeria",
        ),
        (
            "The Peruvian government recalled its ambassador, and Chile did the same the next day.",
            "Le gouvernement péruvien a rappelé son ambassadeur. La Bolivie a fait de même le lendemain.",
            "place/other Chile | Bolivie",
        ),
        (
            "Exports to Vietnam doubled. Those to Thailand fell slightly.",
            "Les exportations vers le Vietnam ont doublé. Celles vers la Malaisie ont légèrement baissé.",
            "place/other Thailand | Malaisie",
        ),
        (
            "Malta and Cyprus joined the union in the same year, the historian said. Estonia had joined earlier.",
            "Malte et Chypre ont rejoint l'union la même année, selon l'historien. La Lettonie l'avait rejointe plus tôt.",
            "place/other Estonia | Lettonie",
        ),
        (
            "A Danish tanker caught fire off the coast on Friday.",
            "Un pétrolier norvégien a pris feu au large des côtes vendredi.",
            "place/other Danish | norvégien",
        ),
        (
            "A Danish tanker caught fire off the coast on Friday.",
            "Un pétrolier battant pavillon du Danemark a pris feu au large des côtes vendredi.",
            "",
        ),
        (
            "The French striker scored twice in the final.",
            "L'attaquant belge a marqué deux fois en finale.",
            "place/other French | belge",
        ),
        (
            "Troopers in West Virginia closed the highway after the crash.",
            "Les policiers de Virginie ont fermé l'autoroute après l'accident.",
            "place/other West Virginia | Virginie",
        ),
        (
            "Troopers in West Virginia closed the highway after the crash.",
            "Les policiers de Virginie-Occidentale ont fermé l'autoroute après l'accident.",
            "",
        ),
        (
            "He was born in North Carolina and studied in Ohio.",
            "Il est né en Caroline du Sud et a étudié dans l'Ohio.",
            "place/direction North | Sud; place/other North Carolina | Caroline du Sud",
        ),
        (
            "The senator from Virginia voted against the bill.",
            "Le sénateur de Virginie-Occidentale a voté contre le projet de loi.",
            "place/other Virginia | Virginie-Occidentale",
        ),
        (
            "The train runs from Quebec to Montreal in three hours.",
            "Le train relie Québec à Toronto en trois heures.",
            "place/other Montreal | Toronto",
        ),
        (
            "The province of Quebec will raise the minimum wage.",
            "La province de l'Ontario augmentera le salaire minimum.",
            "place/other province of Quebec | Ontario",
        ),
        (
            "The province of Quebec will raise the minimum wage.",
            "Le Québec augmentera le salaire minimum.",
            "",
        ),
        (
            "The mayor of Quebec City met the premier of Quebec.",
            "Le maire de Québec a rencontré le premier ministre du Québec.",
            "",
        ),
        (
            "The fire started in Quebec City on Sunday night.",
            "L'incendie s'est déclaré à Montréal dimanche soir.",
            "place/other Quebec City | Montréal",
        ),
    ]);
}

#[test]
fn nations_of_people() {
    check(&[
        (
            "Russia's Daniil Medvedev beat him in straight sets.",
            "Le Serbe Daniil Medvedev l'a battu en deux sets.",
            "place/other Russia | Serbe",
        ),
        (
            "Russia's Daniil Medvedev beat him in straight sets.",
            "Le Russe Daniil Medvedev l'a battu en deux sets.",
            "",
        ),
        (
            "Mexico's Renata Zarazua reached the final of the tournament.",
            "La Brésilienne Renata Zarazua a atteint la finale du tournoi.",
            "place/other Mexico | Brésilienne",
        ),
        (
            "Germany's Angela Kerber lost to Spain's Paula Badosa.",
            "L'Espagnole Angela Kerber s'est inclinée face à l'Allemande Paula Badosa.",
            "place/other Germany | Espagnole; place/other Spain | Allemande",
        ),
        (
            "Germany's Angela Kerber lost to Spain's Paula Badosa.",
            "L'Allemande Angela Kerber s'est inclinée face à l'Espagnole Paula Badosa.",
            "",
        ),
        (
            "Kenyan runner Amos Kirui set a new record in Berlin.",
            "Le coureur éthiopien Amos Kirui a établi un nouveau record à Berlin.",
            "place/other Kenyan | éthiopien",
        ),
    ]);
}

#[test]
fn points_of_the_compass() {
    check(&[
        (
            "The village lies in the northwest of the island.",
            "Le village se trouve dans le sud-ouest de l'île.",
            "place/direction northwest | sud-ouest",
        ),
        (
            "The village lies in the northwest of the island.",
            "Le village se trouve dans le nord-ouest de l'île.",
            "",
        ),
        (
            "A fire broke out south of Athens on Monday.",
            "Un incendie s'est déclaré au nord d'Athènes lundi.",
            "place/direction south | nord",
        ),
        (
            "The suspect fled eastward toward the border.",
            "Le suspect a fui vers l'ouest en direction de la frontière.",
            "place/direction eastward | ouest",
        ),
        (
            "Southern France and the East Coast were hit.",
            "Le sud de la France et la côte Est ont été touchés.",
            "",
        ),
        (
            "Southern France was hit by hail.",
            "Le nord de la France a été touché par la grêle.",
            "place/direction Southern | nord",
        ),
        (
            "Winds in the western Mediterranean reached 90 km/h.",
            "Le vent a atteint 90 km/h en Méditerranée orientale.",
            "place/direction western | orientale; place/other western Mediterranean | Méditerranée orientale",
        ),
        (
            "The village lies in the northwest of the island.",
            "Le village se situe au sud-ouest de l'île.",
            "place/direction northwest | sud-ouest",
        ),
        (
            "The quake struck 40 km northeast of the capital.",
            "Le séisme a frappé à 40 km au sud-est de la capitale.",
            "place/direction northeast | sud-est",
        ),
        (
            "Smoke was seen in the northern suburbs.",
            "De la fumée a été aperçue dans la banlieue sud.",
            "place/direction northern | sud",
        ),
        ("Smoke was seen in the northern suburbs.", "De la fumée a été aperçue dans la banlieue nord.", ""),
        (
            "The ship drifted to the northeast for two days.",
            "Le navire a dérivé vers le nord-ouest pendant deux jours.",
            "place/direction northeast | nord-ouest",
        ),
    ]);
}
