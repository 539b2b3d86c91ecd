"""Small projects of named paragraphs, for tests that link them anew."""

from collections.abc import Sequence
from pathlib import Path

from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.arrangement import Arrangement
from duizhao.domain.document import Bilingual, Document, Paragraph
from duizhao.domain.review import Actor, Profile
from duizhao.services import checking, importing
from duizhao.services.inputs import Inputs
from duizhao.store import Project, open_project

Shape = tuple[tuple[int, ...], tuple[int, ...]]
STRAIGHT: tuple[Shape, ...] = (((0,), (0,)), ((1,), (1,)), ((2,), (2,)))

CHINESE = ("第一段。还有一句。", "第二段。", "第三段。再来一句。", "第四段。")
ENGLISH = ("First one. And more.", "Second one.", "Third one. Once more.", "Fourth one.")


def texts(source: Sequence[str], target: Sequence[str], *links: Shape) -> Bilingual:
    """Two texts with these links."""
    return Bilingual(
        Document(tuple(map(Paragraph, source))),
        Document(tuple(map(Paragraph, target))),
        Alignment.from_links([Link(*link, 0.9) for link in links]),
    )


def make(
    path: Path,
    both: Bilingual,
    actor: Actor,
    *,
    arrangement: Arrangement | None = None,
    reference: Document | None = None,
    postponed: bool = False,
) -> Project:
    """A project of two texts, open."""
    recheck = checking.postponed if postponed else checking.refresh
    inputs = Inputs(Path("source.txt"), Path("draft.txt"), both, (), (), Path("reference.txt") if reference else None, reference)
    importing.new_review(inputs, path, actor, Profile(two_person=True), arrangement=arrangement, recheck=recheck)
    return open_project(path)


def joined(now: Arrangement) -> list[tuple[str, str]]:
    """Each row as its two texts, with line breaks between paragraphs: which of them came and which were added does not show."""
    return [("\n".join(p.text.plain for p in row.source), "\n".join(p.text.plain for p in row.target)) for row in now.rows]


def shown(now: Arrangement) -> list[tuple[str, str]]:
    """Each row as its two texts, paragraphs joined with a bar."""
    return [("|".join(p.text.plain for p in row.source), "|".join(p.text.plain for p in row.target)) for row in now.rows]
