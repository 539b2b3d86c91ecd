"""Sentences: memory. Code → English literal. Decides the words only."""

from collections.abc import Mapping

MEMORY: Mapping[str, str] = {}
