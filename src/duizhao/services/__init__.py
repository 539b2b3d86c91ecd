"""What the program does, one file a stage: read → align → edit → check → score → review → export.

A command opens one transaction and returns `Changes`; a query returns a value. Decides the order of steps inside a stage; the rules
are the domain's, the work is the engines'.

Stages load when they are first named (`services.editing`): the window stands before the database library does (0.2 s).
"""

import importlib
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duizhao.services import (
        accepting,
        aligning,
        arranging,
        boilerplate,
        checking,
        checkpoints,
        commenting,
        comparing,
        consistency,
        editing,
        evidencing,
        exporting,
        following,
        glossaries,
        handing_out,
        housekeeping,
        importing,
        layouts,
        marked_words,
        marking,
        pasting,
        reading_in,
        relinking,
        remembering,
        renewing,
        reporting,
        rescuing,
        returning,
        reviewing,
        round_table,
        scorecard,
        scoring,
        snapshot,
        upkeep,
        worker,
    )

__all__ = [
    "accepting",
    "aligning",
    "arranging",
    "boilerplate",
    "checking",
    "checkpoints",
    "commenting",
    "comparing",
    "consistency",
    "editing",
    "evidencing",
    "exporting",
    "following",
    "glossaries",
    "handing_out",
    "housekeeping",
    "importing",
    "layouts",
    "marked_words",
    "marking",
    "pasting",
    "reading_in",
    "relinking",
    "remembering",
    "renewing",
    "reporting",
    "rescuing",
    "returning",
    "reviewing",
    "round_table",
    "scorecard",
    "scoring",
    "snapshot",
    "upkeep",
    "worker",
]


def __getattr__(name: str) -> ModuleType:
    if name not in __all__:
        raise AttributeError(f"there is no stage {name}")
    return importlib.import_module(f"{__name__}.{name}")
