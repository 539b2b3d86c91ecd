"""Several files as one body of text."""

from pathlib import Path

from duizhao.domain.glossary import Glossary
from duizhao.services import extracting


def test_a_project_is_one_input_with_its_own_terms(project_path: Path) -> None:
    found = extracting.extract([project_path, project_path], Glossary(), with_listed=True)
    assert found.inputs == ((project_path,), (project_path,))
    rows = len(found.rows) // 2
    assert found.rows == tuple((number, row) for number in (0, 1) for row in range(rows))
    listed = {use.chinese for use in found.uses if use.listed}
    assert listed
    assert not listed & {use.chinese for use in extracting.extract([project_path], Glossary()).uses}


def test_terms_with_few_places_are_left_out(project_path: Path) -> None:
    every = extracting.extract([project_path], Glossary(), fewest=1, with_listed=True).uses
    some = extracting.extract([project_path], Glossary(), fewest=2, with_listed=True).uses
    assert some == tuple(use for use in every if use.count >= 2)
    assert len(some) < len(every)
