"""Sentences: completeness. Code → English literal. Decides the words only."""

from collections.abc import Mapping

COMPLETENESS: Mapping[str, str] = {}
