"""Sentences: glossaries. Code → English literal. Decides the words only."""

from collections.abc import Mapping

GLOSSARIES: Mapping[str, str] = {}
