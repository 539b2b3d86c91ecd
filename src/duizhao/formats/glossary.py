"""The office's list of terms, read from a table.

Decides which column is what and which rows are terms. Does not find terms in a text.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from duizhao.domain.document import Remark
from duizhao.domain.errors import FileError
from duizhao.domain.glossary import Concept, Glossary
from duizhao.formats.days import first_day, last_day
from duizhao.formats.table import Row, unguarded
from duizhao.language.script import Script, script_of

HEADER = "source,target,admitted,forbidden,note"
"""The header that an office is asked for when its own cannot be understood."""

FIELDS = (
    "source",
    "target",
    "admitted",
    "forbidden",
    "note",
    "deprecated",
    "abbreviation",
    "exact",
    "case",
    "must",
    "redline",
    "domain",
    "origin",
    "since",
    "until",
)
"""The columns of a glossary under the names that this program writes, those that every office has first."""
_HEADERS: Mapping[str, tuple[str, ...]] = {
    "source": ("source", "sourceterm", "zh", "zhcn", "zhhans", "cn", "chinese", "chineseterm", "term", "原文", "中文", "中文术语", "汉语", "术语", "词条", "源语", "源术语", "中文名", "中文名称"),
    "target": ("target", "targetterm", "en", "engb", "enus", "english", "englishterm", "translation", "preferred", "use", "译文", "译法", "英文", "英文术语", "英语", "英译", "翻译", "首选", "首选译法", "规范译法", "标准译法", "目标语", "英文名", "英文名称"),
    "admitted": ("admitted", "allowed", "acceptable", "also", "alternative", "alternatives", "synonym", "synonyms", "variant", "variants", "可用", "可用译法", "备选", "备选译法", "其他译法", "别名", "同义词"),
    "forbidden": ("forbidden", "avoid", "wrong", "incorrect", "donotuse", "notallowed", "禁用", "禁用译法", "禁止", "不用", "错误译法", "误译", "避免"),
    "deprecated": ("deprecated", "obsolete", "notrecommended", "superseded", "不推荐", "不推荐译法", "旧译", "旧译法", "慎用"),
    "abbreviation": ("abbreviation", "abbreviations", "abbr", "acronym", "acronyms", "shortform", "简称", "缩写", "缩略语", "缩略词", "英文缩写", "英文简称"),
    "exact": ("exact", "exactform", "固定", "固定形式", "原样"),
    "case": ("case", "casesensitive", "capitals", "大小写", "区分大小写", "大写"),
    "must": ("must", "required", "mandatory", "必译", "必须译出"),
    "redline": ("redline", "redlines", "红线"),
    "domain": ("domain", "subject", "field", "topic", "category", "领域", "类别", "分类", "学科", "专业"),
    "origin": ("origin", "reference", "authority", "sourceofterm", "出处", "来源", "依据"),
    "since": ("since", "from", "validfrom", "startdate", "生效", "生效日期", "起始日期", "自"),
    "until": ("until", "to", "validuntil", "enddate", "失效", "失效日期", "截止日期", "至"),
    "note": ("note", "notes", "comment", "comments", "remark", "remarks", "definition", "description", "备注", "说明", "注释", "注", "附注", "定义", "解释"),
}  # fmt: skip
_BY_HEADER = {name: key for key, names in _HEADERS.items() for name in names}
_NOT_A_LETTER = re.compile(r"[\W_]+")
_SEVERAL = re.compile(r"[|｜\n]")
_YES = frozenset({"1", "yes", "y", "true", "x", "是", "对", "√", "✓", "✔", "有"})
_EXACT = re.compile(r"\bexact\b|固定形式|原样|一字不改", re.IGNORECASE)
HEADER_WITHIN = 5
"""Filled rows among which the header is one: a title, the office's name or a date may stand above it."""
_MOST_NAMED = 10
"""Rows and terms that a remark lists before it only counts."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column holds what, and in which row (from 0) the terms begin."""

    places: dict[str, int]
    first_row: int

    def terms(self, row: Row, name: str) -> tuple[str, ...]:
        """The terms in a cell, `|` between several."""
        terms = [term.strip() for term in _SEVERAL.split(self._raw(row, name))]  # each was guarded for itself
        return tuple(dict.fromkeys(unguarded(term) for term in terms if term))

    def cell(self, row: Row, name: str) -> str:
        return unguarded(self._raw(row, name))

    def _raw(self, row: Row, name: str) -> str:
        place = self.places.get(name)
        return row[place] if place is not None and place < len(row) else ""

    def says(self, row: Row, name: str) -> bool:
        """Whether a cell says yes."""
        return self.cell(row, name).casefold() in _YES


@dataclass(slots=True)
class _Sorted:
    """The concepts of a table, the numbers (from 1) of the rows that are none, by the reason, and the terms that a row both allows and forbids."""

    concepts: list[Concept] = field(default_factory=list)
    skipped: dict[str, list[int]] = field(default_factory=dict)
    contradictory: list[str] = field(default_factory=list)
    undated: list[int] = field(default_factory=list)
    """Rows with a date that is none; the rest of them is taken."""


def glossary_of(path: Path, rows: Sequence[Row]) -> tuple[Glossary, tuple[Remark, ...]]:
    """The glossary in a table, and what a person should be told about how it was understood.

    Raises:
        FileError: no column holds Chinese or English terms, or no row holds a term.
    """
    columns = _by_header(rows) or _by_script(rows)
    if columns is None:
        raise FileError("glossary.no_columns", path, header=HEADER)
    found = _sorted(rows, columns)
    if not found.concepts:
        raise FileError("glossary.no_terms", path, header=HEADER)
    return Glossary(tuple(found.concepts), path.stem), tuple(_remarks(path, rows, columns, found))


def _by_header(rows: Sequence[Row]) -> _Columns | None:
    """The columns that one of the first filled rows names; None when none of them is a header."""
    filled = (place for place, row in enumerate(rows) if any(row))
    for row in islice(filled, HEADER_WITHIN):
        places: dict[str, int] = {}
        for place, cell in enumerate(rows[row]):
            name = _BY_HEADER.get(_NOT_A_LETTER.sub("", cell).lower())
            if name:
                places.setdefault(name, place)
        if "target" in places and {"source", "forbidden"} & places.keys():
            return _Columns(_chinese_first(rows[row + 1 :], places), row + 1)
    return None


def _chinese_first(rows: Sequence[Row], places: dict[str, int]) -> dict[str, int]:
    """The places with source and target exchanged where the list goes from English to Chinese."""
    if (
        "source" in places
        and _usual_script(rows, places["source"]) is Script.ENGLISH
        and _usual_script(rows, places["target"]) is Script.CHINESE
    ):
        return {**places, "source": places["target"], "target": places["source"]}
    return places


def _by_script(rows: Sequence[Row]) -> _Columns | None:
    """The first column of Chinese and the first of English, of a table without a header."""
    width = max((len(row) for row in rows), default=0)
    scripts = [_usual_script(rows, place) for place in range(width)]
    if Script.CHINESE not in scripts or Script.ENGLISH not in scripts:
        return None
    return _Columns({"source": scripts.index(Script.CHINESE), "target": scripts.index(Script.ENGLISH)}, 0)


def _usual_script(rows: Sequence[Row], place: int) -> Script:
    tally = Counter(script_of(row[place]) for row in rows if place < len(row) and row[place])
    del tally[Script.NEITHER]
    return tally.most_common(1)[0][0] if tally else Script.NEITHER


def _sorted(rows: Sequence[Row], columns: _Columns) -> _Sorted:
    found = _Sorted()
    seen: set[tuple[object, ...]] = set()
    for number, row in enumerate(rows[columns.first_row :], start=columns.first_row + 1):
        if not any(row):
            continue
        listed, dated = _concept(row, columns)
        if not dated:
            found.undated.append(number)
        concept = _without_contradiction(listed)
        found.contradictory += [term for term in listed.unwanted if term not in concept.unwanted]
        key = (concept.chinese, concept.preferred, concept.unwanted if not concept.chinese else (), concept.since, concept.until)
        reason = _reason_to_skip(concept) or ("duplicate" if key in seen else None)
        if reason:
            found.skipped.setdefault(reason, []).append(number)
        else:
            seen.add(key)
            found.concepts.append(concept)
    return found


def _concept(row: Row, columns: _Columns) -> tuple[Concept, bool]:
    """The concept of a row, and whether its dates are dates; the first admitted term is preferred where the row prefers none."""
    preferred, admitted = columns.terms(row, "target"), columns.terms(row, "admitted")
    if not preferred:
        preferred, admitted = admitted[:1], admitted[1:]
    note = columns.cell(row, "note")
    since, until = columns.cell(row, "since"), columns.cell(row, "until")
    concept = Concept(
        columns.terms(row, "source"),
        preferred,
        admitted,
        columns.terms(row, "forbidden"),
        note,
        exact=columns.says(row, "exact") or bool(_EXACT.search(note)),
        deprecated=columns.terms(row, "deprecated"),
        abbreviations=columns.terms(row, "abbreviation"),
        case=columns.says(row, "case"),
        must=columns.says(row, "must"),
        redline=columns.says(row, "redline"),
        domain=columns.cell(row, "domain"),
        source=columns.cell(row, "origin"),
        since=first_day(since),
        until=last_day(until),
    )
    return concept, bool(concept.since) == bool(since) and bool(concept.until) == bool(until)


def _without_contradiction(concept: Concept) -> Concept:
    """The concept without forbidden terms that it also allows: whoever writes them could never be right. Case makes no other term."""
    allowed = {_folded(term) for term in concept.allowed}
    forbidden, deprecated = (
        tuple(term for term in terms if _folded(term) not in allowed) for terms in (concept.forbidden, concept.deprecated)
    )
    return replace(concept, forbidden=forbidden, deprecated=deprecated)


def _folded(term: str) -> str:
    return " ".join(term.split()).casefold()


def _reason_to_skip(concept: Concept) -> str | None:
    if not concept.preferred and not concept.unwanted and not concept.abbreviations and not (concept.redline and concept.chinese):
        return "no_english"
    if concept.chinese and concept.preferred and all(script_of(term) is Script.CHINESE for term in concept.preferred):
        return "no_english"
    return None if concept.chinese or concept.unwanted else "no_chinese"


def _remarks(path: Path, rows: Sequence[Row], columns: _Columns, found: _Sorted) -> list[Remark]:
    named = {"file": path.name}
    header = rows[columns.first_row - 1] if columns.first_row else ()
    shown = [
        f"{name} = {header[place] if header else place + 1}" if not header or header[place] != name else name
        for name in FIELDS
        if (place := columns.places.get(name)) is not None
    ]
    remarks = [Remark("glossary.columns" if header else "glossary.columns_by_script", {**named, "columns": shown})]
    remarks.append(Remark("glossary.concepts", {**named, "count": len(found.concepts)}))
    for reason, numbers in found.skipped.items():
        remarks.append(Remark(f"glossary.{reason}", {**named, "count": len(numbers), "rows": _first(numbers)}))
    tally = Counter(term for concept in found.concepts for term in concept.chinese)
    repeated = [term for term, count in tally.items() if count > 1]
    if repeated:
        remarks.append(Remark("glossary.repeated", {**named, "count": len(repeated), "terms": _first(repeated)}))
    if found.undated:
        remarks.append(Remark("glossary.undated", {**named, "count": len(found.undated), "rows": _first(found.undated)}))
    if found.contradictory:
        terms = list(dict.fromkeys(found.contradictory))
        remarks.append(Remark("glossary.contradiction", {**named, "count": len(terms), "terms": _first(terms)}))
    return remarks


def _first(items: Sequence[object]) -> list[object]:
    """As many as a remark lists, and a sign where there are more."""
    return [*items[:_MOST_NAMED], *(["…"] if len(items) > _MOST_NAMED else [])]
