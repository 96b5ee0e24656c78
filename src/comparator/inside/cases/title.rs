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
                "the chairman of the company",
            ),
            (
                "The finance director, Anna Berg, said sales rose. Ms Berg, the chief executive, said costs fell.",
                "chief executive",
            ),
            (
                "Detective Sergeant Paul Quigg spoke first. Detective Chief Inspector Quigg urged anyone to call.",
                "Detective Chief Inspector",
            ),
            (
                "Inspectors praised the headteacher, Rowena Tighe. Ms Tighe, the chair of governors, thanked the staff.",
                "chair of governors",
            ),
            (
                "Alison Mears, prosecuting, said he had lied. Ms Mears, for the defence, said he had not.",
                "for the defence",
            ),
            (
                "The mayor, Femi Adeyinka, opened the park. Mr Adeyinka, the deputy mayor, said it cost too much.",
                "deputy mayor",
            ),
            ("Senator Paul Quigg voted no. Rep. Quigg said the bill was bad.", "Rep."),
            ("Col. Paul Quigg led the raid. General Quigg said it had failed.", "General"),
            (
                "Home Secretary Claire Hart said so. Hart, the defence secretary, was in Paris.",
                "the defence secretary",
            ),
            (
                "Governor Claire Hart signed the bill. Lieutenant Governor Hart praised it.",
                "Lieutenant Governor",
            ),
            (
                "The club's goalkeeper, Tom Berg, was hurt. Berg, the coach, will be away for a month.",
                "the coach",
            ),
            ("Prosecutor Tom Berg asked for ten years. Judge Berg sent the jury home.", "Judge"),
            ("Opposition leader Claire Hart spoke first. Prime Minister Hart answered.", "Prime Minister"),
            (
                "Acme's finance director, Claire Hart, spoke. Ms Hart, Acme's chief executive, left.",
                "Acme's chief executive",
            ),
            ("Police chief Tom Berg spoke. Berg, the deputy chief, left.", "the deputy chief"),
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
                "the defence lawyer",
            ),
            ("Prosecutor Tom Berg asked for ten years. Attorney Tom Berg left.", ""),
            (
                "The mayor, Tom Berg, and the deputy mayor, Ann Berg, left. Ms Berg, the deputy mayor, wept.",
                "",
            ),
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
                "directrice financière",
            ),
            (
                "Le ministre de la Santé, Paul Dumas, a parlé. Plus tard, M. Dumas, ministre de la Défense, a répondu.",
                "ministre de la Défense",
            ),
            (
                "Le maire, Paul Dumas, a ouvert le parc. M. Dumas, adjoint au maire, le trouve trop cher.",
                "adjoint au maire",
            ),
            ("Le préfet, Paul Dumas, a ouvert le pont. M. Dumas, sous-préfet, est reparti.", "sous-préfet"),
            ("Le procureur, Paul Dumas, a requis dix ans. Le juge Dumas a renvoyé l'affaire.", "juge"),
            ("Le sénateur Paul Dumas a voté non. M. Dumas, l'eurodéputé, est parti.", "eurodéputé"),
            ("Le colonel Paul Dumas a mené l'assaut. Le général Dumas est reparti.", "général"),
            ("Le gardien de but, Paul Dumas, est blessé. M. Dumas, l'entraîneur, sera absent.", "entraîneur"),
            (
                "Me Anna Keller, avocate de la partie civile, a parlé. Me Keller, avocate de la défense, a répondu.",
                "avocate de la défense",
            ),
            (
                "La directrice générale, Anna Berg, se réjouit. Mme Berg, présidente du groupe, est partie.",
                "présidente du groupe",
            ),
            (
                "Le secrétaire général, Paul Dumas, a parlé. M. Dumas, secrétaire général adjoint, est parti.",
                "secrétaire général adjoint",
            ),
            ("Le lieutenant Paul Dumas a mené l'enquête. Le colonel Dumas est reparti.", "colonel"),
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
                "ministre de la Santé",
            ),
            (
                "Le procureur de la République, Éric Hart, a parlé. « Mon client nie », a affirmé son avocat, Me Éric Hart.",
                "avocat",
            ),
            (
                "Le bourgmestre, Luc Hart, s'est rendu sur place. Le premier échevin Luc Hart a promis un audit.",
                "échevin",
            ),
            (
                "Le procureur Simon Hart a conclu mardi. La sergente-détective Mireille Hart a été la dernière.",
                "",
            ),
            ("L'ancien maire Luc Hart a été élu sénateur. Le sénateur Hart a parlé.", ""),
            ("Le maire, Luc Hart, a parlé. Luc Hart, qui préside aussi l'agglomération, est parti.", ""),
        ],
    );
}
