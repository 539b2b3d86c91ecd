"""Word documents: the declaration of the format. Decides what a DOCX carries there and back."""

from duizhao.domain.document import Kind
from duizhao.domain.text import CodeKind
from duizhao.formats.base import Format
from duizhao.formats.docx.layout import write_in_layout
from duizhao.formats.docx.reading import read
from duizhao.formats.docx.writing import write

FORMAT = Format(
    "docx",
    (".docx",),
    read,
    write,
    templates=True,
    kinds=frozenset(Kind),
    codes=frozenset(CodeKind) - {CodeKind.OBJECT},
    read_tracked=read,
    write_in_layout=write_in_layout,
)
