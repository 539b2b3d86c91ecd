"""What is doubtful about two texts as a whole, once they are aligned. Codes are `alignment.doubt.` and the doubt."""

from duizhao.messages.mark import QT_TRANSLATE_NOOP

ALIGNMENT = {
    "alignment.doubt.swapped": QT_TRANSLATE_NOOP(
        "alignment",
        "The source is in English and the draft in Chinese: they seem to be swapped. Give the Chinese source first, then the draft.",
    ),
    "alignment.doubt.source_language": QT_TRANSLATE_NOOP(
        "alignment", "The source does not look Chinese, so few links can be trusted. Check that the right file was given as source."
    ),
    "alignment.doubt.target_language": QT_TRANSLATE_NOOP(
        "alignment", "The draft does not look English, so few links can be trusted. Check that the right file was given as draft."
    ),
    "alignment.doubt.same": QT_TRANSLATE_NOOP("alignment", "Both sides hold the same text. Give the Chinese source and its English draft."),
    "alignment.doubt.unrelated": QT_TRANSLATE_NOOP(
        "alignment",
        "These texts may not be translations of each other: links that can be trusted hold {share}% of them. "
        "Check that both files belong to the same release, or link the rows by hand.",
    ),
}
