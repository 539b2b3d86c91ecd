"""A small alignment with one of everything: sure, two to one, dropped, unsure, added, moved, sure."""

from duizhao.domain.alignment import Alignment, Link
from duizhao.domain.arrangement import Arrangement, Cut
from duizhao.domain.document import Paragraph
from duizhao.domain.text import Text

CHINESE = (
    "2024年5月18日，两校召开研讨会。",
    "司马文博对许静怡表示欢迎。",
    "学校投入一亿二千万元建设学习档案库。",
    "她介绍，近三年来开放课程96门。",
    "双方商定，自10月8日起联合开展培训。会议强调，要以高质量发展为主题。",
    "下午，双方签署协议。",
    "张小明主持会议。",
)
ENGLISH = (
    "The two universities held a seminar on 18 May 2024.",
    "Sima Wenbo welcomed Xu Jingyi; the university had invested 120 million yuan in the learning archive.",
    "The two sides agreed to run joint training from 8 October.",
    "The meeting stressed high-quality development.",
    "Follow us on social media.",
    "Zhang Xiaoming chaired the meeting.",
    "In the afternoon, the two sides signed an agreement.",
)
LINKS = (
    Link((0,), (0,), 0.99),
    Link((1, 2), (1,), 0.9),
    Link((3,), (), 0.8),
    Link((4,), (2, 3), 0.4),
    Link((), (4,), 0.7),
    Link((6,), (5,), 0.9),
    Link((5,), (6,), 0.9),
)
"""In rows: 0 1:1, 1 2:1, 2 dropped, 3 1:2 and unsure, 4 added, 5 and 6 crossing."""


def whole(text: str, index: int) -> tuple[Text, tuple[Cut, ...]]:
    """A paragraph just as its file has it."""
    return Text(text), (Cut(Paragraph(text), index),)


def small() -> Arrangement:
    """The alignment above; keys 0 to 6 are the Chinese, 7 to 13 the English."""
    return Arrangement.begun(
        [whole(text, index) for index, text in enumerate(CHINESE)],
        [whole(text, index) for index, text in enumerate(ENGLISH)],
        Alignment.from_links(LINKS),
    )


def large(count: int) -> Arrangement:
    """So many rows, one to one, of several heights."""
    chinese = [whole(CHINESE[4] * (1 + index % 7) + str(index), index) for index in range(count)]
    english = [whole(" ".join([ENGLISH[2]] * (1 + index % 5)) + str(index), index) for index in range(count)]
    return Arrangement.begun(chinese, english, Alignment(tuple(Link((index,), (index,), 0.9) for index in range(count))))
