"""One rendering made the house form, and put in the place of others."""

import pytest

from duizhao.domain.glossary import Concept, Glossary
from duizhao.domain.house import House
from duizhao.language.mining import Place, Way
from duizhao.services import consistency, editing, glossaries, reviewing
from duizhao.services.consistency import Others, TermUse
from duizhao.store import Project
from projects import seen

ROWS = [
    ("推进教育数字化。", "They promote the digitalisation of education."),
    ("教育数字化是重点。", "Digitalisation of education is the focus."),
    ("教育数字化有进展。", "Education digitalisation goes on; education digitalisation it is."),
]


@pytest.fixture
def use() -> TermUse:
    return next(each for each in consistency.table(ROWS, House()) if each.chinese == "教育数字化")


def test_other_renderings_are_replaced_in_the_capitals_of_their_place(use: TermUse) -> None:
    (only,) = consistency.replacements(use, "digitalisation of education", [english for _, english in ROWS])
    assert (only.row, only.found, only.new) == (2, "Education digitalisation", "Digitalisation of education")
    back = consistency.replacements(use, "education digitalisation", [english for _, english in ROWS])
    assert [each.row for each in back] == [0, 1]


@pytest.mark.parametrize(
    ("others", "entry"),
    [
        (Others.DEPRECATED, Concept(("教育数字化",), ("digitalisation of education",), deprecated=("education digitalisation",))),
        (Others.FORBIDDEN, Concept(("教育数字化",), ("digitalisation of education",), forbidden=("education digitalisation",))),
        (Others.ADMITTED, Concept(("教育数字化",), ("digitalisation of education",), ("education digitalisation",))),
        (Others.UNSAID, Concept(("教育数字化",), ("digitalisation of education",))),
    ],
)
def test_what_becomes_of_the_other_renderings(use: TermUse, others: Others, entry: Concept) -> None:
    assert consistency.house_form(use, "digitalisation of education", others) == entry


def test_an_entry_that_is_there_keeps_what_else_it_says(use: TermUse) -> None:
    listed = Concept(("教育数字化", "数字教育"), ("education digitalisation",), ("digital education",), note="old", must=True)
    assert consistency.house_form(use, "digitalisation of education", Others.DEPRECATED, listed) == Concept(
        ("教育数字化", "数字教育"),
        ("digitalisation of education",),
        ("digital education",),
        note="old",
        must=True,
        deprecated=("education digitalisation",),
    )


def test_replacements_are_applied_as_one_step_and_promotion_reaches_the_glossary(project: Project, use: TermUse) -> None:
    rows = seen(project)
    text = rows[2].target.plain
    word = text.split()[0]
    chosen = [consistency.Replacement(2, (0, len(word)), word, "These")]
    editing.fix(project, rows, consistency.as_findings(chosen), rows[2].revision.actor)
    assert seen(project, 2)[0].target.plain == text.replace(word, "These", 1)
    glossaries.promote(project, use.chinese, lambda listed: consistency.house_form(use, "digital schooling", Others.UNSAID, listed))
    concept = next(each for each in reviewing.show(project).glossary.concepts if use.chinese in each.chinese)
    assert concept.preferred == ("digital schooling",)
    assert "digitalisation of education" in concept.admitted
    glossaries.promote(project, "没有过的", lambda listed: Concept(("没有过的",), ("never there",)) if listed is None else listed)
    assert any(each.chinese == ("没有过的",) for each in reviewing.show(project).glossary.concepts)


def mined(*ways: tuple[str, int]) -> TermUse:
    found = tuple(Way(text, tuple(Place(row, (0, 3), (0, 4) if text else None) for row in range(count))) for text, count in ways)
    return TermUse("学习型社会", found, listed=False, score=0.9)


def test_the_usual_rendering_is_proposed_as_preferred_and_the_others_as_admitted() -> None:
    (concept,) = consistency.as_glossary([mined(("learning society", 4), ("society of learning", 1), ("", 2))]).concepts
    assert concept == Concept(
        ("学习型社会",), ("learning society",), ("society of learning",), note="learning society × 4; society of learning × 1; – × 2"
    )


def test_a_mined_term_without_english_is_no_entry() -> None:
    assert consistency.as_glossary([mined(("", 3))]) == Glossary(())
