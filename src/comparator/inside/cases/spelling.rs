//! Names spelt two ways, and names that are two.

use super::super::table::run;
use crate::article::Language;
use crate::comparator::rule::Rule;

#[test]
fn english() {
    run(
        Rule::InsideSpelling,
        Language::En,
        &[
            (
                "Pike jailed over warehouse blaze\n\nDarren Pyke, 41, was jailed on Friday. Sentencing Pyke on Thursday, the judge said so.",
                "Pike",
            ),
            (
                "Prime Minister Justin Trudo spoke on Monday. Mr Trudeau said the plan would go ahead.",
                "Trudeau",
            ),
            ("Maria Gonzales won the race. Gonzalez said she was delighted.", "Gonzalez"),
            ("The court in Srebrenica heard the case. Residents of Srebenica wept.", "Srebenica"),
            (
                "People in Llanferedd have until June to buy the pub. \"It is all we have,\" said Eirlys Pugh, who lives in Llanfaredd.",
                "Llanfaredd",
            ),
            ("Tom Clark lost the vote. Mr Clarke said he would go on.", "Clarke"),
            ("The striker Leon Achebe was hurt. Achebee said it was nothing.", "Achebee"),
            ("Sarah Whitlock led the study. Dr Whitlok said it would help.", "Whitlok"),
            ("Anna Kowalski was hurt. Ms Kowalsky said it was nothing.", "Kowalsky"),
            ("Ruth Ablett blamed the cost. Mrs Ablet said it would fall.", "Ablet"),
            ("Helen Schmidt won. Schmitt said she was glad.", "Schmitt"),
            ("Brendan McIntyre was freed. Outside, MacIntyre hugged his wife.", "MacIntyre"),
            ("Officials in Portmoylan closed the bridge. The road to Portmoylen is open.", "Portmoylen"),
            ("Tom Clark and Ann Clarke won. Mr Clarke said so. Ms Clark left.", ""),
            ("Tom Clark lost the vote. Judge Clarke sent him home.", ""),
            ("Michael Smith met his sister on Monday. Michelle said so.", ""),
            ("Iran spoke first. Iraq answered. The war of Iran and Iraq was long.", ""),
            ("Neil Berg lost. The Bergs said they would go on.", ""),
            ("Anna Ivanova lost. Her brother, Mr Ivanov, said so.", ""),
            ("Anne Dupont lost. Mr Dumont said so.", ""),
            ("Tom Hart lost. Ms Hurt said so.", ""),
            ("Paul Reid lost. Dr Reade, who treated him, said so.", ""),
            ("The town is spelt Portmullan on the sheet. People in Portmullen disagree.", ""),
            ("Angus McKinnon was freed. Mr McKinnon hugged his wife.", ""),
            ("Tom Brown spoke. Brown Street was closed.", ""),
            ("Austria won. Fans in Australia wept. Slovenia lost to Slovakia.", ""),
            ("Neil Pritchard won. Tom Prichard, no relation, lost. Prichard wept.", ""),
            ("Jonathan \"Jonny\" Reed was honoured. Jonny said so. Reed left.", ""),
            ("Gaza was shelled. People in Giza wept.", ""),
            ("Peter Ross lost. Rose said so.", ""),
            ("Jan Novak won. Jana Novakova lost. Novak said so. Novakova wept.", ""),
            ("Christian Olsen won. Christina Olsen lost.", ""),
            ("Emma Johansson won. Mr Johansen lost to Emma Johansson's brother Erik Johansen.", ""),
            ("Sir Alan Whitmore opened the wing. Sir Alan Whitmoor said he was proud.", "Alan Whitmoor"),
            (
                "The singer Ariana Delacroix cancelled her show. Delacriox's manager said she was ill.",
                "Delacriox",
            ),
            (
                "Police named the victim as Katarzyna Nowicka, 29. Friends of Ms Nowika left flowers.",
                "Nowika",
            ),
            (
                "Staff at Brathwaite Hall were told on Monday. Braithwaite Hall will close in May.",
                "Braithwaite Hall",
            ),
            (
                "Researchers at the Kessler Institute led the work. The Kesler Institute is in Bonn.",
                "Kesler Institute",
            ),
            ("The village of Castelvero was cut off. Rescuers reached Castlevero by boat.", "Castlevero"),
            ("Mikhail Petrovich said so. Mr Petrovitch denied it.", "Petrovitch"),
            ("Her lawyer, Fiona MacDonald, spoke. Ms McDonald said she would appeal.", "McDonald"),
            ("Catherine Lindqvist led the vote. Ms Lindquist thanked her team.", "Lindquist"),
            ("Marc Tremblay scored twice. Trembley was then sent off.", "Trembley"),
            ("Anderson met Andersen in the final. Anderson won.", ""),
            ("Ann Thompson spoke. Dr Emma Thomson, a surgeon, disagreed. Dr Thomson left.", ""),
            ("The Kessler Institute and the Keller Institute led the work.", ""),
            ("Steven Hill spoke. His colleague Stephen Hill disagreed.", ""),
            ("Ana and Anna Berg won. Anna Berg wept.", ""),
            ("The firm sells Zolmarin and Zolmarex. Sales of Zolmarex doubled.", ""),
            ("John Stewart won. Rod Stuart sang. Stuart smiled.", ""),
        ],
    );
}

#[test]
fn french() {
    run(
        Rule::InsideSpelling,
        Language::Fr,
        &[
            (
                "Le Premier ministre Justin Trudo s'est exprimé lundi. M. Trudeau a dit que le projet irait à son terme.",
                "Trudeau",
            ),
            (
                "Pike condamné pour incendie\n\nDarren Pyke, 41 ans, a été condamné vendredi. Pyke est resté muet.",
                "Pike",
            ),
            ("Maria Gonzales a gagné la course. Mme Gonzalez s'est dite ravie.", "Gonzalez"),
            ("Le tribunal de Srebrenica a jugé l'affaire. Les habitants de Srebenica pleurent.", "Srebenica"),
            ("Léa Kowalski est blessée. Mme Kowalsky va mieux.", "Kowalsky"),
            ("Le maire de Plougastan a fermé le pont. À Plougasten, la colère monte.", "Plougasten"),
            ("Jean Thibault a perdu. M. Thibaud fera appel.", "Thibaud"),
            ("Sophie Lefebvre a perdu. Mme Lefevbre fera appel.", "Lefevbre"),
            ("Paul Renaud et Jean Renault ont gagné. M. Renault remercie ses électeurs.", ""),
            ("Anne Dupont a perdu. M. Dumont aussi.", ""),
            ("Michel Blanc a parlé. Michelle est partie.", ""),
            ("Anna Ivanova a perdu. Son mari, M. Ivanov, aussi.", ""),
            ("L'Iran a parlé. L'Irak a répondu.", ""),
            ("Paul Müller a perdu. M. Muller fera appel.", ""),
            (
                "Le maire de Portmullan a fermé le pont, orthographié Portmullen sur la carte. À Portmullen, la colère monte.",
                "",
            ),
            ("Neil Martin a perdu. Les Martins sont nombreux. M. Martins est parti.", ""),
            ("Paul Renaud a perdu. Le juge Renault a tranché.", ""),
            (
                "Jean-Philippe Desmarais prendra la tête du festival. « Le public est curieux », dit M. Desmarets.",
                "Desmarets",
            ),
            (
                "Le facteur de Saint-Rémy-sur-Vire a trouvé une bague. La mairie de Saint-Rémi-sur-Vire organise un goûter.",
                "Rémi-sur-Vire",
            ),
            (
                "Le violoniste Volodymyr Kravtchouk a donné un récital. « Ici, on m'aide », confie Volodymyr Kravchuk.",
                "Volodymyr Kravchuk",
            ),
            ("Claire Morel a gagné devant Clara Morel. « On va en parler », a souri Clara.", ""),
            ("Le professeur Henri Lefebvre a parlé. Le docteur Anne Lefèvre penche pour le contraire.", ""),
            ("À Villers-le-Lac, il neige. À Villers-le-Sec, un car a glissé.", ""),
            ("Fribourg et Fribourg-en-Brisgau vont partager un tram.", ""),
            ("Paul Durand a gagné. Me Durant, qui défend la ville, fera appel. Anne Durant le dit.", ""),
            ("Sir Alan Whitmore a ouvert l'aile. Alan Whitmoor s'est dit fier.", "Alan Whitmoor"),
            (
                "La victime est Katarzyna Nowicka, 29 ans. Les amis de Mme Nowika ont déposé des fleurs.",
                "Nowika",
            ),
            (
                "Le village de Castelvero est coupé du monde. Les secours ont atteint Castlevero en bateau.",
                "Castlevero",
            ),
            ("Marc Tremblay a marqué. Trembley a été expulsé.", "Trembley"),
            ("Élodie Lindqvist mène. Mme Lindquist remercie ses équipes.", "Lindquist"),
            ("L'institut Kessler a mené l'étude. L'institut Kesler est à Bonn.", "institut Kesler"),
            ("Jean Lefebvre a parlé. Me Luc Lefèvre a répondu. M. Lefèvre est parti.", ""),
            ("Stéphane Colin a gagné. Stéphanie Colin a perdu.", ""),
            ("Anderson a battu Andersen en finale.", ""),
        ],
    );
}
