"""Sentences: one thing in two ways. Code → English literal. Decides the words only."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

CONSISTENCY = {
    "consistency.listed": QT_TRANSLATE_NOOP(
        "consistency", "{chinese} is “{expected}” in most of this document (row {rows}); here it reads “{found}”."
    ),
    "consistency.variant": QT_TRANSLATE_NOOP("consistency", "This document mostly writes “{expected}”; here it reads “{found}”."),
}
