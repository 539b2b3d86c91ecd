"""The project file: what is kept, how it is opened, read and written.

Decides nothing about reviewing; services open the transactions.
"""

from duizhao.store.sqlite import SUFFIX, Project, clear_away, create, integrity, is_project, open_project

__all__ = ["SUFFIX", "Project", "clear_away", "create", "integrity", "is_project", "open_project"]
