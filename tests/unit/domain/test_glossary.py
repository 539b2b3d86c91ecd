from duizhao.domain.glossary import Concept, Glossary


def test_rows_become_concepts_and_empty_terms_are_left_out() -> None:
    glossary = Glossary.from_rows([(" 学习型社会 ", ["learning society", ""], [], ["study-type society"]), ("", ["use"], [], ["avoid"])])
    assert glossary.concepts == (
        Concept(("学习型社会",), ("learning society",), (), ("study-type society",)),
        Concept((), ("use",), (), ("avoid",)),
    )


def test_the_version_follows_the_content() -> None:
    one, two = Glossary.from_rows([("甲", ["a"], [], [])]), Glossary.from_rows([("甲", ["b"], [], [])])
    assert one.version != two.version
    assert one.version == Glossary.from_rows([("甲", ["a"], [], [])]).version


def test_joined_glossaries_keep_their_priority_and_lose_doubles() -> None:
    one, two = Glossary.from_rows([("甲", ["a"], [], [])]), Glossary.from_rows([("甲", ["a"], [], []), ("乙", ["b"], [], [])])
    assert [concept.chinese for concept in one.joined([two]).concepts] == [("甲",), ("乙",)]
