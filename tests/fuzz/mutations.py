"""Files spoilt by chance: bytes, the members of archives, and the elements of XML.

Decides how a file is spoilt; the same random numbers spoil it the same way. Does not read it and does not judge what a reader says of it.
"""

import io
import random
import zipfile
from collections.abc import Callable
from copy import deepcopy

from lxml import etree

MOST_CHANGES = 4
"""Changes that are made to one file."""
DEEPEST = 3_000
"""Elements that are put into one another."""
LARGEST = 8 * 2**20
"""Bytes beyond which a file is not made larger."""

NUMBERS = (
    "0",
    "-1",
    "1",
    "255",
    "65536",
    "2147483648",
    "-2147483649",
    "99999999999999999999",
    "1e308",
    "1e400",
    "NaN",
    "0x7fffffff",
    "٣",
    "²",
    "１２",
)
WORDS = (
    "",
    " ",
    "\n",
    "x" * 5_000,
    "中" * 2_000,
    "﻿",
    "￾",
    "\ue000",
    "a:b",
    "../../../etc/passwd",
    "%s{0}",
    "true",
    "rId1",
    "&",
    "<b>",
    "=1+1",
    "zh",
    "en",
)
HEADS = (
    b"PK\x03\x04",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\x00\x00\xfe\xff",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"%PDF-1.7",
    b"<?xml version='1.1'?>",
)
LUMPS = (
    *(b"\x00", b"\xff", b"\x1a", b"\r", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"]]>", b"<!--", b"<![CDATA[", b"&#0;", b"&#xD800;", b"&x;", b"</x>"),
    *(b'<!DOCTYPE x [<!ENTITY x "y">]>', b"\xe2\x80\xa8", b"\xff\xff\xff\xff", b"\x81\x30", b'"', b"|", b"\t", b"\\", b"[" * 3_000, b"> " * 3_000, b"*_" * 2_000),
)  # fmt: skip


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """The bytes of a file with a few changes."""
    for _ in range(chance.randint(1, MOST_CHANGES)):
        if data[:2] == b"PK" and chance.random() < 0.85:
            data = _archive(data, chance)
        elif _is_markup(data) and chance.random() < 0.7:
            data = markup(data, chance)
        else:
            data = raw(data, chance)
    return data


def raw(data: bytes, chance: random.Random) -> bytes:  # noqa: PLR0911  (a line for each change)
    """Bytes with one change to them."""
    if not data:
        return chance.choice(HEADS)
    size = len(data)
    place = chance.randrange(size)
    end = min(size, place + chance.choice((1, 2, 4, 16, 64, 512, 4096)))
    if size > LARGEST:
        return data[:place]
    match chance.randrange(9):
        case 0:
            flipped = bytearray(data)
            for _ in range(chance.choice((1, 1, 3, 20))):
                flipped[chance.randrange(size)] ^= 1 << chance.randrange(8)
            return bytes(flipped)
        case 1:
            return data[:place]
        case 2:
            return data[:place] + data[end:]
        case 3:
            return data[:end] + data[place:end] * chance.choice((1, 3, 200)) + data[end:]
        case 4:
            return data[:place] + chance.choice(LUMPS) + data[place:]
        case 5:
            return data[:place] + chance.randbytes(end - place) + data[end:]
        case 6:
            return chance.choice(HEADS) + data[chance.choice((0, 0, 4)) :]
        case 7:
            return data[:place] + chance.choice(NUMBERS).encode() + data[end:]
        case _:
            other = chance.randrange(size)
            return data[:place] + data[other : other + end - place] + data[end:]


def _is_markup(data: bytes) -> bool:
    return data[:200].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<")


def _archive(data: bytes, chance: random.Random) -> bytes:
    """An archive with one change to a member, or to the list of its members; one that cannot be opened is changed as bytes."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            members = [(entry.filename, opened.read(entry)) for entry in opened.infolist()]
    except Exception:  # noqa: BLE001  (an earlier change may have damaged it in any way)
        return raw(data, chance)
    if not members:
        return raw(data, chance)
    heavy = [place for place, (name, _) in enumerate(members) if name.endswith((".xml", ".rels"))] or [0]
    place = chance.choice(heavy)
    name, content = members[place]
    match chance.randrange(12):
        case 0:
            del members[place]
        case 1:
            members.append((name, content))
        case 2:
            members[place] = (chance.choice(("../" + name, "/" + name, name.upper(), name.replace("/", "\\"), "x/" + name)), content)
        case 3:
            members[place] = (name, members[chance.randrange(len(members))][1])
        case 4:
            members[place] = (name, raw(content, chance))
        case 5:
            members.append((f"word/{chance.randrange(100)}.xml", bytes(chance.choice((0, 10, 2**20)))))
        case _:
            members[place] = (name, markup(content, chance))
    return _zipped(members, chance)


def _zipped(members: list[tuple[str, bytes]], chance: random.Random) -> bytes:
    buffer = io.BytesIO()
    how = chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
    with zipfile.ZipFile(buffer, "w", how) as archive:
        for name, content in members:
            entry = zipfile.ZipInfo(name or "x")
            entry.compress_type = how
            if name in archive.NameToInfo:  # the library warns of what is wanted here
                del archive.NameToInfo[name]
            archive.writestr(entry, content)
    return buffer.getvalue()


def markup(data: bytes, chance: random.Random) -> bytes:
    """XML with one change to an element; what is none is changed as bytes."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    except (etree.XMLSyntaxError, ValueError):
        return raw(data, chance)
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    element = chance.choice(elements)
    chance.choice(CHANGES)(element, elements, chance)
    try:
        return bytes(etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=chance.random() < 0.8))
    except (etree.LxmlError, ValueError):
        return raw(data, chance)


def _drop(element: etree._Element, _: list[etree._Element], chance: random.Random) -> None:
    parent = element.getparent()
    if parent is None:
        del element[chance.randint(0, 1) :]
    else:
        parent.remove(element)


def _double(element: etree._Element, _: list[etree._Element], chance: random.Random) -> None:
    if len(etree.tostring(element, with_tail=False)) < 2**16:
        same = deepcopy(element)
        for _time in range(chance.choice((1, 1, 2, 60))):
            element.addnext(deepcopy(same)) if element.getparent() is not None else element.append(deepcopy(same))


def _nest(element: etree._Element, _: list[etree._Element], chance: random.Random) -> None:
    depth = chance.choice((1, 3, 40, 200, DEEPEST))
    inner = element
    for _level in range(depth):
        inner = etree.SubElement(inner, element.tag, {str(name): str(value) for name, value in element.attrib.items()})
    inner.text = element.text


def _wrap(element: etree._Element, others: list[etree._Element], chance: random.Random) -> None:
    parent = element.getparent()
    if parent is not None:
        wrapper = etree.Element(chance.choice(others).tag)
        parent.replace(element, wrapper)
        wrapper.append(element)


def _move(element: etree._Element, others: list[etree._Element], chance: random.Random) -> None:
    place = chance.choice(others)
    if element.getparent() is not None and place is not element and element not in place.iterancestors():
        place.insert(chance.randint(0, len(place)), element)


def _attribute(element: etree._Element, others: list[etree._Element], chance: random.Random) -> None:
    holder = element if element.attrib else chance.choice(others)
    names = list(holder.attrib) or list(chance.choice(others).attrib) or ["id"]
    name = chance.choice(names)
    if chance.random() < 0.3:
        holder.attrib.pop(name, "")
    else:
        values = [*NUMBERS, *WORDS, *(str(value) for other in others[:200] for value in other.attrib.values())]
        holder.set(name, _kept(chance.choice(values)))


def _content(element: etree._Element, _: list[etree._Element], chance: random.Random) -> None:
    said = _kept(chance.choice((*NUMBERS, *WORDS)))
    if chance.random() < 0.8:
        element.text = said
    elif element.getparent() is not None:
        element.tail = said


def _rename(element: etree._Element, others: list[etree._Element], chance: random.Random) -> None:
    name = etree.QName(element).localname
    element.tag = chance.choice((chance.choice(others).tag, name, f"{{urn:other}}{name}", "x"))


def _strange(element: etree._Element, _: list[etree._Element], chance: random.Random) -> None:
    strangers = (etree.Comment("x"), etree.ProcessingInstruction("x", "y"), etree.Entity("nobody"), etree.Element("{urn:x}x"))
    element.insert(chance.randint(0, len(element)), chance.choice(strangers))


def _kept(text: str) -> str:
    """What the library lets through; the rest comes in as bytes."""
    return "".join(c for c in text if c not in "\ufffe\uffff")


Change = Callable[[etree._Element, list[etree._Element], random.Random], None]
CHANGES: tuple[Change, ...] = (_drop, _double, _nest, _wrap, _move, _attribute, _attribute, _content, _rename, _strange)
