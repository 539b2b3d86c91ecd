"""English inflection: which word forms are one word, and how a form is made.

Decides plural → singular, verb form → base, and back. Never stems: *education* and *educational*, *government* and *governance* stay
apart. The results of `noun_key` and `verb_key` are for comparison only and need not be spelt right (*house* and *houses* both give *hous*).
"""

import re
from enum import StrEnum
from functools import lru_cache

from duizhao.language.spelling import folded


def listed(words: str) -> frozenset[str]:
    """A set of words written one after another."""
    return frozenset(words.split())


_PLURALS = {
    "alumni": "alumnus",
    "analyses": "analysis",
    "biases": "bias",
    "buses": "bus",
    "children": "child",
    "crises": "crisis",
    "criteria": "criterion",
    "curricula": "curriculum",
    "diagnoses": "diagnosis",
    "emphases": "emphasis",
    "feet": "foot",
    "gases": "gas",
    "halves": "half",
    "hypotheses": "hypothesis",
    "indices": "index",
    "knives": "knife",
    "leaves": "leaf",
    "lenses": "lens",
    "lives": "life",
    "matrices": "matrix",
    "memoranda": "memorandum",
    "men": "man",
    "mice": "mouse",
    "phenomena": "phenomenon",
    "quizzes": "quiz",
    "shelves": "shelf",
    "syntheses": "synthesis",
    "teeth": "tooth",
    "theses": "thesis",
    "wives": "wife",
    "wolves": "wolf",
    "women": "woman",
}

_PAST_FORMS = {
    "be": "am are been is was were",
    "bear": "bore borne",
    "become": "became",
    "begin": "began begun",
    "bind": "bound",
    "break": "broke broken",
    "bring": "brought",
    "build": "built",
    "buy": "bought",
    "catch": "caught",
    "choose": "chose chosen",
    "come": "came",
    "do": "did does done",
    "draw": "drawn drew",
    "drive": "driven drove",
    "fall": "fallen fell",
    "feel": "felt",
    "find": "found",
    "foresee": "foresaw foreseen",
    "get": "got gotten",
    "give": "gave given",
    "go": "goes gone went",
    "grow": "grew grown",
    "have": "had has",
    "hold": "held",
    "keep": "kept",
    "know": "knew known",
    "lay": "laid",
    "lead": "led",
    "leave": "left",
    "lend": "lent",
    "lie": "lain lying",
    "lose": "lost",
    "make": "made",
    "mean": "meant",
    "meet": "met",
    "overcome": "overcame",
    "oversee": "oversaw overseen",
    "pay": "paid",
    "rise": "risen rose",
    "run": "ran",
    "say": "said",
    "see": "saw seen",
    "seek": "sought",
    "sell": "sold",
    "send": "sent",
    "show": "shown",
    "speak": "spoke spoken",
    "spend": "spent",
    "stand": "stood",
    "strive": "striven strove",
    "take": "taken took",
    "teach": "taught",
    "tell": "told",
    "think": "thought",
    "tie": "tied tying",
    "undertake": "undertaken undertook",
    "understand": "understood",
    "uphold": "upheld",
    "win": "won",
    "write": "written wrote",
}
"""Base form → forms that no rule makes, the past tense first where two are listed in that order (`_PAST` has the exceptions)."""

_BASES = {form: base for base, forms in _PAST_FORMS.items() for form in forms.split()}
_PAST = {
    base: forms.split()[0]
    for base, forms in _PAST_FORMS.items()
    if base not in {"be", "do", "draw", "drive", "fall", "go", "have", "lie", "rise", "show", "strive", "undertake", "write", "take"}
} | {
    "do": "did", "draw": "drew", "drive": "drove", "fall": "fell", "go": "went", "have": "had", "rise": "rose", "strive": "strove",
    "take": "took", "undertake": "undertook", "write": "wrote", "put": "put", "set": "set", "cut": "cut", "let": "let",
}  # fmt: skip
_UNCHANGED = listed(
    "always as besides bias canvas chaos does ethos gas has headquarters its lens means news perhaps plus series sometimes species this thus "
    "us was yes"
)
"""Words in -s that are not plurals and that no ending below keeps."""

_COUNTED_ICS = listed(
    "academics antibiotics antics attics basics characteristics classics clinics colics comics critics cynics diabetics diagnostics "
    "epics epidemics fabrics generics graphics heuristics italics lunatics lyrics "
    "mechanics medics metrics mosaics mystics narcotics organics pandemics paramedics picnics plastics relics republics "
    "rubrics sceptics skeptics specifics statistics tactics topics "
)
"""Plurals of nouns in -ic; every other word in -ics (economics, politics) is a word of its own, apart from the adjective."""

_SIBILANT_E = re.compile(r"(?:ch|sh|x|z|ss|o)e$")
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLE_END = re.compile(r"([b-df-hj-np-tv-z])\1$")
_SHORT_SYLLABLE = re.compile(r"^[^aeiou]*(?:qu)?[aeiou][bdgklmnprtv]$")
_E_IN_ED = listed("agreed decreed disagreed freed guaranteed refereed")


class VerbForm(StrEnum):
    """How a verb stands in a text."""

    BASE = "base"
    THIRD_PERSON = "third person"
    PAST = "past"
    GERUND = "gerund"


@lru_cache(maxsize=65536)
def noun_key(word: str) -> str:
    """One key for singular and plural of the lower-case `word`, whichever variety spells it.

    >>> noun_key("policies") == noun_key("policy"), noun_key("economics") == noun_key("economic")
    (True, False)
    """
    word = folded(_PLURALS.get(word, word))
    if len(word) > 3 and word.endswith("s") and word not in _UNCHANGED and not word.endswith(("ss", "us", "is")):
        if word.endswith("ies") and len(word) > 4:
            word = word[:-3] + "y"
        elif not word.endswith("ics") or word in _COUNTED_ICS:
            word = word[:-1]
    if len(word) > 4 and word.endswith("ie"):
        return word[:-2] + "y"
    if (len(word) > 4 and word.endswith("use")) or (len(word) > 3 and _SIBILANT_E.search(word)):
        return word[:-1]
    return word


@lru_cache(maxsize=65536)
def verb_key(word: str) -> str:
    """One key for every form of the verb `word` (lower case); nouns keep the key of their singular.

    >>> verb_key("promoting") == verb_key("promotes") == verb_key("promote")
    True
    """
    base = word[:-1] if word in _E_IN_ED else noun_key(_BASES.get(word, word))
    for ending in ("ing", "ed"):
        stem = base.removesuffix(ending)
        if stem != base and len(stem) > 1 and _VOWEL.search(stem) and not (ending == "ed" and stem.endswith("e")):
            base = stem[:-1] + "y" if ending == "ed" and stem.endswith("i") and len(stem) > 2 else stem
            break
    base = _DOUBLE_END.sub(r"\1", base)
    return base.removesuffix("e") if len(base) > 2 else base


def form_of(word: str) -> VerbForm:
    """How the lower-case verb `word` stands; a form that base and past share counts as the base."""
    if word.endswith("ing") and _VOWEL.search(word[:-3]):
        return VerbForm.GERUND
    base = _BASES.get(word)
    if base and word in {"has", "does", "is", "goes"}:
        return VerbForm.THIRD_PERSON
    if base or (word.endswith("ed") and not word.endswith("eed")) or word in _E_IN_ED:
        return VerbForm.PAST
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return VerbForm.THIRD_PERSON
    return VerbForm.BASE


def inflected(base: str, form: VerbForm) -> str:
    """The lower-case verb `base` in `form`.

    >>> inflected("plan", VerbForm.GERUND), inflected("carry", VerbForm.PAST), inflected("build", VerbForm.PAST)
    ('planning', 'carried', 'built')
    """
    after_consonant = base.endswith("y") and base[-2:-1] not in "aeiou"
    if form is VerbForm.THIRD_PERSON:
        if base == "have":
            return "has"
        return base[:-1] + "ies" if after_consonant else base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    doubled = base + base[-1] if _SHORT_SYLLABLE.match(base) else base
    if form is VerbForm.PAST:
        regular = base[:-1] + "ied" if after_consonant else base + "d" if base.endswith("e") else doubled + "ed"
        return _PAST.get(base, regular)
    if form is VerbForm.GERUND:
        if base.endswith("ie"):
            return base[:-2] + "ying"
        return (base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) else doubled) + "ing"
    return base


def base_of(word: str) -> str:
    """The base of a verb as an office lists it ("promoting"), spelt as well as can be told from the form alone."""
    if word in _BASES or word in _E_IN_ED:
        return _BASES.get(word, word[:-1])
    form = form_of(word)
    if form is VerbForm.GERUND:
        stem = word[:-3]
    elif form is VerbForm.PAST:
        stem = word[:-3] + "y" if word.endswith("ied") else word[:-2]
    elif form is VerbForm.THIRD_PERSON:
        return (
            word[:-3] + "y"
            if word.endswith("ies") and len(word) > 4
            else word[:-2]
            if word.endswith(("ches", "shes", "sses", "xes"))
            else word[:-1]
        )
    else:
        return word
    if _DOUBLE_END.search(stem) and not stem.endswith(("ss", "ll", "ff", "zz")):
        return stem[:-1]
    return stem + "e" if re.search(r"(?:[aeiou][tvsz]|[^aeiou][aeiou]c|[iu]r|[^aeiou]l|ag|dg|ak|ok|im|as|ns|rv|lv)$", stem) else stem


def plural_of(word: str) -> str:
    """The plural of the lower-case noun `word`."""
    for plural, singular in _PLURALS.items():
        if singular == word:
            return plural
    return inflected(word, VerbForm.THIRD_PERSON)
