"""The worker as the window meets it: a real process, asked through its pipe."""

import multiprocessing
import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from duizhao import checks, metrics
from duizhao.domain.errors import FileError, UsageError
from duizhao.domain.findings import Finding, named
from duizhao.domain.glossary import Glossary, TermHit
from duizhao.domain.house import House
from duizhao.domain.segment import SegmentText
from duizhao.services import worker
from duizhao.services.reading_in import read_inputs
from duizhao.services.sentences import row_links
from duizhao.services.worker import RowText, WorkerGone, WorkerHandle

PATIENCE = 60.0
GLOSSARY = Glossary.from_rows(
    [
        ("学习型社会", ["learning society"], [], ["study-type society"]),
        ("民用航天局", ["Civil Space Agency", "CISA"], [], []),
    ]
)
ROWS = [
    ("民用航天局。", "The Civil Space Agency (CISA) opened."),
    ("学习型社会", "a study-type society"),
    ("共3万人。", "There were 3,000 people."),
    ("学习型社会", "the the learning society"),
    ("民用航天局宣布。", "CISA announced it."),
]
Kind = TypeVar("Kind", bound=worker.Answer)
Said = dict[int, tuple[tuple[Finding, ...] | None, tuple[TermHit, ...]]]


def row(index: int, source: str, target: str, revision: str = "first") -> RowText:
    return RowText(SegmentText(index, source, target), f"uuid {index}", f"{revision} {index}")


def rows_of(texts: Iterable[tuple[str, str]]) -> list[RowText]:
    return [row(index, source, target) for index, (source, target) in enumerate(texts)]


def opened(texts: Iterable[tuple[str, str]], *, check: bool = True) -> worker.Open:
    return worker.Open(1, rows_of(texts), House(GLOSSARY), check)


def fresh(rows: Iterable[RowText], glossary: Glossary = GLOSSARY) -> Said:
    """What a check of the whole document says of each row."""
    checking = checks.begin(House(glossary))
    indexes = []
    for each in rows:
        checking.put(each.text, each.uuid)
        indexes.append(each.text.index)
    return {index: (checking.findings_of(index), checking.terms_of(index)) for index in indexes}


def until(handle: WorkerHandle, kind: type[Kind]) -> tuple[Kind, list[worker.Answer]]:
    """The first answer of a kind, and all that came before it."""
    before: list[worker.Answer] = []
    while not isinstance(answer := handle.recv(PATIENCE), kind):
        before.append(answer)
    return answer, before


def reports(answers: Iterable[worker.Answer]) -> dict[int, worker.RowReport]:
    return {report.position: report for answer in answers if isinstance(answer, worker.Reported) for report in answer.rows}


def said(answers: Iterable[worker.Answer]) -> Said:
    return {position: (report.findings, report.terms) for position, report in reports(answers).items()}


@pytest.fixture(scope="module")
def running() -> Iterator[WorkerHandle]:
    handle = worker.start()
    yield handle
    handle.stop(PATIENCE)


@pytest.fixture
def own() -> Iterator[WorkerHandle]:
    """A worker that the test may end."""
    handle = worker.start()
    yield handle
    handle.stop()


def test_what_is_reported_is_what_a_fresh_check_says(running: WorkerHandle) -> None:
    running.send(opened(ROWS))
    checked, before = until(running, worker.Checked)
    assert checked.generation == 1
    assert said(before) == fresh(rows_of(ROWS))
    assert {report.revision for report in reports(before).values()} == {f"first {index}" for index in range(len(ROWS))}
    assert [answer.done for answer in before if isinstance(answer, worker.Progress)][-1] == len(ROWS)
    texts = [SegmentText(index, *pair) for index, pair in enumerate(ROWS)]
    ids = [
        finding.id for finding in named(checks.run(texts, House(GLOSSARY)), [(*pair, f"uuid {index}") for index, pair in enumerate(ROWS)])
    ]
    found = reports(before)
    assert [finding.id for index in sorted(found) for finding in found[index].findings or ()] == ids
    assert ids


def test_after_an_update_only_what_changed_is_reported(running: WorkerHandle) -> None:
    running.send(opened(ROWS))
    _, first = until(running, worker.Checked)
    changed = row(0, ROWS[0][0], "The agency opened.", "second")
    running.send(worker.Update(2, (changed,)))
    checked, then = until(running, worker.Checked)
    assert checked.generation == 2
    assert set(reports(then)) == {0, 4}, "the last row used the abbreviation that the first no longer introduces"
    assert reports(then)[0].revision == "second 0"
    assert said(first) | said(then) == fresh([changed, *rows_of(ROWS)[1:]])
    assert [finding.check for finding in reports(then)[4].findings or ()] == ["abbreviation.undefined"]


@pytest.mark.parametrize("check", [True, False])
def test_another_glossary_is_told_of_the_rows_that_it_reaches(running: WorkerHandle, *, check: bool) -> None:
    running.send(opened(ROWS, check=check))
    until(running, worker.Checked)
    less = Glossary(tuple(concept for concept in GLOSSARY.concepts if "学习型社会" not in concept.chinese))
    running.send(worker.Rehouse(2, House(less)))
    checked, then = until(running, worker.Checked)
    assert checked.generation == 2
    now, old = fresh(rows_of(ROWS), less), fresh(rows_of(ROWS))
    assert said(then) == {index: now[index] for index in now if now[index] != old[index]} != {}


def test_stored_findings_are_not_made_again(running: WorkerHandle) -> None:
    running.send(opened(ROWS, check=False))
    _, before = until(running, worker.Checked)
    assert reports(before) == {}
    running.send(worker.Want((1,)))
    wanted, _ = until(running, worker.Reported)
    assert [(report.position, report.findings) for report in wanted.rows] == [(1, None)]
    assert [hit.concept.chinese for hit in wanted.rows[0].terms] == [("学习型社会",)]
    changed = row(0, ROWS[0][0], "The agency opened.", "second")
    running.send(worker.Update(2, (changed,)))
    _, then = until(running, worker.Checked)
    now = fresh([changed, *rows_of(ROWS)[1:]])
    assert said(then) == {index: now[index] for index in (0, 4)}


def test_what_is_on_the_screen_comes_first(running: WorkerHandle) -> None:
    running.send(opened(ROWS * 100))
    running.send(worker.Want((402, 401)))
    _, before = until(running, worker.Checked)
    told = [report.position for answer in before if isinstance(answer, worker.Reported) for report in answer.rows]
    assert {*told[:20]} >= {401, 402}
    assert said(before) == fresh(rows_of(ROWS * 100))


def test_what_is_typed_is_answered_while_all_is_checked(running: WorkerHandle) -> None:
    texts = ROWS * 100
    running.send(opened(texts))
    typed = row(450, "学习型社会", "the study-type society, says the LTU", "typed")
    running.send(worker.Preview(7, typed))
    previewed, _ = until(running, worker.Previewed)
    assert previewed.ticket == 7
    assert (previewed.report.position, previewed.report.revision) == (450, "typed 450")
    assert "term.forbidden" in [finding.check for finding in previewed.report.findings or ()]
    until(running, worker.Checked)
    running.send(worker.Preview(8, typed))
    again, between = until(running, worker.Previewed)
    assert between == []
    document = rows_of(texts)
    document[450] = replace(typed, uuid="uuid 450")
    assert (again.report.findings, again.report.terms) == fresh(document)[450]
    assert "abbreviation.undefined" in [finding.check for finding in again.report.findings or ()]


def test_scores_are_those_of_the_metrics(running: WorkerHandle) -> None:
    mine, theirs = ["A learning society.", "On Monday it opened."], ["A society of learning.", "It opened on Monday."]
    running.send(worker.Score(1, mine, theirs))
    running.send(worker.Cancel(1))
    running.send(worker.Score(2, mine, theirs))
    running.send(worker.Score(3, mine, theirs[:1]))
    refused, before = until(running, worker.Refused)
    (found,) = [answer for answer in before if isinstance(answer, worker.Scored)]
    assert (found.ticket, found.scores) == (2, metrics.score_texts(mine, theirs))
    for metric in metrics.METRICS:
        assert metrics.running(metric, found.counted[metric.id].under([4, 9])).score == found.scores.metrics[metric.id]
    assert (refused.ticket, type(refused.error), refused.error.code) == (3, UsageError, "score.unequal")


def test_a_paired_test_can_be_cancelled_and_one_metric_asked_for(running: WorkerHandle) -> None:
    mine, before, theirs = ["On Monday it opened.", "A fair."], ["At Monday it open.", "Fair."], ["It opened on Monday.", "A big fair."]
    running.send(worker.Test(1, mine, before, theirs))
    running.send(worker.Cancel(1))
    running.send(worker.Test(2, mine, before, theirs))
    tested, _ = until(running, worker.Tested)
    assert (tested.ticket, tested.comparisons) == (2, metrics.score_texts(mine, theirs, baseline=before).comparison)
    running.send(worker.Score(3, mine, theirs, ("ter",)))
    scored, _ = until(running, worker.Scored)
    assert list(scored.scores.metrics) == list(scored.counted) == ["ter"]


def test_files_are_read(running: WorkerHandle, texts: Path) -> None:
    source, draft, glossary = texts / "source.txt", texts / "draft.txt", texts / "glossary.csv"
    running.send(worker.Read(1, source, draft, (glossary,)))
    read, _ = until(running, worker.WasRead)
    assert (read.ticket, read.inputs) == (1, read_inputs(source, draft, [glossary]))


def test_a_file_that_cannot_be_read_is_refused(running: WorkerHandle, tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    running.send(worker.Read(2, broken, broken))
    refused, _ = until(running, worker.Refused)
    assert refused.ticket == 2
    assert isinstance(refused.error, FileError)
    assert refused.error.path == broken


def test_the_sentences_of_a_row_are_linked(running: WorkerHandle) -> None:
    source, target = "学校今天开学。校长出席了仪式。", "Term begins today. The president was at the ceremony."
    running.send(worker.LinkSentences(12, source, target))
    answer, _ = until(running, worker.SentencesLinked)
    assert (answer.ticket, answer.links) == (12, row_links(source, target))


def test_a_bug_is_told_and_the_work_goes_on(running: WorkerHandle) -> None:
    broken = RowText(SegmentText(1, "学习型社会", None), "uuid 1", "first 1")  # type: ignore[arg-type]  # no text at all
    running.send(worker.Open(1, [row(0, *ROWS[1]), broken, row(2, *ROWS[3])], House(GLOSSARY), check=True))
    running.send(worker.Preview(5, row(9, *ROWS[1])))
    seen: list[worker.Answer] = []
    while not {0, 2} <= set(reports(seen)) or not any(isinstance(answer, worker.Failed) and answer.ticket == 5 for answer in seen):
        seen.append(running.recv(PATIENCE))
    assert any(isinstance(answer, worker.Failed) and answer.ticket is None and "Traceback" in answer.trace for answer in seen)
    running.send(worker.Update(2, (row(1, *ROWS[2]),)))
    checked, before = until(running, worker.Checked)
    assert checked.generation == 2, "what could not be checked was never called checked"
    assert 1 in reports(before)


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
def test_a_killed_worker_is_gone(own: WorkerHandle) -> None:
    own.send(opened(ROWS))
    until(own, worker.Checked)
    assert own.pid
    os.kill(own.pid, signal.SIGKILL)
    with pytest.raises(WorkerGone):
        while select.select([own.fileno()], [], [], PATIENCE)[0]:
            if own.poll():
                own.recv()
    with pytest.raises(WorkerGone):
        own.send(worker.Want((1,)))
    assert own.poll(), "the news is not lost when it was taken once"
    assert not own.alive


def test_the_file_number_is_readable_while_there_is_something_to_take(own: WorkerHandle) -> None:
    own.send(opened(ROWS * 50))
    taken: list[worker.Answer] = []
    while not any(isinstance(answer, worker.Checked) for answer in taken):
        assert select.select([own.fileno()], [], [], PATIENCE)[0]
        if own.poll():
            taken.append(own.recv())
    assert said(taken) == fresh(rows_of(ROWS * 50))
    assert not own.poll()
    assert select.select([own.fileno()], [], [], 0)[0] == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_an_interrupt_is_left_to_the_window(own: WorkerHandle) -> None:
    own.send(worker.Score(1, ["a"], ["a"]))
    until(own, worker.Scored)
    assert own.pid
    os.kill(own.pid, signal.SIGINT)
    own.send(worker.Score(2, ["a"], ["a"]))
    assert until(own, worker.Scored)[0].ticket == 2


def test_nothing_is_left_after_a_stop() -> None:
    threads, children = set(threading.enumerate()), set(multiprocessing.active_children())
    handle = worker.start()
    assert handle.alive
    handle.send(opened(ROWS * 200))
    handle.stop()
    handle.stop()
    assert not handle.alive
    assert set(threading.enumerate()) == threads
    assert set(multiprocessing.active_children()) == children
    with pytest.raises(WorkerGone):
        handle.send(worker.Want((1,)))


def test_a_script_without_a_guard_may_start_it_and_it_ends_with_its_starter(tmp_path: Path) -> None:
    """The output ends only when the worker, which writes to the same place, has ended too."""
    script = tmp_path / "script.py"
    script.write_text(
        "import os\n"
        "from duizhao.services import worker\n"
        "handle = worker.start()\n"
        "handle.send(worker.Score(1, ['a'], ['a']))\n"
        "print(handle.recv(60).ticket, flush=True)\n"
        "os._exit(0)\n",
        encoding="utf-8",
    )
    result = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert (result.returncode, result.stdout, result.stderr) == (0, "1\n", "")


def test_whoever_asks_loads_nothing_heavy() -> None:
    probe = (
        "import sys, duizhao.services.worker\n"
        "heavy = 'numpy sacrebleu lxml ahocorasick_rs rapidfuzz sqlalchemy duizhao.checks duizhao.language duizhao.formats duizhao.metrics'\n"
        "print([name for name in heavy.split() if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
