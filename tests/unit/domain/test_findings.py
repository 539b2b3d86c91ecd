from dataclasses import replace

from duizhao.domain.findings import Finding, Severity, counts, named

FINDING = Finding("number.value", Severity.ERROR, 1, "number.value", target_span=(0, 2), found="53", expected="5.3")
TEXTS = [("一", "one"), ("二", "two")]


def test_ids_are_stable_for_the_same_texts_wherever_the_row_stands() -> None:
    (here,) = named([FINDING], TEXTS)
    (there,) = named([replace(FINDING, segment=0)], TEXTS[::-1])
    assert here.id == there.id


def test_another_text_gives_another_id() -> None:
    (before,) = named([FINDING], TEXTS)
    (after,) = named([FINDING], [("一", "one"), ("二", "two, changed")])
    assert before.id != after.id


def test_twins_are_told_apart() -> None:
    first, second = named([FINDING, FINDING], TEXTS)
    assert first.id != second.id


def test_counting_names_every_severity() -> None:
    assert counts([FINDING, FINDING]) == {"error": 2, "warning": 0, "note": 0}


def test_what_tells_segments_apart_keeps_their_findings_apart() -> None:
    twins = [replace(FINDING, segment=0), FINDING]
    texts = [("一", "one", "a"), ("一", "one", "b")]
    first, second = named(twins, texts)
    (alone,) = named(twins[1:], texts)
    assert first.id != second.id
    assert alone.id == second.id, "the other row's finding is gone, and this one keeps its name"


def test_a_matter_is_the_same_while_its_own_sentence_stands_and_another_when_it_does_not() -> None:
    row = ("去年有5.3万人。", "In 1990 all was well. Now 53 came. They left.", "row")
    said = replace(FINDING, segment=0, target_span=(26, 28))

    def matter(english: str) -> str:
        place = english.index("53")
        return named([replace(said, target_span=(place, place + 2))], [(row[0], english, row[2])])[0].matter

    before = matter(row[1])
    assert matter("All was well in 1990, they said. Now 53 came. They stayed.") == before
    assert matter("In 1990 all was well. Now 53 arrived. They left.") != before
    assert before.startswith("row:")


def test_a_matter_about_what_is_missing_holds_as_long_as_the_whole_english_does() -> None:
    missing = replace(FINDING, segment=0, source_span=(0, 1), target_span=None)
    (before,), (after,) = (named([missing], [("一。二", english)]) for english in ("One. Two.", "One. Three."))
    assert before.matter != after.matter


def test_a_stop_right_before_a_span_ends_what_was_before() -> None:
    said = replace(FINDING, segment=0, target_span=(5, 6), found="5")
    (one,), (other,), (third,) = (
        named([said], [("", text, "row")]) for text in ("In 3.5 cases. So", "As 9.5 cases. No", "In 345 cases. So")
    )
    assert one.matter == other.matter
    assert one.matter != third.matter


def test_many_findings_of_one_row_are_named_as_each_by_itself() -> None:
    english = "One came. Two came! Three came; four came\nFive came? " * 3
    said = [replace(FINDING, segment=0, target_span=(place, place + 2), found=english[place : place + 2]) for place in range(len(english))]
    alone = [named([each], [("", english, "row")])[0] for each in said]
    together = named(said, [("", english, "row")])
    assert [each.id for each in together] == [each.id for each in alone]
    assert [each.matter.partition("-")[0] for each in together] == [each.matter for each in alone]
