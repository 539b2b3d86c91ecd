"""The sample review, opened on a copy.

Decides where the copy stands: in the person's own data folder, a new one each time, so that trying changes nothing.
"""

import shutil
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject

from duizhao.domain.review import Profile
from duizhao.services.worker import Inputs, Read
from duizhao.settings import asset, data_folder
from duizhao.ui.session import Session

_KEPT = 5
"""Copies of the sample that are kept; older ones make room."""


class SampleCopy(QObject):
    """One copy of the sample on its way into the window."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        sample = asset("resources", "sample")
        wanted = Read(0, sample / "source.zh.docx", sample / "draft.en.docx", (sample / "glossary.csv",))
        session.reading.read(wanted, self._on_read, session.say_error)

    def _on_read(self, inputs: Inputs) -> None:
        self._session.reading.close()
        place = _free_folder() / "sample.duizhao"
        name = next((paragraph.text for paragraph in inputs.texts.source.paragraphs), "sample")
        self._session.desk.new((inputs, None), place, name, Profile(), self._on_made, self._session.say_error)

    def _on_made(self, _: Path) -> None:
        self.deleteLater()


def copy_of_sample(session: Session) -> None:
    """Read the sample, make a new project of it and open that."""
    SampleCopy(session)


def _free_folder() -> Path:
    root = data_folder() / "samples"
    root.mkdir(parents=True, exist_ok=True)
    for old in sorted(root.iterdir(), key=_age)[:-_KEPT]:
        shutil.rmtree(old, ignore_errors=True)
    folder = next(candidate for number in count(1) if not (candidate := root / str(number)).exists())
    folder.mkdir()
    return folder


def _age(folder: Path) -> float:
    return folder.stat().st_mtime
