"""What can be asked of the worker, and what it answers.

Decides what goes through the pipe. A `generation` numbers the states of the document that is open; a `ticket` numbers a question that
has one answer. Holds values only and loads next to nothing, because the window imports it before it is shown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from duizhao.domain.alignment import Alignment, Link, SentenceLink
from duizhao.domain.document import Document, Remark
from duizhao.domain.errors import UserError
from duizhao.domain.exchange import ReturnedFile
from duizhao.domain.findings import Finding
from duizhao.domain.glossary import Glossary, TermHit
from duizhao.domain.house import House
from duizhao.domain.review import Actor, Profile
from duizhao.domain.scores import Comparison, Scores
from duizhao.domain.segment import SegmentText
from duizhao.domain.tracked import ACCEPTED, BOTH_ACCEPTED, Taking, Takings
from duizhao.services.inputs import Inputs, Stage

if TYPE_CHECKING:
    from duizhao.language.landmarks import Landmark
    from duizhao.language.mining import TermUse
    from duizhao.metrics import Counted


@dataclass(frozen=True, slots=True)
class RowText:
    """A row; `revision` names both of its texts in whatever way the window likes, and comes back with what is said about them."""

    text: SegmentText
    uuid: str
    revision: str

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled flat: ten thousand of them go through the pipe when a document is opened."""
        text = self.text
        return _row, (text.index, text.source, text.target, text.kinds, text.confidence, text.ruling, text.rich, self.uuid, self.revision)


def _row(index: int, source: str, target: str, *rest: Any) -> RowText:
    kinds, confidence, ruling, rich, uuid, revision = rest
    return RowText(SegmentText(index, source, target, kinds, confidence, ruling, rich), uuid, revision)


@dataclass(frozen=True, slots=True)
class Open:
    """Another document. With `check` all of it is checked; without, the stored findings are current, and only what is wanted is worked out."""

    generation: int
    rows: Sequence[RowText]
    house: House
    check: bool


@dataclass(frozen=True, slots=True)
class Opening:
    """How an `Open` begins on its way through the pipe; its rows follow in parts, so that nobody is held up by one big message."""

    generation: int
    total: int
    house: House
    check: bool


@dataclass(frozen=True, slots=True)
class Rows:
    """A part of the rows of an `Open`."""

    rows: tuple[RowText, ...]


@dataclass(frozen=True, slots=True)
class Update:
    """Rows of the document that is open have other texts; the document is at a new generation."""

    generation: int
    rows: tuple[RowText, ...]


@dataclass(frozen=True, slots=True)
class Rehouse:
    """The house lays down something else for the document that is open, which is at a new generation: only rows that this reaches are checked again."""

    generation: int
    house: House


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be said about a row with this text? Nothing of it is kept."""

    ticket: int
    row: RowText


@dataclass(frozen=True, slots=True)
class Want:
    """These rows are on the screen: they come first, the latest asked for before all others."""

    positions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How like the references are these texts, by these metrics, or by all?"""

    ticket: int
    hypotheses: Sequence[str]
    references: Sequence[str]
    metrics: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Test:
    """Is the difference between these texts and a baseline more than chance, measured against the references?"""

    ticket: int
    hypotheses: Sequence[str]
    baseline: Sequence[str]
    references: Sequence[str]


@dataclass(frozen=True, slots=True)
class Mine:
    """Which terms do these rows hold, and how are they rendered?"""

    ticket: int
    rows: tuple[tuple[str, str], ...]
    house: House


@dataclass(frozen=True, slots=True)
class Straight:
    """What a project is made with that is made as soon as its file is read, and where; nobody has it open before that.

    It is named for good by `uuid`, so that whoever gives it up can tell it from any other.
    """

    path: Path
    name: str
    actor: Actor
    profile: Profile
    uuid: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """Read and align the files of a new review. With `straight`, a long file that needs no look at its links becomes a project at once."""

    ticket: int
    source: Path
    draft: Path | None
    glossaries: tuple[Path, ...] = ()
    reference: Path | None = None
    takings: Takings = BOTH_ACCEPTED
    encodings: dict[Path, str] | None = None
    straight: Straight | None = None


@dataclass(frozen=True, slots=True)
class ReadOne:
    """Read a file that is to take the place of one side of a document, in its language, and its tracked changes in a way."""

    ticket: int
    path: Path
    language: Literal["zh", "en"]
    taking: Taking = ACCEPTED


@dataclass(frozen=True, slots=True)
class ReadReturned:
    """Read a file that a reviewer sent back."""

    ticket: int
    path: Path


@dataclass(frozen=True, slots=True)
class Realign:
    """Align these paragraphs anew around the links that stand; the glossary's terms are evidence."""

    ticket: int
    source: tuple[str, ...]
    target: tuple[str, ...]
    pinned: tuple[Link, ...]
    glossary: Glossary


@dataclass(frozen=True, slots=True)
class Light:
    """Which numbers and names of these rows (Chinese, English) answer one another?"""

    ticket: int
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LinkSentences:
    """Which sentences of a row's two texts belong together?"""

    ticket: int
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Cancel:
    """The answer to a question is no longer wanted. What is being read at this moment is answered all the same."""

    ticket: int


@dataclass(frozen=True, slots=True)
class Stop:
    """End."""


@dataclass(frozen=True, slots=True)
class RowReport:
    """What is to be said about a row. `findings` are None where only its terms were worked out: those that are stored still hold."""

    position: int
    revision: str
    findings: tuple[Finding, ...] | None
    terms: tuple[TermHit, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """Rows about which there is something new to say."""

    generation: int
    rows: tuple[RowReport, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """So many of the document's rows have been checked."""

    generation: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything that was reported of the document, together with what was stored before, is what a fresh check would say."""

    generation: int


@dataclass(frozen=True, slots=True)
class Previewed:
    """What would be said about a row."""

    ticket: int
    report: RowReport


@dataclass(frozen=True, slots=True)
class Scored:
    """How like the references the texts are, and what was counted in each of them, by metric: for whoever goes on from there."""

    ticket: int
    scores: Scores
    counted: "Mapping[str, Counted]"


@dataclass(frozen=True, slots=True)
class Tested:
    """What the paired tests say, by metric."""

    ticket: int
    comparisons: Mapping[str, Comparison]


@dataclass(frozen=True, slots=True)
class WasRead:
    """The files of a new review, read and aligned."""

    ticket: int
    inputs: Inputs


@dataclass(frozen=True, slots=True)
class Progressed:
    """What is being done for a question; the answer is still to come."""

    ticket: int
    stage: Stage


@dataclass(frozen=True, slots=True)
class MadeStraight:
    """The files of a new review were read, and the project is there; so many rows, and what a person should be told."""

    ticket: int
    path: Path
    rows: int
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class WasReadOne:
    """A file that is to take the place of one side."""

    ticket: int
    document: Document


@dataclass(frozen=True, slots=True)
class WasReturned:
    """A file that a reviewer sent back."""

    ticket: int
    file: ReturnedFile


@dataclass(frozen=True, slots=True)
class Realigned:
    """Links for all paragraphs, those that stood among them."""

    ticket: int
    alignment: Alignment


@dataclass(frozen=True, slots=True)
class Lit:
    """The numbers and names of each row, in the order in which the rows were given."""

    ticket: int
    landmarks: "tuple[tuple[Landmark, ...], ...]"


@dataclass(frozen=True, slots=True)
class SentencesLinked:
    """The sentences of a row that belong together, and those that have no counterpart."""

    ticket: int
    links: tuple[SentenceLink, ...]


@dataclass(frozen=True, slots=True)
class Mined:
    """The terms of the rows, those in several ways first."""

    ticket: int
    uses: "tuple[TermUse, ...]"


@dataclass(frozen=True, slots=True)
class Refused:
    """A question that cannot be answered, for a reason that a person can mend."""

    ticket: int
    error: UserError


@dataclass(frozen=True, slots=True)
class Failed:
    """A bug: in answering a question, or, without `ticket`, in checking the document. The process goes on.

    `what` names it in a few words, `trace` is for the log.
    """

    ticket: int | None
    what: str
    trace: str = ""


Question = Read | ReadOne | ReadReturned | Realign | Light | LinkSentences | Mine
"""What has one answer and needs no open document."""
_Sent = Update | Rehouse | Preview | Want | Score | Test | Question | Cancel | Stop
Message = Opening | Rows | _Sent
"""What goes through the pipe to the worker."""
Request = Open | _Sent
Answer = (
    Reported
    | Progress
    | Checked
    | Previewed
    | Scored
    | Tested
    | WasRead
    | Progressed
    | MadeStraight
    | WasReadOne
    | WasReturned
    | Realigned
    | Lit
    | SentencesLinked
    | Mined
    | Refused
    | Failed
)
