"""Every sentence exists, is translated, and takes the same values in both languages."""

import ast
import re
import string
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from duizhao.messages import MESSAGES, Voice

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
TRANSLATIONS = ROOT / "translations" / "duizhao_zh_CN.ts"
CODE = re.compile(r"[a-z_]+(\.[a-z_]+)+")


def marked() -> set[tuple[str, str]]:
    """(context, literal) of every QT_TRANSLATE_NOOP."""
    found = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QT_TRANSLATE_NOOP":
                context, literal = node.args
                assert isinstance(context, ast.Constant)
                assert isinstance(literal, ast.Constant), "lupdate finds only literals"
                found.add((str(context.value), str(literal.value)))
    return found


def shown() -> set[tuple[str, str]]:
    """(class, literal) of every `tr` in the window; `lupdate` takes the innermost class as context."""
    found = set()

    def visit(node: ast.AST, context: str) -> None:
        if isinstance(node, ast.ClassDef):
            context = node.name
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
            literal = node.args[0]
            assert isinstance(literal, ast.Constant), f"{context}: lupdate finds only literals"
            found.add((context, str(literal.value)))
        for child in ast.iter_child_nodes(node):
            visit(child, context)

    for path in SOURCES:
        if "ui" in path.relative_to(ROOT).parts:
            visit(ast.parse(path.read_text(encoding="utf-8")), "")
    return found


def translated() -> dict[tuple[str, str], str | None]:
    found = {}
    for context in ET.parse(TRANSLATIONS).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            finished = translation is not None and translation.get("type") is None
            found[context.findtext("name") or "", message.findtext("source") or ""] = (
                translation.text if finished and translation is not None else None
            )
    return found


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_the_chinese_is_complete_and_not_stale() -> None:
    assert set(translated()) == marked() | shown(), "run `make translations`"
    assert [key for key, text in translated().items() if not text] == []


def test_one_english_has_one_chinese() -> None:
    """The same words are the same everywhere, and the window finds them by their English alone."""
    chinese: dict[str, set[str | None]] = {}
    for (_, english), text in translated().items():
        chinese.setdefault(english, set()).add(text)
    assert [english for english, texts in chinese.items() if len(texts) > 1] == []


def test_both_languages_have_the_same_access_keys() -> None:
    """A menu's underlined letter; in Chinese it stands in brackets behind the words."""
    key = re.compile(r"&(\w)")
    assert [
        english
        for (_, english), text in translated().items()
        if [found.upper() for found in key.findall(english)] != key.findall(text or "")
        or (key.search(english) and "(&" not in (text or ""))
    ] == []


def test_every_tr_belongs_to_a_class() -> None:
    assert [literal for context, literal in shown() if not context] == []


BANNED = re.compile(r"\b(workspace|bead|unit|article|grade|TM)s?\b", re.IGNORECASE)


def test_what_is_read_uses_the_words_of_the_house() -> None:
    assert [literal for _, literal in marked() | shown() if BANNED.search(literal)] == []


def test_both_languages_take_the_same_values() -> None:
    assert [key for key, text in translated().items() if fields(key[1]) != fields(text or "")] == []


def test_the_messages_hold_marked_literals_only() -> None:
    assert set(MESSAGES.values()) <= {literal for _, literal in marked()}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_code_that_is_said_has_a_sentence(path: Path) -> None:
    """Codes handed to an error, a remark, a reason, a finding or the voice."""
    sayers = {"say", "tell", "Remark", "Reason", "FileError", "UsageError", "UserError", "ConflictError"}
    said = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""
            if name in sayers and node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
                said.add(node.args[0].value)
            said |= {
                keyword.value.value
                for keyword in node.keywords
                if keyword.arg in ("code", "help") and isinstance(keyword.value, ast.Constant) and isinstance(keyword.value.value, str)
            }
    assert [code for code in said if code not in MESSAGES] == []


def spelled(path: Path) -> tuple[set[str], set[str]]:
    """Codes that a module spells out, and beginnings of those that it puts together; its own constants are filled in."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    constants = {
        target.id: node.value.value
        for node in module.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    literals, beginnings = set(constants.values()), set[str]()
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            literals.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            text, whole = "", True
            for part in node.values:
                known = part.value if isinstance(part, ast.Constant) else constants.get(getattr(getattr(part, "value", None), "id", ""))
                if not isinstance(known, str):
                    whole = False
                    break
                text += known
            (literals if whole else beginnings).add(text)
    return literals, {text for text in beginnings if "." in text}


def test_every_sentence_is_used() -> None:
    literals: set[str] = set()
    beginnings: set[str] = set()
    for path in SOURCES:
        if path.parent.name != "messages":
            whole, begun = spelled(path)
            literals |= whole
            beginnings |= begun
    assert [code for code in MESSAGES if code not in literals and not code.startswith(tuple(beginnings))] == []


def test_chinese_punctuation_is_full_width() -> None:
    chinese = [text or "" for text in translated().values()]
    assert [text for text in chinese if re.search(r"[\u4e00-\u9fff][,;:!?]", text)] == []


def test_a_voice_fills_values_and_lists() -> None:
    assert Voice("en").say("gate.unapproved", row=3) == "row 3 is not approved"
    assert Voice("zh").say("gate.unapproved", row=3) == "第 3 行尚未审定"
    assert Voice("en").say("review.done.approve", rows=[1, 2]) == "Rows approved: 1, 2."
