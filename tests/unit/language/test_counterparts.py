"""What answers to a term: the words that the dictionary gives and that stand beside it, and no mark where nothing is likely."""

from duizhao.language.counterparts import counterparts

BESIDE = [("图书馆开放", "The library opens"), ("教师节快乐", "Happy Teachers’ Day")]


def rows(term: str, *pairs: tuple[str, str], chinese: bool = True) -> list[tuple[str, str, tuple[tuple[int, int], ...]]]:
    found: list[tuple[str, str, tuple[tuple[int, int], ...]]] = []
    for source, target in pairs:
        start = (source if chinese else target).index(term)
        found.append((source, target, ((start, start + len(term)),)))
    return found


def test_words_in_any_order_are_one_answer() -> None:
    told = rows(
        "教育数字化",
        ("推进教育数字化", "Promote the digitalisation of education."),
        ("教育数字化大会", "Conference on education digitalisation"),
        ("教育数字化是方向", "Education digitalisation is the way forward."),
    )
    places, ways = counterparts(told, BESIDE, chinese=True)
    assert [target[slice(*spans[0])] for (_, target, _), spans in zip(told, places, strict=True)] == [
        "digitalisation of education", "education digitalisation", "Education digitalisation",
    ]  # fmt: skip
    assert ways in ([("education digitalisation", 3)], [("digitalisation of education", 3)])


def test_nothing_likely_is_not_marked() -> None:
    assert counterparts(rows("教育", ("教育大计", "A matter of years")), BESIDE, chinese=True) == ([()], [])
    assert counterparts(rows("education", ("百年大计", "Our education"), chinese=False), BESIDE, chinese=False) == ([()], [])
    assert counterparts([], BESIDE, chinese=True) == ([], [])


def test_chinese_answers_to_english() -> None:
    told = rows("library", ("本校图书馆开放", "The library opens"), ("新图书馆落成", "A new library is completed"), chinese=False)
    places, ways = counterparts(told, [("教师节快乐", "Happy Teachers’ Day")], chinese=False)
    assert [spans and source[slice(*spans[0])] for (source, _, _), spans in zip(told, places, strict=True)] == ["图书馆", "图书馆"]
    assert ways == [("图书馆", 2)]
