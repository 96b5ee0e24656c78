//! Facts told twice, in the headline and the text or further down, and those that only look so.

use super::super::table::run;
use crate::article::Language;
use crate::comparator::rule::Rule;

#[test]
fn english_headline() {
    run(
        Rule::InsideHeadline,
        Language::En,
        &[
            (
                "Five die in Leeds fire\n\nSix people died in a fire in Leeds on Sunday, police said.\n\nThe blaze began at noon.",
                "Five",
            ),
            (
                "Two dead in York bus crash\n\nThree people were killed when a bus hit a wall in York.\n\nIt was raining.",
                "Two",
            ),
            (
                "Seven arrested in Leeds raid\n\nPolice arrested a gang in Leeds. Nine men were detained after the raid.\n\nIt took an hour.",
                "Seven",
            ),
            (
                "Arsonist jailed for nine years\n\nTom Berg has been jailed for six years by a court in Leeds.\n\nHe wept.",
                "nine years",
            ),
            (
                "Ferry strike to begin on Friday\n\nFerry crews will walk out from Saturday morning, their union said on Tuesday.\n\nTalks failed.",
                "Friday",
            ),
            (
                "Six killed in A9 coach crash\n\nSeven people were killed and a dozen hurt when a coach overturned on the A9 near Perth on Sunday.\n\nThe driver survived.",
                "Six",
            ),
            (
                "£430m for new trains\n\nThe government will spend £340m on new trains, it said on Monday.\n\nThe first will run in 2025.",
                "£430m",
            ),
            (
                "Retailer's shares plunge 21%\n\nShares in the retailer fell 12 per cent on Tuesday after it cut its forecast.\n\nIt blamed the weather.",
                "21%",
            ),
            (
                "Marlow Kent to shut nine shops\n\nMarlow Kent is to close eight of its shops, the company said on Thursday.\n\nStaff were told by email.",
                "nine",
            ),
            (
                "Nurse wins $1.2 million\n\nA jury has awarded a nurse $2.1 million over her dismissal.\n\nShe had worked there for ten years.",
                "$1.2 million",
            ),
            (
                "Man, 37, dies after being hit by van\n\nA 73-year-old man has died after being hit by a van in Hove.\n\nThe driver stopped.",
                "37",
            ),
        ],
    );
}

#[test]
fn english() {
    run(
        Rule::InsideRepeated,
        Language::En,
        &[
            (
                "The attack, which left 14 dead, shook the nation.\n\nPresident Jones said the 41 people who died would be remembered.",
                "41",
            ),
            (
                "Five people died in the fire.\n\nOfficials said the bodies of the six dead had been found.",
                "six",
            ),
            ("Two miners were killed at dawn.\n\nFlags flew at half-mast for the four victims.", "four"),
            (
                "The town has 12,400 people, the council said.\n\nThe mayor said most of the town's 14,200 people had voted.",
                "14,200",
            ),
            (
                "Council has awarded an $18.6-million contract to rebuild the apron.\n\nOttawa is covering half the cost of the $16.8-million contract, with the rest coming from a levy introduced in 2018.",
                "$16.8-million",
            ),
            (
                "A gust of 87mph was recorded at the lighthouse.\n\nForecasters said the 78mph gust, logged at 3.40am, was the strongest there for 11 years.",
                "78mph",
            ),
            (
                "This year's programme has 93 films from 31 countries.\n\nOf the 97 films in the programme, 40 were made by women.",
                "97",
            ),
            ("The school has 450 pupils.\n\nMost of the school's 540 pupils live nearby.", "540"),
            (
                "The suspect was arrested on Tuesday, said the police chief.\n\nThe suspect was arrested on Wednesday, officials said.",
                "Wednesday",
            ),
            (
                "Darren Pyke was jailed for six years.\n\nPyke was jailed for eight years, his lawyer said.",
                "eight years",
            ),
            (
                "Eleven people were killed when a river burst its banks.\n\nRescuers had put the toll at seven on Monday.",
                "",
            ),
            (
                "Fourteen people died in the crash.\n\nThe 41 people who died in a crash in 2015 would be remembered.",
                "",
            ),
            ("Three people died in Leeds and four in York.\n\nThe seven victims were all men.", ""),
            (
                "Twelve people were killed in the fire.\n\nThe four victims found in the hall were children.",
                "",
            ),
            ("At least 11 people died.\n\nThe 14 dead were flown home.", ""),
            (
                "Three charged after raid\n\nFive men were arrested after a raid.\n\nThree of them have been charged.",
                "",
            ),
            ("The school has 450 pupils.\n\nAnother school's 560 pupils live nearby.", ""),
            ("The town has 12,400 people.\n\nA nearby town's 15,300 people will vote.", ""),
            ("The school has 450 pupils.\n\nIn 2015 the school's 540 pupils had two halls.", ""),
            (
                "An offer of £3.2m was made. A rival bid of £2.9m came too.\n\nThe £3.2m bid would end the pantomime.",
                "",
            ),
            (
                "Five children die in Leeds fire\n\nSix people died in a fire in Leeds on Sunday, police said.\n\nFive were children.",
                "",
            ),
            (
                "Five people died in the fire.\n\nTwo others died later, bringing the toll to seven. The seven victims were men.",
                "",
            ),
            ("Fifty die in fire\n\nNearly 50 people died.", ""),
            (
                "The council awarded a £2.5m contract in Leeds and a £5.2m contract in York.\n\nThe £5.2m contract was late.",
                "",
            ),
            (
                "Patients have begun arriving at the hospital, a 64-bed unit in Ashby.\n\nThe first of the hospital's 46 beds were filled on Monday.",
                "46",
            ),
            ("Tom Berg took second place in the race.\n\nThis third place is his best result.", "third"),
            (
                "Tom Berg took second place in the race.\n\nIt was a day for third places, and the third place went to Ann Hart.",
                "",
            ),
            ("The hospital is a 64-bed unit.\n\nThe 20 beds for children are new.", ""),
            ("The £1.6m repairs will take a year. The council said the £1.9m repairs were overdue.", "£1.9m"),
            (
                "A bridge 240 metres long will be built. The 420-metre bridge will carry two lanes.",
                "420-metre",
            ),
            ("The report has 112 pages. Ministers will study the 121-page report.", "121"),
            ("The prize is worth $50,000. She will use the $15,000 prize for her studies.", "$15,000"),
            ("Twelve children were on board. All 21 children were unhurt.", "21"),
            (
                "The storm made landfall on Tuesday near Biloxi. When the storm made landfall on Wednesday, it weakened.",
                "Wednesday",
            ),
            (
                "The explosion happened on Monday at a depot. The explosion, which happened on Tuesday, was heard for miles.",
                "Tuesday",
            ),
            (
                "Five teens held, three charged over brawl\n\nThree teenagers have been charged after a brawl.\n\nTwo more were released.",
                "",
            ),
            ("15,000 march in Bristol\n\nSome 14,000 people marched through Bristol.\n\nIt was loud.", ""),
            ("The report has 112 pages. The 12-page annex lists them.", ""),
            ("A bridge 240 metres long will be built. The 420-metre tunnel is older.", ""),
            ("The explosion happened on Monday. The second explosion happened on Tuesday.", ""),
            ("Darren Pyke was jailed for six years. He had been jailed for four years in 2010.", ""),
            ("Tom Hill was charged on Monday. Hill was jailed on Friday.", ""),
            ("The ferry sank on Monday. A ferry sank on Tuesday in Malta.", ""),
            ("The £1.6m repairs will begin in May. The £2.6m extension will follow.", ""),
            (
                "Plant to open on Thursday\n\nPolice said on Monday that the plant would open.\n\nIt is new.",
                "",
            ),
            (
                "Talks on Thursday to avert strike\n\nThe strike begins on Friday.\n\nTalks are set for Thursday.",
                "",
            ),
        ],
    );
}

#[test]
fn french_headline() {
    run(
        Rule::InsideHeadline,
        Language::Fr,
        &[
            (
                "Cinq morts dans un incendie à Lyon\n\nSix personnes sont mortes dimanche dans un incendie à Lyon, selon la police.\n\nLe feu a pris à midi.",
                "Cinq",
            ),
            (
                "Lyon : deux morts dans un accident\n\nTrois personnes ont péri dans un accident à Lyon.\n\nIl pleuvait.",
                "deux",
            ),
            (
                "Sept personnes interpellées après un cambriolage\n\nNeuf hommes ont été interpellés après le cambriolage.\n\nIl était midi.",
                "Sept",
            ),
            (
                "Un budget voté avec un déficit de 6,8 millions\n\nLe conseil a adopté un budget au déficit de 8,6 millions d'euros.\n\nLa séance a duré quatre heures.",
                "6,8 millions",
            ),
            (
                "Grève : pas de métro mardi soir\n\nLes Lyonnais devront se passer du métro mercredi 14 juin, en raison d'une grève.\n\nLe tribunal a jugé dimanche qu'elle était permise.",
                "mardi soir",
            ),
            (
                "Accident de car à Nîmes : six morts\n\nSept personnes ont été tuées et douze blessées dans un accident de car dimanche près de Nîmes.\n\nLe chauffeur est indemne.",
                "six",
            ),
            (
                "430 millions d'euros pour les trains\n\nLe gouvernement va consacrer 340 millions d'euros aux trains.\n\nLes premiers rouleront en 2025.",
                "430 millions d'euros",
            ),
            (
                "L'enseigne ferme neuf magasins\n\nL'enseigne va fermer huit magasins, a-t-elle annoncé jeudi.\n\nLes salariés l'ont appris par courriel.",
                "neuf",
            ),
            (
                "Un homme de 37 ans meurt renversé\n\nUn homme de 73 ans est mort après avoir été renversé par une camionnette à Caen.\n\nLe chauffeur s'est arrêté.",
                "37 ans",
            ),
            (
                "Concert à Lyon dimanche\n\nLe concert aura lieu samedi à Lyon.\n\nOn attend 5 000 personnes.",
                "dimanche",
            ),
            (
                "Grève dans les trains dès mercredi\n\nLa grève commencera jeudi, a prévenu le syndicat lundi.\n\nElle durera deux jours.",
                "mercredi",
            ),
        ],
    );
}

#[test]
fn french() {
    run(
        Rule::InsideRepeated,
        Language::Fr,
        &[
            (
                "L'attaque, qui a fait 14 morts, a bouleversé le pays.\n\nLe président a rendu hommage aux victimes. Les 41 victimes seront inhumées lundi.",
                "41",
            ),
            (
                "La ville compte 12 400 habitants, selon la mairie.\n\nLe maire a rappelé que les 14 200 habitants de la ville étaient concernés.",
                "14 200",
            ),
            (
                "La ville a signé un contrat de 18,6 millions d'euros.\n\nL'État paie la moitié de ce contrat de 16,8 millions d'euros, annoncé en 2018.",
                "16,8 millions d'euros",
            ),
            (
                "Le festival propose 93 films.\n\nSur les 97 films du festival, 40 sont signés par des femmes.",
                "97",
            ),
            (
                "Le suspect a été arrêté mardi.\n\nLe suspect a été arrêté mercredi, selon le parquet.",
                "mercredi",
            ),
            (
                "L'école accueille 450 élèves.\n\nLa plupart des 540 élèves de l'école habitent le quartier.",
                "540",
            ),
            ("Onze personnes ont été tuées.\n\nUn précédent bilan faisait état de sept morts.", ""),
            ("Quatorze personnes sont mortes.\n\nLes 41 victimes de l'attentat de Nice seront honorées.", ""),
            (
                "Trois personnes sont mortes à Lyon et quatre à Nice.\n\nLes sept victimes étaient des hommes.",
                "",
            ),
            ("Au moins 11 personnes sont mortes.\n\nLes 14 victimes ont été inhumées.", ""),
            ("La ville compte 12 400 habitants.\n\nLes 15 300 habitants d'une autre ville voteront.", ""),
            (
                "Un contrat de 2,5 millions d'euros a été signé à Lyon, un autre de 5,2 millions à Nice.\n\nLe contrat de 5,2 millions d'euros est en retard.",
                "",
            ),
            (
                "Trois mis en examen après un cambriolage\n\nCinq hommes ont été interpellés.\n\nTrois ont été mis en examen.",
                "",
            ),
            ("L'école accueille 450 élèves.\n\nLes 120 élèves de l'école maternelle déménagent.", ""),
            (
                "Long de 342 mètres, le viaduc sera fermé.\n\nLes ouvriers se relaieront sur les 324 mètres du viaduc.",
                "324 mètres",
            ),
            (
                "La compagnie va supprimer 180 emplois.\n\nLe plan porte sur 108 suppressions d'emplois.",
                "108",
            ),
            (
                "Paul Dumas a pris la deuxième place.\n\nCette troisième place est son meilleur résultat.",
                "troisième",
            ),
            (
                "Trafic : cinq mises en examen\n\nCinq hommes ont été mis en examen jeudi.\n\nSept suspects avaient été interpellés mardi.",
                "",
            ),
            ("Long de 342 mètres, le pont a rouvert. Sa travée centrale, de 324 mètres, est neuve.", ""),
            ("Le chômage s'est établi à 7,1 % au premier trimestre.\n\nIl sera de 7,3 % en fin d'année.", ""),
            ("Paul Dumas a pris la deuxième place.\n\nLa troisième place revient à Luc Hart.", ""),
            (
                "Quarante millions pour les écoles\n\nUn crédit de 28 millions de francs est voté. La somme s'ajoute aux 12 millions déjà votés en 2021.",
                "",
            ),
            ("Le rapport compte 112 pages. Les députés étudieront ce rapport de 121 pages.", "121"),
            ("Un pont de 240 mètres sera construit. Le pont de 420 mètres aura deux voies.", "420 mètres"),
            ("Douze enfants étaient à bord. Les 21 enfants sont indemnes.", "21"),
            (
                "L'explosion s'est produite lundi dans un dépôt. L'explosion s'est produite mardi, selon un témoin.",
                "mardi",
            ),
            ("L'explosion s'est produite lundi. Une autre explosion s'est produite mardi.", ""),
            ("Paul Dumas a été condamné à six ans de prison. Il avait été condamné à deux ans en 2010.", ""),
            ("Le ferry a coulé lundi. Un ferry a coulé mardi à Malte.", ""),
            (
                "15 000 personnes défilent à Nantes\n\nQuelque 14 000 personnes ont défilé à Nantes.\n\nLa marche était calme.",
                "",
            ),
            (
                "L'usine ouvrira jeudi\n\nLa police a annoncé lundi l'ouverture de l'usine.\n\nElle est neuve.",
                "",
            ),
            ("Le rapport compte 112 pages. L'annexe de 12 pages les cite.", ""),
        ],
    );
}
