"""English words in running text: where they stand, and what makes two of them the same word.

Decides word limits, the keys under which words compare (inflection, spelling variety and case are folded away, articles left out) and which
of "a" and "an" suits a word. Does not decide what a term is (`terms`) nor how a word is inflected (`inflection`).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from duizhao.domain.text import Span
from duizhao.language.inflection import base_of, form_of, inflected, listed, noun_key, plural_of, verb_key

_LETTERS = "A-Za-zÀ-ÖØ-öø-ɏ"
_WORD = re.compile(rf"((?:[A-Z]\.){{2,}}|[{_LETTERS}]+(?:['’](?![sS]\b)[{_LETTERS}]+)*|\d+(?:[.,]\d+)*[A-Za-z]*|[%&])(?:['’][sS]\b)?")
_ACRONYM_PLURAL = re.compile(r"[A-Z]{2,}s")
_BREAK = re.compile(r"[.;:!?](?=\s)|[\n。；：！？]")
_COMMA = re.compile(r"[,，、]")

ARTICLES = frozenset(("a", "an", "the"))
FUNCTION_WORDS = ARTICLES | listed(
    "and as at by for from her his in into its of on or our that their these this those to with & under among between"
)
_JOINERS = frozenset(("and", "or", "&", "as"))
_PREPOSITIONS = listed("among at between by for from in into of on to under with")
_DETERMINERS = ARTICLES | listed("all every its our their this these those")
_TERM_VERBS = frozenset(
    map(
        verb_key,
        listed(
            "accelerate achieve adhere adopt advance apply build carry consolidate create cultivate deepen deliver develop drive empower enhance "
            "enrich ensure establish expand explore facilitate follow forge form foster give go hold implement improve increase innovate "
            "integrate jump keep launch lead maintain make meet modernise optimise practise prevent promote protect pursue put realise "
            "reinforce remain safeguard seek serve speed stay strengthen strive take tell turn uphold upgrade win"
        ),
    )
)
"""Verbs that open the set phrases of Chinese releases ("deepen reform"); words that are as often nouns (support, reform) are left out."""

_ARTICLE_BEFORE = re.compile(r"(?:(?<![\w-])(?P<small>an?)|(?:^|[.!?:;\n“‘\"(])[ ”’\")]*(?P<capital>An?))[ \u00a0]$")
"""An "a" or "an" at the end of a text; a capital one opens a sentence, or else it is a letter: "Plan A"."""
_OPENING = re.compile(r"(?P<figure>\d[\d,]*)|(?P<capitals>(?:[A-Z]\.){2,}|[A-Z&]{2,}(?=s?\b)|[A-Z](?=-))|(?P<word>[A-Za-z]+)")
_EIGHT_OR_ELEVEN = re.compile(r"8|1[18](?:,\d{3})*$")
"""Figures that are read as eight …, eleven … or eighteen …: 8%, 800, 11,000; not 110 or 1,800."""
_NAMED_WITH_VOWEL = frozenset("AEFHILMNORSX")
"""Letters whose names open with a vowel: an FSB."""
_LIKE_YOU_OR_ONE = re.compile(r"eu|ewe|onc?e\b|oneself|u(?:bi|k|ni(?!de|m|n|ss)|r[aeiu]|s[aeu]|t[eio]|y)")
"""Words that are written with a vowel first and spoken with a consonant: a European, a one-off, a unified, a useful, a Uygur."""
_LONGEST_OPENING = 8
"""Room for a full stop, closing and opening marks and the article."""
_SILENT_H = ("heir", "honest", "honor", "honour", "hour")


PINYIN_SYLLABLE = r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]{1,3}(?:ng?|r)?"
"""What a romanised Chinese syllable looks like; wider than the list of them, for telling names from other capitals."""


class Word(NamedTuple):
    """A word and its place in code points; a possessive ending is left out of both."""

    text: str
    start: int
    end: int


KeyOf = Callable[[str], str]
"""Word as written → key under which it compares."""


@lru_cache(maxsize=65536)
def as_noun(word: str) -> str:
    """The key that number, possessive, case and spelling variety leave alone."""
    if _ACRONYM_PLURAL.fullmatch(word):
        word = word[:-1]
    return noun_key(_plain(word))


@lru_cache(maxsize=65536)
def as_verb(word: str) -> str:
    """The key that every form of a verb shares as well."""
    return verb_key(_plain(word))


def as_written(word: str) -> str:
    """The key that only case leaves alone."""
    return _plain(word)


def words(text: str) -> list[Word]:
    """The words of `text` in order; hyphens part words, apostrophes inside a word do not."""
    made = tuple.__new__  # what Word() calls in the end; a document has a million words
    return [made(Word, (found[1], *found.span(1))) for found in _WORD.finditer(text)]


@dataclass(frozen=True, slots=True)
class Reading:
    """A text's words without its articles, and before which of them the sentence breaks (a full stop, a comma of a list, a line end)."""

    text: str
    words: tuple[Word, ...]
    breaks: tuple[bool, ...]

    def span(self, first: int, last: int) -> Span:
        """The code points from word `first` to word `last`, both included."""
        return self.words[first].start, self.words[last].end


@lru_cache(maxsize=1024)
def read(text: str) -> Reading:
    """`text` as words to compare."""
    kept: list[Word] = []
    breaks: list[bool] = []
    previous = 0
    for word in words(text):
        small = word.text.lower()
        if small in ARTICLES and not word.text.isupper():
            continue
        gap = text[previous : word.start]
        if gap == " ":  # as nearly always
            breaks.append(False)
        else:
            comma = _COMMA.search(gap) is not None and small not in _JOINERS
            breaks.append(bool(kept) and (comma or _BREAK.search(gap) is not None))
        kept.append(word)
        previous = word.end
    return Reading(text, tuple(kept), tuple(breaks))


def is_verb_phrase(text: str) -> bool:
    """Whether a listed phrase opens with a verb, so that any form of that verb is the same phrase."""
    parts = [word.text.lower() for word in words(text)]
    if len(parts) < 2 or parts[0] in FUNCTION_WORDS:
        return False
    return parts[1] in _DETERMINERS or verb_key(parts[0]) in _TERM_VERBS


def initials(parts: Sequence[Word]) -> set[str]:
    """The abbreviations that first letters make, with and without function words: "PBC" and "PBOC"."""
    content = "".join(word.text[0] for word in parts if word.text.lower() not in FUNCTION_WORDS)
    return {content.upper(), "".join(word.text[0] for word in parts).upper()}


def cased_like(replacement: str, found: str) -> str:
    """`replacement` with the capital that `found` opens with, so that a sentence still begins with one."""
    if found[:1].isupper() and replacement[:1].islower() and not found[:2].isupper():
        return replacement[:1].upper() + replacement[1:]
    return replacement


def head(parts: Sequence[str]) -> int:
    """Which of a noun phrase's words it is about: the last one before a preposition ("guiding *principles* of …")."""
    return next((number - 1 for number, part in enumerate(parts) if number and part.lower() in _PREPOSITIONS), len(parts) - 1)


def in_verb_form(preferred: str, listed: str, found: str) -> str:
    """`preferred` with its verb in the form that `found` has, where that is not the form of the `listed` phrase that was found.

    >>> in_verb_form("support the building of", "promote the construction of", "promoting the construction of")
    'supporting the building of'
    """
    form = form_of(found.split(maxsplit=1)[0].lower())
    if form is form_of(listed.split(maxsplit=1)[0].lower()):
        return preferred
    verb, space, rest = preferred.partition(" ")
    if verb.lower() in FUNCTION_WORDS or verb.endswith("ly"):
        return preferred
    return inflected(base_of(verb.lower()), form) + space + rest


def in_number(preferred: str, listed: str, found: str) -> str:
    """`preferred` in the plural, where `found` is the plural of the `listed` phrase.

    >>> in_number("learning society", "study-type society", "study-type societies")
    'learning societies'
    """
    noun, given = (text.split()[-1].lower() for text in (listed, found))
    parts = preferred.split()
    number = head(parts)
    if given == noun or given != plural_of(noun) or not parts[number].islower() or parts[number].endswith("s"):
        return preferred
    return " ".join([*parts[:number], plural_of(parts[number]), *parts[number + 1 :]])


def with_article(text: str, span: Span, new: str) -> tuple[Span, str]:
    """What to replace, and by what, so that `new` stands at `span`: an "a" or "an" before it that no longer suits its sound is taken in.

    >>> with_article("an educational event", (3, 14), "digital")
    ((0, 14), 'a digital')
    """
    article = _ARTICLE_BEFORE.search(text, max(0, span[0] - _LONGEST_OPENING), span[0])
    vowel = opens_with_vowel_sound(new)
    if article is None or vowel is None or new.split(maxsplit=1)[0].lower() in ARTICLES:
        return span, new
    written = article["small"] or article["capital"]
    suitable = written[0] + ("n" if vowel else "")
    if written == suitable:
        return span, new
    return (span[0] - len(written) - 1, span[1]), f"{suitable} {new}"


def reworded(text: str, span: Span, instead: str) -> tuple[Span, tuple[str, ...]]:
    """What to replace so that `instead` stands at `span`, and the one suggestion for it, none where nothing is known to stand instead."""
    if not instead:
        return span, ()
    span, suggestion = with_article(text, span, cased_like(instead, text[slice(*span)]))
    return span, (suggestion,)


def opens_with_vowel_sound(text: str) -> bool | None:
    """Whether `text` takes "an"; nothing is known of what opens with no word, or with capitals that may be read as one (NATO)."""
    opening = _OPENING.match(text)
    if opening is None:
        return None
    if figure := opening["figure"]:
        return _EIGHT_OR_ELEVEN.match(figure) is not None
    if capitals := opening["capitals"]:
        spelt_out = "." in capitals or not set("AEIOU") & set(capitals[1:])
        return capitals[0] in _NAMED_WITH_VOWEL if spelt_out else None
    word = opening["word"].lower()
    return word.startswith(_SILENT_H) or (word[0] in "aeiou" and not _LIKE_YOU_OR_ONE.match(word))


def _plain(word: str) -> str:
    if word == "&":
        return "and"
    return word.replace(".", "").lower().replace("’", "'") if word[0].isalpha() else word.lower()
