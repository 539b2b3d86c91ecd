from pathlib import Path

import pytest

from duizhao.domain.errors import FileError
from duizhao.store.places import refuse_place


def test_a_folder_that_takes_no_file_is_refused(plain_users_folder: Path) -> None:
    plain_users_folder.chmod(0o555)
    with pytest.raises(FileError, match="store.unwritable"):
        refuse_place(plain_users_folder / "review.duizhao")
    plain_users_folder.chmod(0o755)
    refuse_place(plain_users_folder / "review.duizhao")


def test_a_link_that_leads_nowhere_is_somebodys(tmp_path: Path) -> None:
    (tmp_path / "review.duizhao").symlink_to(tmp_path / "gone")
    with pytest.raises(FileError, match="store.exists"):
        refuse_place(tmp_path / "review.duizhao")
