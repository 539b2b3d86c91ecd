"""Fonts: which families draw Latin and Chinese letters.

Decides the order of families, so that Chinese always has the glyph shapes of Simplified Chinese, and brings along what a system lacks.
"""

from functools import cache

from PySide6.QtGui import QFontDatabase

from duizhao.settings import asset

LATIN = "Noto Sans"
_CHINESE_OF_SYSTEMS = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
)
_BROUGHT = ("NotoSans-Regular", "NotoSans-SemiBold", "NotoSans-Italic")
_BROUGHT_CHINESE = "NotoSansSC-Regular"


@cache
def _loaded() -> tuple[str, str]:
    """The names under which the Latin and the Chinese family are known; what is brought along is loaded once an application exists."""
    latin, *_ = [_load(name) for name in _BROUGHT]
    installed = set(QFontDatabase.families())
    chinese = next((name for name in _CHINESE_OF_SYSTEMS if name in installed), None)
    return latin, chinese or _load(_BROUGHT_CHINESE)


def _load(name: str) -> str:
    number = QFontDatabase.addApplicationFont(str(asset("resources", "fonts", f"{name}.ttf")))
    return QFontDatabase.applicationFontFamilies(number)[0]


def families(*, chinese_first: bool = False) -> list[str]:
    """The families in the order in which they are asked for a letter; needs a running application."""
    latin, chinese = _loaded()
    return [chinese, latin] if chinese_first else [latin, chinese]
