"""Sentences that are linked while somebody types."""

from pytestqt.qtbot import QtBot

from duizhao.ui.session import LinkedSentences, Session

SOURCE = "学校今天开学。校长出席了仪式。"
TARGET = "Term begins today. The president was at the ceremony."


def test_linked_sentences_stand_in_the_rows_text(qtbot: QtBot, session: Session) -> None:
    sentences = session.sentences
    assert sentences.known(SOURCE, TARGET) is None
    with qtbot.waitSignal(sentences.told, timeout=10_000):
        sentences.want(SOURCE, TARGET)
    assert sentences.known(SOURCE, TARGET) == (LinkedSentences(((0, 7),), ((0, 18),)), LinkedSentences(((7, 15),), ((19, 53),)))


def test_only_the_texts_asked_about_last_are_answered(qtbot: QtBot, session: Session) -> None:
    sentences = session.sentences
    with qtbot.waitSignal(sentences.told, timeout=10_000):
        sentences.want(SOURCE, "Term begins.")
        sentences.want(SOURCE, TARGET)
        sentences.want(SOURCE, TARGET)
    assert sentences.known(SOURCE, TARGET)
    assert sentences.known(SOURCE, "Term begins.") is None
