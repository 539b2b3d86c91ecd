"""British and American spellings of one word, folded together for comparison.

Decides which two spellings are one word. Does not decide which of them an office writes, and its result is a key, not a spelling to show:
*advise* becomes *advize* because that harms no comparison, while a rule that tells *advise* from *organise* would need a list.
"""

import re
from functools import lru_cache

_IZE = re.compile(r"([iy])s(e|ed|es|er|ers|ing|ation|ations|ational|able)$")
"""organise, organisation, analyse, analysing."""

_OUR = re.compile(
    r"^((?:un|dis|mis|re|multi|bi)?(?:armo|behavio|cando|clamo|colo|demeano|endeavo|favo|fervo|flavo|harbo|hono|humo|labo|neighbo"
    r"|odo|parlo|rigo|rumo|savio|savo|splendo|tumo|valo|vapo|vigo))u(r.*)$"
)
"""Only stems that have both spellings: a rule for every -our would make *for* of *four*."""

_RE = re.compile(r"^(.*(?:cent|theat|lit|fib|calib|spect|lust|somb|meag|met|maneuv|reconnoit))re(s|d)?$")
_DOUBLED = re.compile(
    r"^(.*(?:cancel|channel|counsel|dial|enamel|equal|fuel|funnel|jewel|label|level|marvel|model|panel|pedal|quarrel|rival|shovel|signal"
    r"|total|travel|tunnel|wool|tranquil|initial))l(ed|ing|er|ers|or|ors|ous|ery|en|ity)$"
)
_OGUE = re.compile(r"(anal|catal|dial|epil|monol|prol)ogue(s|d)?$")
_AE = re.compile(r"^(.*(?:arch|encyclop|gyn|orthop|p|an))ae(olog|dia|dic|colog|sth.*)(.*)$")
_OE = re.compile(r"^(man)oeu(v.*)$")

_PAIRS = {
    "acknowledgement": "acknowledgment",
    "ageing": "aging",
    "aluminium": "aluminum",
    "amongst": "among",
    "appal": "appall",
    "artefact": "artifact",
    "burnt": "burned",
    "centring": "centering",
    "cheque": "check",
    "cosy": "cozy",
    "defence": "defense",
    "distil": "distill",
    "draught": "draft",
    "dreamt": "dreamed",
    "enquire": "inquire",
    "enquiry": "inquiry",
    "enrol": "enroll",
    "enrolment": "enrollment",
    "focussed": "focused",
    "fulfil": "fulfill",
    "fulfilment": "fulfillment",
    "grey": "gray",
    "instalment": "installment",
    "instil": "instill",
    "judgement": "judgment",
    "kerb": "curb",
    "learnt": "learned",
    "licence": "license",
    "liveable": "livable",
    "maths": "math",
    "mould": "mold",
    "offence": "offense",
    "plough": "plow",
    "practise": "practice",
    "practised": "practiced",
    "practising": "practicing",
    "pretence": "pretense",
    "programme": "program",
    "saleable": "salable",
    "sceptic": "skeptic",
    "sceptical": "skeptical",
    "sizeable": "sizable",
    "skilful": "skillful",
    "speciality": "specialty",
    "spelt": "spelled",
    "storey": "story",
    "sulphur": "sulfur",
    "towards": "toward",
    "tyre": "tire",
    "whilst": "while",
    "wilful": "willful",
}
"""British form → American form, for words that no rule above covers; a plural in -s or -ies follows its singular."""


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """One form for all spellings of the lower-case `word`.

    >>> folded("organisations"), folded("labour"), folded("four")
    ('organizations', 'labor', 'four')
    """
    if word in _PAIRS:
        return _PAIRS[word]
    if word.endswith("ies") and word[:-3] + "y" in _PAIRS:
        return _PAIRS[word[:-3] + "y"][:-1] + "ies"
    if word.endswith("s") and word[:-1] in _PAIRS:
        return _PAIRS[word[:-1]] + "s"
    word = _IZE.sub(r"\1z\2", word)
    word = _OUR.sub(r"\1\2", word)
    word = _OE.sub(r"\1eu\2", word)
    word = _RE.sub(lambda found: found[1] + {None: "er", "s": "ers", "d": "ered"}[found[2]], word)
    word = _DOUBLED.sub(r"\1\2", word)
    word = _OGUE.sub(r"\1og\2", word)
    return _AE.sub(r"\1e\2\3", word)
