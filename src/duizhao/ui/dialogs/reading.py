"""That a file is being read, and the way out.

Decides how that looks. When it is shown and what giving up does, `ui.patience` decides.
"""

from PySide6.QtWidgets import QProgressBar, QWidget

from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.look import Look


class ReadingSheet(Sheet):
    """Names a file over a bar without an end; it is rejected when somebody gives up."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, width=420)
        self._name = name
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.body.addWidget(self.bar)
        self.foot.addStretch(1)
        self.cancel = self.add_button()
        self.cancel.clicked.connect(self.reject)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Reading a file"))
        self.heading.setText(self.tr("Reading {file}…").format(file=self._name))
        self.bar.setAccessibleName(self.heading.text())
        self.cancel.setText(self.tr("Cancel"))
