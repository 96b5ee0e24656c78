use super::super::table::{run, run_on};
use crate::article::Language;
use crate::comparator::rule::Rule;

#[test]
fn english() {
    run(
        Rule::InsideAge,
        Language::En,
        &[
            (
                "Maria Okoro, the novelist, was 60 when she died in 2015. Okoro was born in Lagos in 1951 and wrote nine books.",
                "60",
            ),
            (
                "Maria Okoro was born in Lagos in 1951 and wrote nine books. She was 60 when she died in 2015.",
                "60",
            ),
            ("Born in 1951, Maria Okoro studied law. She died in 2015, aged 60.", "60"),
            ("Maria Okoro died in 2015 at 60. She was born in Lagos in 1951.", "60"),
            ("Maria Okoro (1951-2015) wrote nine books. Okoro was 60 when she died.", "60"),
            ("Maria Okoro, born on 3 May 1951, was 62 when she died on 2 June 2015.", "62"),
            ("She was born in 1951 and was 35 in 1980.", "35"),
            ("Okoro died in 2015 at 60. She was born in Lagos in 1951.", "60"),
            (
                "Maria Okoro was born in Lagos in 1951 and wrote nine books. She was 63 when she died in 2015.",
                "",
            ),
            ("Maria Okoro was born in 1951. Her mother was 60 when she died in 2015.", ""),
            ("Her father was born in 1951. Maria Okoro was 40 when she died in 2015.", ""),
            ("Maria Okoro was born in 1951. Her husband died in 2015 aged 70.", ""),
            ("Maria Okoro says she was born in 1951. He was 40 when he died in 2015.", ""),
            ("Maria Okoro was born in 1951. Bill Hart was 40 when he died in 2015.", ""),
            ("Maria Okoro’s teacher was born in 1951. Okoro was 40 when she died in 2015.", ""),
            ("She was born in 1951 and was 29 in 1980.", ""),
        ],
    );
}

#[test]
fn french() {
    run(
        Rule::InsideAge,
        Language::Fr,
        &[
            (
                "Née à Lagos en 1951, Maria Okoro a écrit neuf livres. Elle avait 60 ans quand elle est morte en 2015.",
                "60 ans",
            ),
            ("Maria Okoro est née à Lagos en 1951. Elle est morte en 2015, à 60 ans.", "60 ans"),
            ("Maria Okoro est née à Lagos en 1951. Elle avait 60 ans à sa mort, en 2015.", "60 ans"),
            ("Maria Okoro (1951-2015) a écrit neuf livres. Elle avait 60 ans à sa mort.", "60 ans"),
            ("Née en 1951, elle avait 35 ans en 1980.", "35 ans"),
            ("Maria Okoro est née à Lagos en 1951. Elle est morte en 2015, à 64 ans.", ""),
            ("Maria Okoro est née en 1951. Sa mère avait 60 ans quand elle est morte en 2015.", ""),
            ("Son père est né en 1951. Maria Okoro est morte en 2015 à 40 ans.", ""),
            ("Maria Okoro est née en 1951. Son mari est mort en 2015 à 70 ans.", ""),
            ("Le professeur de Maria Okoro est né en 1951. Okoro est morte en 2015 à 40 ans.", ""),
        ],
    );
}

#[test]
fn today_in_english() {
    run_on(
        Rule::InsideAge,
        Language::En,
        Some(jiff::civil::date(2023, 5, 11)),
        &[
            ("Born in 1950, Smith died on Tuesday at the age of 60.", "60"),
            ("Born in 1950, Smith died on Tuesday at the age of 73.", ""),
            ("Born in 1950, Smith died on Tuesday at the age of 72.", ""),
            (
                "Ann Berg has died at 70, her family said on Tuesday. Born on 3 June 1930 in Leeds, she wrote.",
                "70",
            ),
            (
                "Ann Berg, whose voice was known to all, died on Sunday aged 70. Born in 1930, the daughter of a baker, Berg sang.",
                "70",
            ),
            ("Ann Berg, whose teacher died on Sunday aged 70, was born in 1930.", ""),
            ("Ann Berg died on Sunday. She was 70. Berg was born in Leeds in 1930.", "70"),
            ("Ann Berg died on Sunday. She was 92. Berg was born in Leeds in 1930.", ""),
            ("Paul Berg, 51, was born in Oslo in 1950.", "51"),
            ("Paul Berg, aged 51, was born in Oslo in 1950.", "51"),
            ("Paul Berg, 51, met Ann in 2001. He was born in 1950.", ""),
            ("Paul Berg, who turned 40 last week, was born on May 4, 1985.", "40"),
            ("Paul Berg, who turned 38 last week, was born on May 4, 1985.", ""),
            ("Paul Berg turned 40 in prison. He was born on May 4, 1975.", ""),
            ("The 72-year-old, who was born in 1944, still runs the farm.", "72-year-old"),
            ("The 78-year-old, who was born in 1944, still runs the farm.", ""),
            ("Paul Berg, born on 3 February 1998, was just 16 when he first played in August 2016.", "16"),
            ("Paul Berg, born on 3 February 1998, was just 18 when he first played in August 2016.", ""),
            ("Paul Berg, born in 1950, was 24 when he met the woman he would marry in 1987.", ""),
            ("John Berg, 51, handed the firm to his son, Tom, who was born in 1999.", ""),
            ("Anna Berg, 32, teaches in Leeds. Her mother was born in 1944.", ""),
            ("Anna Berg, 32, teaches in Leeds. The school was founded in 1944.", ""),
            ("Paul Berg, then 25, moved to Rome. He was born in 1950.", ""),
            ("In the 1970s, Paul Berg, 25, moved to Rome. He was born in 1950.", ""),
            ("The painter Paul Berg died in 1896. He painted the mural in 1902.", "1902"),
            ("The painter Paul Berg died in 1896. He painted the mural in 1892.", ""),
            ("The painter Paul Berg died in 1896. A street was named after him in 1902.", ""),
            (
                "Ann Berg died on March 2, 2021, in Leeds. She was 80. Ann Jane Berg was born on July 14, 1928.",
                "80",
            ),
            ("Ann Berg, 63, runs the Leeds Bakery. Her friend Xenia was born in 1930.", ""),
            ("Paul Hale, who was born in 1932, has died aged 70.", "70"),
            ("Paul Hale, who was born in 1932, has died aged 90.", ""),
            ("Paul Hale, a 44-year-old plumber, was born in 1962.", "44-year-old"),
            ("Paul Hale, 44, shot dead Ann Lee, who was born in 1962.", ""),
            ("Tom Hale, 44, shot dead Ann Lee, who was born in 1962.", ""),
            ("Paul Hale, 44, has a house near Xenia, born in 1962.", ""),
            ("Maria Hale will be 50 on Sunday. She was born on May 14, 1963.", "50"),
            ("Maria Hale will be 60 on Sunday. She was born on May 14, 1963.", ""),
            ("Paul Berg is 45. He was born in 1990, in Leeds.", "45"),
            ("Paul Berg is 32. He was born in 1990, in Leeds.", ""),
            ("Anna Berg joined the club in 2010 at the age of 16. She was born in 1980.", "16"),
            ("Anna Berg joined the club in 2010 at the age of 29. She was born in 1980.", ""),
            ("Anna Berg won the prize at 19. Born in 1984, she trained in Leeds.", ""),
            ("At 57, Paul Berg is leaving the school. He was born in 1990.", "57"),
            ("Paul Berg was born in 1990. At 17, he left school.", ""),
            ("Anna Berg celebrates her 90th birthday on Friday. She was born in 1953.", "90th"),
            ("Anna Berg celebrates her 70th birthday on Friday. She was born in 1953.", ""),
            ("The police questioned Anna Berg, 30, and Tom Lee, 19. He was born in 2003.", ""),
        ],
    );
    run(
        Rule::InsideRange,
        Language::En,
        &[
            ("Paul Berg (1874-1848) painted the mines of his town.", "1874-1848"),
            ("Paul Berg (1848-1874) painted the mines of his town.", ""),
        ],
    );
}

#[test]
fn today_in_french() {
    run_on(
        Rule::InsideAge,
        Language::Fr,
        Some(jiff::civil::date(2023, 5, 11)),
        &[
            ("Né en 1950, Jean Dupont est mort mardi à l’âge de 60 ans.", "60 ans"),
            ("Né en 1950, Jean Dupont est mort mardi à l’âge de 72 ans.", ""),
            (
                "Le sculpteur Jean Dupont est mort dimanche à Lille à l’âge de 81 ans, a dit sa galerie. Né le 9 mai 1931 à Douai, fils de mineur, il avait appris la soudure.",
                "81 ans",
            ),
            (
                "Le sculpteur Jean Dupont est mort dimanche à Lille à l’âge de 92 ans, a dit sa galerie. Né le 9 mai 1931 à Douai, fils de mineur, il avait appris la soudure.",
                "",
            ),
            (
                "Jean Dupont, 57 ans, dirige la maison. Né le 4 avril 1968 à Lyon, il a étudié le droit.",
                "57 ans",
            ),
            ("Jean Dupont, 55 ans, dirige la maison. Né le 4 avril 1968 à Lyon, il a étudié le droit.", ""),
            (
                "À 57 ans, le préfet du Jura, Jean Dupont, s’en va. Né le 4 avril 1968 à Tarbes, ce fils d’instituteurs a fait du droit.",
                "57 ans",
            ),
            ("Jean Dupont est né en 1968. À 17 ans, il quitte l’école.", ""),
            (
                "Née en 1999, la skieuse Anne Dupont a gagné samedi. La skieuse de 21 ans revenait de loin.",
                "21 ans",
            ),
            (
                "Née en 1999, la skieuse Anne Dupont a gagné samedi. La skieuse de 23 ans revenait de loin.",
                "",
            ),
            ("Né en 1984, Jean Dupont a remporté son premier titre en 2008, à 19 ans.", "19 ans"),
            ("Né en 1984, Jean Dupont a remporté son premier titre en 2008, à 23 ans.", ""),
            ("Anne Dupont a 60 ans. Elle est née en 1980 à Lyon.", "60 ans"),
            ("Anne Dupont a 42 ans. Elle est née en 1980 à Lyon.", ""),
            ("Jean Dupont, 57 ans, dirige la maison. Son père est né en 1938.", ""),
            ("Jean Dupont, alors âgé de 25 ans, part à Rome. Il est né en 1950.", ""),
            ("Le peintre Jean Dupont est mort en 1896. Il a peint la chapelle en 1902.", "1902"),
            ("Le peintre Jean Dupont est mort en 1896. Il a peint la chapelle en 1892.", ""),
            ("Jean Dupont, mort en 1998, a reçu un prix en 2003 à titre posthume.", ""),
            ("La doyenne Anne Dupont, née le 2 mai 1919, a fêté jeudi ses 105 ans.", "105 ans"),
            ("La doyenne Anne Dupont, née le 2 mai 1919, a fêté jeudi ses 104 ans.", ""),
            ("Anne Dupont est morte dimanche. Elle avait 70 ans. Elle était née en 1930.", "70 ans"),
            (
                "Anne Dupont est née à Douai en 1984, d’une mère infirmière. C’est en 2008, à 19 ans, qu’elle publie Les Battures.",
                "19 ans",
            ),
            (
                "Anne Dupont est née à Douai en 1984, d’une mère infirmière. C’est en 2008, à 23 ans, qu’elle publie Les Battures.",
                "",
            ),
            ("Jean Dupont, né en 1950, a rejoint le club à 16 ans.", ""),
            ("Jean Dupont, né en 1950, dirige une équipe de 30 ans de moyenne d’âge.", ""),
        ],
    );
}
