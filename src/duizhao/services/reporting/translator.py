"""The report for whoever translated: what was changed, and why.

Decides which rows are told, and what counts as a reason: who changed it, what was said, what was fixed, what was left and why. Judges nobody.
"""

from duizhao.domain.reports import Cell, Mark, Piece, Report, Table, lines, said
from duizhao.domain.segment import Segment
from duizhao.domain.threads import threads
from duizhao.messages import Voice
from duizhao.services.reporting import scorecard
from duizhao.services.reporting.gathering import Material, people
from duizhao.services.reporting.telling import about, conversation, difference, sentence, who


def report(material: Material, voice: Voice) -> Report:
    """Every row that reads otherwise than before, or of which something was said, with the way from the earlier words to the present ones."""
    rows = [_row(material, segment, why, voice) for segment in material.now.segments if (why := _why(material, segment, voice))]
    fixed = sum(map(len, material.fixed.values()))
    facts = [
        *about(material, voice),
        (voice.say("reader.compared"), voice.say(f"reader.since.{material.since}")),
        *scorecard.outcome(material, voice),
        (voice.say("reader.changes"), voice.say("reader.changed_rows", rows=len(material.changed), fixed=fixed)),
    ]
    columns = [voice.say(f"reader.column.{name}") for name in ("row", "chinese", "changed", "why")]
    table = Table(voice.say("reader.what_changed"), columns, (5, 25, 42, 28), rows, voice.say("reader.nothing_changed"))
    return Report(
        voice.say("reader.title.translator", name=material.now.document.name),
        facts,
        [table, *scorecard.marks(material, voice)],
        voice.language,
    )


def _row(material: Material, segment: Segment, why: list[Cell], voice: Voice) -> tuple[Cell, ...]:
    old, new = material.before[segment.position].plain, segment.target.plain
    if segment.position in material.changed:
        shown = difference(old, new)
    else:
        shown = (*said(new), Piece("\n"), *said(voice.say("reader.unchanged"), Mark.SOFT))
    return said(str(segment.position + 1)), said(segment.source.plain), shown, lines(why)


def _why(material: Material, segment: Segment, voice: Voice) -> list[Cell]:
    """Lines; none where there is nothing to tell of a row."""
    told: list[Cell] = []
    for actor, origins in people(material.changed.get(segment.position, ())):
        came = [voice.say(f"origin.{str(origin).replace(' ', '_')}") for origin in origins]
        told.append(said(voice.say("reader.changed_by", who=who(actor, voice), origins=came), Mark.SOFT))
    for thread in threads(segment.verdicts):
        told += conversation(thread, voice)
    for finding in material.fixed.get(segment.position, ()):
        told.append((*said(voice.say("reader.fixed"), Mark.STRONG), Piece(sentence(finding, voice))))
    for finding in material.now.waived_of(segment.position):
        waiver = material.now.waiver_of(finding)
        if waiver is not None:
            left = voice.say("reader.left", finding=sentence(finding, voice), who=who(waiver.actor, voice), reason=waiver.reason)
            told.append((*said(voice.say("reader.waived"), Mark.STRONG), Piece(left)))
    if segment.position in material.changed and not told:
        told.append(said(voice.say("reader.no_reason"), Mark.SOFT))
    return told
