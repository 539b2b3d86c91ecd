"""The worker process: what it does next.

Decides the order of its work, which is done in small steps so that a question about the text that is being typed is answered within one:
that question, then rows on the screen, files to read, the rest of the document, scores. Decides also that a bug in one of them is told
and ends nothing. What is found is not decided here.
"""

import contextlib
import gc
import os
import signal
import sys
import time
from collections import deque
from functools import partial
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from duizhao.domain.house import House
from duizhao.services.worker.answering import Answering
from duizhao.services.worker.document import OpenDocument
from duizhao.services.worker.failing import attempted, failure
from duizhao.services.worker.protocol import (
    Answer,
    Cancel,
    Light,
    LinkSentences,
    Message,
    Mine,
    Opening,
    Preview,
    Previewed,
    Question,
    Read,
    ReadOne,
    ReadReturned,
    Realign,
    Rehouse,
    Rows,
    Score,
    Scored,
    Stop,
    Test,
    Tested,
    Update,
    Want,
)

if sys.platform == "win32":
    import ctypes
if TYPE_CHECKING:
    from duizhao.metrics import Scoring, Testing

_STEP = 0.002
"""Seconds for which it works before it looks whether something more urgent has been asked."""
_NICE = 10
_BELOW_NORMAL_PRIORITY_CLASS = 0x4000


def serve(connection: "Connection[Answer, Message]", gentle: bool) -> None:
    """Work until told to stop, or until nobody holds the other end of the pipe any more; if `gentle`, only when nobody else wants to."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is the window's to answer
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if gentle:
        _give_way()
    with contextlib.suppress(EOFError, OSError):
        Server(connection).run()
    os._exit(0)  # taking down what is held of ten thousand rows piece by piece would keep a closing window for 0.2 s


def _give_way() -> None:
    """Run only when nobody else wants to."""
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetPriorityClass(ctypes.windll.kernel32.GetCurrentProcess(), _BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(_NICE)


class Server:
    """What has been asked and is not answered yet."""

    def __init__(self, connection: "Connection[Answer, Message]") -> None:
        self._connection = connection
        self._document: OpenDocument | None = None
        self._previews: deque[Preview] = deque()
        self._answering = Answering(self._tell)
        self._questions: deque[Question] = deque()
        self._scores: deque[Score | Test] = deque()
        self._scoring: Scoring | Testing | None = None

    def run(self) -> None:
        """Take requests and do steps until told to stop."""
        from duizhao.checks import begin  # noqa: PLC0415  (the checks' patterns, 0.1 s; there before the first text comes)

        begin(House())
        busy = True
        while True:
            while self._connection.poll(0 if busy else None):
                message = self._connection.recv()
                if isinstance(message, Stop):
                    return
                self._tell(attempted(None, partial(self._take, message)))
                busy = True
            busy = self._step()

    def _take(self, message: Message) -> None:
        match message:
            case Opening():
                self._document = None
                self._document = OpenDocument(message)
            case Rows() | Update() | Rehouse() | Want():
                if self._document is not None:
                    self._document.take(message)
            case Preview():
                self._previews.append(message)
            case Read() | ReadOne() | ReadReturned() | Realign() | Light() | LinkSentences() | Mine():
                self._questions.append(message)
            case Score() | Test():
                self._scores.append(message)
            case Cancel(ticket):
                self._cancel(ticket)

    def _cancel(self, ticket: int) -> None:
        if self._scores and self._scores[0].ticket == ticket:
            self._scoring = None
        self._previews = deque(request for request in self._previews if request.ticket != ticket)
        self._questions = deque(request for request in self._questions if request.ticket != ticket)
        self._scores = deque(request for request in self._scores if request.ticket != ticket)

    def _step(self) -> bool:
        """Do the most urgent thing; returns whether there was any."""
        document = self._document
        if self._previews:
            preview = self._previews.popleft()
            self._tell(attempted(preview.ticket, partial(self._preview, preview)))
        elif document is not None and document.is_wanted:
            self._go_on_with(document)
        elif self._questions:
            question = self._questions.popleft()
            self._tell(attempted(question.ticket, partial(self._answering.answer, question)))
        elif document is not None and document.is_unfinished:
            self._go_on_with(document)
        elif self._scores:
            self._score(self._scores[0])
        else:
            return False
        return True

    def _go_on_with(self, document: OpenDocument) -> None:
        until = time.perf_counter() + _STEP
        while document.step() and time.perf_counter() < until:
            pass
        gc.freeze()  # what is kept of ten thousand rows makes no cycles; looking for some in it takes 0.1 s each time
        for answer in document.answers():
            self._tell(answer)

    def _preview(self, preview: Preview) -> Answer:
        if self._document is None:
            raise LookupError("no document is open")
        return Previewed(preview.ticket, self._document.preview(preview.row))

    def _score(self, score: Score | Test) -> None:
        """Do one step of scoring; the answer comes after the last."""
        answer = attempted(score.ticket, partial(self._score_on, score))
        if answer is not None:
            self._scores.popleft()
            self._scoring = None
            self._tell(answer)

    def _score_on(self, score: Score | Test) -> Answer | None:
        from duizhao.metrics import METRICS, Scoring, Testing, packed  # noqa: PLC0415  (sacrebleu, 0.1 s)

        if self._scoring is None and isinstance(score, Test):
            self._scoring = Testing(score.hypotheses, score.baseline, score.references)
        elif self._scoring is None and isinstance(score, Score):
            wanted = [metric for metric in METRICS if not score.metrics or metric.id in score.metrics]
            self._scoring = Scoring(score.hypotheses, score.references, wanted)
        match self._scoring:
            case Scoring() as scoring if not scoring.step():
                return Scored(score.ticket, scoring.scores(), {name: packed(counts) for name, counts in scoring.counted.items()})
            case Testing() as testing if not testing.step():
                return Tested(score.ticket, testing.comparisons())
        return None

    def _tell(self, answer: Answer | None) -> None:
        if answer is None:
            return
        try:
            self._connection.send(answer)
        except OSError:
            raise
        except Exception as error:  # noqa: BLE001  (what cannot be pickled, whatever pickle says of it: the question is not left open)
            self._connection.send(failure(error, getattr(answer, "ticket", None)))
