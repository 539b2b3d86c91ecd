"""Markdown (CommonMark with tables, strike-through, tasks and notes): the format's registration.

Decides nothing; how it is read, written and filled is in the modules beside.
"""

from duizhao.domain.document import Kind
from duizhao.domain.text import CodeKind
from duizhao.formats.base import Format
from duizhao.formats.markdown.layout import write_in_layout
from duizhao.formats.markdown.reading import read
from duizhao.formats.markdown.writing import write

FORMAT = Format(
    "markdown",
    (".md", ".markdown"),
    read,
    write,
    kinds=frozenset({Kind.HEADLINE, Kind.HEADING, Kind.LIST_ITEM, Kind.QUOTE}),
    codes=frozenset(CodeKind) - {CodeKind.OBJECT},
    write_in_layout=write_in_layout,
)
