"""Persons whose names stand in Chinese characters in one text and in pinyin, right or nearly so, in the other.

Decides by GB/T 28039-2011 how a name is written: surname first, each part one word with a capital, ü as it comes (Lü, Lyu, Lu), apostrophes
and hyphens free. What is near is told of only where it can be nothing else: spellings of Hong Kong, Taiwan and abroad, transliterated
foreigners and names that do not stand in the English are left alone. Knows no glossary and no other row.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import NamedTuple

from rapidfuzz.distance import OSA

from duizhao.domain.text import Span
from duizhao.language.english import FUNCTION_WORDS
from duizhao.language.inflection import listed
from duizhao.language.name_finding import capitalised, read_as, surnames_in
from duizhao.language.persons_zh import has_title, is_known, is_proper, is_told, is_transliterated, is_word
from duizhao.language.pinyin import SYLLABLE, SYLLABLES, readings, surnames

_SPACES = frozenset({" ", "\N{NO-BREAK SPACE}"})
_COMMA = ", "
_LENGTHS = (2, 1)
"""How many characters a given name has, the likelier first."""
_SHORTEST_GIVEN = 4
"""Letters of a given name of two characters: a shorter one is near to too much."""
_SHORTEST_TOLD = 3
"""Letters of the right word in a name of two characters that nothing but its letters tells."""
_FARTHEST = 2
"""Slips between pinyin and another way to write a name; one more where hyphens tell that it is another way."""
_LIKE_INITIALS = {"c": "cqzj", "h": "hx", "k": "kgj", "p": "pb", "t": "tdcz", "s": "sx", "j": "jr", "l": "lr", "f": "fh", "y": "yr"}
"""Which letters pinyin may have where another way to write it has this one, and this one itself."""

_REGIONAL = listed(
    "chang-zhang chau-zhou cheung-zhang chi-ji chi-qi chia-jia chiang-qiang chin-jin chin-qin ching-jing ching-qing chiu-qiu choi-cai chou-zhou chow-zhou "
    "chu-zhu chu-ju chuang-zhuang chung-cheng fok-huo fong-fang fong-feng foo-fu fung-feng fung-hong ho-he ho-hu hon-han hou-hau hui-hu hui-xu hung-hong "
    "huo-ho jen-ren jung-rong kan-gan kam-gan kang-gang kao-gao keng-geng ki-ji ko-ke kong-gong ku-gu kuan-guan kuei-gui kung-kong kung-gong kuo-guo "
    "lai-li lam-lan lam-lin lee-li lei-li leung-liang li-lei lien-lian lim-lin ling-lin liu-lu lo-lu lo-luo lok-luo low-luo lu-luo lui-lei lui-lu lum-lin "
    "lung-long ma-mo mak-mai man-wen mao-mo mo-wu ngai-wei nie-nei pai-bai pan-ban pang-peng pao-bao pi-bi pien-bian pin-bin po-bo pong-pang pu-bu "
    "shum-shen sin-xin siu-shiu so-su song-sung soo-su suen-sun sun-xun sung-song szeto-situ ta-da tai-dai tam-tan tan-tam teng-deng ti-di tien-tian ting-ding "
    "to-du to-tao tong-dong tong-tang tong-tung tou-dou tu-du tuan-duan tung-dong tung-tong wah-hua wan-yun wen-wan wong-wang woo-wu yam-ren yan-ren yap-ye "
    "yau-you yee-yi yee-yu yeh-ye yen-yan yim-yan yin-yan yip-ye yiu-yao yoon-yun yuen-yuan yuen-ruan yung-rong yung-yong"
)
"""Spellings of surnames in Hong Kong, Macao, Taiwan and abroad that may be near to pinyin, each with the pinyin of the surname it may stand for."""
_NO_NAMES = listed("Co Dr Jr Lt Mr Mrs Ms Mt Mx Prof Sr St")
"""Words with a capital that may stand beside a name, and near it."""


class How(StrEnum):
    """How pinyin writes a name that stands in both texts."""

    RIGHT = "right"
    REVERSED = "reversed"
    """The given name stands first."""
    NEAR = "near"
    """One slip away."""
    SURNAME = "surname"
    """The surname is read like the character elsewhere: 单 as Dan."""
    LOOSE = "loose"
    """So far from pinyin that only somebody who knows the name from elsewhere can tell: "Tsai Ing-wen" for 蔡英文."""


@dataclass(frozen=True, slots=True)
class Spelt:
    """A name in both texts, each [start, end) in code points; `instead` is how pinyin has it, `sure` that it can be meant by nothing else."""

    source: Span
    target: Span
    how: How
    instead: tuple[str, ...] = ()
    sure: bool = False


class _Window(NamedTuple):
    """Neighbouring capitalised words: their place, as compared, as written; whether one with a capital goes before."""

    span: Span
    words: tuple[str, ...]
    written: tuple[str, ...]
    has_comma: bool
    follows: bool


class _Guess(NamedTuple):
    """What a window may mean: where it stands in the Chinese, how many of those characters are surname, and what pinyin has."""

    source: Span
    surname: int
    how: How
    wrong: str
    instead: tuple[str, ...]

    @property
    def given(self) -> int:
        return self.source[1] - self.source[0] - self.surname


@functools.lru_cache(maxsize=1 << 14)
def people(chinese: str, english: str) -> tuple[Spelt, ...]:
    """The names that stand in both texts, in the order of the English; no word of it belongs to two, but that a loose one may be several.

    >>> [(each.how.value, each.instead) for each in people("校长司马文博和许静怡", "President Sima Wenbao and Jingyi Xu")]
    [('near', ('Sima Wenbo',)), ('reversed', ('Xu Jingyi',))]
    """
    windows = _windows(english)
    if not windows:
        return ()
    standing = surnames_in(chinese)
    if not standing:
        return ()
    found: list[Spelt] = []
    for find in (_right, _reversed, _nearly):
        free = (window for window in windows if not any(_meet(window.span, each.target) for each in found))
        for window in free:
            if not any(_meet(window.span, each.target) for each in found) and (spelt := find(window, chinese, standing)):
                found.append(spelt)
    for window in windows:
        if not any(_meet(window.span, each.target) for each in found) and (spelt := _farther(window, chinese, standing, found)):
            found.append(spelt)
    for window in windows:
        if not any(_meet(window.span, each.target) for each in found if each.how is not How.LOOSE):
            found += _loosely(window, chinese, standing)
    return tuple(sorted(found, key=_place))


def _place(spelt: Spelt) -> tuple[Span, Span]:
    return spelt.target, spelt.source


def _windows(english: str) -> list[_Window]:
    """Two or three capitalised words beside one another of which one at least may be pinyin, the longer first."""
    words = capitalised(english)
    found = []
    for size in (3, 2):
        for first in range(len(words) - size + 1):
            part = words[first : first + size]
            between = [english[part[number][0][1] : part[number + 1][0][0]] for number in range(size - 1)]
            has_comma = between[0] == _COMMA
            if not all(sign in _SPACES for sign in between[has_comma:]):
                continue
            plain = tuple(word for _, word in part)
            if all(plain) and any(SYLLABLES.fullmatch(word) for word in plain):
                written = tuple(english[slice(*span)] for span, _ in part)
                follows = first > 0 and english[words[first - 1][0][1] : part[0][0][0]] in _SPACES
                found.append(_Window((part[0][0][0], part[-1][0][1]), plain, written, has_comma, follows))
    return found


def _right(window: _Window, chinese: str, standing: dict[str, list[Span]]) -> Spelt | None:
    source = _exact(window.words[0], "".join(window.words[1:]), chinese, standing)
    return Spelt(source, window.span, How.RIGHT) if source else None


def _reversed(window: _Window, chinese: str, standing: dict[str, list[Span]]) -> Spelt | None:
    *given, surname = window.words
    source = None if window.has_comma else _exact(surname, "".join(given), chinese, standing)
    if not source or is_transliterated(chinese, *source):
        return None
    if source[1] - source[0] < 3 and not _is_person(chinese, source):
        return None
    instead = f"{window.written[-1]} {' '.join(window.written[:-1])}"
    return Spelt(source, window.span, How.REVERSED, (instead,))


def _exact(surname: str, given: str, chinese: str, standing: dict[str, list[Span]]) -> Span | None:
    """Where a surname stands in the Chinese with its given name."""
    for length in _LENGTHS:
        for start, end in standing.get(surname, ()):
            if read_as(chinese[end : end + length], length, given):
                return start, end + length
    return None


def _nearly(window: _Window, chinese: str, standing: dict[str, list[Span]]) -> Spelt | None:
    """What a window means that is one slip from a name, if it can be no other."""
    if len(window.words) > 2 or window.has_comma or "-" in window.written[1]:
        return None
    guesses = [guess for guess in _guesses(window, chinese, standing) if _is_likely(guess, window, chinese)]
    if not guesses:
        return None
    best = max(guesses, key=_length)
    instead = tuple(dict.fromkeys(name for guess in guesses if guess.source == best.source for name in guess.instead))
    told = not SYLLABLES.fullmatch(best.wrong) or (best.given > 1 and _is_person(chinese, best.source))
    return Spelt(best.source, window.span, best.how, instead, told and best.how is How.NEAR)


def _farther(window: _Window, chinese: str, standing: dict[str, list[Span]], found: Sequence[Spelt]) -> Spelt | None:
    """What a window means that has more than one slip: a person whom the Chinese tells as one, and whose name stands nowhere else.

    The surname is right and so is the first or the last sound of the given name, or the whole given name is, or the surname is cut in two.
    """
    if len(window.words) > 2 or window.has_comma or "-" in window.written[1]:
        return None
    free = (guess for guess in _parted(window, chinese, standing) if not any(_meet(guess.source, each.source) for each in found))
    guesses = [
        guess
        for guess in free
        if _is_person(chinese, guess.source) and not is_word(chinese[slice(*guess.source)]) and _is_likely(guess, window, chinese)
    ]
    if not guesses:
        return None
    best = max(guesses, key=_length)
    instead = tuple(dict.fromkeys(name for guess in guesses if guess.source == best.source for name in guess.instead))
    return Spelt(best.source, window.span, How.NEAR, instead)


def _parted(window: _Window, chinese: str, standing: dict[str, list[Span]]) -> Iterator[_Guess]:
    """Guesses by which one part of a name is right and another is not, or letters are in the wrong part: "Ou Yangminghui"."""
    surname, given = window.words
    if not (SYLLABLES.fullmatch(surname) and SYLLABLES.fullmatch(given)):
        return
    for start, end in standing.get(surname, ()):
        for length in _LENGTHS:
            ways = [way for way in _ways(chinese[end : end + length], length) if _has_one_right(way, given)]
            if ways:
                names = _names([window.written[0]], [_joined(way, window) for way in ways], window)
                yield _Guess((start, end + length), end - start, How.NEAR, given, names)
    for reading, places in standing.items():
        for start, end in places:
            compound = end - start > 1 and f"{surname}{given}".startswith(reading)
            if compound and surname != reading and read_as(chinese[end : end + 2], 2, f"{surname}{given}".removeprefix(reading)):
                written = "".join(window.written).lower()
                names = _names([reading], [written.removeprefix(reading)], window)
                yield _Guess((start, end + 2), end - start, How.NEAR, given, names)
            other = surname in _surname_readings() and f"{surname}-{reading}" not in _REGIONAL
            if other and surname != reading and read_as(chinese[end : end + 2], 2, given):
                yield _Guess((start, end + 2), end - start, How.NEAR, surname, _names([reading], [window.written[1]], window))


def _has_one_right(way: Sequence[str], given: str) -> bool:
    """Whether one sound of a given name is right and the other is another syllable; of one sound alone, whether it begins alike."""
    if len(way) == 1:
        return given[0] == way[0][0] and SYLLABLE.fullmatch(given) is not None and given != way[0]
    first, last = way
    rest = given.removeprefix(first) if given.startswith(first) else given.removesuffix(last) if given.endswith(last) else ""
    return bool(rest) and SYLLABLE.fullmatch(rest) is not None


def _length(guess: _Guess) -> int:
    return guess.source[1] - guess.source[0]


def _guesses(window: _Window, chinese: str, standing: dict[str, list[Span]]) -> Iterator[_Guess]:
    surname, given = window.words
    for start, end in standing.get(surname, ()):
        for length in _LENGTHS:
            near = [way for way in _ways(chinese[end : end + length], length) if OSA.distance("".join(way), given, score_cutoff=1) == 1]
            if near:
                names = _names([window.written[0]], [_joined(way, window) for way in near], window)
                yield _Guess((start, end + length), end - start, How.NEAR, given, names)
    for reading, slips in _surnames_like(surname).items():
        if slips == 1 and f"{surname}-{reading}" not in _REGIONAL:
            yield from _with_given(window, chinese, standing.get(reading, ()), How.NEAR, [reading])
    for characters in _misread().get(surname, ()):
        places = [found.span() for found in re.finditer(characters, chinese)]
        yield from _with_given(window, chinese, places, How.SURNAME, sorted(surnames()[characters]))


def _with_given(window: _Window, chinese: str, places: Iterable[Span], how: How, instead: Sequence[str]) -> Iterator[_Guess]:
    """Guesses for a surname that is not written as pinyin has it, by the given name after it."""
    surname, given = window.words
    for start, end in places:
        for length in _LENGTHS:
            if read_as(chinese[end : end + length], length, given):
                yield _Guess((start, end + length), end - start, how, surname, _names(instead, [window.written[1]], window))


@functools.lru_cache(maxsize=4096)
def _surnames_like(word: str) -> Mapping[str, int]:
    """The readings of surnames that a word is, or nearly is, and how many slips lead there."""
    alike = _LIKE_INITIALS.get(word[0], word[0])
    slips = {way: OSA.distance(way, word, score_cutoff=_FARTHEST) for way in _surname_readings()}
    return {way: off for way, off in slips.items() if off < 2 or (off <= _FARTHEST and way[0] in alike)}


@functools.cache
def _surname_readings() -> tuple[str, ...]:
    return tuple(sorted({way for known in surnames().values() for way in known}))


@functools.cache
def _misread() -> Mapping[str, Sequence[str]]:
    """Surnames by the readings that their characters have elsewhere alone."""
    found: dict[str, list[str]] = {}
    for characters, ways in surnames().items():
        for way in {"".join(each) for each in _ways(characters, len(characters))} - ways:
            found.setdefault(way, []).append(characters)
    return found


def _ways(characters: str, length: int) -> list[tuple[str, ...]]:
    """How so many characters may be read."""
    if len(characters) != length:
        return []
    known = readings()
    return list(product(*(sorted(known.get(character, ())) for character in characters)))


def _joined(syllables: Sequence[str], window: _Window) -> str:
    """A given name as one word: an apostrophe stands before a vowel within it."""
    sign = "’" if any("’" in word for word in window.written) else "'"
    return syllables[0] + "".join(sign + each if each[0] in "aeo" else each for each in syllables[1:])


def _names(firsts: Iterable[str], givens: Iterable[str], window: _Window) -> tuple[str, ...]:
    """Each surname with each given name, with capitals as they are written here."""
    return tuple(
        dict.fromkeys(
            " ".join(_cased(part.replace("v", "ü"), like) for part, like in zip((surname, given), window.written, strict=True))
            for surname in firsts
            for given in givens
        )
    )


def _cased(word: str, like: str) -> str:
    return word.upper() if len(like) > 1 and like.isupper() else word[:1].upper() + word[1:]


def _is_likely(guess: _Guess, window: _Window, chinese: str) -> bool:
    """Whether a slip is the only thing that can be meant."""
    start, _ = guess.source
    if is_transliterated(chinese, *guess.source) or not _NO_NAMES.isdisjoint(window.written) or guess.wrong in FUNCTION_WORDS:
        return False
    if window.follows and start and chinese[start - 1] in surnames() and not has_title(chinese, start):
        return False  # the end of a longer name: "Pham Minh Zheng"
    is_place = guess.wrong == window.words[0] and is_proper(chinese[start + guess.surname : guess.source[1]])
    if is_place and not _is_person(chinese, guess.source):
        return False  # a word before a place: 和北京 beside "The Beijing"
    if guess.given > 1:
        return len(window.words[1]) >= _SHORTEST_GIVEN and not is_word(chinese[slice(*guess.source)])
    right = max(window.words, key=guess.wrong.__ne__)
    misspelt = not SYLLABLES.fullmatch(guess.wrong) and len(right) >= _SHORTEST_TOLD and len(guess.wrong) > 1
    return (misspelt and not is_word(chinese[slice(*guess.source)])) or _is_person(chinese, guess.source)


def _loosely(window: _Window, chinese: str, standing: dict[str, list[Span]]) -> Iterator[Spelt]:
    """The names that a window may mean if the document writes one of them otherwise elsewhere."""
    if window.has_comma:
        return
    surname, given = window.words[0], "".join(window.words[1:])
    if source := _exact(window.words[-1], "".join(window.words[:-1]), chinese, standing):
        yield Spelt(source, window.span, How.LOOSE)
    for reading, off in _surnames_like(surname).items():
        for start, end in standing.get(reading, ()):
            for length in _LENGTHS:
                most = _FARTHEST + ("-" in window.written[1]) if length > 1 else 1
                ways = ("".join(way) for way in _ways(chinese[end : end + length], length))
                if any(0 < off + OSA.distance(way, given) <= most for way in ways) and not is_transliterated(chinese, start, end):
                    yield Spelt((start, end + length), window.span, How.LOOSE)


def _is_person(chinese: str, source: Span) -> bool:
    return is_told(chinese, *source) or is_known(chinese[slice(*source)])


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
