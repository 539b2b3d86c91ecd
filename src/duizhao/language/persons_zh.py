"""Persons in a Chinese text.

Decides what tells that characters which may be a surname and a given name are the name of a person: a title or a verb of speaking beside
them, punctuation on both sides, the dictionary. Does not look for surnames (`name_finding` does).
"""

import re

from duizhao.language.inflection import listed
from duizhao.language.lexicon import senses_in

_BEFORE = tuple(
    listed(
        "校长 院长 部长 市长 省长 州长 县长 区长 镇长 村长 局长 处长 科长 厅长 司长 会长 理事长 董事长 秘书长 社长 馆长 所长 站长 队长 组长 班长 团长 "
        "行长 主席 副主席 总统 总理 首相 大臣 议员 委员 代表 书记 主任 总裁 总监 总经理 经理 总编辑 主编 编辑 教授 副教授 讲师 院士 博士 硕士 博士生 硕士生 "
        "研究生 博士后 研究员 学者 专家 老师 教师 辅导员 学生 同学 校友 工程师 医生 大夫 护士 律师 法官 检察官 警官 记者 主持人 主播 评论员 分析师 发言人 作家 作者 "
        "大使 特使 公使 领事 参赞 司令 将军 上校 通讯员 摄影 责编 责任编辑 实习生 爱好者 夫人 掌门人 合伙人 设计师 建筑师 摄影师 经纪人 大夫 主任医师 医师 军士 战士 法人 店主 店长 车主 "
        "司机 网友 博主 主人公 主角 男主 女主 作曲家 指挥家 钢琴家 数学家 物理学家 哲学家 历史学家 思想家 经济学家 外长 防长 财长 例如 比如 包括 诗人 画家 书法家 音乐家 艺术家 科学家 企业家 歌手 演员 导演 编剧 制片人 球员 选手 教练 运动员 名将 小将 冠军 亚军 创始人 负责人 带头人 传承人 "
        "候选人 活动人士 女士 先生 同志 烈士 居民 村民 市民 名叫 叫做 叫 本名 原名 真名 笔名 名为 总书记 大师 法师 翻译 译者 编者 著者 主编 "
        "校長 院長 部長 市長 局長 會長 董事長 秘書長 社長 館長 所長 隊長 組長 團長 行長 主席 總統 總理 議員 委員 書記 總裁 總監 總經理 經理 總編輯 主編 編輯 "
        "講師 學者 專家 老師 教師 學生 同學 醫生 律師 記者 主持人 發言人 詩人 畫家 歌手 演員 導演 選手 教練 創始人 負責人 候選人"
    )
)
_AFTER = tuple(
    listed(
        "：“ 表示 指出 说 说道 称 认为 强调 介绍 告诉 透露 坦言 回忆 谈到 提到 写道 补充 解释 回应 回答 呼吁 宣布 宣读 致辞 致词 讲话 发言 主持 出席 率 带领 陪同 "
        "先生 女士 小姐 教授 副教授 院士 博士 老师 同学 同志 校长 院长 主席 总书记 总理 总统 部长 书记 主任 律师 医生 记者 团队 等人 夫妇 译 著 编 编著 主编 摄 "
        "說 稱 認為 強調 介紹 告訴 指 透露 回憶 談到 寫道 補充 解釋 回應 呼籲 宣布 致辭 講話 主持 教授 老師 同學 校長 院長 總統 總理 部長 書記 博士 團隊 譯 著 編 攝"
    )
)
_STARTS = re.compile(r"[\s、，,。；;：:！!？?（）()《》“”\"/—–\[\]【】和与與及由跟-]")
_ENDS = re.compile(r"[\s、，,。；;：:！!？?（）()《》“”\"/—–\[\]【】和与與及在的是也对對等从從-]")
"""What may stand beside a name on each side."""
_SPACE = " \u3000"
_FOREIGN = frozenset("·•‧・･")
"""What joins the parts of a transliterated name: 弗拉基米尔·普京."""
_REACH = 4
"""So many characters beside such a dot belong to the name."""
_PERSON = re.compile(r"[A-Z][a-zü]+ [A-Z][a-zü']+ ?(?:,|$)")
"""How the dictionary tells of a person: the name, and who it is."""


def is_told(chinese: str, start: int, end: int) -> bool:
    """Whether what stands beside [start, end) tells that it is a person: a title, a verb of speaking, or nothing but punctuation.

    >>> is_told("校长许静怡说", 2, 5), is_told("允许静静地", 1, 4)
    (True, False)
    """
    before, after = chinese[:start].rstrip(_SPACE), chinese[end:].lstrip(_SPACE)
    if before.endswith(_BEFORE) or after.startswith(_AFTER):
        return True
    free = (not before or _STARTS.match(chinese[start - 1])) and (not after or _ENDS.match(chinese[end]))
    return bool(free) and not is_word(chinese[start:end])


def has_title(chinese: str, start: int) -> bool:
    """Whether a title ends where `start` is."""
    return chinese[:start].rstrip(_SPACE).endswith(_BEFORE)


def is_word(characters: str) -> bool:
    """Whether the dictionary has these characters as a word that is no name."""
    senses = senses_in(characters).get(characters, ())
    return bool(senses) and not all(sense[:1].isupper() for sense in senses)


def is_proper(characters: str) -> bool:
    """Whether the dictionary has these characters as the name of a place or the like, and as nothing else."""
    senses = senses_in(characters).get(characters, ())
    return len(characters) > 1 and bool(senses) and all(sense[:1].isupper() for sense in senses)


def is_known(characters: str) -> bool:
    """Whether the dictionary has a person of this name."""
    senses = senses_in(characters).get(characters, ())
    return any(_PERSON.match(sense) for sense in senses)


def is_transliterated(chinese: str, start: int, end: int) -> bool:
    """Whether [start, end) stands in a foreign name, whose parts a dot joins.

    >>> is_transliterated("乔治·华盛顿", 3, 5), is_transliterated("华盛顿", 0, 2)
    (True, False)
    """
    around = chinese[max(0, start - _REACH) : start], chinese[end : end + _REACH]
    return any(sign in _FOREIGN for part in around for sign in part)
