"""The mark by which `lupdate` finds a literal. Decides nothing: it returns the literal as it is."""


def QT_TRANSLATE_NOOP(context: str, literal: str) -> str:  # noqa: N802, ARG001  (Qt's own name, which lupdate looks for)
    """`literal`, marked for translation in `context`."""
    return literal
