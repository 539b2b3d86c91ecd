"""The English phrases of a glossary, each kind prepared for being looked for in any number of texts.

Decides in which form a phrase is looked for: with its noun's number free, with its verb's form free as well, or only as it is written. Does
not decide what finding one means (`terms` does).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from duizhao.domain.glossary import Concept
from duizhao.language.english import Reading, is_verb_phrase
from duizhao.language.phrases import Form, PhraseIndex, Place, pattern_of


class Listing:
    """Phrases of many concepts, each looked for in its own form."""

    def __init__(self, phrases: Iterable[tuple[int, str]], form_of: Callable[[int, str], Form]) -> None:
        by_form: dict[Form, list[tuple[int, str]]] = {}
        for number, text in phrases:
            if text.strip():
                by_form.setdefault(form_of(number, text), []).append((number, text))
        self._indexes = [(form, own, PhraseIndex([text for _, text in own], form)) for form, own in by_form.items()]

    def __bool__(self) -> bool:
        return bool(self._indexes)

    def occurrences(self, reading: Reading) -> Iterator[tuple[int, str, Form, Place]]:
        """Number of the concept, phrase as listed, its form and its place."""
        for form, own, index in self._indexes:
            for phrase, place in index.occurrences(reading):
                yield *own[phrase], form, place


class Phrases:
    """The English phrases of a glossary, each kind prepared when it is first looked for."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self._concepts = concepts
        self._numbered = [(number, concept) for number, concept in enumerate(concepts) if not concept.redline]

    @cached_property
    def allowed(self) -> Listing:
        terms = ((number, text) for number, concept in enumerate(self._concepts) for text in (*concept.allowed, *concept.abbreviations))
        return Listing(terms, lambda _number, _text: Form.NOUN)

    @cached_property
    def banned(self) -> Listing:
        terms = [(number, text) for number, concept in self._numbered if concept.chinese for text in concept.unwanted]
        return Listing(terms, lambda number, text: _banned_form(self._concepts[number], text))

    @cached_property
    def avoided(self) -> Listing:
        terms = [(number, text) for number, concept in self._numbered if not concept.chinese for text in concept.unwanted]
        return Listing(terms, lambda _number, text: _avoided_form(text))

    @cached_property
    def redlines(self) -> Listing:
        terms = [(number, text) for number, concept in enumerate(self._concepts) if concept.redline for text in concept.unwanted]
        return Listing(terms, lambda _number, text: _avoided_form(text))


def _banned_form(concept: Concept, text: str) -> Form:
    """A forbidden term that differs from an allowed one by its form or spelling alone is looked for as it is written."""
    key = pattern_of(text, Form.NOUN)
    if any(pattern_of(allowed, Form.NOUN) == key for allowed in concept.allowed):
        return Form.WRITTEN
    return Form.VERB if is_verb_phrase(text) else Form.NOUN


def _avoided_form(text: str) -> Form:
    """Any form of a verb is avoided with it, but a noun in -ing ("learning outcomes") is not taken for a verb."""
    return Form.NOUN if text.lower().split()[0].endswith(("ing", "ed")) and not is_verb_phrase(text) else Form.VERB


def avoided_key(text: str) -> str:
    """What two forms of one phrase to avoid have in common."""
    return pattern_of(text, _avoided_form(text))
