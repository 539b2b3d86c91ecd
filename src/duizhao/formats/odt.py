"""OpenDocument text (LibreOffice, WPS): the format's registration.

Decides nothing; the reader and the writer are in the `odt_…` modules beside this one.
"""

from duizhao.domain.document import Kind
from duizhao.domain.text import CodeKind
from duizhao.formats.base import Format
from duizhao.formats.odt_read import read
from duizhao.formats.odt_write import write

FORMAT = Format("odt", (".odt",), read, write, kinds=frozenset(Kind), codes=frozenset(CodeKind) - {CodeKind.OBJECT})
