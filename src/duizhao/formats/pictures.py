"""What the description of a picture is worth.

Decides whether the words that stand for a picture say anything to a reader. Reads no file.
"""

import re

_NO_DESCRIPTION = re.compile(
    r"(?:图片|圖片|图像|插图|配图|image|img|photo|picture|pic|logo|icon)?[\s_\-\d.()（）]*|\S+\.(?:jpe?g|png|gif|webp|bmp|svg)",
    re.IGNORECASE,
)
"""What editors and cameras put where a description should stand."""


def describes(words: str) -> bool:
    """Whether these words describe a picture, and are not what a program put there."""
    return not _NO_DESCRIPTION.fullmatch(words)
