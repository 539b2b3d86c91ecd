"""The office's memory: Chinese with the English that was approved for it, and look-ups in it.

Decides nothing about when something is remembered: the services do.
"""

from duizhao.memory.file import Memory, open_memory
from duizhao.memory.filling import fill, forget, sources
from duizhao.memory.keys import is_chinese
from duizhao.memory.looking import concordance, latest, similar

__all__ = ["Memory", "concordance", "fill", "forget", "is_chinese", "latest", "open_memory", "similar", "sources"]
