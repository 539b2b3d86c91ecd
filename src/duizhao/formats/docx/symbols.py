"""Characters of the symbol fonts that Word keeps by font and position (`w:sym`). Decides nothing else."""

_WINGDINGS = {
    0x4A: "☺", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "◻",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOL = {
    0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥",
    0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD6: "√", 0xE2: "®", 0xE3: "©",
    0xE4: "™", **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "symbol": _SYMBOL}
_PRIVATE = range(0xE000, 0xF900)
_SURROGATES = range(0xD800, 0xE000)
UNKNOWN = "\ufffd"
"""Stands for a symbol that has no character: a person sees that something was there."""


def symbol(font: str, char: str) -> str:
    """The character at a hexadecimal position of a symbol font; symbol fonts are mapped to U+F000 and upwards."""
    try:
        position = int(char, 16)
    except ValueError:
        return ""
    known = _FONTS.get(font.lower(), {}).get(position & 0xFF if position in _PRIVATE or position < 0x100 else -1)
    if known:
        return known
    if position in _PRIVATE or position in _SURROGATES or not 0x20 <= position <= 0x10FFFF:
        return UNKNOWN
    return chr(position)
