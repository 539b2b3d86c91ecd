"""XML that is a file of its own (XLIFF, TBX), opened with care.

Decides what is refused: damaged files, and definitions of entities. A DOCTYPE may name its DTD, which is never fetched. XML inside
archives is opened in `archive`, which takes no DOCTYPE at all.
"""

from functools import lru_cache
from pathlib import Path

from lxml import etree

from duizhao.domain.errors import FileError
from duizhao.formats.archive import Element


def root_of(path: Path, data: bytes) -> Element:
    """The root of an XML file, without comments and processing instructions; nothing is fetched and nothing in it is expanded.

    Raises:
        FileError: it is no XML, or it defines entities.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if b"<!ENTITY" in data:
            raise FileError("file.unsafe", path) from error
        raise FileError("markup.damaged", path, line=getattr(error, "lineno", None) or 1) from error
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None:
        if list(dtd.entities()):  # type: ignore[union-attr]  # the stubs know no DTD
            raise FileError("file.unsafe", path)
        etree.strip_tags(root, etree.Entity)  # what a DTD that is never read may define, or nobody does: neither text nor element
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return _local(str(element.tag))


@lru_cache(maxsize=256)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
