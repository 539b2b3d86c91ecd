"""Every screen of the window, in both languages, as pictures in `docs/screens`.

    python docs/screenshots.py [FOLDER]

Drives the real window on a copy of the sample, with nothing on the person's own machine read or changed. Decides which states are worth
showing, and nothing else.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTableView, QTreeWidget, QWidget

from duizhao.app import Desktop
from duizhao.domain.review import Actor, Role
from duizhao.messages import Language
from duizhao.settings import asset
from duizhao.ui.dialogs.new_review import NewReview

SIZE = 1280, 720
DESK = {"name": "desk", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
"""The screen on which it all stands; Qt's own offscreen one is narrower than any desk's."""
PATIENCE_MS = 30_000


def pause(milliseconds: int) -> None:
    """Let the window work; the other threads too, which a wait of Qt's test library would keep out."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Photographer:
    """One window, looked at in one language."""

    def __init__(self, desktop: Desktop, folder: Path, language: Language) -> None:
        self.desktop = desktop
        self.session = desktop.session
        self.window = desktop.window
        self._folder = folder
        self._language = language

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Write what a widget (or the window with the dialog over it) looks like now."""
        pause(350)
        target = self._folder / f"{name}.{self._language}.png"
        (widget or self.window).grab().save(str(target))

    def wait(self, reached: Callable[[], bool]) -> None:
        """Let the window work until something is so."""
        waited = 0
        while not reached() and waited < PATIENCE_MS:
            pause(20)
            waited += 20
        if not reached():
            raise TimeoutError("a screen did not come")

    def dialog(self) -> QDialog:
        """The dialog that is open over the window."""
        self.wait(lambda: any(child.isVisible() for child in self.window.findChildren(QDialog)))
        return next(child for child in self.window.findChildren(QDialog) if child.isVisible())

    def close_dialog(self) -> None:
        self.dialog().close()
        QCoreApplication.processEvents()

    def settled(self) -> bool:
        """Whether the sample is open, checked, and nothing is under way."""
        now = self.session.snapshot
        return now is not None and self.session.idle and all(self.session.checking.is_checked(row) for row in range(len(now.segments)))


def photograph(camera: Photographer) -> None:
    """Every screen, in the order in which a review meets them."""
    session, window, page = camera.session, camera.window, camera.window.page
    camera.take("start")
    sample = Path(os.environ["HOME"]) / "sample"
    window.new_review([sample / "source.zh.docx", sample / "draft.en.docx"])
    dialog = camera.dialog()
    if isinstance(dialog, NewReview):
        camera.wait(dialog.next.isEnabled)
        camera.take("new-review", dialog)
        dialog.next.click()
        camera.wait(dialog.alignment.isVisible)
        camera.take("alignment", dialog)
    camera.close_dialog()
    camera.desktop.open_sample()
    camera.wait(camera.settled)
    session.navigation.next_finding()
    camera.take("review")
    session.reviewing.send_back([4], "Name the university in full here." if session.voice.language == "en" else "此处请写出学校全称。")
    session.reviewing.confirm([0, 1])
    session.reviewing.approve([0, 1, 3])
    camera.wait(camera.settled)
    session.select(4)
    page.tabs.setCurrentWidget(page.comments)
    camera.take("comments")
    page.tabs.setCurrentWidget(page.findings)
    safe = [finding for finding in session.snapshot.open_findings if finding.suggestions] if session.snapshot else []
    session.editing.fix(safe[:3])
    camera.wait(camera.settled)
    session.select(safe[0].segment)
    window.actions_["changes"].setChecked(True)
    page.tabs.setCurrentWidget(page.history)
    camera.take("changes")
    _photograph_panels(camera)
    window.actions_["export"].trigger()
    camera.take("export", camera.dialog())
    camera.close_dialog()
    _photograph_terms(camera)
    window.actions_["read_through"].setChecked(True)
    camera.take("read-through")
    window.actions_["read_through"].setChecked(False)
    window.actions_["shortcuts"].trigger()
    camera.take("keys", camera.dialog())
    camera.close_dialog()
    window.actions_["theme_dark"].trigger()
    camera.take("dark")


def _photograph_panels(camera: Photographer) -> None:
    """The scores, the changes side by side, the memory, and what is asked before many rows are approved."""
    session, window, page = camera.session, camera.window, camera.window.page
    page.tabs.setCurrentWidget(page.scores)
    camera.wait(lambda: session.scoring.scores is not None)
    camera.take("scores")
    _photograph_over_time(camera)
    window.actions_["side_by_side"].trigger()
    camera.take("side-by-side")
    window.actions_["side_by_side"].trigger()
    page.tabs.setCurrentWidget(page.memory)
    camera.take("memory")
    page.tabs.setCurrentWidget(page.findings)
    window.actions_["changes"].setChecked(False)
    window.actions_["approve_clean"].trigger()
    camera.take("approve", camera.dialog())
    camera.close_dialog()


def _photograph_over_time(camera: Photographer) -> None:
    """The scores over time, with a checkpoint beside that of the draft's arrival."""
    camera.window.actions_["timeline"].trigger()
    dialog = camera.dialog()
    camera.wait(lambda: not camera.session.rounds.pending)
    field = dialog.findChild(QLineEdit)
    if field is not None:
        field.setText("First look" if camera.session.voice.language == "en" else "初看")
        field.returnPressed.emit()
    pause(600)
    camera.wait(lambda: camera.settled() and not camera.session.rounds.pending)
    camera.take("timeline", dialog)
    camera.close_dialog()


def _photograph_terms(camera: Photographer) -> None:
    """The dialogs of the menu Terms."""
    actions = camera.window.actions_
    actions["consistency"].trigger()
    terms = camera.dialog()
    camera.wait(lambda: any(tree.topLevelItemCount() for tree in terms.findChildren(QTreeWidget)))
    camera.take("terms", terms)
    camera.close_dialog()
    actions["glossary"].trigger()
    glossary = camera.dialog()
    camera.wait(lambda: any(view.model().rowCount() for view in glossary.findChildren(QTableView)))
    camera.take("glossary", glossary)
    camera.close_dialog()
    actions["house"].trigger()
    house = camera.dialog()
    camera.wait(lambda: any(tree.topLevelItemCount() for tree in house.findChildren(QTreeWidget)))
    camera.take("house", house)
    camera.close_dialog()


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("screens")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="duizhao-") as home:
        screens = Path(home, "screens.json")
        screens.write_text(json.dumps({"screens": [DESK]}), encoding="utf-8")
        if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
            os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
        application = QApplication(sys.argv[:1])
        application.setCursorFlashTime(0)
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[name] = home
        shutil.copytree(asset("resources", "sample"), Path(home) / "sample")
        languages: tuple[Language, ...] = ("en", "zh")
        for language in languages:
            settings = QSettings(f"{home}/{language}.ini", QSettings.Format.IniFormat)
            desktop = Desktop(application, settings, language)
            desktop.session.act_as(Actor("Lin Wei" if language == "en" else "林薇", Role.EDITOR))
            desktop.window.resize(*SIZE)
            desktop.window.actions_["theme_light"].trigger()
            desktop.window.actions_["outline"].setChecked(True)
            desktop.window.show()
            desktop.window.activateWindow()
            photograph(Photographer(desktop, folder, language))
            desktop.window.close()
            desktop.close()


if __name__ == "__main__":
    main()
