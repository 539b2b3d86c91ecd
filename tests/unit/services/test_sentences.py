"""The sentences of a row, linked once."""

from duizhao.domain.segment import in_row
from duizhao.services.sentences import row_links

SOURCE = "云溪大学今天启用新图书馆。新馆可供3000名读者同时使用。\n学校计划明年再建一座体育馆。"
TARGET = "Yunxi University opened its new library today.\nThe university plans to build a gymnasium next year."


def test_what_has_no_counterpart_is_told_apart() -> None:
    links = row_links(SOURCE, TARGET)
    alone = [span for link in links if not link.target for span in in_row(link.source, SOURCE)]
    assert [SOURCE[slice(*span)] for span in alone] == ["新馆可供3000名读者同时使用。"]
    linked = [(*in_row(link.source, SOURCE), *in_row(link.target, TARGET)) for link in links if link.target]
    assert [(SOURCE[slice(*zh)], TARGET[slice(*en)]) for zh, en in linked] == [
        ("云溪大学今天启用新图书馆。", "Yunxi University opened its new library today."),
        ("学校计划明年再建一座体育馆。", "The university plans to build a gymnasium next year."),
    ]


def test_the_same_texts_are_linked_once() -> None:
    assert row_links(SOURCE, TARGET) is row_links(SOURCE, TARGET)


def test_texts_that_are_no_row_are_not_linked() -> None:
    assert row_links("", TARGET) == row_links(SOURCE, " \n") == ()
    assert row_links("新馆启用。" * 5000, TARGET) == ()
