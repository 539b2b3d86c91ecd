"""What the program is, and whose work it brings along."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QLabel, QWidget

from duizhao.settings import VERSION
from duizhao.ui.dialogs.sheet import Sheet
from duizhao.ui.look import Look, Type, part


class AboutSheet(Sheet):
    """Version, licence and credits."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, width=500)
        self.heading.setFont(look.font(Type.DISPLAY))
        self._texts = [QLabel(self) for _ in range(5)]
        for number, label in enumerate(self._texts):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if number:
                part(label, "soft")
            self.body.addWidget(label)
        self.foot.addStretch(1)
        self._close = self.add_button("primary")
        self._close.clicked.connect(self.accept)
        self.retranslate()
        self._close.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("About Duizhao"))
        self.heading.setText("对照 Duizhao")
        self._close.setText(self.tr("Close"))
        texts = (
            self.tr("Review an English translation of Chinese news, side by side with its source."),
            self.tr("Version {version}, with Qt {qt}").format(version=VERSION, qt=qVersion()),
            self.tr("Free software under the GNU General Public License, version 3 or later; there is no warranty."),
            self.tr("Fonts: Noto Sans and Noto Sans SC, under the SIL Open Font License 1.1."),
            self.tr("Alignment reads the Chinese–English dictionary CC-CEDICT, under CC BY-SA 4.0."),
        )
        for label, text in zip(self._texts, texts, strict=True):
            label.setText(text)
