from duizhao.domain.review import Status
from duizhao.domain.standards import STANDARD_NAMES

XLIFF_1 = ("new", "needs-translation", "needs-review-translation", "translated", "signed-off", "final")
XLIFF_2 = ("initial", "translated", "reviewed", "final")


def test_every_status_has_a_name_that_the_standard_knows() -> None:
    assert set(STANDARD_NAMES) == set(Status)
    assert {names.xliff_1 for names in STANDARD_NAMES.values()} <= set(XLIFF_1)
    assert {names.xliff_2 for names in STANDARD_NAMES.values()} == set(XLIFF_2)


def test_the_further_a_row_is_the_further_it_is_in_every_standard() -> None:
    way = [STANDARD_NAMES[status] for status in (Status.NEW, Status.DRAFT, Status.CONFIRMED, Status.REVIEWED, Status.APPROVED)]
    for order in (XLIFF_1, XLIFF_2):
        places = [order.index(names.xliff_1 if order is XLIFF_1 else names.xliff_2) for names in way]
        assert places == sorted(places)
    assert [names.iso_17100 for names in way] == sorted(names.iso_17100 for names in way)
