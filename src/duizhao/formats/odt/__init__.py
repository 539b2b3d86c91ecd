"""OpenDocument text (LibreOffice, WPS): the format's registration.

Decides nothing; the reader and the writer are in `reading` and `writing`.
"""

from duizhao.domain.document import Kind
from duizhao.domain.text import CodeKind
from duizhao.formats.base import Format
from duizhao.formats.odt.reading import read
from duizhao.formats.odt.writing import write

FORMAT = Format("odt", (".odt",), read, write, kinds=frozenset(Kind), codes=frozenset(CodeKind) - {CodeKind.OBJECT}, read_tracked=read)
