"""What `make.py` knows of French and English word forms."""

import re
import unicodedata
from difflib import SequenceMatcher

# English ending → French ending of the twin word, only where the rule hardly ever fails.
TWIN_ENDINGS = [
    ("isation", "isation"), ("ization", "isation"), ("tion", "tion"), ("ssion", "ssion"), ("sion", "sion"),
    ("ography", "ographie"), ("ology", "ologie"), ("ological", "ologique"), ("ologist", "ologue"),
    ("ographer", "ographe"), ("ographic", "ographique"), ("nomy", "nomie"), ("cracy", "cratie"),
    ("ability", "abilité"), ("ibility", "ibilité"), ("ity", "ité"), ("ism", "isme"), ("ist", "iste"),
    ("istic", "istique"), ("ical", "ique"), ("ic", "ique"), ("ise", "iser"), ("ize", "iser"), ("ify", "ifier"),
    ("ence", "ence"), ("ency", "ence"), ("ance", "ance"), ("ator", "ateur"), ("ary", "aire"), ("ory", "oire"),
    ("gram", "gramme"), ("meter", "mètre"), ("cide", "cide"), ("ible", "ible"), ("icably", "icablement"),
]
TWIN_ENDINGS.sort(key=lambda pair: -len(pair[0]))
NO_TWIN = re.compile(r"^(un(?!i|an)|over|under|out|mis|fore|up|off|with|non|self|step|counter)|ship|hood|craft|ward|handed|ae|oe")


def french_twin(word):
    """The French spelling that an English word of learned stock should have, or None."""
    if len(word) < 6 or NO_TWIN.search(word):
        return None
    for ending, french in TWIN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            return acute(word[: -len(ending)] + french)
    return None


def acute(word):
    """French writes é in an open syllable: generation → génération."""
    word = re.sub(r"e(?=[bcdfghjklmnpqrstvz](?:[rl])?[aeiouyéèê])(?!.?$)", "é", word[:-1]) + word[-1:]
    return re.sub(r"e(?=a(?!u)|o|i[oa])", "é", word)


def fold(word):
    """Without accents."""
    word = word.replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def likeness(a, b):
    """How alike two spellings are, 0..1, accents apart."""
    return SequenceMatcher(None, fold(a), fold(b), autojunk=False).ratio()


SAME_ENDINGS = re.compile(
    r"(isme ism|iste ist|tion tion|sion sion|ite ity|ique ic|ique ical|ment ment|eur er|eur or|age age|ance ance|ence ence"
    r"|oire ory|aire ary|eux ous|if ive|able able|ible ible|al al|logie logy|graphie graphy|iser ize|iser ise|ment ly)"
)


def same_ending(french, english):
    """True when both words end in one and the same suffix of the two languages."""
    french, english = fold(french), fold(english)
    return any(
        SAME_ENDINGS.fullmatch(f"{french[-a:]} {english[-b:]}") and len(french) > a and len(english) > b
        for a in range(2, 8)
        for b in range(2, 7)
    )


DENYING_FR = ("in", "im", "il", "ir", "dé", "dés", "dis", "mal", "non", "non-", "anti", "anti-")
DENYING_EN = ("un", "in", "im", "il", "ir", "de", "dis", "mis", "non", "anti")


def denies(french, english):
    """True for "inégalité" - "equality": alike but for a prefix that turns the sense round."""

    def bare(word, prefixes):
        return [word[len(p) :] for p in prefixes if word.startswith(p) and len(word) - len(p) > 3]

    if any(likeness(f, english) > 0.75 for f in bare(french, DENYING_FR)):
        return likeness(french, english) < 0.9 and not bare(english, DENYING_EN)
    if any(likeness(french, e) > 0.75 for e in bare(english, DENYING_EN)):
        return likeness(french, english) < 0.9 and not bare(french, DENYING_FR)
    # "bloquer" - "unblock": the English bare word is alike though the ending differs.
    return any(len(e) > 3 and fold(french).startswith(e[:4]) for e in bare(english, DENYING_EN)) and not bare(
        french, DENYING_FR
    )


def is_regular_english_inflection(word, bases):
    """True for "increases", "increased", "increasing" where "increase" is a word."""
    stems = []
    if word.endswith("ies") or word.endswith("ied"):
        stems.append(word[:-3] + "y")
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        stems += [word[:-1], word[:-2] if word.endswith("es") else word[:-1]]
    for ending in ("ed", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            stems += [stem, stem + "e"]
            if len(stem) > 2 and stem[-1] == stem[-2]:
                stems.append(stem[:-1])
    if word.endswith("er") and word[:-2] + "est" in bases or word.endswith("est") and word[:-3] + "er" in bases:
        stem = word[: -len("er" if word.endswith("er") else "est")]
        stems += [stem, stem + "e", stem[:-1] + "y", stem[:-1]]
    return word in _ENGLISH_FORMS or any(s in bases and s != word and len(s) > 2 for s in stems)


def respelled_english_forms(words):
    """Forms that no stem rule of the program brings back, by their word: "plan": "planned", "busy": "busier"."""
    found = {}
    for word in sorted(words):
        for ending in ("ed", "ing", "er", "est"):
            stem = word[: -len(ending)]
            if not word.endswith(ending):
                continue
            if len(stem) == 2 and stem + "e" in words and ending in ("ed", "ing"):
                found.setdefault(stem + "e", []).append(word)  # too short for the stem rules: "die", "use"
            if len(stem) < 3 or stem in words or stem + "e" in words:
                continue
            if ending in ("er", "est") and not {stem + "er", stem + "est"} <= words:
                continue  # "dinner" is no form of "din"
            if stem[-1] == stem[-2] and stem[:-1] in words:
                found.setdefault(stem[:-1], []).append(word)
            elif ending in ("er", "est") and stem[-1] == "i" and stem[:-1] + "y" in words:
                found.setdefault(stem[:-1] + "y", []).append(word)
        if word.endswith("ying"):
            for base in (word[:-3], word[:-4] + "ie"):
                if base in words:
                    found.setdefault(base, []).append(word)
    return found


# Forms that no light stem rule brings back to the word they belong to.
ENGLISH_IRREGULAR = """
arise arose arisen|become became|begin began begun|bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown
break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen
come came|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|give gave given|grow grew grown|hang hung
hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|learn learnt|leave left|lend lent
lose lost|make made|mean meant|meet met|overcome overcame|overthrow overthrew overthrown|pay paid|prove proven
ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent
shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat
sleep slept|slide slid|speak spoke spoken|spend spent|spin spun|stand stood|steal stole stolen|stick stuck
strike struck stricken|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken
teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone
understand understood|undertake undertook undertaken|wake woke woken|wear wore worn|weave wove woven|win won
wind wound|withdraw withdrew withdrawn|withstand withstood|write wrote written|do did done|go went gone
man men|woman women|child children|foot feet|tooth teeth|mouse mice|person people|wife wives|life lives|knife knives
thief thieves|half halves|leaf leaves|wolf wolves|shelf shelves|loaf loaves|crisis crises|analysis analyses
good better best|bad worse worst|far further furthest|criterion criteria|phenomenon phenomena|goose geese
"""

# One line a pattern of a French verb: infinitive ending, then the endings of its forms.
# A verb of `words.fr.txt` takes the longest pattern that ends it.
FRENCH_VERBS = """
prendre prend prennent pris prise prises prenait prenaient prit prirent prenant
tenir tient tiennent tenu tenue tenus tenues tenait tenaient tint tinrent tenant tiendra tiendront tiendrait
venir vient viennent venu venue venus venues venait venaient vint vinrent venant viendra viendront viendrait
mettre met mettent mis mise mises mettait mettaient mit mirent mettant
faire fait faite faits faites font faisait faisaient fit firent faisant fera feront ferait
dire dit dite dits dites disent disait disaient disant
duire duit duite duits duites duisent duisait duisaient duisit duisirent duisant
struire struit struite struits struites struisent struisait struisit struisant
uire uit uisent uisait
crire crit crite crits crites crivent crivait crivaient crivit crivant
lire lit lisent lu lue lus lues lisait lisaient lisant
élire élit élisent élu élue élus élues
rire rit rient riait
naître naît naissent né née nés nées naquit naquirent naissant
connaître connaît connaissent connu connue connus connues connaissait connut connaissant
paraître paraît paraissent paru parue paraissait parut parurent paraissant
croître croît croissent crû crue croissait croissant
cevoir çoit çoivent çu çue çus çues cevait cevaient çut cevra
devoir doit doivent dû due devait devra devrait
pouvoir peut peuvent pu pouvait pourra
voir voit voient vu vue vus vues voyait voyaient vit virent voyant verra verront
savoir sait savent su savait sut saura sachant
vouloir veut veulent voulu voulait voudra voudrait
valoir vaut valent valu valait vaudra
vivre vit vivent vécu vécue vivait vécut vivant
suivre suit suivent suivi suivie suivis suivies suivait suivit suivant
boire boit boivent bu buvait
croire croit croient cru croyait
mourir meurt meurent mort morte morts mortes mourait mourut moururent mourant mourra
courir court courent couru courait courut courant
ouvrir ouvre ouvrent ouvert ouverte ouverts ouvertes ouvrait ouvrit ouvrant
couvrir couvre couvrent couvert couverte couverts couvertes couvrait couvrit couvrant
offrir offre offrent offert offerte offerts offertes offrait offrit offrant
souffrir souffre souffrent souffert souffrait souffrant
partir part partent parti partie partis parties partait partit partant
sortir sort sortent sorti sortie sortis sorties sortait sortit sortant
sentir sent sentent senti sentie sentait sentant
mentir ment mentent menti
servir sert servent servi servie servait servit servant
dormir dort dorment dormi dormait
quérir quiert quièrent quis quise quises quérait
battre bat battent battu battue battus battues battait battit battant
vaincre vainc vainquent vaincu vaincue vaincus vainquit
rompre rompt rompent rompu rompue
endre end endent endu endue endus endues endait endaient endit endant
ondre ond ondent ondu ondue ondus ondues ondait ondit ondant
erdre erd erdent erdu erdue erdus erdues erdait erdaient erdit erdirent erdant
ordre ord ordent ordu
eindre eint eignent eint einte eints eintes eignait eignit eignant
aindre aint aignent aint ainte aints aignait aignit aignant
oindre oint oignent oint ointe oints oignait oignit oignant
clure clut cluent clu clue clus cluait
clore clôt clos close closes
plaire plaît plaisent plu plaisait
asseoir assied assis assise assises
oyer oie oient
uyer uie uient
eler elle ellent
eter ette ettent
cer ça çait çant
ger gea geait geant
mener mène mènent
lever lève lèvent
eser èse èsent
érer ère èrent
éder ède èdent
éter ète ètent
éner ène ènent
éler èle èlent
égier égie égient
acheter achète achètent
achever achève achèvent
aller va vont
ier iers
ir it ie ies issent issait issant irent ira iront irait
oir
"""
# Adjectives and agent nouns whose feminine or plural changes more than its last letter.
FRENCH_ADJECTIVES = """
eux euse euses|eau eaux|if ive ives|teur trice trices|ien ienne iennes|el elle elles|al aux ale ales
"""
FRENCH_IRREGULAR = """
beau belle beaux belles bel|nouveau nouvelle nouveaux nouvelles nouvel|vieux vieille vieilles vieil|fou folle
œil yeux|public publique publiques|grec grecque|long longue longues|bref brève brèves|blanc blanche blanches
frais fraîche fraîches|sec sèche sèches|doux douce douces|faux fausse fausses|roux rousse|travail travaux
cheval chevaux|ciel cieux|favori favorite favorites|franc franche franches|turc turque|gentil gentille
complet complète complètes|secret secrète secrètes|inquiet inquiète inquiètes|discret discrète|concret concrète concrètes
premier première premières|dernier dernière dernières|étranger étrangère étrangères|entier entière entières
léger légère légères|cher chère chères|fier fière|régulier régulière régulières|financier financière financières
particulier particulière particulières|policier policière policières|ouvrier ouvrière ouvrières|passager passagère passagères
hospitalier hospitalière hospitalières|pétrolier pétrolière|foncier foncière|immobilier immobilière immobilières
héritier héritière|cavalier cavalière|écolier écolière|prisonnier prisonnière|sorcier sorcière|routier routière routières
frontalier frontalière|familier familière|grossier grossière|singulier singulière|saisonnier saisonnière|meurtrier meurtrière
chanteur chanteuse chanteuses|chercheur chercheuse|vendeur vendeuse|joueur joueuse joueuses|travailleur travailleuse travailleuses
nageur nageuse|coureur coureuse|danseur danseuse|voyageur voyageuse|majeur majeure majeures|mineur mineure|meilleur meilleure meilleurs meilleures
gros grosse grosses|bas basse basses|épais épaisse|las lasse|gras grasse|bon bonne bonnes|ancien ancienne anciennes
actif active actives|neuf neuve neuves|veuf veuve|vif vive|bœuf bœufs|monsieur messieurs|jumeau jumelle jumelles
ouvrier ouvrière|infirmier infirmière|conseiller conseillère
"""


def _table(text):
    rows = [row.split() for line in text.strip().splitlines() for row in line.split("|")]
    return {row[0]: row[1:] for row in rows}


# Nouns that end like an adjective and have no feminine.
FRENCH_NOUNS = set(
    "canal journal animal hôpital général cheval métal signal tribunal capital idéal rival total mal bal récital festival "
    "carnaval arsenal piédestal régal bocal local cristal végétal maréchal amiral caporal original fiel ciel sel miel hôtel "
    "duel logiciel matériel appel rappel colonel recel autel pluriel arc-en-ciel pastel chef motif tarif objectif chrétien "
    "lieux milieux jeux feux vœux dieux adieux enjeux aveux cheveux neveux tennis bien lien rien soutien maintien entretien moteur secteur facteur vecteur docteur équateur ordinateur".split()
)


# Words that end like a verb of FRENCH_VERBS and are none.
FRENCH_NO_VERBS = set(
    "affaire avenir moindre cendre gendre tendre ordre désordre exemplaire danger cancer léger étranger berger boulanger "
    "verger potager passager messager manager délire empire cuir plaisir mouvoir devoir pouvoir savoir espoir désespoir "
    "souvenir métier papier premier dernier hiver amer cher fier hier mer fer enfer acier calendrier modeler geler peler "
    "désir loisir soupir tir manier ouvrier infirmier conseiller dégeler congeler souffrir concert foncer loyer foyer viager étrangère horloger maire salaire".split()
) - {"devoir", "pouvoir", "savoir", "foncer"}


def french_forms(word):
    """Irregular forms of a French word of the list; forms that a stem rule undoes are left out."""
    # "Policiers": the stem rules take "-er" off the singular alone.
    plural = [word + "s"] if word.endswith("er") and (word in FRENCH_NO_VERBS or word in _FRENCH) else []
    own = _FRENCH.get(word)
    if own:
        return own + plural
    verbs = {} if word in FRENCH_NO_VERBS else _VERBS
    for length in range(len(word), 1, -1):
        pattern = verbs.get(word[-length:])
        if pattern is not None and re.search(r"(er|ir|re|oir)$", word):
            return [word[:-length] + form for form in pattern]
    if word in FRENCH_NOUNS:
        return [word[:-1] + "ux"] if word.endswith("al") and word not in ("bal", "récital", "festival", "carnaval") else []
    for length in range(min(4, len(word) - 2), 0, -1):
        pattern = _ADJECTIVES.get(word[-length:])
        if pattern is not None:
            return [word[:-length] + form for form in pattern]
    return plural


_FRENCH = _table(FRENCH_IRREGULAR)
_VERBS = _table(FRENCH_VERBS)
_ADJECTIVES = _table(FRENCH_ADJECTIVES)
_ENGLISH = _table(ENGLISH_IRREGULAR)
# Forms that are words of their own stay ("found" a company, "saw" wood ... are not missed).
_ENGLISH_FORMS = {form for forms in _ENGLISH.values() for form in forms} - set(_ENGLISH) - {"left", "better", "best", "worse", "worst", "spoke", "felt", "ground", "thought", "dealt", "meeting", "dead", "lost", "born", "further", "people"}


def irregular_forms(pairs, words, respelled, per_word=8, least=60):
    """Pairs of irregular forms: "perdre" - "lose" gives "perdu" - "lose", "lost".

    `respelled`: see `respelled_english_forms`.
    """
    best = {}
    for (f, e), value in pairs.items():
        if value >= least and f in words:
            best.setdefault(f, []).append((-value, e))
    for f, partners in best.items():
        forms = french_forms(f)
        for value, e in sorted(partners)[:per_word]:
            english = [e] + _ENGLISH.get(e, []) + respelled.get(e, [])
            for form in [f] + forms:
                for partner in english:
                    if (form, partner) != (f, e):
                        yield (form, partner), max(1, -value - 2)
