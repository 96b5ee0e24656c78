//! Acronyms written out two ways, and those that are not.

use super::super::table::run;
use crate::article::Language;
use crate::comparator::rule::Rule;

#[test]
fn english() {
    run(
        Rule::InsideAcronym,
        Language::En,
        &[
            (
                "Householders have accused the Regional Flood Agency (RFA) of neglect. A spokeswoman for the RFA, the Rivers and Floods Authority, said a review had been ordered.",
                "Rivers and Floods Authority",
            ),
            (
                "The Independent Office for School Standards (IOSS) is to cut visits. Staff at the Inspectorate of School Standards (IOSS) fell by a fifth.",
                "Inspectorate of School Standards",
            ),
            (
                "Small museums may shut, the Canadian Museums Alliance (CMA) says. Executive director Noor Haddad of the Canadian Museums Association said the CMA had written twice.",
                "Canadian Museums Association",
            ),
            (
                "The Rapid Assessment Unit, or RAU, takes people in. The RAU (Respiratory Admissions Unit) had changed the mood.",
                "Respiratory Admissions Unit",
            ),
            (
                "The National Farmers' Federation (NFF) called for aid. The National Fishermen's Federation, or NFF, said prices had fallen.",
                "National Fishermen's Federation",
            ),
            (
                "The NSA (National Sheep Association) said so. Later the National Seed Agency (NSA) agreed.",
                "National Seed Agency",
            ),
            (
                "The Office of Rail Safety (ORS) opened an inquiry. The ORS, Office of Road Signals, was asked to help.",
                "Office of Road Signals",
            ),
            (
                "The Seafarers' and Dockers' Union (SDU) called off a strike. The Seafarers' and Dockers' Union thanked the SDU.",
                "",
            ),
            (
                "The Fell Farmers' Union (FFU) and the Fell Foresters' Federation (FFF) signed. The FFU and the FFF met.",
                "",
            ),
            ("Doctors Without Borders (MSF) left. The group, Médecins Sans Frontières (MSF), stayed.", ""),
            (
                "Men are offered a prostate specific antigen (PSA) test. The Public Service Association, the trade union that, confusingly, is also known as the PSA, agreed.",
                "",
            ),
            (
                "The National Health Service (NHS) said so. The NHS, National Health Service staff said, is full.",
                "",
            ),
            (
                "The Canadian Medical Association (CMA) said so. The CMA met the Canadian Museums Association on Monday.",
                "",
            ),
            ("The Office of Rail Safety (ORS) opened an inquiry. The ORS, on Friday, closed it.", ""),
            ("The World Trade Organization (WTO) met. The WTO, World Trade Organisation, said so.", ""),
            (
                "The Centre for Disease Control (CDC) said so. The Centers for Disease Control and Prevention (CDC) agreed.",
                "",
            ),
            ("The Rapid Assessment Unit, or RAU, is new. The Rapid Assessment Units, or RAU, are new.", ""),
            (
                "The Society for Wild Birds (SWB) counted 400 owls. \"They are back,\" said Ann Hill of the Society of Woodland Birds (SWB).",
                "Society of Woodland Birds",
            ),
            (
                "The Global Seed Trust, known as GST, was founded in 1990. The GST (Global Soil Trust) has 40 staff.",
                "Global Soil Trust",
            ),
            (
                "The Data Protection Board (DPB) fined the firm. A DPB (Digital Privacy Board) official said so.",
                "Digital Privacy Board",
            ),
            (
                "Engineers at ESTA, the European Space Telescope Agency, said so. ESTA (European Solar Telescope Agency) will build it.",
                "European Solar Telescope Agency",
            ),
        ],
    );
}

#[test]
fn french() {
    run(
        Rule::InsideAcronym,
        Language::Fr,
        &[
            (
                "L'Agence régionale des eaux (ARE) a été mise en cause. L'ARE, l'Autorité des rivières et des étangs, ouvre une enquête.",
                "Autorité des rivières et des étangs",
            ),
            (
                "L'Office national des ponts (ONP) réduit ses visites. L'Organisme national de police (ONP) le dit.",
                "Organisme national de police",
            ),
            (
                "L'Union des pêcheurs bretons, ou UPB, manifeste. L'UPB (Union des paysans bretons) aussi.",
                "Union des paysans bretons",
            ),
            (
                "Le Syndicat des métiers du cuir (SMC) appelle à la grève. Le SMC, Syndicat des magasins du centre, la refuse.",
                "Syndicat des magasins du centre",
            ),
            (
                "L'Office national des forêts (ONF) réduit ses visites. L'ONF, Office national des forêts, le dit.",
                "",
            ),
            (
                "L'Agence régionale de santé (ARS) ouvre une enquête. Les agences régionales de santé (ARS) sont prêtes.",
                "",
            ),
            ("Médecins sans frontières (MSF) quitte la ville. MSF, lundi, a fermé sa clinique.", ""),
            ("Le Parti socialiste unifié (PSU) vote. Le PSU, pour sa part, le refuse.", ""),
            (
                "Le Conseil national du tourisme (CNT), à ne pas confondre avec la Confédération nationale du travail (CNT), vote.",
                "",
            ),
            (
                "La Société des amis des oiseaux (SAO) compte les chouettes. La SAO (Société des amateurs d'oiseaux) publie son rapport.",
                "Société des amateurs d'oiseaux",
            ),
            (
                "L'Agence nationale de l'eau, dite ANE, est créée. L'ANE (Autorité nationale de l'eau) emploie 40 agents.",
                "Autorité nationale de l'eau",
            ),
            (
                "Le CNRT, le Centre national de recherche sur la terre, publie. Le CNRT (Conseil national de la recherche technique) approuve.",
                "Conseil national de la recherche technique",
            ),
            (
                "Le Fonds pour l'eau potable (FEP) aide 40 villages. Le Fonds d'équipement des ports (FEP) dit vouloir continuer.",
                "Fonds d'équipement des ports",
            ),
        ],
    );
}
