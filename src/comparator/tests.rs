//! Pairs of sentences and what must be told of them above a note: what translators rightly do, and the slips they make.

use super::testing::check;

#[test]
fn what_is_rightly_said_otherwise() {
    check(&[
        // Rounded, converted, restated.
        (
            "The bank lost 3.912 billion dollars last year.",
            "La banque a perdu 3,9 milliards de dollars l’an dernier.",
            "",
        ),
        (
            "The striker scored from 25 yards on Sunday.",
            "L’attaquant a marqué dimanche d’une vingtaine de mètres.",
            "",
        ),
        (
            "The striker scored from 25 yards on Sunday.",
            "L’attaquant a marqué dimanche d’une trentaine de mètres.",
            "quantity/conversion 25 yards | une trentaine de mètres",
        ),
        (
            "The village lies 60 miles north of London.",
            "Le village se trouve à 96 km au nord de Londres.",
            "",
        ),
        ("A quarter of the voters stayed at home.", "25 % des électeurs sont restés chez eux.", ""),
        ("One in four voters stayed at home.", "Un électeur sur quatre est resté chez lui.", ""),
        (
            "A dozen people were hurt in the crash.",
            "Une douzaine de personnes ont été blessées dans l’accident.",
            "",
        ),
        (
            "Sales rose in the third quarter of 2019.",
            "Les ventes ont augmenté au troisième trimestre 2019.",
            "",
        ),
        ("The trial lasted eighteen months.", "Le procès a duré un an et demi.", ""),
        ("The talks lasted a fortnight.", "Les discussions ont duré quinze jours.", ""),
        ("The match starts at 8pm GMT.", "Le match commence à 21 h, heure de Paris.", ""),
        ("The match starts at 3.30pm.", "Le match commence à 15 h 30.", ""),
        ("It was 80 degrees Fahrenheit in the city.", "Il faisait 27 degrés Celsius dans la ville.", ""),
        ("They met on 21 July 2022 in Paris.", "Ils se sont rencontrés le 21 juillet à Paris.", ""),
        ("Nearly four billion people live there.", "Près de 4 milliards de personnes y vivent.", ""),
        ("She ran between 55 and 60 kilometres.", "Elle a couru de 55 à 60 kilomètres.", ""),
        ("She left in late 2020.", "Elle est partie fin 2020.", ""),
        (
            "Rain will come early Monday and wind late Monday.",
            "La pluie viendra tôt lundi matin et le vent lundi soir.",
            "",
        ),
        ("The truce ends early on Tuesday.", "La trêve prend fin mardi matin.", ""),
        ("He was killed in the 1990s.", "Il a été tué dans les années 1990.", ""),
        ("He turned 21 on Monday.", "Il a fêté ses 21 ans lundi.", ""),
        ("He turned 18 last month.", "Il a eu 18 ans le mois dernier.", ""),
        (
            "North Korea entered the talks on Monday.",
            "La Corée du Nord est entrée dans les discussions lundi.",
            "",
        ),
        ("It took a couple of days to find the boat.", "Il a fallu du temps pour trouver le bateau.", ""),
        // A figure said once in one version and twice in the other; a gloss.
        (
            "The plant has 450 workers. The union says the 450 workers will strike.",
            "L’usine compte 450 ouvriers. Le syndicat annonce qu’ils feront grève.",
            "",
        ),
        (
            "The flat cost £300,000 in 2015.",
            "L’appartement a coûté 300 000 livres (environ 345 000 euros) en 2015.",
            "",
        ),
        ("The walk is 10 miles long.", "La marche fait 10 miles (16 km) de long.", ""),
    ]);
}

#[test]
fn slips_of_figures() {
    check(&[
        (
            "The company lost 3.9 billion dollars last year.",
            "La société a perdu 3,9 millions de dollars l’an dernier.",
            "number/scale 3.9 billion dollars | 3,9 millions de dollars",
        ),
        (
            "The company lost 3.9 billion dollars last year.",
            "La société a perdu 3,9 billions de dollars l’an dernier.",
            "number/scale 3.9 billion dollars | 3,9 billions de dollars",
        ),
        (
            "The company lost 3.9 billion dollars last year.",
            "La société a perdu 39 milliards de dollars l’an dernier.",
            "number/separator 3.9 billion dollars | 39 milliards de dollars",
        ),
        (
            "The firm was founded in late 2020.",
            "L’entreprise a été fondée début 2020.",
            "date/value 2020 | 2020",
        ),
        ("The castle was built in 2011.", "Le château a été construit en 211.", "date/year 2011 | 211"),
        (
            "Some 1,256 people voted for the plan.",
            "Quelque 1 265 personnes ont voté pour le projet.",
            "number/digits 1,256 | 1 265",
        ),
        (
            "Some 1,256 people voted for the plan.",
            "Quelque 12 256 personnes ont voté pour le projet.",
            "number/digits 1,256 | 12 256",
        ),
        (
            "The deal is worth £11 million a year.",
            "L’accord vaut 11 millions d’euros par an.",
            "money/currency £11 million a year | 11 millions d’euros par an",
        ),
        (
            "The beach lies 30 yards from the road and 200 yards from the station.",
            "La plage est à 30 mètres de la route et à 180 mètres de la gare.",
            "",
        ),
        (
            "The village lies 60 miles north of London.",
            "Le village se trouve à 60 km au nord de Londres.",
            "quantity/unit 60 miles | 60 km",
        ),
        (
            "The rate rose by two percentage points in May.",
            "Le taux a augmenté de deux pour cent en mai.",
            "percent/points two percentage points | deux pour cent",
        ),
        (
            "Sixty-eight percent of the members agreed.",
            "Cinquante-huit pour cent des membres étaient d’accord.",
            "percent/value Sixty-eight percent | Cinquante-huit pour cent",
        ),
        (
            "As many as 300 people came to the meeting.",
            "Plus de 300 personnes sont venues à la réunion.",
            "number/bound 300 | 300",
        ),
        (
            "The ship sank on Saturday near the coast.",
            "Le navire a coulé dimanche près de la côte.",
            "date/weekday Saturday | dimanche",
        ),
        (
            "The law takes effect on 3 May 2019.",
            "La loi entre en vigueur le 13 mai 2019.",
            "date/value 3 May 2019 | 13 mai 2019",
        ),
        (
            "The storm moved northwest on Monday.",
            "La tempête s’est déplacée vers le sud-est lundi.",
            "place/direction northwest | sud-est",
        ),
        (
            "The frigate was built 136 years ago in Hamburg.",
            "La frégate a été construite il y a 137 ans à Hambourg.",
            "date/value 136 years ago | il y a 137 ans",
        ),
        (
            "He scored twice on his 21st birthday.",
            "Il a marqué deux buts pour ses 21 mois.",
            "duration/value 21st | 21 mois",
        ),
        (
            "The company raised 30 million euros last year.",
            "La société a levé 300 millions d’euros l’an dernier.",
            "number/digits 30 million euros | 300 millions d’euros",
        ),
        (
            "The drought could last up to two years in the region.",
            "La sécheresse pourrait durer jusqu’à deux mois dans la région.",
            "duration/value two years | deux mois",
        ),
        (
            "Police arrested 12 men and 3 women in the port.",
            "La police a arrêté 12 hommes et 8 femmes dans le port.",
            "number/value 3 | 8",
        ),
        (
            "Her speech was interrupted at least twice by the audience, and one woman left.",
            "Son discours a été interrompu au moins onze fois par le public, et une femme est partie.",
            "number/value twice | onze fois",
        ),
        (
            "Lyon led 1-0 at the break thanks to a goal by Moreau.",
            "Lyon menait 1 à 2 à la pause grâce à un but de Moreau.",
            "score/value 1-0 | 1 à 2",
        ),
        (
            "The rally is scheduled for Saturday, September 39, 2018 in Ohio.",
            "Le rassemblement est prévu samedi 29 septembre 2018 dans l’Ohio.",
            "claim/omitted 39 | ",
        ),
        (
            "The quake destroyed thousands of houses near the coast.",
            "Le séisme a détruit des millions de maisons près de la côte.",
            "number/scale thousands | millions",
        ),
    ]);
}

#[test]
fn words_that_turn_a_fact_round() {
    check(&[
        (
            "Profits rose by 12% before tax last year.",
            "Les bénéfices ont baissé de 12 % avant impôts l’an dernier.",
            "number/direction 12% | 12 %",
        ),
        (
            "Prices fell sharply in the region last year.",
            "Les prix ont fortement augmenté dans la région l’an dernier.",
            "wording/opposite fell | augmenté",
        ),
        (
            "The higher prices of bread and milk worried the families.",
            "La baisse des prix du pain et du lait inquiétait les familles.",
            "wording/opposite higher | baisse",
        ),
        (
            "The team won 3-1 in Lyon on Sunday, after they lost in Nantes in May.",
            "L’équipe a perdu 3-1 à Lyon dimanche, après avoir perdu à Nantes en mai.",
            "wording/opposite won | perdu",
        ),
        (
            "By that logic the president would lose re-election in 2020.",
            "Selon cette logique, le président serait réélu en 2020.",
            "wording/opposite lose re-election | réélu",
        ),
        (
            "Experts hope for an early end of the wet season in the north.",
            "Les experts espèrent une fin précoce de la saison sèche dans le nord.",
            "wording/opposite wet season | saison sèche",
        ),
        (
            "The museum closes before the concert.",
            "Le musée ferme après le concert.",
            "wording/opposite before | après",
        ),
        // The halves change places, and the word with them.
        (
            "Moreau ran a few yards before sending Diallo to the near post.",
            "Moreau, après quelques mètres, a lancé Diallo vers le poteau.",
            "",
        ),
        (
            "The group was unable to increase its output in May.",
            "Le groupe n’a pas pu réduire sa production en mai.",
            "wording/opposite increase | réduire",
        ),
        (
            "The museum will close its doors at the end of the month.",
            "Le musée ouvrira ses portes à la fin du mois.",
            "wording/opposite close | ouvrira",
        ),
        (
            "France lost to Italy on Saturday in front of a sell-out crowd.",
            "La France a battu l’Italie samedi devant un stade comble.",
            "wording/opposite lost to | a battu",
        ),
        (
            "The minister met the unions before the vote.",
            "La ministre a rencontré les syndicats après le vote.",
            "wording/opposite before | après",
        ),
        (
            "Curtis Main doubled the lead with a low shot four minutes before the break.",
            "Curtis Main a doublé la mise d’une frappe quatre minutes après la pause.",
            "wording/opposite before | après",
        ),
        (
            "The farm was left to the niece of Anna Keller in 2012.",
            "La ferme a été léguée à la sœur d’Anna Keller en 2012.",
            "title/changed niece | sœur",
        ),
        (
            "The farm was left to the half-brother of Anna Keller in 2012.",
            "La ferme a été léguée au demi-frère d’Anna Keller en 2012.",
            "",
        ),
        (
            "Pike claimed that he had been let down by his suppliers and by the weather.",
            "Pike a soutenu que ses fournisseurs et la météo lui avaient fait faux bond.",
            "",
        ),
        (
            "The sixty pages set in London could lose half their length.",
            "Les soixante pages qui se déroulent à Londres gagneraient à être coupées de moitié.",
            "",
        ),
        // The same thing in words of another family.
        ("The team lost its best player in May.", "L’équipe a perdu son meilleur joueur en mai.", ""),
        ("Higher wages helped the workers.", "La hausse des salaires a aidé les ouvriers.", ""),
        ("The plan is unlikely to work.", "Le projet a peu de chances de réussir.", ""),
        (
            "The pubs did well, while restaurants were down.",
            "Les pubs ont bien travaillé, les restaurants étaient en baisse.",
            "",
        ),
    ]);
}

#[test]
fn owners_and_negation() {
    check(&[
        (
            "Lee has 3% of the shares and Collier has 5% of the shares.",
            "Lee détient 5 % des actions et Collier détient 3 % des actions.",
            "number/owner 5% | 5 %",
        ),
        (
            "The minister said the government will not sell the national airline.",
            "Le ministre a dit que le gouvernement vendra la compagnie aérienne nationale.",
            "wording/negation not sell | Le ministre a dit que le gouvernement vendra la compagnie aérienne nationale.",
        ),
        (
            "The court no longer hears such cases in public.",
            "Le tribunal n’entend plus de telles affaires en public.",
            "",
        ),
        (
            "The road is no longer closed to trucks.",
            "La route est toujours fermée aux camions.",
            "wording/negation no longer closed | La route est toujours fermée aux camions.",
        ),
        (
            "The president, an opponent of the accord, stayed away from the polls.",
            "Opposé à l’accord, le président ne s’est pas rendu aux urnes.",
            "",
        ),
        (
            "The two leaders have not met since 2010.",
            "La dernière rencontre des deux dirigeants remonte à 2010.",
            "",
        ),
    ]);
}
