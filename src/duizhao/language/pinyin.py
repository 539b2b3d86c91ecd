"""How Chinese characters are read, and which of them are surnames, after CC-CEDICT (CC BY-SA 4.0).

Decides how a reading is written here: letters without tones, ü as v, in small letters (`plain`). Does not choose between the readings of
a character and does not find names in a text (`name_finding` does).
"""

import functools
import re
import unicodedata
from collections.abc import Mapping

from duizhao.language.lexicon import entries

_ONE = r"\n(\S) (\S) \[([A-Za-z:]+)[1-5]\]"
_SURNAME = r"\n(\S{1,2}) (\S{1,2}) \[([A-Z][A-Za-z:1-5 ]*)\] /(?:[^\n]*/)?(?:two-character |polysyllabic )?surname [A-Z](?=([^\n]))"
"""A sense that begins so tells a Chinese surname; foreign ones are told otherwise: "Ueda (Japanese surname)"."""

_MORE_SURNAMES = (
    "员yun 員yun 黑he 种chong 秘bi 折she 繁po 哈ha 撒sa 仝tong 佴nai 盖gai 蓋gai 郗xi 朴pu 缪mou 繆mou 呼延huyan 独孤dugu 獨孤dugu 拓跋tuoba 澹台tantai "
    "澹臺tantai 公冶gongye 钟离zhongli 鍾離zhongli 濮阳puyang 濮陽puyang 赫连helian 赫連helian 完颜wanyan 完顏wanyan 纳兰nalan 納蘭nalan "
    "夏侯xiahou 太史taishi 太叔taishu 闾丘lvqiu 閭丘lvqiu 司空sikong 亓官qiguan 南宫nangong 南宮nangong 单于chanyu 單于chanyu 仲孙zhongsun "
    "仲孫zhongsun 公羊gongyang 叱干chigan 宰父zaifu 第五diwu 左丘zuoqiu 梁丘liangqiu"
)
"""Surnames, or readings of a surname, that CC-CEDICT does not give."""
_NEVER_IN_NAMES = "强jiang 強jiang 宁zhu 寧zhu 俊zun 和hu 和huo 传zhuan 傳zhuan 伯ba 娜nuo 石dan 广yan 叶xie"
"""Readings that these characters have in other words, and never in a name."""
_LISTED = re.compile(r"(\S{1,2}?)([a-z]+)(?:\s|$)")

_NOT_LETTERS = re.compile(r"[^a-z]+")
_INITIALS = "zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]"
_FINALS = "i(?:ang|ong|an|ao|ng|n|a|e|u)?|u(?:ang|an|ai|ng|n|a|o|e|i)?|v(?:an|e|n)?|a(?:ng|i|n|o)?|e(?:ng|i|n|r)?|o(?:ng|u)?"
SYLLABLE = re.compile(rf"(?:{_INITIALS})?(?:{_FINALS})")
"""What may be one syllable, as `plain` writes it; a few that Chinese does not have are let through, and lyu and nyu are two."""

SYLLABLES = re.compile(rf"(?:{SYLLABLE.pattern}){{1,3}}")
"""What may be a surname or a given name."""


def plain(written: str) -> str:
    """Pinyin as it is compared: without tones, hyphens, apostrophes and capitals; ü as v.

    >>> plain("Lǚ"), plain("Xi’an"), plain("Jing-yi")
    ('lv', 'xian', 'jingyi')
    """
    if not written.isascii():
        written = unicodedata.normalize("NFD", written).replace("u\N{COMBINING DIAERESIS}", "v").replace("U\N{COMBINING DIAERESIS}", "v")
    return _NOT_LETTERS.sub("", written.lower().replace("u:", "v"))


@functools.cache
def readings() -> Mapping[str, frozenset[str]]:
    """How each character, simplified or traditional, may be read in a name."""
    found: dict[str, set[str]] = {}
    for traditional, simplified, reading in entries(_ONE):
        for character in {traditional, simplified}:
            found.setdefault(character, set()).update(_spellings(plain(reading)))
    for character, reading in _LISTED.findall(_NEVER_IN_NAMES):
        found[character].discard(reading)
    return {character: frozenset(ways) for character, ways in found.items()}


@functools.cache
def surnames() -> Mapping[str, frozenset[str]]:
    """The Chinese surnames of one and of two characters, simplified and traditional, with how they are read as surnames."""
    found: dict[str, set[str]] = {}
    for traditional, simplified, reading, _ in entries(_SURNAME):
        for surname in {traditional, simplified}:
            found.setdefault(surname, set()).update(_spellings(plain(reading)))
    for surname, reading in _LISTED.findall(_MORE_SURNAMES):
        found.setdefault(surname, set()).update(_spellings(reading))
    return {surname: frozenset(ways) for surname, ways in found.items()}


def _spellings(reading: str) -> tuple[str, ...]:
    """A reading, and how it is written where there is no ü to be had: Lu, and Lyu in passports."""
    return (reading, reading.replace("v", "u"), reading.replace("v", "yu")) if "v" in reading else (reading,)
