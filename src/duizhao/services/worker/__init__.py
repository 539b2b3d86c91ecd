"""The worker: one long-lived process beside the window, for whatever takes longer than a key press.

It is handed texts, checks and scores them, and reads files for a new review, so that a hostile file can only end the worker. It never
opens a project; it may make a new one, which nobody has open before it is whole. Decides what can be asked and answered (`protocol`), how the process is reached (`handle`), and in what order it works
(`process`: what is being typed, then what is on the screen, then the rest, scores last). What becomes of an answer is the window's.

Importing this package loads none of the checks, metrics or formats; the process loads them, and each only when it is first needed.
The process is spawned, not forked, and does not run the main module of the program that starts it, so no `__main__` guard is needed.
A frozen program (PyInstaller) must call `multiprocessing.freeze_support()` first thing in its main module.

    handle = start()
    handle.send(Open(1, rows, house, check=True))
    while handle.poll():            # when `handle.fileno()` is readable
        answer = handle.recv()      # raises WorkerGone once the process has ended and its last answer was taken
    handle.stop()
"""

from duizhao.services.inputs import Inputs
from duizhao.services.worker.handle import WorkerGone, WorkerHandle, start
from duizhao.services.worker.protocol import (
    Answer,
    Cancel,
    Checked,
    Failed,
    Light,
    LinkSentences,
    Lit,
    MadeStraight,
    Mine,
    Mined,
    Open,
    Preview,
    Previewed,
    Progress,
    Progressed,
    Read,
    ReadOne,
    ReadReturned,
    Realign,
    Realigned,
    Refused,
    Rehouse,
    Reported,
    Request,
    RowReport,
    RowText,
    Score,
    Scored,
    SentencesLinked,
    Stop,
    Straight,
    Test,
    Tested,
    Update,
    Want,
    WasRead,
    WasReadOne,
    WasReturned,
)

__all__ = [
    "Answer",
    "Cancel",
    "Checked",
    "Failed",
    "Inputs",
    "Light",
    "LinkSentences",
    "Lit",
    "MadeStraight",
    "Mine",
    "Mined",
    "Open",
    "Preview",
    "Previewed",
    "Progress",
    "Progressed",
    "Read",
    "ReadOne",
    "ReadReturned",
    "Realign",
    "Realigned",
    "Refused",
    "Rehouse",
    "Reported",
    "Request",
    "RowReport",
    "RowText",
    "Score",
    "Scored",
    "SentencesLinked",
    "Stop",
    "Straight",
    "Test",
    "Tested",
    "Update",
    "Want",
    "WasRead",
    "WasReadOne",
    "WasReturned",
    "WorkerGone",
    "WorkerHandle",
    "start",
]
