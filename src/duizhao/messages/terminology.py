"""Sentences: terminology. Code → English literal. Decides the words only."""

from collections.abc import Mapping

TERMINOLOGY: Mapping[str, str] = {}
