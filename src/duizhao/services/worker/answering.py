"""Questions to the worker that have one answer and need no open document: files to read, paragraphs to align, rows to light.

Decides what is kept from one such question to the next: the aligner, which remembers what it worked out for the same lines. Decides
nothing about when a question's turn comes (`process`), and loads each engine only when it is first needed.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from duizhao.domain.document import Remark
from duizhao.domain.glossary import Glossary
from duizhao.services.inputs import Inputs, Stage, Watch
from duizhao.services.sentences import row_links
from duizhao.services.worker.protocol import (
    Answer,
    Light,
    LinkSentences,
    Lit,
    MadeStraight,
    Mine,
    Mined,
    Progressed,
    Question,
    Read,
    ReadOne,
    ReadReturned,
    Realign,
    Realigned,
    SentencesLinked,
    Straight,
    WasRead,
    WasReadOne,
    WasReturned,
)

if TYPE_CHECKING:
    from duizhao.aligner import Aligner


class Answering:
    """Answers one question after another."""

    def __init__(self, tell: Callable[[Answer], None]) -> None:
        self._tell = tell
        self._aligner: Aligner | None = None
        self._terms = Glossary()

    def answer(self, question: Question) -> Answer:
        """The answer.

        Raises:
            UserError: a file cannot be read, or is in the wrong language.
        """
        match question:
            case Read() | ReadOne() | ReadReturned():
                return _files(question, self._tell)
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
        from duizhao.services.aligning import known_to_the_office  # noqa: PLC0415  (with the aligner)

        if self._aligner is None or self._terms.version != question.glossary.version:
            self._aligner, self._terms = Aligner("paragraph", known_to_the_office([question.glossary])), question.glossary
        return Realigned(question.ticket, self._aligner.align(question.source, question.target, question.pinned))


def _files(question: Read | ReadOne | ReadReturned, tell: Callable[[Answer], None]) -> Answer:
    if isinstance(question, Read):
        return _read(question, tell)
    return _read_one(question) if isinstance(question, ReadOne) else _returned(question)


def _returned(question: ReadReturned) -> Answer:
    from duizhao.services import returning  # noqa: PLC0415  (the database library, 0.2 s)

    return WasReturned(question.ticket, returning.read(question.path))


def _read(question: Read, tell: Callable[[Answer], None]) -> Answer:
    from duizhao.services.reading_in import read_inputs  # noqa: PLC0415  (every format's library, 0.1 s)

    def watch(stage: Stage) -> None:
        tell(Progressed(question.ticket, stage))

    if question.straight is not None:  # where the project is to be, of which nobody should hear only after an alignment
        from duizhao.services.importing import refuse_place  # noqa: PLC0415  (the database library, 0.2 s)

        refuse_place(question.straight.path)
    files = (question.source, question.draft, question.glossaries, question.reference)
    inputs = read_inputs(*files, question.takings, question.encodings or {}, watch=watch)
    made = None if question.straight is None else _made(question.ticket, question.straight, inputs, watch)
    return WasRead(question.ticket, inputs) if made is None else made


def _made(ticket: int, wanted: Straight, inputs: Inputs, watch: Watch) -> Answer | None:
    """The project of a long file that needs no look at its links; None where it is for a person to go on."""
    from duizhao.services import arranging, boilerplate, checking, importing  # noqa: PLC0415  (the database library, 0.2 s)

    if not importing.goes_straight(inputs):
        return None
    watch(Stage.STORING)
    rows = arranging.arranged(inputs.texts, boilerplate.known())
    given = (wanted.path, wanted.actor, wanted.profile, importing.Naming(wanted.name, wanted.uuid))
    importing.new_review(inputs, *given, arrangement=rows, recheck=checking.postponed)
    return MadeStraight(ticket, wanted.path, len(rows.rows), inputs.remarks)


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
