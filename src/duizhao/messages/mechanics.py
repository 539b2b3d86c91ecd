"""Sentences: mechanics. Code → English literal. Decides the words only."""

from collections.abc import Mapping

MECHANICS: Mapping[str, str] = {}
