"""Every letter can be drawn, on a system without fonts too."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont

from duizhao.settings import asset

LATIN = "–—“”‘’…€£×·§°½éüñçŒ" + "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
CHINESE = "，。、；：？！“”‘’（）【】《》〈〉「」『』…—～·％０９〇①⑩→≥　"


def hanzi(codec: str) -> set[str]:
    """All Chinese characters of an encoding."""
    pairs = (bytes((first, second)).decode(codec, "ignore") for first in range(0x81, 0xFF) for second in range(0x40, 0xFF))
    return {character for pair in pairs for character in pair if "\u4e00" <= character <= "\u9fff"}


def lacking(font: str, characters: set[str]) -> str:
    raw = QRawFont(str(asset("resources", "fonts", font)), 16)
    assert raw.isValid()
    return "".join(sorted(character for character in characters if not raw.supportsCharacter(ord(character))))


@pytest.mark.parametrize("font", ["NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf", "NotoSans-Italic.ttf"])
def test_latin_is_complete_with_pinyin(font: str) -> None:
    assert lacking(font, set(LATIN)) == ""


def test_chinese_is_complete_beyond_gb2312() -> None:
    """Names such as 朱镕基 need more than GB 2312; sources in Big5 need the traditional forms."""
    assert lacking("NotoSansSC-Regular.ttf", hanzi("gb2312") | hanzi("gbk") | hanzi("big5") | set(CHINESE)) == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="fontconfig is Linux's")
def test_a_system_without_fonts_still_shows_chinese(tmp_path: Path) -> None:
    nothing = tmp_path / "fonts.conf"
    nothing.write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>", encoding="utf-8")
    probe = (
        "from PySide6.QtGui import QFontInfo, QGuiApplication\n"
        "application = QGuiApplication([])\n"
        "from duizhao.ui.look import Look, Type\n"
        "info = QFontInfo(Look().font(Type.CHINESE))\n"
        "print(info.family(), info.weight(), sep='|')\n"
    )
    environment = {**os.environ, "FONTCONFIG_FILE": str(nothing), "QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run([sys.executable, "-c", probe], env=environment, capture_output=True, text=True, check=True)
    assert result.stdout == "Noto Sans SC|400\n"
