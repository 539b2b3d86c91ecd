"""What a Chinese character is.

Decides which code points count as Han characters, once for everybody who asks. Does not read words or numbers out of them.
"""

HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""The inside of a character class: 〇, the unified ideographs with their extensions A to H, the compatibility ideographs (Unicode 15)."""

_BLOCKS = ((0x3007, 0x3007), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF))


def is_han(character: str) -> bool:
    """Whether one character is a Han character; an empty string is none."""
    return bool(character) and any(first <= ord(character) <= last for first, last in _BLOCKS)
