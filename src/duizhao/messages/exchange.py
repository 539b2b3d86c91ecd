"""Sentences: files that go out to be reviewed and come back, and files of other translation programs. Code → English literal."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

EXCHANGE = {
    "xliff.none": QT_TRANSLATE_NOOP(
        "exchange", "{path} is no XLIFF, though it is called one. Give the XLIFF, or the documents themselves."
    ),
    "xliff.turned": QT_TRANSLATE_NOOP("exchange", "{file} goes from English to Chinese; its Chinese was taken as the source."),
    "xliff.languages": QT_TRANSLATE_NOOP(
        "exchange", "{file} says that it is from {source} to {target}; its source was taken as the Chinese, its target as the English."
    ),
}
