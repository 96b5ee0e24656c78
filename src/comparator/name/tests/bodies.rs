//! Pairs of passages with names of institutions, companies, acronyms, rulers, and what must be told above a note.

use crate::comparator::testing::check;

#[test]
fn bodies_and_acronyms() {
    check(&[
        (
            "The World Health Organization (WHO) warned of a new wave. WHO will meet on Friday.",
            "L'Organisation mondiale de la santé (OMS) a mis en garde contre une nouvelle vague. L'OMS se réunira vendredi.",
            "",
        ),
        (
            "The World Health Organization found 80 cases, and Chile's Interior Ministry said the border would shut.",
            "L'Organisation mondiale de la santé (OMS) a recensé 80 cas. Santiago a annoncé la fermeture de la frontière.",
            "",
        ),
        (
            "The World Health Organization warned of a new wave.",
            "L'Organisation mondiale du commerce a mis en garde contre une nouvelle vague.",
            "organization/other World Health Organization | Organisation mondiale du commerce",
        ),
        (
            "NATO will send ships to the region.",
            "L'ONU enverra des navires dans la région.",
            "organization/other NATO | ONU",
        ),
        (
            "The IMF and the ECB backed the plan; the OECD did not.",
            "Le FMI et la BCE ont soutenu le plan ; l'OCDE ne l'a pas fait.",
            "",
        ),
        (
            "The IMF and the ECB backed the plan.",
            "La Banque mondiale et la BCE ont soutenu le plan.",
            "organization/other IMF | Banque mondiale",
        ),
        (
            "The National Union of Teachers (NUT) called a strike. The NUT has 300,000 members.",
            "Le syndicat National Union of Teachers (NUT) a appelé à la grève. Le NUT compte 300 000 membres.",
            "",
        ),
        (
            "The EU's foreign ministers met at UN headquarters.",
            "Les ministres des Affaires étrangères de l'UE se sont réunis au siège de l'ONU.",
            "",
        ),
        (
            "The FBI opened an inquiry on Monday.",
            "La CIA a ouvert une enquête lundi.",
            "organization/other FBI | CIA",
        ),
        (
            "FCA will recall 200,000 vehicles in Brazil.",
            "PSA rappellera 200 000 véhicules au Brésil.",
            "organization/other FCA | PSA",
        ),
        (
            "The FCA fined the bank 5 million pounds. The Financial Conduct Authority regulates British banks.",
            "La FCA a infligé à la banque une amende de 5 millions de livres. La Financial Conduct Authority supervise les banques britanniques.",
            "",
        ),
        (
            "FCA, the carmaker, will recall 200,000 vehicles. Fiat Chrysler said no one was hurt.",
            "Le constructeur FCA rappellera 200 000 véhicules. Fiat Chrysler a indiqué que personne n'avait été blessé.",
            "",
        ),
        (
            "LATAM cancelled 30 flights; sales in LatAm fell.",
            "LATAM a annulé 30 vols ; les ventes en Amérique latine ont reculé.",
            "",
        ),
        (
            "The State Duma passed the law in Moscow; fighting continued in Douma, near Damascus.",
            "La Douma d'État a adopté la loi à Moscou ; les combats se poursuivaient à Douma, près de Damas.",
            "",
        ),
        ("The Duma passed the law.", "La Douma a adopté la loi.", ""),
        ("Shelling hit Douma on Sunday.", "Des bombardements ont touché Douma dimanche.", ""),
        (
            "The Conservative Party and the Labour Party backed the Government of Wales Act.",
            "Le Parti conservateur et le Parti travailliste ont soutenu la loi sur le gouvernement du pays de Galles.",
            "",
        ),
        (
            "The Conservative Party backed the bill.",
            "Le Parti travailliste a soutenu le projet de loi.",
            "organization/other Conservative Party | Parti travailliste",
        ),
        (
            "The Liberal Democrats won two seats in Bath.",
            "Les Verts ont remporté deux sièges à Bath.",
            "organization/other Liberal Democrats | Les Verts",
        ),
        (
            "The Supreme Court and the Senate rejected the White House plan.",
            "La Cour suprême et le Sénat ont rejeté le plan de la Maison-Blanche.",
            "",
        ),
        (
            "The Senate rejected the plan.",
            "La Chambre des représentants a rejeté le plan.",
            "wording/opposite Senate | Chambre des représentants; organization/other Senate | Chambre des représentants",
        ),
        (
            "Thanksgiving and Independence Day are holidays; so is All Saints' Day.",
            "Thanksgiving et le jour de l'Indépendance sont fériés, tout comme la Toussaint.",
            "",
        ),
        (
            "The shop is closed on Christmas Day.",
            "Le magasin est fermé le jour de Pâques.",
            "name/other Christmas Day | Pâques",
        ),
        (
            "The Champions League final will be played in London.",
            "La finale de la Coupe du monde se jouera à Londres.",
            "name/other Champions League | Coupe du monde",
        ),
        (
            "The World Cup final will be played in London.",
            "La finale de la Coupe du monde se jouera à Londres.",
            "",
        ),
        (
            "The aircraft carrier Charles de Gaulle sailed from Toulon.",
            "Le porte-avions Clemenceau a appareillé de Toulon.",
            "person/other Charles de Gaulle | Clemenceau",
        ),
        (
            "He speaks fluent Portuguese and Arabic.",
            "Il parle couramment l'espagnol et l'arabe.",
            "place/other Portuguese | espagnol",
        ),
        ("He speaks fluent Portuguese and Arabic.", "Il parle couramment le portugais et l'arabe.", ""),
        (
            "The iPhone outsold its rival last year.",
            "Le Galaxy s'est mieux vendu que son rival l'an dernier.",
            "name/other iPhone | Galaxy",
        ),
        (
            "Juventus beat Napoli on Sunday.",
            "L'AS Roma a battu Naples dimanche.",
            "organization/other Juventus | AS Roma",
        ),
        ("Juventus beat Napoli on Sunday.", "La Juventus a battu Naples dimanche.", ""),
        (
            "The treaty was signed in Copenhagen.",
            "Le traité a été signé à Stockholm.",
            "place/other Copenhagen | Stockholm",
        ),
        (
            "The Senate minority leader, Chuck Farley of New York, objected.",
            "Le chef de la minorité au Sénat, Chuck Farley, élu du New Jersey, s'y est opposé.",
            "place/other New York | New Jersey",
        ),
    ]);
}

#[test]
fn rulers() {
    check(&[
        (
            "Pope Francis met King Charles III at the Vatican.",
            "Le pape François a rencontré le roi Charles III au Vatican.",
            "",
        ),
        (
            "Pope Francis met the king at the Vatican.",
            "Le pape Benoît XVI a rencontré le roi au Vatican.",
            "person/other Pope Francis | pape Benoît XVI",
        ),
        (
            "Queen Elizabeth II opened the bridge in 1964.",
            "La reine Elizabeth Ire a inauguré le pont en 1964.",
            "person/other Queen Elizabeth II | reine Elizabeth Ire",
        ),
        (
            "Pope John Paul II visited Poland in 1979.",
            "Le pape Jean-Paul Ier s'est rendu en Pologne en 1979.",
            "person/other Pope John Paul II | pape Jean-Paul Ier",
        ),
        (
            "Pope John Paul II visited Poland in 1979.",
            "Le pape Jean-Paul II s'est rendu en Pologne en 1979.",
            "",
        ),
        (
            "Louis XIV and Catherine the Great never met; Peter the Great died in 1725.",
            "Louis XIV et Catherine II ne se sont jamais rencontrés ; Pierre le Grand est mort en 1725.",
            "",
        ),
        (
            "Emperor Nero and Julius Caesar appear in the show with William the Conqueror.",
            "L'empereur Néron et Jules César figurent dans le spectacle avec Guillaume le Conquérant.",
            "",
        ),
        (
            "The statue of Louis XIV was moved.",
            "La statue de Louis XVI a été déplacée.",
            "person/other Louis XIV | Louis XVI",
        ),
        (
            "King Philippe of Belgium and Felipe VI of Spain attended.",
            "Le roi Philippe de Belgique et Felipe VI d'Espagne étaient présents.",
            "",
        ),
        (
            "King Abdullah of Jordan flew to Riyadh.",
            "Le roi Salmane d'Arabie saoudite s'est rendu à Riyad.",
            "person/other King Abdullah | roi Salmane; place/other Jordan | Arabie saoudite",
        ),
        (
            "Queen Elizabeth II opened the bridge in 1964.",
            "La reine Élisabeth Ire a inauguré le pont en 1964.",
            "person/other Queen Elizabeth II | reine Élisabeth Ire",
        ),
    ]);
}
