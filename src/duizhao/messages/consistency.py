"""Sentences: consistency. Code → English literal. Decides the words only."""

from collections.abc import Mapping

CONSISTENCY: Mapping[str, str] = {}
