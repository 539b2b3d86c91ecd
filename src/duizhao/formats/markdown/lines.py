"""What stands before the running text in a line of Markdown: the signs of quotes, the marks of items, indents.

Decides how such a beginning goes on in the lines after. Knows no paragraphs.
"""

import re

_NUMBER = re.compile(r"(\d{1,9})([.)][ \t]+(?:\[[ xX]\][ \t]+)?)$")
_BLANK = re.compile(r"[ \t>]*")


def continued(begin: str) -> str:
    """What stands before another line of the same paragraph: the quote goes on, a mark does not stand twice."""
    return "".join(sign if sign in "> \t" else " " for sign in begin)


def another_item(begin: str) -> str:
    """What stands before an item after this one."""
    marks = list(re.finditer(r"[-+*]|\d{1,9}[.)]", begin))
    last = marks[-1].start() if marks else 0
    return continued(begin[:last]) + _NUMBER.sub(lambda hit: f"{int(hit[1]) + 1}{hit[2]}", begin[last:])


def without_marks(begin: str) -> str:
    """The blank line before a paragraph that begins like this, in the same quote."""
    return continued(begin).rstrip()


def is_blank(line: str) -> bool:
    """Whether a line holds nothing, or nothing but the signs of a quote."""
    return _BLANK.fullmatch(line) is not None
