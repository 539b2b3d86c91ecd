"""What the menu does about comparison: what rows are compared with, the next row that differs, what was published.

Decides that who chooses a base wants to see the changes. What they are, the session knows.
"""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from duizhao.ui.actions import BASES, Actions
from duizhao.ui.session import Notice, Session
from duizhao.ui.two_ways import TwoWays


class ComparingDeeds(QObject):
    """Carries out the actions that compare."""

    def __init__(self, session: Session, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions
        actions.bases.triggered.connect(self._choose)
        TwoWays(actions, "difference", self).wanted.connect(self._go)
        actions["published"].triggered.connect(self._publish)
        actions["side_by_side"].toggled.connect(self._keep)
        session.comparing.chosen.connect(self._show)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self._session.comparing.choose(BASES[action.objectName()])
        self._show()

    @Slot()
    def _show(self) -> None:
        self._actions["changes"].setChecked(True)

    @Slot(bool)
    def _go(self, backwards: bool) -> None:
        if not self._session.navigation.next_different(self._session.comparing.differs, backwards=backwards):
            self._session.noticed.emit(Notice(self.tr("No other row differs from what it is compared with.")))

    @Slot()
    def _keep(self) -> None:
        """What is being typed belongs to what has changed."""
        self._session.editing.commit()

    @Slot()
    def _publish(self) -> None:
        self._session.editing.commit()
        self._session.comparing.publish()
