//! Sentences of which one may deny what the other affirms: what is told, and what says the same in other words.

use crate::comparator::testing::check;

#[test]
fn denials_lost() {
    check(&[
        ("The colours respect NO_COLOR.", "Les couleurs respectent NO_COLOR.", ""),
        (
            "The mayor said the town cannot afford a new swimming pool this year.",
            "Le maire a déclaré que la ville pouvait s’offrir une nouvelle piscine cette année.",
            "wording/negation cannot afford a new | Le maire a déclaré que la ville pouvait s’offrir une nouvelle piscine cette année.",
        ),
        (
            "We cannot open the beach before the results are known, said harbour master Ellen Price.",
            "Nous pouvons ouvrir la plage avant de connaître les résultats, a déclaré la capitaine du port, Ellen Price.",
            "wording/negation cannot open | Nous pouvons ouvrir la plage avant de connaître les résultats, a déclaré la capitaine du port, Ellen Price.",
        ),
        (
            "The company has no plans to close its factory in Bristol.",
            "L’entreprise prévoit de fermer son usine de Bristol.",
            "wording/negation no plans | L’entreprise prévoit de fermer son usine de Bristol.",
        ),
        (
            "The new building has no lift and only two toilets.",
            "Le nouveau bâtiment est doté d’un ascenseur et de seulement deux toilettes.",
            "wording/negation no lift | Le nouveau bâtiment est doté d’un ascenseur et de seulement deux toilettes.",
        ),
        (
            "The fire was not linked to the gas leak, the prefect said.",
            "L’incendie était lié à la fuite de gaz, a indiqué le préfet.",
            "wording/negation not linked | L’incendie était lié à la fuite de gaz, a indiqué le préfet.",
        ),
        (
            "The ferry left without its 40 passengers.",
            "Le ferry est parti avec ses 40 passagers.",
            "wording/negation without its 40 passengers | Le ferry est parti avec ses 40 passagers.",
        ),
        (
            "Police did not fire on the crowd, the commander said.",
            "La police a tiré sur la foule, a déclaré le commandant.",
            "wording/negation not fire | La police a tiré sur la foule, a déclaré le commandant.",
        ),
        (
            "Neither of the two drivers was injured.",
            "Les deux conducteurs ont été blessés.",
            "wording/negation Neither of the two | Les deux conducteurs ont été blessés.",
        ),
        (
            "The council has not approved the budget.",
            "Le conseil a approuvé le budget.",
            "wording/negation not approved | Le conseil a approuvé le budget.",
        ),
        (
            "None of the victims has been identified.",
            "Toutes les victimes ont été identifiées.",
            "wording/negation None of the victims | Toutes les victimes ont été identifiées.",
        ),
        (
            "The minister no longer supports the reform.",
            "La ministre soutient la réforme.",
            "wording/negation no longer supports | La ministre soutient la réforme.",
        ),
        (
            "Nobody was arrested after the match.",
            "Plusieurs personnes ont été arrêtées après le match.",
            "wording/negation Nobody was arrested | Plusieurs personnes ont été arrêtées après le match.",
        ),
        (
            "The doctors found no trace of poison in his blood.",
            "Les médecins ont trouvé des traces de poison dans son sang.",
            "wording/negation no trace | Les médecins ont trouvé des traces de poison dans son sang.",
        ),
        (
            "The airline will not refund the tickets.",
            "La compagnie aérienne remboursera les billets.",
            "wording/negation not refund | La compagnie aérienne remboursera les billets.",
        ),
        (
            "The suspect refused to answer the judge's questions.",
            "Le suspect a répondu aux questions de la juge.",
            "wording/negation refused to answer | Le suspect a répondu aux questions de la juge.",
        ),
        (
            "The team failed to qualify for the final.",
            "L’équipe s’est qualifiée pour la finale.",
            "wording/negation failed to qualify | L’équipe s’est qualifiée pour la finale.",
        ),
        (
            "She has never been convicted of a crime.",
            "Elle a été condamnée pour un crime.",
            "wording/negation never been convicted | Elle a été condamnée pour un crime.",
        ),
        (
            "The bank said customers would not lose any money.",
            "La banque a déclaré que les clients perdraient de l’argent.",
            "wording/negation not lose | La banque a déclaré que les clients perdraient de l’argent.",
        ),
        (
            "The bridge was not damaged by the flood.",
            "Le pont a été endommagé par l’inondation.",
            "wording/negation not damaged | Le pont a été endommagé par l’inondation.",
        ),
        (
            "There is no evidence that the pilot was drunk.",
            "Il existe des preuves que le pilote était ivre.",
            "wording/negation no evidence | Il existe des preuves que le pilote était ivre.",
        ),
        (
            "The drug does not reduce the risk of stroke.",
            "Le médicament réduit le risque d’AVC.",
            "wording/negation not reduce | Le médicament réduit le risque d’AVC.",
        ),
        (
            "The museum is not open on Sundays.",
            "Le musée est ouvert le dimanche.",
            "wording/negation not open | Le musée est ouvert le dimanche.",
        ),
        (
            "The report has not been published.",
            "Le rapport a été publié.",
            "wording/negation not been published | Le rapport a été publié.",
        ),
        (
            "The mayor said the town could sell the stadium.",
            "Le maire a déclaré que la ville ne pouvait pas vendre le stade.",
            "wording/negation The mayor said the town could sell the stadium. | ne pouvait pas vendre",
        ),
        (
            "Several passengers were injured in the collision, police said.",
            "Aucun passager n’a été blessé dans la collision, selon la police.",
            "wording/negation Several passengers were injured in the collision, police said. | Aucun passager n’a été blessé",
        ),
        (
            "The association received a grant this year.",
            "L’association n’a reçu aucune subvention cette année.",
            "wording/negation The association received a grant this year. | n’a reçu aucune",
        ),
        (
            "Several people saw her leave the hotel.",
            "Personne ne l’a vue quitter l’hôtel.",
            "wording/negation Several people saw her leave the hotel. | Personne ne l’a vue",
        ),
        (
            "The two presidents have met.",
            "Les deux présidents ne se sont jamais rencontrés.",
            "wording/negation The two presidents have met. | ne se sont jamais rencontrés",
        ),
        (
            "The plane still had fuel.",
            "L’avion n’avait plus de carburant.",
            "wording/negation The plane still had fuel. | n’avait plus de carburant",
        ),
        (
            "Unemployment fell in March.",
            "Le chômage n’a pas baissé en mars.",
            "wording/negation Unemployment fell in March. | n’a pas baissé",
        ),
        (
            "She is married and lives in Toulouse.",
            "Elle n’est pas mariée et vit à Toulouse.",
            "wording/negation She is married and lives in Toulouse. | n’est pas mariée",
        ),
        (
            "The government will raise taxes, the minister promised.",
            "Le gouvernement n’augmentera pas les impôts, a promis la ministre.",
            "wording/negation The government will raise taxes, the minister promised. | n’augmentera pas",
        ),
        (
            "The pilot had been drinking alcohol.",
            "Le pilote n’avait pas bu d’alcool.",
            "wording/negation The pilot had been drinking alcohol. | n’avait pas bu",
        ),
        (
            "The soldiers were armed, according to their commander.",
            "Les soldats n’étaient pas armés, selon leur commandant.",
            "wording/negation The soldiers were armed, according to their commander. | n’étaient pas armés",
        ),
        (
            "Residents were warned of the danger.",
            "Les habitants n’ont pas été prévenus du danger.",
            "wording/negation Residents were warned of the danger. | n’ont pas été prévenus",
        ),
        (
            "The child was wearing a helmet at the time of the accident.",
            "L’enfant ne portait pas de casque au moment de l’accident.",
            "wording/negation The child was wearing a helmet at the time of the accident. | ne portait pas",
        ),
        (
            "Management commented on the figures.",
            "La direction n’a pas souhaité commenter ces chiffres.",
            "wording/negation Management commented on the figures. | n’a pas souhaité commenter ces chiffres",
        ),
        (
            "The vaccine protects against this strain.",
            "Le vaccin ne protège pas contre cette souche.",
            "wording/negation The vaccine protects against this strain. | ne protège pas",
        ),
        (
            "The deal will be signed, the opposition warned.",
            "Cet accord ne sera jamais signé, a prévenu l’opposition.",
            "wording/negation The deal will be signed, the opposition warned. | ne sera jamais signé",
        ),
        (
            "The two men had links to the mafia.",
            "Les deux hommes n’avaient aucun lien avec la mafia.",
            "wording/negation The two men had links to the mafia. | n’avaient aucun lien",
        ),
        (
            "The road is closed to traffic.",
            "La route n’est plus fermée à la circulation.",
            "wording/negation The road is closed to traffic. | n’est plus fermée",
        ),
    ]);
}

#[test]
fn the_same_in_other_words() {
    check(&[
        (
            "Not only did she win, she broke the record.",
            "Elle a non seulement gagné, mais battu le record.",
            "",
        ),
        ("He is not unlikely to run again in 2020.", "Il est probable qu’il se représente en 2020.", ""),
        (
            "It remains unknown how the fire started.",
            "On ne sait toujours pas comment l’incendie s’est déclaré.",
            "",
        ),
        ("The cause of the crash remains unclear.", "On ignore encore les causes de l’accident.", ""),
        (
            "The government must act before it is too late.",
            "Le gouvernement doit agir avant qu’il ne soit trop tard.",
            "",
        ),
        (
            "The strike will go ahead unless a deal is reached by Thursday.",
            "La grève aura lieu si aucun accord n’est trouvé d’ici jeudi.",
            "",
        ),
        (
            "The strike will go ahead unless a deal is reached by Thursday.",
            "La grève aura lieu, à moins qu’un accord ne soit trouvé d’ici jeudi.",
            "",
        ),
        ("She feared he would be arrested.", "Elle craignait qu’il ne soit arrêté.", ""),
        ("Who has not dreamed of leaving everything behind?", "Qui a déjà rêvé de tout quitter ?", ""),
        (
            "Isn't it time the council listened to its residents?",
            "Il est temps que la mairie écoute ses administrés, non ?",
            "",
        ),
        ("The town has only one doctor left.", "La ville ne compte plus qu’un seul médecin.", ""),
        ("He was nothing but a clerk in the firm.", "Il n’était qu’un employé de la société.", ""),
        (
            "No fewer than 300 people signed the petition.",
            "La pétition a recueilli pas moins de 300 signatures.",
            "",
        ),
        (
            "The talks failed to produce an agreement.",
            "Les pourparlers n’ont pas débouché sur un accord.",
            "",
        ),
        ("The driver did not stop.", "Le conducteur a poursuivi sa route.", ""),
        ("He declined to comment.", "Il n’a pas souhaité s’exprimer.", ""),
        (
            "The mayor was unavailable for comment on Monday.",
            "Le maire n’était pas joignable lundi pour commenter.",
            "",
        ),
        ("The president did not attend the ceremony.", "Le président était absent de la cérémonie.", ""),
        ("Most pupils do not own a computer.", "La plupart des élèves sont privés d’ordinateur.", ""),
        ("They have not spoken since the divorce.", "Ils ont rompu tout contact depuis le divorce.", ""),
        (
            "She never forgot the village where she was born.",
            "Elle s’est toujours souvenue du village où elle est née.",
            "",
        ),
        ("The house has been empty since 2003.", "Plus personne n’habite la maison depuis 2003.", ""),
        ("He did not survive the operation.", "Il est mort pendant l’opération.", ""),
        ("The police did not release his name.", "La police a tu son identité.", ""),
        ("Two of the five climbers did not come back.", "Deux des cinq alpinistes y ont laissé la vie.", ""),
        ("The club has never been relegated.", "Le club a toujours évolué dans l’élite.", ""),
        ("The president never misses a match.", "Le président assiste à tous les matches.", ""),
        ("There is no denying that prices have risen.", "Il est indéniable que les prix ont augmenté.", ""),
        (
            "It is impossible to say how long the works will last.",
            "On ne peut pas dire combien de temps dureront les travaux.",
            "",
        ),
        ("The vote was anything but a formality.", "Le vote n’avait rien d’une formalité.", ""),
        ("The results will not be known until Friday.", "Les résultats seront connus vendredi.", ""),
        (
            "The results will not be known before Friday.",
            "Il faudra attendre vendredi pour connaître les résultats.",
            "",
        ),
        ("The law does not come into force until 2021.", "La loi n’entrera en vigueur qu’en 2021.", ""),
        (
            "He stopped smoking after the birth of his daughter.",
            "Il ne fume plus depuis la naissance de sa fille.",
            "",
        ),
        ("The shop no longer exists.", "Le magasin a disparu.", ""),
        (
            "The villagers no longer trust the authorities.",
            "Les villageois ont perdu confiance dans les autorités.",
            "",
        ),
        ("The factory is no longer in use.", "L’usine est désaffectée.", ""),
        ("The road is still closed.", "La route n’a pas encore rouvert.", ""),
        ("The trial has yet to begin.", "Le procès n’a pas encore commencé.", ""),
        ("The contract remains unsigned.", "Le contrat n’est toujours pas signé.", ""),
        ("It was not a bad year for wine.", "Ce fut une bonne année pour le vin.", ""),
        (
            "I do not disagree with him, said the senator.",
            "Je suis d’accord avec lui, a dit le sénateur.",
            "",
        ),
        ("The trains are rarely on time.", "Les trains ne sont pas souvent à l’heure.", ""),
        ("Hardly anyone came to the meeting.", "Presque personne n’est venu à la réunion.", ""),
        ("Few people knew about the plan.", "Peu de gens étaient au courant du projet.", ""),
        ("The plan is far from popular.", "Le projet n’est guère populaire.", ""),
        ("He has no choice but to leave.", "Il est obligé de partir.", ""),
        ("They had no intention of giving up.", "Ils comptaient bien continuer.", ""),
        ("She could not help laughing.", "Elle a ri malgré elle.", ""),
        ("She lost no time in replying.", "Elle a aussitôt répondu.", ""),
        (
            "The firm, which has no debt, employs 40 people.",
            "L’entreprise, libre de toute dette, emploie 40 personnes.",
            "",
        ),
        ("The singer is no stranger to controversy.", "Le chanteur est coutumier des polémiques.", ""),
        ("He was no more than 20 years old.", "Il avait à peine 20 ans.", ""),
        (
            "The two cases are unrelated, police said.",
            "Les deux affaires ne sont pas liées, selon la police.",
            "",
        ),
        (
            "The deal is not dead, the minister insisted.",
            "L’accord tient toujours, a insisté le ministre.",
            "",
        ),
        ("The pilot was unhurt.", "Le pilote n’a pas été blessé.", ""),
        ("The bodies have not been found.", "Les corps demeurent introuvables.", ""),
        (
            "Not all the passengers had been vaccinated.",
            "Certains passagers étaient vaccinés, d’autres non.",
            "",
        ),
        ("The road is not safe.", "La route est dangereuse.", ""),
        ("She is not rich.", "Elle est de condition modeste.", ""),
        ("Nothing has changed since 2010.", "Tout est resté en l’état depuis 2010.", ""),
        ("They did not agree to the terms.", "Ils ont rejeté ces conditions.", ""),
        ("The firm did not keep its promises.", "L’entreprise a manqué à ses promesses.", ""),
        ("He did not win a single game.", "Il a perdu toutes ses parties.", ""),
        ("The tickets are not free.", "Les billets sont payants.", ""),
        ("The plant does not need much water.", "La plante se contente de peu d’eau.", ""),
        ("It doesn't matter who wins, the coach said.", "Peu importe le vainqueur, a dit l’entraîneur.", ""),
        ("The state does not own the land.", "Le terrain appartient à un propriétaire privé.", ""),
        (
            "We must not let our guard down, the doctor warned.",
            "Il faut rester vigilants, a prévenu la médecin.",
            "",
        ),
        ("You can't miss the tower.", "La tour se voit de loin.", ""),
        ("The strike could not have begun on a worse day.", "La grève a commencé le pire jour.", ""),
        ("The city has never been so clean.", "La ville est plus propre que jamais.", ""),
        (
            "It is no secret that the two men dislike each other.",
            "Chacun sait que les deux hommes se détestent.",
            "",
        ),
        ("The court did not accept his version of events.", "Le tribunal a écarté sa version des faits.", ""),
        (
            "The witness did not remember the number plate.",
            "Le témoin avait oublié le numéro de la plaque.",
            "",
        ),
        ("The work is not finished.", "Les travaux sont inachevés.", ""),
        ("The school did not inform the parents.", "L’école a laissé les parents dans l’ignorance.", ""),
        ("Do not hesitate to call the police.", "Appelez la police sans hésiter.", ""),
    ]);
}
