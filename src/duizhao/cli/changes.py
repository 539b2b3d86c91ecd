"""How the command line is told to read tracked changes."""

from enum import StrEnum

from duizhao.domain.tracked import ACCEPTED, ORIGINAL, Taking


class Way(StrEnum):
    """How tracked changes are read."""

    ACCEPTED = "accepted"
    ORIGINAL = "original"

    @property
    def taking(self) -> Taking:
        return ORIGINAL if self is Way.ORIGINAL else ACCEPTED
