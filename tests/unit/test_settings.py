from pathlib import Path

import pytest

from duizhao.settings import asset, data_folder, log_folder


def test_assets_are_found_from_the_checkout() -> None:
    assert asset("resources", "sample", "glossary.csv").is_file()


def test_a_missing_asset_is_an_incomplete_installation() -> None:
    with pytest.raises(FileNotFoundError):
        asset("resources", "nothing")


def test_a_persons_own_files_lie_apart_from_the_program() -> None:
    program = Path(__file__).parents[2]
    assert program not in data_folder().parents
    assert program not in log_folder().parents
