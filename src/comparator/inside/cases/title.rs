//! Functions that exclude each other, as reporters tell them, and those that do not.

use super::super::table::run;
use crate::article::Language;
use crate::comparator::rule::Rule;

#[test]
fn english() {
    run(
        Rule::InsideTitle,
        Language::En,
        &[
            (
                "Chief executive Anna Berg said sales rose. Berg, the chairman of the company, said costs fell.",
                "Berg, the chairman of the company",
            ),
            (
                "The finance director, Anna Berg, said sales rose. Ms Berg, the chief executive, said costs fell.",
                "Berg, the chief executive",
            ),
            (
                "Detective Sergeant Paul Quigg spoke first. Detective Chief Inspector Quigg urged anyone to call.",
                "Detective Chief Inspector Quigg",
            ),
            (
                "Inspectors praised the headteacher, Rowena Tighe. Ms Tighe, the chair of governors, thanked the staff.",
                "Tighe, the chair of governors",
            ),
            (
                "Alison Mears, prosecuting, said he had lied. Ms Mears, for the defence, said he had not.",
                "Mears, for the defence",
            ),
            (
                "The mayor, Femi Adeyinka, opened the park. Mr Adeyinka, the deputy mayor, said it cost too much.",
                "Adeyinka, the deputy mayor",
            ),
            ("Senator Paul Quigg voted no. Rep. Quigg said the bill was bad.", "Rep. Quigg"),
            ("Col. Paul Quigg led the raid. General Quigg said it had failed.", "General Quigg"),
            (
                "Home Secretary Claire Hart said so. Hart, the defence secretary, was in Paris.",
                "Hart, the defence secretary",
            ),
            (
                "Governor Claire Hart signed the bill. Lieutenant Governor Hart praised it.",
                "Lieutenant Governor Hart",
            ),
            (
                "The club's goalkeeper, Tom Berg, was hurt. Berg, the coach, will be away for a month.",
                "Berg, the coach",
            ),
            ("Prosecutor Tom Berg asked for ten years. Judge Berg sent the jury home.", "Judge Berg"),
            (
                "Opposition leader Claire Hart spoke first. Prime Minister Hart answered.",
                "Prime Minister Hart",
            ),
            (
                "Acme's finance director, Claire Hart, spoke. Ms Hart, Acme's chief executive, left.",
                "Hart, Acme's chief executive",
            ),
            ("Police chief Tom Berg spoke. Berg, the deputy chief, left.", "Berg, the deputy chief"),
            (
                "Chairman and chief executive Anna Berg said sales rose. Berg, the chairman of the company, said costs fell.",
                "",
            ),
            (
                "Chief executive Anna Berg said sales rose. Tom Berg, the chairman of the company, said costs fell.",
                "",
            ),
            (
                "Former chief executive Anna Berg said sales rose. Berg, the chairman of the company, said costs fell.",
                "",
            ),
            (
                "Chief executive Anna Berg said sales rose. Berg, the chairman of a hospital trust, said costs fell.",
                "",
            ),
            (
                "Chief executive Anna Berg said sales rose. Berg, a chairman of many boards, said costs fell.",
                "",
            ),
            (
                "Dr Nikhil Rao, a partner at the practice and chairman of the committee, spoke. Speaking as the chairman, Dr Rao left.",
                "",
            ),
            (
                "Femi Adeyinka, who was deputy mayor until Wednesday, has been sworn in. Mayor Adeyinka spoke.",
                "",
            ),
            (
                "The health secretary, Karen Doyle, spoke. Michael Doyle, the chief executive, did not. Ms Doyle left.",
                "",
            ),
            ("Gen. Tom Berg led the raid. Berg, the commander of the force, said it failed.", ""),
            ("Lieutenant Colonel Tom Berg led the raid. Colonel Berg said it failed.", ""),
            ("Detective Chief Inspector Tom Berg led the raid. Inspector Berg said it failed.", ""),
            ("Detective Sergeant Tom Berg led the raid. Sgt Berg said it failed.", ""),
            ("Det. Tom Berg led the raid. Detective Inspector Berg said it failed.", ""),
            (
                "Chief executive Anna Berg said sales rose. Her husband, Tom Hart, the chairman of the company, said costs fell.",
                "",
            ),
            ("Chief executive Anna Berg of Acme spoke. Berg, the chairman of Globex, listened.", ""),
            (
                "Chief executive Anna Berg and her brother Tom Berg spoke. Berg, the chairman of the company, left.",
                "",
            ),
            ("Prime Minister Claire Hart spoke. Hart, the defence minister until last year, left.", ""),
            ("Vice-President Anna Keller spoke. The president thanked Ms Keller, the vice-president.", ""),
            ("Captain Tom Berg scored twice. Berg, the striker, was cheered.", ""),
            ("Finance minister Claire Hart spoke. The minister, Ms Hart, then left.", ""),
            ("Coach Tom Berg was angry. Berg, a former goalkeeper, left early.", ""),
            (
                "Chief executive Anna Berg spoke. The chairman, Tom Hill, told Berg, the chief executive, to leave.",
                "",
            ),
            (
                "Prosecutor Tom Berg asked for ten years. Berg, the defence lawyer, said it was too long.",
                "Berg, the defence lawyer",
            ),
            ("Prosecutor Tom Berg asked for ten years. Attorney Tom Berg left.", ""),
            (
                "The mayor, Tom Berg, and the deputy mayor, Ann Berg, left. Ms Berg, the deputy mayor, wept.",
                "",
            ),
            (
                "Inspector Jane Holt appealed for help. Sergeant Holt said the roads were icy.",
                "Sergeant Holt",
            ),
            (
                "Texas Governor Ann Hill signed it. Hill, the governor of Ohio, was criticised.",
                "Hill, the governor of Ohio",
            ),
            (
                "French finance minister Paul Hill spoke. Hill, the German finance minister, agreed.",
                "Hill, the German finance minister",
            ),
            ("Referee Tom Hill stopped the match. Coach Tom Hill was furious.", "Coach Tom Hill"),
            ("Tom Hill, the MP for York, voted no. Mr Hill, the shadow minister, spoke.", ""),
            (
                "Prime Minister Ruth Hill, who is also defence minister, spoke. Hill, the defence minister, left.",
                "",
            ),
            ("Juventus coach Marco Rossi was sent off. Rossi, the Italy coach until 2020, left.", ""),
            ("Ruth Hill, a doctor, spoke. Ms Hill, a councillor, left.", ""),
            ("French finance minister Paul Hill spoke. Hill, the finance minister of France, agreed.", ""),
            ("French coach Paul Hill spoke. Hill, the coach of Senegal, agreed.", ""),
            ("Detective Inspector Jane Holt appealed for help. Inspector Holt said the roads were icy.", ""),
            ("Anna Berg, then chief executive, spoke. Berg, the chairman of the company, left.", ""),
            ("Ruth Hill, the judge, was once a prosecutor. Prosecutor Tom Hill left.", ""),
        ],
    );
}

#[test]
fn french() {
    run(
        Rule::InsideTitle,
        Language::Fr,
        &[
            (
                "La directrice générale, Anna Berg, se réjouit. Mme Berg, la directrice financière, est partie.",
                "Berg, la directrice financière",
            ),
            (
                "Le ministre de la Santé, Paul Dumas, a parlé. Plus tard, M. Dumas, ministre de la Défense, a répondu.",
                "Dumas, ministre de la Défense",
            ),
            (
                "Le maire, Paul Dumas, a ouvert le parc. M. Dumas, adjoint au maire, le trouve trop cher.",
                "Dumas, adjoint au maire",
            ),
            (
                "Le préfet, Paul Dumas, a ouvert le pont. M. Dumas, sous-préfet, est reparti.",
                "Dumas, sous-préfet",
            ),
            (
                "Le procureur, Paul Dumas, a requis dix ans. Le juge Dumas a renvoyé l'affaire.",
                "Le juge Dumas",
            ),
            ("Le sénateur Paul Dumas a voté non. M. Dumas, l'eurodéputé, est parti.", "Dumas, l'eurodéputé"),
            ("Le colonel Paul Dumas a mené l'assaut. Le général Dumas est reparti.", "Le général Dumas"),
            (
                "Le gardien de but, Paul Dumas, est blessé. M. Dumas, l'entraîneur, sera absent.",
                "Dumas, l'entraîneur",
            ),
            (
                "Me Anna Keller, avocate de la partie civile, a parlé. Me Keller, avocate de la défense, a répondu.",
                "Keller, avocate de la défense",
            ),
            (
                "La directrice générale, Anna Berg, se réjouit. Mme Berg, présidente du groupe, est partie.",
                "Berg, présidente du groupe",
            ),
            (
                "Le secrétaire général, Paul Dumas, a parlé. M. Dumas, secrétaire général adjoint, est parti.",
                "Dumas, secrétaire général adjoint",
            ),
            ("Le lieutenant Paul Dumas a mené l'enquête. Le colonel Dumas est reparti.", "Le colonel Dumas"),
            ("Le PDG, Paul Dumas, se réjouit. M. Dumas, président du groupe, est parti.", ""),
            (
                "Le président-directeur général, Paul Dumas, se réjouit. M. Dumas, directeur général, est parti.",
                "",
            ),
            (
                "La directrice générale, Anna Berg, se réjouit. Paul Berg, le directeur financier, est parti.",
                "",
            ),
            (
                "L'ancien maire, Paul Dumas, a ouvert le parc. M. Dumas, adjoint au maire, le trouve trop cher.",
                "",
            ),
            ("Le procureur, Paul Dumas, a requis dix ans. M. Dumas, magistrat, est reparti.", ""),
            ("Le lieutenant-colonel Paul Dumas a mené l'assaut. Le colonel Dumas est reparti.", ""),
            (
                "Le maire de Lille, Paul Dumas, a parlé. M. Dumas, président du conseil départemental, est parti.",
                "",
            ),
            ("Le patron du groupe, Paul Dumas, a parlé. M. Dumas, le président du groupe, est parti.", ""),
            ("Le ministre de la Santé, Paul Dumas, a parlé. Le ministre, M. Dumas, est parti.", ""),
            ("Le commandant Paul Dumas a parlé. Le capitaine Dumas est parti, a dit le commandant.", ""),
            (
                "Anna Berg, directrice générale d'une association, se réjouit. Mme Berg, directrice financière du groupe, est partie.",
                "",
            ),
            ("Le sénateur-maire Paul Dumas a parlé. Le maire Dumas est parti.", ""),
            ("Le président Paul Dumas est arrivé. M. Dumas, président du club, est parti.", ""),
            ("Le capitaine Paul Dumas a marqué. L'attaquant Dumas est sorti.", ""),
            (
                "La ministre de la Culture, Anna Berg, a annoncé un plan. « C'est bien », a fait valoir la ministre de la Santé, Anna Berg.",
                "la ministre de la Santé, Anna Berg",
            ),
            (
                "Le procureur de la République, Éric Hart, a parlé. « Mon client nie », a affirmé son avocat, Me Éric Hart.",
                "avocat, Me Éric Hart",
            ),
            (
                "Le bourgmestre, Luc Hart, s'est rendu sur place. Le premier échevin Luc Hart a promis un audit.",
                "échevin Luc Hart",
            ),
            (
                "Le procureur Simon Hart a conclu mardi. La sergente-détective Mireille Hart a été la dernière.",
                "",
            ),
            ("L'ancien maire Luc Hart a été élu sénateur. Le sénateur Hart a parlé.", ""),
            ("Le maire, Luc Hart, a parlé. Luc Hart, qui préside aussi l'agglomération, est parti.", ""),
            (
                "L'entraîneur de Lyon, Marco Rossi, est exclu. M. Rossi, l'entraîneur de Nice, ratera deux matchs.",
                "Rossi, l'entraîneur de Nice",
            ),
            (
                "Le gouverneur du Texas, Paul Hill, a signé. M. Hill, gouverneur de l'Ohio, est critiqué.",
                "Hill, gouverneur de l'Ohio",
            ),
            (
                "Le ministre français de la Santé, Paul Hill, a parlé. M. Hill, ministre de la Santé, est parti.",
                "",
            ),
            ("L'entraîneur français Paul Hill a parlé. M. Hill, entraîneur du Sénégal, est parti.", ""),
            (
                "Anna Berg, alors directrice générale, a parlé. Mme Berg, directrice financière, est partie.",
                "",
            ),
            (
                "Le commissaire Luc Hill dirige l'enquête. Le commissaire divisionnaire Hill a lancé un appel.",
                "",
            ),
        ],
    );
}
