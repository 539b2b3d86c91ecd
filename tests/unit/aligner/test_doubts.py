"""A whole alignment is doubted when the texts are not what they were given as, and never when they are a draft and its source."""

import pytest

from duizhao.aligner import align_texts
from duizhao.aligner.doubts import DoubtKind, doubts

SOURCE = [
    "云溪大学启动开放实验室计划",
    "校长陆清和在致辞中表示，实验室里的设备不应只为论文服务。",
    "化学学院院长唐以安介绍说，学生须先完成6小时的安全培训。",
    "学校图书馆同时推出线上预约平台，学生可以给导师留言。",
    "未来三年学校将投入2400万元，用于更新设备。",
]
DRAFT = [
    "Yunxi University Launches Open Laboratory Programme",
    "In his address, President Lu Qinghe said that laboratory equipment should not serve papers alone.",
    "Tang Yi'an, dean of the School of Chemistry, explained that students must first complete six hours of safety training.",
    "The university library has also put a booking platform online, where students can leave messages for their mentors.",
    "Over the next three years, the university will invest 24 million yuan in renewing equipment.",
]
WEATHER = [
    "A light breeze from the east is expected in the harbour tomorrow morning, and there will be no rain before dusk.",
    "Fishermen were told to bring in their nets, because a storm is on its way from the islands in the south.",
    "The ferry to the lighthouse has been cancelled, and passengers can have their money back at the pier.",
]
FRENCH = [
    "Le président de l’université a salué les étudiants.",
    "Les laboratoires ouvrent leurs portes aux lycéens et aux enseignants.",
] * 3


def kinds(source: list[str], target: list[str]) -> list[DoubtKind]:
    return [doubt.kind for doubt in doubts(source, target, align_texts(source, target))]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (SOURCE, DRAFT, []),
        (SOURCE[:1], DRAFT[:1], []),
        (SOURCE, DRAFT[1:4], []),
        (SOURCE, [DRAFT[4], WEATHER[0], *DRAFT[:4]], []),
        ([], [], []),
        (SOURCE, [], []),
        (["2026", "5.1%"], ["2026", "5.1%"], []),
        (DRAFT, SOURCE, [DoubtKind.SWAPPED]),
        (DRAFT, [line.upper() for line in DRAFT], [DoubtKind.SOURCE_LANGUAGE]),
        (SOURCE, SOURCE, [DoubtKind.SAME]),
        (DRAFT, DRAFT, [DoubtKind.SAME]),
        (SOURCE, FRENCH, [DoubtKind.TARGET_LANGUAGE]),
        (FRENCH, DRAFT, [DoubtKind.SOURCE_LANGUAGE]),
        (SOURCE, WEATHER, [DoubtKind.UNRELATED]),
    ],
)
def test_what_is_doubted(source: list[str], target: list[str], expected: list[DoubtKind]) -> None:
    assert kinds(source, target) == expected


def test_the_share_says_how_much_is_linked() -> None:
    [doubt] = doubts(SOURCE, WEATHER, align_texts(SOURCE, WEATHER))
    assert 0 <= doubt.share < 0.4
