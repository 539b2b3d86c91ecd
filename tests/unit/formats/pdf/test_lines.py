from duizhao.formats.pdf.lines import Line, Page, passages, put_side_by_side, unified

HEIGHT, LEFT, RIGHT = 842.0, 72.0, 520.0


def page(*lines: tuple[str, float] | tuple[str, float, float] | tuple[str, float, float, float], size: float = 10) -> Page:
    """Lines as text, height on the page and, where it differs, right and left edge."""
    return Page(HEIGHT, tuple(Line(line[0], *(line[3:] or (LEFT,)), *(line[2:3] or (RIGHT,)), line[1], size) for line in lines))


def texts(*pages: Page) -> list[str]:
    return [passage.text for passage in passages(pages)]


def test_full_lines_are_one_paragraph_and_a_short_last_line_ends_it() -> None:
    first = page(
        ("The city opened three schools on", 700),
        ("Monday. All of them are free.", 686, 300),
        ("The mayor said it was a good", 672),
        ("day.", 658, 100),
    )
    assert texts(first) == ["The city opened three schools on Monday. All of them are free.", "The mayor said it was a good day."]


def test_a_wide_gap_and_an_indent_begin_a_paragraph() -> None:
    gap = page(
        ("One line that is full and ends", 700), ("here it goes on to its end", 686), ("After a gap another", 660), ("goes on.", 646, 200)
    )
    assert texts(gap) == ["One line that is full and ends here it goes on to its end", "After a gap another goes on."]
    indented = page(
        ("One line that is full and ends.", 700), ("Indented, the next one begins", 686, RIGHT, LEFT + 20), ("and goes on.", 672, 200)
    )
    assert texts(indented) == ["One line that is full and ends.", "Indented, the next one begins and goes on."]


def test_running_heads_and_page_numbers_go_and_the_sentence_goes_on_over_the_page() -> None:
    pages = [
        page(
            ("The Daily, 1 May", 800),
            (f"Text of page {number} that is full and", 700),
            ("goes on to the end of the page", 686),
            (f"- {number} -", 30, 300),
        )
        for number in (1, 2, 3)
    ]
    (text,) = texts(*pages)
    assert "Daily" not in text
    assert text.count("goes on to the end of the page Text of page") == 2
    assert not text.endswith("3 -")


def test_a_word_that_was_divided_is_whole_and_a_compound_keeps_its_hyphen() -> None:
    assert texts(page(("It was an extraordi-", 700), ("nary long-term plan, a long-", 686), ("term one", 672, 200))) == [
        "It was an extraordinary long-term plan, a long-term one"
    ]


def test_chinese_lines_join_without_a_space_and_radicals_are_characters() -> None:
    assert texts(page(("临江开放⼤学今天举⾏开学", 700), ("典礼。", 686, 150))) == ["临江开放大学今天举行开学典礼。"]
    assert unified("⽂⼈ ﬁne") == "文人 fine"
    assert unified("１，ＡＢ") == "１，ＡＢ"  # full width is how Chinese is set


def test_signs_that_stand_apart_have_a_space_but_not_beside_chinese() -> None:
    def spelt(text: str, apart: float) -> str:
        signs, right = [], 0.0
        for sign in text:
            left = right + (apart if sign in "C截3" else 0)
            right = left + 10
            signs.append(Line(sign, left, right, 0, 10))
        return put_side_by_side(signs)

    assert spelt("ABCD", 3) == "AB CD"
    assert spelt("ABCD", 1) == "ABCD"
    assert spelt("于是截至月3日", 3) == "于是截至月3日"
    assert spelt("于是截至月3日", 12) == "于是 截至月 3日"


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [("The left column begins with", 700 - 14 * n, 280.0, LEFT) for n in range(3)]
    right = [("and the right one goes on as", 700 - 14 * n, RIGHT, 300.0) for n in range(3)]
    assert len(texts(page(*left, *right))) == 1


def test_items_of_a_list_are_paragraphs_of_their_own() -> None:
    assert texts(page(("Three goals were named that are", 700), ("1. open courses for everybody", 686), ("• better tutors", 672, 200))) == [
        "Three goals were named that are", "1. open courses for everybody", "• better tutors",
    ]  # fmt: skip
