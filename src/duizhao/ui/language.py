"""The window's language: English, or Simplified Chinese from the `.ts` file.

Decides where Qt's `tr` finds a translation. The sentences themselves are literals where they are shown, and in `messages`.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from duizhao.messages import Language, translations
from duizhao.settings import asset


class Catalogue(QTranslator):
    """Answers `tr` from the same file that the command line reads: one catalogue, nothing compiled that could be stale."""

    def __init__(self, parent: QCoreApplication) -> None:
        super().__init__(parent)
        self._found = translations(asset("translations", "duizhao_zh_CN.ts"))

    def isEmpty(self) -> bool:  # noqa: N802  (Qt's name)
        """Qt asks no translator that calls itself empty."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:  # noqa: ARG002  (None is Qt's "not here")
        """The Chinese of a literal, or None where there is none."""
        if context == "QShortcut":
            return source  # keys are named by what stands on them: Ctrl+Enter, not Ctrl+回车
        return self._found.get(source)


class Speech:
    """Switches the application between its languages while it runs."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []

    def speak(self, language: Language) -> None:
        """Show everything in this language from now on; every widget hears of it by a LanguageChange."""
        self.fall_silent()
        QLocale.setDefault(
            QLocale(QLocale.Language.Chinese, QLocale.Country.China) if language == "zh" else QLocale(QLocale.Language.English)
        )
        if language == "zh":
            standard = QTranslator(self._application)
            if standard.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
                self._installed.append(standard)
            self._installed.append(Catalogue(self._application))
        for translator in self._installed:
            self._application.installTranslator(translator)

    def fall_silent(self) -> None:
        """Take back what was installed; the literals speak English."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []
