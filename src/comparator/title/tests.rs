//! Pairs of passages with functions of people, and what must be told of them above a note.

use crate::comparator::testing::check;

#[test]
fn functions_kept_lost_and_changed() {
    check(&[
        // Of two functions of one person either version takes another to go with the name.
        (
            "Inge Sandvik, 'first lady of swing', died on Monday at the age of 91.",
            "La cheffe d'orchestre Inge Sandvik, « première dame du swing », est morte lundi à 91 ans.",
            "",
        ),
        (
            "Bandleader Inge Sandvik, 'first lady of swing', died on Monday at the age of 91.",
            "Inge Sandvik, « première dame du swing » et cheffe d'orchestre, est morte lundi à 91 ans.",
            "",
        ),
        (
            "Tara Menon, the chief executive, will run the office in Oslo, while her sister, the chief technology officer, is leaving.",
            "Tara Menon, directrice technique, dirigera le bureau d'Oslo, tandis que sa sœur, la directrice générale, s'en va.",
            "title/changed chief executive | directrice technique",
        ),
        (
            "Tara Menon, the chief executive, will run the office in Oslo, while her sister, the chief technology officer, is leaving.",
            "Tara Menon, directrice générale, dirigera le bureau d'Oslo, tandis que sa sœur, la directrice technique, s'en va.",
            "",
        ),
        (
            "Former chancellor Greta Voss will advise the bank.",
            "La chancelière Greta Voss conseillera la banque.",
            "title/changed chancellor | chancelière",
        ),
        (
            "Former chancellor Greta Voss will advise the bank.",
            "L'ancienne chancelière Greta Voss conseillera la banque.",
            "",
        ),
        (
            "Acting director Luis Ferrand resigned on Monday.",
            "Le directeur Luis Ferrand a démissionné lundi.",
            "title/changed director | directeur",
        ),
        (
            "Acting director Luis Ferrand resigned on Monday.",
            "Le directeur par intérim Luis Ferrand a démissionné lundi.",
            "",
        ),
        (
            "Deputy mayor Anne Colbert opened the fair.",
            "La maire Anne Colbert a inauguré la foire.",
            "title/changed Deputy mayor | maire",
        ),
        (
            "Deputy mayor Anne Colbert opened the fair.",
            "L'adjointe au maire Anne Colbert a inauguré la foire.",
            "",
        ),
        (
            "Co-founder Ben Hartley sold his shares.",
            "Le fondateur Ben Hartley a vendu ses actions.",
            "title/changed Co-founder | fondateur",
        ),
        ("Co-founder Ben Hartley sold his shares.", "Le cofondateur Ben Hartley a vendu ses actions.", ""),
        (
            "Chief executive Dana Wolfe said sales fell.",
            "La directrice financière Dana Wolfe a déclaré que les ventes avaient baissé.",
            "title/changed Chief executive | directrice financière",
        ),
        (
            "Chief executive Dana Wolfe said sales fell.",
            "La directrice générale Dana Wolfe a déclaré que les ventes avaient baissé.",
            "",
        ),
        (
            "Chief executive Dana Wolfe said sales fell.",
            "La PDG Dana Wolfe a déclaré que les ventes avaient baissé.",
            "",
        ),
        (
            "Interior Minister Karl Brandt visited the camp.",
            "Le ministre de la Défense Karl Brandt a visité le camp.",
            "title/changed Interior Minister | ministre de la Défense",
        ),
        (
            "Home Secretary Priya Nair visited the camp in Kent.",
            "La ministre britannique de l'Intérieur, Priya Nair, a visité le camp dans le Kent.",
            "",
        ),
        (
            "The secretary of state, John Marlowe, flew to Cairo.",
            "Le secrétaire d'État, John Marlowe, s'est rendu au Caire.",
            "",
        ),
        (
            "Foreign Secretary Helen Moss met her French counterpart.",
            "La ministre des Affaires étrangères Helen Moss a rencontré son homologue français.",
            "",
        ),
        (
            "Police Captain Rosa Diaz led the search.",
            "La commissaire Rosa Diaz a dirigé les recherches.",
            "title/changed Police Captain | commissaire",
        ),
        (
            "Police Captain Rosa Diaz led the search.",
            "La capitaine de police Rosa Diaz a dirigé les recherches.",
            "",
        ),
        (
            "Colonel Peter Strand announced the ceasefire.",
            "Le général Peter Strand a annoncé le cessez-le-feu.",
            "title/changed Colonel | général",
        ),
        (
            "Colonel Peter Strand announced the ceasefire.",
            "Le colonel Peter Strand a annoncé le cessez-le-feu.",
            "",
        ),
        (
            "Police Captain Rosa Diaz led the search.",
            "La commandante Rosa Diaz a dirigé les recherches.",
            "title/changed Police Captain | commandante",
        ),
        (
            "Sergeant Tom Kelly found the boat.",
            "Le lieutenant Tom Kelly a trouvé le bateau.",
            "title/changed Sergeant | lieutenant",
        ),
        (
            "Vice President Maria Gomez will attend the funeral.",
            "La présidente Maria Gomez assistera aux funérailles.",
            "title/changed Vice President | présidente",
        ),
        (
            "Senior vice president Maria Gomez will leave the firm.",
            "La vice-présidente senior Maria Gomez quittera l'entreprise.",
            "",
        ),
        (
            "Bishop Henri Laval blessed the crowd.",
            "Le cardinal Henri Laval a béni la foule.",
            "title/changed Bishop | cardinal",
        ),
        (
            "The ambassador, Yusuf Demir, left the country on Sunday.",
            "Le consul, Yusuf Demir, a quitté le pays dimanche.",
            "title/changed ambassador | consul",
        ),
        (
            "Attorney General Lisa Grant opened an inquiry.",
            "La procureure générale Lisa Grant a ouvert une enquête.",
            "",
        ),
        (
            "The U.S. attorney general, Lisa Grant, opened an inquiry.",
            "La ministre américaine de la Justice, Lisa Grant, a ouvert une enquête.",
            "",
        ),
        (
            "The ex-husband of the singer, producer Mark Dale, was arrested.",
            "L'ex-mari de la chanteuse, le réalisateur Mark Dale, a été arrêté.",
            "title/changed producer | réalisateur",
        ),
        (
            "Retired judge Paul Weston chaired the panel.",
            "Le juge Paul Weston a présidé la commission.",
            "title/changed judge | juge",
        ),
        (
            "The interim president, Sofia Reyes, took office.",
            "La présidente, Sofia Reyes, a pris ses fonctions.",
            "title/changed president | présidente",
        ),
        (
            "President-elect Sofia Reyes named her cabinet.",
            "La présidente Sofia Reyes a formé son gouvernement.",
            "title/changed President | présidente",
        ),
        (
            "President-elect Sofia Reyes named her cabinet.",
            "La présidente élue Sofia Reyes a formé son gouvernement.",
            "",
        ),
        (
            "Paul Weston, a retired judge, chaired the panel.",
            "Paul Weston, juge à la retraite, a présidé la commission.",
            "",
        ),
        (
            "Greta Voss, the former head of the agency, was questioned.",
            "Greta Voss, la patronne de l'agence, a été interrogée.",
            "title/changed head | patronne",
        ),
        (
            "Greta Voss, the former head of the agency, was questioned.",
            "Greta Voss, l'ex-patronne de l'agence, a été interrogée.",
            "",
        ),
        (
            "Deputy Prime Minister Ivo Marek resigned.",
            "Le Premier ministre Ivo Marek a démissionné.",
            "title/changed Deputy Prime Minister | Premier ministre",
        ),
        (
            "Deputy Prime Minister Ivo Marek resigned.",
            "Le vice-Premier ministre Ivo Marek a démissionné.",
            "",
        ),
    ]);
}
