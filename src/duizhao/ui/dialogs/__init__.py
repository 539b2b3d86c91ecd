"""Dialogs over the window: window-modal, freed when they close, every action by keyboard.

Each decides how one thing is asked; what becomes of an answer is the session's. A dialog loads when it is first opened: the window
stands before any of them is needed.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from duizhao.ui.dialogs.about import AboutSheet
    from duizhao.ui.dialogs.actor import ActorSheet
    from duizhao.ui.dialogs.add_term import AddTermSheet
    from duizhao.ui.dialogs.alignment import AlignmentDialog, Errand
    from duizhao.ui.dialogs.bulk import BulkSheet
    from duizhao.ui.dialogs.comment import CommentDialog
    from duizhao.ui.dialogs.consistency import ConsistencyDialog
    from duizhao.ui.dialogs.error import ErrorSheet
    from duizhao.ui.dialogs.export import ExportDialog
    from duizhao.ui.dialogs.glossary import GlossaryDialog
    from duizhao.ui.dialogs.house import HouseDialog
    from duizhao.ui.dialogs.marking import Choice, MarkSheet
    from duizhao.ui.dialogs.new_review import NewReview
    from duizhao.ui.dialogs.paper import PaperSheet, Signed
    from duizhao.ui.dialogs.places import PlaceOfChange, PlacesSheet
    from duizhao.ui.dialogs.reading import ReadingSheet
    from duizhao.ui.dialogs.returned import ReturnedSheet
    from duizhao.ui.dialogs.shortcuts import ShortcutSheet
    from duizhao.ui.dialogs.timeline import TimelineDialog

__all__ = [
    "AboutSheet",
    "ActorSheet",
    "AddTermSheet",
    "AlignmentDialog",
    "BulkSheet",
    "Choice",
    "CommentDialog",
    "ConsistencyDialog",
    "Errand",
    "ErrorSheet",
    "ExportDialog",
    "GlossaryDialog",
    "HouseDialog",
    "MarkSheet",
    "NewReview",
    "PaperSheet",
    "PlaceOfChange",
    "PlacesSheet",
    "ReadingSheet",
    "ReturnedSheet",
    "ShortcutSheet",
    "Signed",
    "TimelineDialog",
]

_WHERE = {
    "AboutSheet": "about",
    "ActorSheet": "actor",
    "AddTermSheet": "add_term",
    "AlignmentDialog": "alignment",
    "BulkSheet": "bulk",
    "Choice": "marking",
    "CommentDialog": "comment",
    "ConsistencyDialog": "consistency",
    "Errand": "alignment",
    "ErrorSheet": "error",
    "ExportDialog": "export",
    "GlossaryDialog": "glossary",
    "HouseDialog": "house",
    "MarkSheet": "marking",
    "NewReview": "new_review",
    "PaperSheet": "paper",
    "PlaceOfChange": "places",
    "PlacesSheet": "places",
    "ReadingSheet": "reading",
    "ReturnedSheet": "returned",
    "ShortcutSheet": "shortcuts",
    "Signed": "paper",
    "TimelineDialog": "timeline",
}


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"there is no dialog {name}")
    return getattr(importlib.import_module(f"{__name__}.{_WHERE[name]}"), name)
