from duizhao.checks.base import Revisions, SegmentText, rows_asked


def digest(*rows: tuple[int, str]) -> str:
    revisions = Revisions()
    for index, target in rows:
        revisions.put(SegmentText(index, "校庆", target))
    return revisions.digest()


def test_a_digest_is_of_the_texts_as_they_stand_now() -> None:
    assert digest((0, "One."), (1, "Two.")) == digest((1, "Two."), (0, "Three."), (0, "One."))


def test_another_text_or_another_order_of_rows_has_another_digest() -> None:
    assert len({digest((0, "One."), (1, "Two.")), digest((0, "Two."), (1, "One.")), digest((0, "One."), (1, "")), digest((0, "One."))}) == 4


def test_rows_are_asked_in_order_and_a_single_one_only_if_it_is_kept() -> None:
    assert list(rows_asked({3: "c", 1: "a"}, None)) == [1, 3]
    assert list(rows_asked({3: "c", 1: "a"}, 3)) == [3]
    assert list(rows_asked({3: "c", 1: "a"}, 2)) == []
