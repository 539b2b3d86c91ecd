"""One alignment from text to links.

Decides the order: read both texts, find links with the dictionary, learn the document's own words from them, find the links again.
"""

from collections.abc import Sequence

from duizhao.aligner.band import first_band, narrow_band
from duizhao.aligner.crossing import Piece, uncrossed
from duizhao.aligner.evidence import Evidence
from duizhao.aligner.features import Stems, chinese_side, english_side
from duizhao.aligner.lexical import dictionary_table, learnt_table
from duizhao.aligner.presets import PRESETS, Level
from duizhao.aligner.programme import best_path, probability, probable_layers, scored_layers, surest_path
from duizhao.domain.alignment import Link
from duizhao.language.lexicon import senses_in


def find_links(source: Sequence[str], target: Sequence[str], level: Level) -> list[Link]:
    """The links between two texts that hold at least one line each."""
    preset = PRESETS[level]
    senses, stems = senses_in("\n".join(source)), Stems()
    chinese, english = chinese_side(source, senses), english_side(target, stems)
    known = dictionary_table(chinese, english, senses, stems, preset.parts_share)
    band = first_band(chinese, english, known)
    first = best_path(scored_layers(Evidence(chinese, english, known, preset).blocks(band), band, preset), preset.shapes)
    spans = [(step.source_first, step.source_last, step.target_first, step.target_last) for step in first if not step.is_null]
    evidence = Evidence(chinese, english, learnt_table(chinese, english, spans, known), preset)
    band = narrow_band([(step.source_last, step.target_last) for step in first], len(source), len(target))
    probable = probable_layers(list(scored_layers(evidence.blocks(band), band, preset, preset.sharpness)), preset.shapes)
    pieces = [
        Piece(
            tuple(range(step.source_first, step.source_last)),
            tuple(range(step.target_first, step.target_last)),
            min(1.0, probability(step, probable, preset.shapes)),
        )
        for step in surest_path(probable, preset.shapes)
    ]
    return [Link(piece.source, piece.target, piece.confidence) for piece in uncrossed(pieces, evidence, preset)]
