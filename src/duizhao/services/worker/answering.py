"""Questions to the worker that have one answer and need no open document: files to read, paragraphs to align, rows to light.

Decides what is kept from one such question to the next: the aligner, which remembers what it worked out for the same lines. Decides
nothing about when a question's turn comes (`process`), and loads each engine only when it is first needed.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from duizhao.domain.document import Remark
from duizhao.domain.glossary import Glossary
from duizhao.services.sentences import row_links
from duizhao.services.worker.protocol import (
    Answer,
    Light,
    LinkSentences,
    Lit,
    Mine,
    Mined,
    Read,
    ReadOne,
    Realign,
    Realigned,
    SentencesLinked,
    WasRead,
    WasReadOne,
)

if TYPE_CHECKING:
    from duizhao.aligner import Aligner

Question = Read | ReadOne | Realign | Light | LinkSentences | Mine


class Answering:
    """Answers one question after another."""

    def __init__(self) -> None:
        self._aligner: Aligner | None = None
        self._terms = Glossary()

    def answer(self, question: Question) -> Answer:
        """The answer.

        Raises:
            UserError: a file cannot be read, or is in the wrong language.
        """
        match question:
            case Read():
                return _read(question)
            case ReadOne():
                return _read_one(question)
            case Realign():
                return self._realign(question)
            case Light():
                return _light(question)
            case LinkSentences(ticket, source, target):
                return SentencesLinked(ticket, row_links(source, target))
            case Mine():
                return _mine(question)

    def _realign(self, question: Realign) -> Answer:
        from duizhao.aligner import Aligner  # noqa: PLC0415  (numpy and the dictionary, 0.3 s)
        from duizhao.services.aligning import hints_of  # noqa: PLC0415  (with the aligner)

        if self._aligner is None or self._terms.version != question.glossary.version:
            self._aligner, self._terms = Aligner("paragraph", hints_of([question.glossary])), question.glossary
        return Realigned(question.ticket, self._aligner.align(question.source, question.target, question.pinned))


def _read(question: Read) -> Answer:
    from duizhao.services.reading_in import read_inputs  # noqa: PLC0415  (every format's library, 0.1 s)

    files = (question.source, question.draft, question.glossaries, question.reference)
    return WasRead(question.ticket, read_inputs(*files, question.takings, question.encodings or {}))


def _read_one(question: ReadOne) -> Answer:
    from duizhao.language.script import is_other_language  # noqa: PLC0415  (with the formats)
    from duizhao.services.reading_in import read_text  # noqa: PLC0415  (every format's library, 0.1 s)

    document = read_text(question.path, question.language, question.taking)
    if is_other_language((paragraph.text for paragraph in document.paragraphs), question.language):
        code = "alignment.doubt.source_language" if question.language == "zh" else "alignment.doubt.target_language"
        document = replace(document, remarks=(*document.remarks, Remark(code)))
    return WasReadOne(question.ticket, document)


def _mine(question: Mine) -> Answer:
    from duizhao.services.consistency import table  # noqa: PLC0415  (the dictionary, 0.2 s)

    return Mined(question.ticket, tuple(table(question.rows, question.house)))


def _light(question: Light) -> Answer:
    from duizhao.language.landmarks import landmarks  # noqa: PLC0415  (the dictionary, 0.2 s)

    return Lit(question.ticket, tuple(landmarks(chinese, english) for chinese, english in question.rows))
