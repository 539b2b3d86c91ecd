"""Sentences: house. Code → English literal. Decides the words only."""

from collections.abc import Mapping

HOUSE: Mapping[str, str] = {}
