"""Spelling: words of another variety of English than the house's, and words that no English has.

Decides which words of a text are looked at: names, addresses, what stands in capitals and what the glossary writes so are left alone; and
which sense the words have that British English spells in two ways (*program*, *meter*), by what stands beside them and in the Chinese. Does
not hold the words: `resources/spelling` does, `language.varieties` and `language.dictionary` look them up.
"""

import functools
import re
import sys
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from duizhao.checks.base import Check, Evidence, Revisions, SegmentText, rows_asked
from duizhao.checks.completeness import has_both_texts
from duizhao.checks.dictionaries import Known, known, shipped
from duizhao.domain.findings import Finding, Severity
from duizhao.domain.text import Span, Variety
from duizhao.language.english import cased_like
from duizhao.language.inflection import listed
from duizhao.language.proper_words import needs_capital
from duizhao.language.romanised import is_romanised
from duizhao.language.varieties import Varieties
from duizhao.settings import asset

_LETTERS = re.compile(r"[A-Za-z]+")
_WORD = re.compile(r"(?<![\w@_#])(?<!\w[.’'])[A-Za-z]{2,}(?![\w@_#]|\.\w|['’](?!s\b)\w)")
"""A word of plain letters, with a possessive ending at most; no part of an abbreviation, a contraction or a name with accents."""
_ADDRESS = re.compile(r"://|www\.|@|^[\"'“‘(\[]*[~.]?/|\\")
"""In a run of signs without a space: a web or mail address, or a file's place."""
_RUN_BEFORE, _RUN_AFTER = re.compile(r"\S*$"), re.compile(r"\S*")
_OPENS = re.compile(r"(?:^|[.!?:;]['\"”’)]*\s+|\n)[\s\"'“‘(\[•·*#\d.)-]*$")
"""Before a word that opens a sentence, a list item or a quotation."""
_NAME_FOLLOWS = re.compile(r"[\s-]+(?:(?:of|for|and|on|to|in|the|&)\s+)*[A-Z]")
_BEFORE = 24
"""So many characters before a word are looked at."""

_VERB_ENDINGS = ("e", "ed", "er", "ers", "es", "ing", "ation", "ations", "able")
_VERB = re.compile(rf"(?P<stem>\w+[iy][sz])(?:{'|'.join(_VERB_ENDINGS)})")

_SENSES = {
    "program": ("programme", "programme"),
    "programs": ("programme", "programmes"),
    "dialog": ("talk", "dialogue"),
    "dialogs": ("talk", "dialogues"),
    "license": ("noun", "licence"),
    "licenses": ("noun", "licences"),
    "practice": ("verb", "practise"),
    "meter": ("measure", "metre"),
    "meters": ("measure", "metres"),
    "check": ("支票", "cheque"),
    "checks": ("支票", "cheques"),
    "tire": ("胎", "tyre"),
    "tires": ("胎", "tyres"),
}
"""Words that British English spells in two ways: the sense (or what stands in the Chinese) in which it does not spell them like this, and how then."""
_DETERMINERS = listed("a an any each every her his its my no one our some the their these this those what your")
_SUBJECTS = listed("can could i may might must not shall should that they to we which who will would you")
_OBJECT = re.compile(r"\s+(?:a|an|any|her|his|its|our|some|that|the|their|them|these|this|those|what|your)\b")
_COUNTED = re.compile(
    r"(?:\d|\b(?:square|cubic|hundred|thousand|million|billion|several|few|two|three|four|five|six|seven|eight|nine|ten))[ \u00a0-]$"
)
_SOFTWARE = re.compile(r"程序|程式|软件|軟件|编程|編程|代码|算法")
_PROGRAMME = re.compile(r"计划|計劃|项目|項目|方案|课程|課程|节目|節目|专业|專業")
_SOFTWARE_WORD = re.compile(r"\b(?:computer|software|mini|source|malicious)[ -]$", re.IGNORECASE)
_DIALOG_BOX = re.compile(r"[\s-]+(?:box|button|window)")
_PREVIOUS = re.compile(r"(\w+)\W{1,2}$")

_SHORTEST, _SHORTEST_DOUBTED = 3, 4
"""Words below the second length are told of only where they are surely a slip: "teh"."""
_OWN = 3
"""A word that stands in so many rows is the document's own."""
_FEWEST_WORDS, _MOST_UNLISTED = 6, 0.34
"""Of so many different words in small letters, so large a part that is not listed means another language."""
_HYPHEN_BEFORE = re.compile(r"([A-Za-z]+)-\s?$")
_HYPHEN_AFTER = re.compile(r"-\s?([A-Za-z]+)")


@functools.cache
def _varieties() -> Varieties:
    return Varieties.read(asset("resources", "spelling", "varieties.tsv").read_text(encoding="utf-8"))


def variant(segment: SegmentText, evidence: Evidence) -> Iterator[Finding]:
    """A word that is spelt as in another variety of English than the house's."""
    varieties, text = _varieties(), segment.target
    words = set(_LETTERS.findall(text.lower()))
    if not varieties.strange_to(evidence.variety, words) and _SENSES.keys().isdisjoint(words):
        return
    for found in _WORD.finditer(text):
        word = found[0].lower()
        surely = varieties.instead(word, evidence.variety)
        other = surely or _by_sense(word, found, segment, evidence.variety)
        if other is None or _is_name(found) or _is_in_address(found) or _is_allowed(found, evidence):
            continue
        written = cased_like(other, found[0])
        yield Finding(
            check="spelling.variant",
            severity=Severity.WARNING,
            segment=segment.index,
            code=_code(word, other, evidence.variety),
            target_span=found.span(),
            found=found[0],
            expected=written,
            suggestions=(written,),
            safe=surely is not None,
        )


def _code(word: str, other: str, variety: Variety) -> str:
    """Which sentence tells what is wrong with a word that should be spelt like `other`."""
    if variety == "en-US":
        return "spelling.american"
    if word.replace("z", "s") == other.replace("z", "s"):
        return "spelling.ise" if variety == "en-GB" else "spelling.ize"
    return "spelling.british"


def _is_name(found: re.Match[str]) -> bool:
    """Whether a word may be a part of a name: it has capitals, and does not open a sentence that goes on in small letters."""
    word = found[0]
    if word.islower():
        return False
    opens = _OPENS.search(found.string, max(0, found.start() - _BEFORE), found.start()) is not None
    return not (word.istitle() and opens) or _NAME_FOLLOWS.match(found.string, found.end()) is not None


def _is_in_address(found: re.Match[str]) -> bool:
    """Whether a word is part of an address."""
    before = _RUN_BEFORE.search(found.string, max(0, found.start() - 2 * _BEFORE), found.start())
    after = _RUN_AFTER.match(found.string, found.end())
    return _ADDRESS.search(f"{before[0] if before else ''}{found[0]}{after[0] if after else ''}") is not None


def _is_allowed(found: re.Match[str], evidence: Evidence) -> bool:
    """Whether the glossary writes a word so: in a term that stands here, or in another form of the verb (authorized, authorization)."""
    words, verb = evidence.terms.words, _VERB.fullmatch(found[0].lower())
    if verb and any(verb["stem"] + ending in words.written for ending in _VERB_ENDINGS):
        return True
    return words.spells(found.string, found.span())


def _by_sense(word: str, found: re.Match[str], segment: SegmentText, variety: Variety) -> str | None:
    """What British English writes for a word that it spells like American English in another sense."""
    if variety == "en-US" or word not in _SENSES:
        return None
    before = found.string[max(0, found.start() - _BEFORE) : found.start()]
    sense, other = _SENSES[word]
    match sense:
        case "programme":
            software = _SOFTWARE.search(segment.source) is not None and _PROGRAMME.search(segment.source) is None
            meant = not software and _SOFTWARE_WORD.search(before) is None
        case "talk":
            meant = _DIALOG_BOX.match(found.string, found.end()) is None
        case "noun":
            meant = not _is_verb(before, found)
        case "verb":
            meant = _is_verb(before, found, surely=True)
        case "measure":
            meant = _COUNTED.search(before) is not None
        case _:
            meant = sense in segment.source
    return other if meant else None


def _is_verb(before: str, found: re.Match[str], *, surely: bool = False) -> bool:
    """Whether a word that may be a noun is a verb here: by one of its neighbours, or `surely` by both."""
    previous = _PREVIOUS.search(before)
    left = previous[1].lower() if previous else ""
    signs = (left in _SUBJECTS, _OBJECT.match(found.string, found.end()) is not None)
    return left not in _DETERMINERS and (all(signs) if surely else any(signs))


class _Doubt(NamedTuple):
    """A word that is in no list, and its place."""

    word: str
    span: Span


class _Row(NamedTuple):
    """What of a row counts: its unknown words, and which unlisted words it has with capitals (in small letters here)."""

    segment: SegmentText
    doubts: tuple[_Doubt, ...]
    names: frozenset[str]


class Unknown:
    """Words that no English has. What the glossary has, the document writes with a capital or has in several rows is the document's own.

    A warning where the word is surely a common one mistyped, else a note.
    """

    def __init__(self, evidence: Evidence) -> None:
        self._variety = evidence.variety
        self._listed = evidence.terms.words
        named = (spelling for person in evidence.house.people.persons for spelling in person.spellings)
        self._own = frozenset(word.lower() for word in (*evidence.house.words, *" ".join(named).replace("-", " ").split()))
        self._rows: dict[int, _Row] = {}
        self._doubtful: set[int] = set()
        self._names: Counter[str] = Counter()
        self._used: Counter[str] = Counter()
        self._revisions = Revisions()

    def put(self, segment: SegmentText) -> None:
        """Read a row, new or instead of the one that stood at its place."""
        index = segment.index
        if (before := self._rows.get(index)) is not None:
            self._names.subtract(before.names)
            self._used.subtract({doubt.word for doubt in before.doubts})
        row = self._rows[index] = _read(segment, known(self._variety))
        self._names.update(row.names)
        self._used.update({doubt.word for doubt in row.doubts})
        (self._doubtful.add if row.doubts else self._doubtful.discard)(index)
        self._revisions.put(segment)

    def findings(self, only: int | None = None) -> Iterator[Finding]:
        """Each unknown word at each of its places."""
        standing = [(self._rows[index].segment, doubt) for index in rows_asked(self._doubtful, only) for doubt in self._rows[index].doubts]
        told = [(segment, doubt) for segment, doubt in standing if not self._is_own(doubt.word)]
        digest = self._revisions.digest() if told else ""
        for segment, doubt in told:
            yield self._finding(segment, doubt, digest)

    def _is_own(self, word: str) -> bool:
        return (
            word in self._own
            or word in self._listed.in_small_letters
            or (self._names[word] > 0 and not shipped().has_capital(word))
            or self._used[word] >= _OWN
        )

    def _finding(self, segment: SegmentText, doubt: _Doubt, digest: str) -> Finding:
        is_english = shipped().knows(doubt.word)  # though it is not in the office's dictionary
        near = [] if is_english else shipped().near(doubt.word)
        written = tuple(dict.fromkeys(_varieties().instead(each.word, self._variety) or each.word for each in near))
        return Finding(
            check="spelling.unknown",
            severity=Severity.WARNING if near and shipped().is_slip(doubt.word) else Severity.NOTE,
            segment=segment.index,
            code="spelling.unknown" if near else "spelling.unknown.bare",
            target_span=doubt.span,
            found=doubt.word,
            expected=written[0] if written else None,
            suggestions=written,
            reads=digest,
        )


def _read(segment: SegmentText, vocabulary: Known) -> _Row:
    """What of a row counts; nothing where one text is missing, and no doubts where the English is none."""
    if not has_both_texts(segment):
        return _Row(segment, (), frozenset())
    dictionary = shipped()
    words = {word for word in _LETTERS.findall(segment.target) if len(word) >= _SHORTEST}
    small = {word for word in words if word.islower()}
    names = frozenset(sys.intern(word.lower()) for word in words - small if not dictionary.lists(word.lower()))
    unlisted = [word for word in small if not dictionary.lists(word)]
    if len(small) >= _FEWEST_WORDS and len(unlisted) > _MOST_UNLISTED * len(small):
        return _Row(segment, (), names)
    doubted = unlisted if vocabulary.is_shipped else small
    unknown = {word for word in doubted if not vocabulary.knows(word) and not needs_capital(word)}
    if not unknown:
        return _Row(segment, (), names)
    doubts = [
        _Doubt(sys.intern(found[0]), found.span())
        for found in _WORD.finditer(segment.target)
        if found[0] in unknown and not _is_known_here(found, segment)
    ]
    return _Row(segment, tuple(doubts), names)


def _is_known_here(found: re.Match[str], segment: SegmentText) -> bool:
    """Whether there is nothing to be told of a word that is not known by itself.

    It stands in the Chinese as well, in letters or as what they romanise; or a hyphen joins it to what makes it known: co-ordinator, Son Hye-kyo.
    """
    word, dictionary = found[0], shipped()
    if (len(word) < _SHORTEST_DOUBTED and not dictionary.is_slip(word)) or _is_in_address(found):
        return True
    before = _HYPHEN_BEFORE.search(found.string, max(0, found.start() - _BEFORE), found.start())
    after = _HYPHEN_AFTER.match(found.string, found.end())
    if (before and before[1][0].isupper()) or (after and after[1][0].isupper()):
        return True
    if (before and dictionary.knows(before[1].lower() + word)) or (after and dictionary.knows(word + after[1].lower())):
        return True
    return word in segment.source.lower() or is_romanised(word, segment.source)


CHECKS = (
    Check("spelling.variant", its="locale-violation", mqm="locale-conventions/spelling", segment=variant),
    Check("spelling.unknown", its="misspelling", mqm="linguistic-conventions/spelling", reader=Unknown),
)
