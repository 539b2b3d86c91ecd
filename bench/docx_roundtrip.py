"""How many Word documents of a folder come back whole when their texts are put back: `python bench/docx_roundtrip.py [DIR]`, else the sample.

Each text is put back as it was, then with other letters (codes kept); the document must read to the texts that were put, in the same
formatting, and hold as many pictures, tables, notes, links, fields, comments, controls, bookmarks, sections and list items as before.
Prints every document that does not, and the counts. Files that cannot be opened are counted apart. Decides nothing about the program.
"""

import re
import sys
from collections import Counter
from pathlib import Path

from duizhao.domain.errors import FileError
from duizhao.formats.archive import Element
from duizhao.formats.docx.back import WordFile
from duizhao.formats.docx.package import Package, w

SAMPLE = Path(__file__).parents[1] / "resources" / "sample"
COUNTED = (
    *("drawing", "pict", "object", "tbl", "tr", "tc", "footnoteReference", "endnoteReference", "hyperlink", "fldSimple", "sdt", "sectPr"),
    *("commentReference", "commentRangeStart", "commentRangeEnd", "bookmarkStart", "bookmarkEnd", "numPr", "pStyle", "ruby", "sym", "p"),
)
REFUSED = frozenset(map(w, ("del", "moveFrom")))


def inventory(path: Path, data: bytes) -> Counter[str]:
    """What a document holds beside its words, in the accepted view."""
    package = Package(path, data)
    parts = [name for name in package.archive.names if re.fullmatch(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml", name)]
    found: Counter[str] = Counter()
    for name in {package.main, *parts}:
        root = package.xml(name)
        for element in root.iter(*(w(name) for name in COUNTED), w("fldChar"), "{*}oMath"):
            if not _refused(element):
                found[element.tag + element.get(w("fldCharType"), "")] += 1
    found["parts"] = len(package.archive.names)
    return found


def _refused(element: Element) -> bool:
    return any(ancestor.tag in REFUSED for ancestor in element.iterancestors())


def pseudo(text: str) -> str:
    """Other letters and a longer text; codes and escapes stay."""
    parts = re.split(r"(</?\d+/?>|&lt;|&amp;)", text)
    changed = "".join(part if place % 2 else re.sub(r"\w", "译", part) for place, part in enumerate(parts))
    return f"译 & lt {changed} 。".replace("& lt", "&amp; &lt;")


def fault(path: Path, data: bytes, *, changed: bool) -> str:
    """What went wrong with one document; empty if nothing did."""
    file = WordFile(path, data)
    texts = [pseudo(text.text) if changed else text.text for text in file.texts]
    bases = [text.bases for text in file.texts]
    file.put(texts)
    saved = file.saved()
    before, after = inventory(path, data), inventory(path, saved)
    if before != after:
        return f"inventory: { ({name: (before[name], after[name]) for name in before | after if before[name] != after[name]}) }"
    again = [text.text for text in WordFile(path, saved, bases).texts]
    if again != texts:
        place = next(
            (place for place, (one, other) in enumerate(zip(texts, again, strict=False)) if one != other), min(len(texts), len(again))
        )
        return f"text {place} of {len(texts)} ({len(again)}): {texts[place : place + 1]} -> {again[place : place + 1]}"
    return ""


def main() -> None:
    files = sorted(Path(sys.argv[1] if len(sys.argv) > 1 else SAMPLE).rglob("*.docx"))
    refused, passed = 0, Counter[bool]()
    for path in files:
        data = path.read_bytes()
        for changed in (False, True):
            try:
                said = fault(path, data, changed=changed)
            except FileError as error:
                refused += not changed
                if not changed:
                    print(f"refused  {path.name}: {error.code}")
                continue
            passed[changed] += not said
            if said:
                print(f"{'pseudo  ' if changed else 'identity'} {path.name}: {said[:600]}")
    opened = len(files) - refused
    print(f"{len(files)} documents, {refused} refused; of {opened}: identity {passed[False]}, pseudo-translation {passed[True]}")


if __name__ == "__main__":
    main()
