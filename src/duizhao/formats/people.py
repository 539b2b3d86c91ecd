"""The people registry as a table: CSV, TSV or XLSX.

Decides which column is what and which rows are people. Does not find names in a text.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from duizhao.domain.document import Remark
from duizhao.domain.errors import FileError
from duizhao.domain.people import Gender, People, Person
from duizhao.domain.text import showable
from duizhao.formats.days import first_day, last_day
from duizhao.formats.detect import refuse_foreign
from duizhao.formats.files import contents, write_atomically
from duizhao.formats.glossary import HEADER_WITHIN
from duizhao.formats.table import Row, guarded, kept, rows_of, sheet_bytes, unguarded

HEADER = "name,english"
"""The header that an office is asked for when its own cannot be understood."""
FIELDS = ("name", "english", "also", "post", "chinese_post", "gender", "own", "since", "until", "note")
_HEADERS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "chinese", "chinesename", "zh", "姓名", "中文名", "中文姓名", "名字", "人名"),
    "english": ("english", "englishname", "en", "romanised", "romanized", "pinyin", "spelling", "英文", "英文名", "英文姓名", "拼音", "汉语拼音", "译名", "英译"),
    "also": ("also", "otherspellings", "variants", "其他拼写", "其他译名", "别名"),
    "post": ("post", "title", "position", "englishpost", "英文职务", "职务英文", "职务译名"),
    "chinese_post": ("chinesepost", "postzh", "职务", "中文职务", "职位", "头衔"),
    "gender": ("gender", "sex", "性别"),
    "own": ("own", "ownspelling", "本人拼写", "自定"),
    "since": ("since", "from", "自", "任职起", "起始日期"),
    "until": ("until", "to", "至", "任职止", "截止日期"),
    "note": ("note", "notes", "comment", "remark", "remarks", "备注", "说明"),
}  # fmt: skip
_BY_HEADER = {header: field for field, headers in _HEADERS.items() for header in headers}
_NOT_A_LETTER = re.compile(r"[\W_]+")
_SEVERAL = re.compile(r"[|｜\n]")
_GENDERS = {"f": Gender.FEMALE, "female": Gender.FEMALE, "女": Gender.FEMALE, "m": Gender.MALE, "male": Gender.MALE, "男": Gender.MALE}
_YES = frozenset({"1", "yes", "y", "true", "x", "是", "√", "✓"})
_MOST_NAMED = 10
WRITTEN = (".csv", ".tsv", ".xlsx")


def read_people(path: Path | str) -> tuple[People, tuple[Remark, ...]]:
    """The people in a table, and how it was understood.

    Raises:
        FileError: the file cannot be read, no column holds names in Chinese and in English, or no row names anybody.
    """
    path = Path(path)
    data = contents(path)
    refuse_foreign(path, data)
    rows, remarks = rows_of(path, data, HEADER_WITHIN)
    found = _columns(rows)
    if found is None:
        raise FileError("people.no_columns", path, header=HEADER)
    places, first = found
    persons, left_out = [], []
    for number, row in enumerate(rows[first:], start=first + 1):
        if any(row):
            person = _person(row, places)
            if person.chinese and person.english:
                persons.append(person)
            else:
                left_out.append(number)
    if not persons:
        raise FileError("people.nobody", path, header=HEADER)
    said = [Remark("people.count", {"file": path.name, "count": len(persons)})]
    if left_out:
        rest = ["…"] if len(left_out) > _MOST_NAMED else []
        said.append(Remark("people.left_out", {"file": path.name, "count": len(left_out), "rows": [*left_out[:_MOST_NAMED], *rest]}))
    return People(tuple(dict.fromkeys(persons))), (*remarks, *said)


def write_people(people: People, path: Path | str) -> None:
    """Write a registry in the format of the path's suffix; the file is replaced whole or left as it was.

    Raises:
        FileError: the suffix is unknown, or the file cannot be written.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix not in WRITTEN:
        raise FileError("write.unknown_format", path, formats=list(WRITTEN))
    rows = [FIELDS, *(tuple(_cells(person)) for person in people.persons)]
    if suffix == ".xlsx":
        data = sheet_bytes("People", [tuple(map(kept, row)) for row in rows], (14, 24, 24, 36, 24, 10, 8, 12, 12, 30))
    else:
        content = io.StringIO(newline="")
        writer = csv.writer(content, delimiter="\t" if suffix == ".tsv" else ",", lineterminator="\r\n")
        writer.writerows([map(guarded, row) for row in rows])
        data = content.getvalue().encode("utf-8-sig", "replace")
    write_atomically(path, data)


def _columns(rows: Sequence[Row]) -> tuple[dict[str, int], int] | None:
    """Which column holds what, and the row in which the people begin."""
    filled = (place for place, row in enumerate(rows) if any(row))
    for row in islice(filled, HEADER_WITHIN):
        places: dict[str, int] = {}
        for place, cell in enumerate(rows[row]):
            if name := _BY_HEADER.get(_NOT_A_LETTER.sub("", cell).lower()):
                places.setdefault(name, place)
        if {"name", "english"} <= places.keys():
            return places, row + 1
    return None


def _person(row: Row, places: Mapping[str, int]) -> Person:
    said = {name: unguarded(row[place]) if place < len(row) else "" for name, place in places.items()}
    also = tuple(term.strip() for term in _SEVERAL.split(said.get("also", "")) if term.strip())
    return Person(
        said["name"],
        said["english"],
        also,
        said.get("post", ""),
        said.get("chinese_post", ""),
        _GENDERS.get(said.get("gender", "").casefold(), Gender.UNKNOWN),
        said.get("own", "").casefold() in _YES,
        first_day(said.get("since", "")),
        last_day(said.get("until", "")),
        said.get("note", ""),
    )


def _cells(person: Person) -> Iterator[str]:
    yield from (person.chinese, person.english, "|".join(person.also), person.post, person.chinese_post, str(person.gender))
    yield "yes" if person.own else ""
    yield from (day.isoformat() if day else "" for day in (person.since, person.until))
    yield showable(person.note)
