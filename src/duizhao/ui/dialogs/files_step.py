"""The first step of a new review: which files, and how the project is kept.

Decides what is proposed (sides by the files' names, the project beside the source) and what must be there before one can go on. Reads
no file.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from duizhao.domain.errors import FileError, UserError
from duizhao.domain.review import Profile
from duizhao.domain.text import Variety
from duizhao.ui.dialogs.encoding_row import EncodingRow
from duizhao.ui.dialogs.glossary_list import GlossaryList
from duizhao.ui.dialogs.pasted import PastedTexts
from duizhao.ui.dialogs.paths import PROJECT, READABLE, TABLES, Place, place_for, release_name, sorted_out
from duizhao.ui.dialogs.picking import FileCard, PathField, Picker, local_files
from duizhao.ui.look import Look, part
from duizhao.ui.session import Session

_VARIETIES: tuple[Variety, ...] = ("en-GB", "en-GB-oxford", "en-US")
_NEEDS_DRAFT = ("bilingual.one_language", "import.same_file")


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything that was chosen."""

    source: Path
    draft: Path | None
    glossaries: tuple[Path, ...]
    reference: Path | None
    name: str
    place: Path
    profile: Profile
    encodings: dict[Path, str]


class FilesStep(QWidget):
    """`changed` says that it may be complete now, or no longer."""

    changed = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._asking: FileCard | None = None
        self._named = self._placed = self._away = False
        self._fault: FileError | None = None
        self.setAcceptDrops(True)
        self._picker, self._glossary_picker, self._place_picker = Picker(self), Picker(self), Picker(self)
        self.source, self.draft = FileCard(look, self), FileCard(look, self)
        self.reference = FileCard(look, self, small=True)
        self.pasted = PastedTexts(session, (self.source, self.draft), self)
        self.encodings = [EncodingRow(session, look, self) for _ in range(3)]
        self.swap = QPushButton(self)
        self.glossaries = GlossaryList(self)
        self.name, self.place = QLineEdit(self), PathField(self)
        self._choose_place = QPushButton(self)
        self._about_place = QLabel(self)
        self.variety = QComboBox(self)
        self.two_person = QCheckBox(self)
        self._labels = [QLabel(self) for _ in range(5)]
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def complete(self) -> bool:
        """Whether everything that must be there is."""
        return self.source.path is not None and bool(self.name.text().strip()) and self.place.path != Path()

    @property
    def choices(self) -> Choices | None:
        """What was chosen, or None while something is wanting."""
        if self.source.path is None or not self.complete:
            return None
        place = self.place.path
        profile = Profile(two_person=self.two_person.isChecked(), variety=_VARIETIES[self.variety.currentIndex()])
        return Choices(
            self.source.path,
            self.draft.path,
            tuple(self.glossaries.paths),
            self.reference.path,
            self.name.text().strip(),
            place if place.suffix.lower() == PROJECT else place.with_name(place.name + PROJECT),
            profile,
            dict(row.chosen for row in self.encodings if row.chosen is not None),
        )

    def take(self, paths: Sequence[Path]) -> None:
        """Put files where they seem to belong; the person can swap them."""
        source, draft, glossaries = sorted_out(paths)
        if source is not None and draft is None and self.source.path is not None and self.draft.path is None:
            source, draft = None, source
        if source is not None:
            self.source.put(source)
        if draft is not None:
            self.draft.put(draft)
        self.glossaries.extend(glossaries)

    def swap_sides(self) -> None:
        """What was the source is the draft, and the other way round."""
        source, draft = self.source.path, self.draft.path
        self.source.put(draft)
        self.draft.put(source)

    def complain(self, error: UserError | None) -> None:
        """Mark and focus what an error is about; None takes the marks away."""
        for card in (self.source, self.draft, self.reference):
            card.complain(wrong=False)
        if error is None:
            return
        path = error.path if isinstance(error, FileError) else None
        about = next((card for card in (self.source, self.draft, self.reference) if path is not None and card.path == path), None)
        if about is self.source and error.code in _NEEDS_DRAFT:
            about = self.draft
        if about is not None:
            about.complain(wrong=True)
            about.choose.setFocus()
        elif path in self.glossaries.paths and path is not None:
            self.glossaries.point_at(path)
        else:
            self.place.setFocus()
            self.place.selectAll()

    def retranslate(self) -> None:
        """Give every text in the present language."""
        choose, clear = self.tr("Choose…"), self.tr("Take it out")
        self.source.say(self.tr("Chinese source"), self.tr("Drop it here, or paste a text; it may hold both languages."), choose, clear)
        self.draft.say(self.tr("English draft"), self.tr("Drop it here, or paste a text; none when the source holds both."), choose, clear)
        for card in (self.source, self.draft):
            card.offer_pasting(self.tr("Paste"), self.tr("Take the text from the clipboard"))
        self.pasted.retranslate()
        self.reference.say(self.tr("Reference"), self.tr("None: an English version to score against"), choose, clear)
        self.swap.setText(self.tr("⇄ Swap"))
        self.swap.setToolTip(self.tr("Swap source and draft"))
        self.swap.setAccessibleName(self.tr("Swap source and draft"))
        texts = (self.tr("Name"), self.tr("Save as"), self.tr("Glossaries"), self.tr("Reference"), self.tr("Spelling"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        add, up, down, remove = self.tr("Add…"), self.tr("Up"), self.tr("Down"), self.tr("Take out")
        self.glossaries.say(self.tr("Glossaries"), (add, up, down, remove))
        self._choose_place.setText(self.tr("Choose…"))
        self._tell_place()
        self.place.setAccessibleName(self.tr("Save as"))
        self.name.setAccessibleName(self.tr("Name"))
        self.variety.setAccessibleName(self.tr("Spelling"))
        varieties = (self.tr("British (-ise)"), self.tr("Oxford (-ize)"), self.tr("American"))
        for place, text in enumerate(varieties):
            self.variety.setItemText(place, text)
        for row in self.encodings:
            row.retranslate()
        self.two_person.setText(self.tr("Two persons: nobody approves their own English"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  (Qt's name)
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  (Qt's name)
        event.acceptProposedAction()
        self.take(local_files(event.mimeData()))

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(10)
        for card in (self.source, self.draft):
            card.setMinimumHeight(124)
            card.setMinimumWidth(220)
        sides.addWidget(self.source, 1)
        sides.addWidget(self.swap, 0, Qt.AlignmentFlag.AlignVCenter)
        sides.addWidget(self.draft, 1)
        part(self.swap, "quiet")
        self._about_place.setWordWrap(True)
        for variety in _VARIETIES:
            self.variety.addItem("", variety)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.place, 1)
        place.addWidget(self._choose_place)
        manner = QHBoxLayout()
        manner.setSpacing(18)
        manner.addWidget(self.variety)
        manner.addWidget(self.two_person, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for row, label in zip((0, 1, 3, 4, 5), self._labels, strict=True):
            label.setMinimumHeight(30)
            part(label, "soft")
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.name, 0, 1)
        grid.addLayout(place, 1, 1)
        grid.addWidget(self._about_place, 2, 1)
        grid.addWidget(self.glossaries, 3, 1)
        grid.addWidget(self.reference, 4, 1)
        grid.addLayout(manner, 5, 1)
        for label, field in zip(
            self._labels, (self.name, self.place, self.glossaries.add, self.reference.choose, self.variety), strict=True
        ):
            label.setBuddy(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 14, 22, 16)
        column.setSpacing(18)
        column.addLayout(sides)
        for asked in self.encodings:
            column.addWidget(asked)
        column.addLayout(grid)
        column.addStretch(1)

    def _connect(self) -> None:
        for card, row in zip((self.source, self.draft, self.reference), self.encodings, strict=True):
            card.wanted.connect(self._on_file_wanted)
            card.dropped.connect(self._on_dropped)
            card.changed.connect(self._look_at_encodings)
            row.changed.connect(self.changed)
        self.source.changed.connect(self._on_source)
        self.draft.changed.connect(self._on_file)
        self.swap.clicked.connect(self.swap_sides)
        self.glossaries.wanted.connect(self._on_glossary_wanted)
        self._choose_place.clicked.connect(self._on_place_wanted)
        self._picker.picked.connect(self._on_picked)
        self._glossary_picker.picked.connect(self.glossaries.extend)
        self._place_picker.picked.connect(self._on_place_picked)
        self.name.textEdited.connect(self._on_name_edited)
        self.place.textEdited.connect(self._on_place_edited)
        self.place.editingFinished.connect(self._look_at_place)
        self.swap.setEnabled(False)

    def _folder(self) -> Path:
        paths = [card.path for card in (self.source, self.draft, self.reference) if not self.pasted.of(card.path)]
        chosen = next((path for path in paths if path is not None), None)
        return chosen.parent if chosen is not None else Path.home()

    def _on_file_wanted(self) -> None:
        card = self.sender()
        self._asking = card if isinstance(card, FileCard) else None
        pattern = " ".join(f"*{suffix}" for suffix in READABLE)
        titles = {id(self.source): self.tr("Choose the Chinese source"), id(self.draft): self.tr("Choose the English draft")}
        self._picker.open(titles.get(id(card), self.tr("Choose the reference")), self._folder(), self.tr("Documents") + f" ({pattern})")

    def _on_picked(self, paths: list[Path]) -> None:
        if self._asking is not None and paths:
            self._asking.put(paths[0])

    def _on_dropped(self, paths: list[Path]) -> None:
        card = self.sender()
        if len(paths) == 1 and isinstance(card, FileCard):
            card.put(paths[0])
        else:
            self.take(paths)

    def _on_glossary_wanted(self) -> None:
        pattern = " ".join(f"*{suffix}" for suffix in TABLES)
        self._glossary_picker.open(self.tr("Choose glossaries"), self._folder(), self.tr("Glossaries") + f" ({pattern})", several=True)

    def _on_place_wanted(self) -> None:
        start = self.place.path if self.place.path != Path() else self._folder() / f"{self.name.text()}{PROJECT}"
        self._place_picker.save(self.tr("Where to save the project"), start, self.tr("Duizhao projects") + f" (*{PROJECT})", PROJECT[1:])

    def _on_place_picked(self, paths: list[Path]) -> None:
        if paths:
            self.place.put(paths[0])
            self._on_place_edited()
            self._look_at_place()

    def _on_file(self) -> None:
        self.swap.setEnabled(self.source.path != self.draft.path)
        self.changed.emit()

    def _look_at_encodings(self) -> None:
        for card, row in zip((self.source, self.draft, self.reference), self.encodings, strict=True):
            row.look_at(card.path)

    def _on_source(self) -> None:
        if not self._named:
            kept = self.pasted.of(self.source.path)
            self.name.setText(kept.title if kept else release_name(self.source.path) if self.source.path is not None else "")
        self._propose_place()
        self._on_file()

    def _on_name_edited(self) -> None:
        self._named = bool(self.name.text().strip())
        self._propose_place()
        self.changed.emit()

    def _on_place_edited(self) -> None:
        self._placed = bool(self.place.text().strip())
        self._away, self._fault = False, None
        self._tell_place()
        self.changed.emit()

    def _look_at_place(self) -> None:
        """Say at once what is wrong with a place that a person named, not when the texts are aligned."""
        if self._placed and (choices := self.choices) is not None:
            self._session.desk.look_at_place(choices.place, self._on_place_good, self._on_place_bad)

    def _on_place_good(self, path: Path) -> None:
        self._judge_place(path, None)

    def _on_place_bad(self, error: UserError) -> None:
        if isinstance(error, FileError):
            self._judge_place(error.path, error)

    def _judge_place(self, path: Path, fault: FileError | None) -> None:
        if self.choices is not None and path == self.choices.place:  # else another was named meanwhile
            self._fault = fault
            self._tell_place()

    def _tell_place(self) -> None:
        fault, text = self._fault, ""
        if fault is not None:
            text = self._session.voice.say(fault.code, **fault.values)
        elif self._away:
            text = self.tr("The source's folder may not be changed; the project goes here instead.")
        part(self._about_place, "error" if fault is not None else "warning")
        self._about_place.setText(text)
        self._about_place.setVisible(bool(text))

    def _propose_place(self) -> None:
        """Ask the disk for a free name, unless the person named a place."""
        source, name = self.source.path, self.name.text().strip()
        if self._placed or source is None or not name:
            return
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        others = (documents, Path.home())
        folder = documents if self.pasted.of(source) else source.parent
        self._session.lane.run(lambda: place_for(folder, name, others), self._on_place)

    def _on_place(self, place: Place) -> None:
        if not self._placed:
            self.place.put(place.path)
            self._away, self._fault = not place.beside and not self.pasted.of(self.source.path), None
            self._tell_place()
            self.changed.emit()
