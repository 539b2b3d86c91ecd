"""Keep the catalogue complete: `python translations/update.py [NEW.json …]`.

Asks `pyside6-lupdate` for every sentence that the window and `messages` mark, keeps the Chinese that is there, takes new Chinese from JSON
files ({"English": "中文"}; they win), drops what nobody says any more, writes the file in a steady order, and fails naming what has no Chinese.
"""

import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).parents[1]
CATALOGUE = ROOT / "translations" / "duizhao_zh_CN.ts"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">\n'


@dataclass(frozen=True)
class Sentence:
    """A literal in its context, as `lupdate` found it."""

    context: str
    source: str
    comment: str = ""


def sources() -> list[Path]:
    """The files in which sentences are marked."""
    folder = ROOT / "src" / "duizhao"
    return [*sorted((folder / "messages").glob("*.py")), folder / "app.py", *sorted((folder / "ui").rglob("*.py"))]


def wanted(files: list[Path]) -> list[Sentence]:
    """Every sentence marked in these files, context by context."""
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "found.ts"
        tool = str(Path(sys.executable).with_name("pyside6-lupdate"))
        command = [tool, "-locations", "none", *(str(path) for path in files), "-ts", str(found)]
        subprocess.run(command, check=True, capture_output=True)
        sentences = [sentence for sentence, _ in entries(found)]
    return sorted(dict.fromkeys(sentences), key=lambda sentence: (not sentence.context.islower(), sentence.context))


def entries(path: Path) -> list[tuple[Sentence, str]]:
    """The sentences of a Linguist file with their finished translations ("" where there is none)."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  (the project's own file)
        for message in context.iter("message"):
            if message.get("numerus") is not None:
                raise SystemExit(f"{message.findtext('source')!r}: word it without a plural")
            translation = message.find("translation")
            finished = translation is not None and translation.get("type") is None
            text = (translation.text or "") if translation is not None and finished else ""
            names = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            found.append((Sentence(*(name or "" for name in names)), text))
    return found


def chinese_of(sentences: list[Sentence], known: list[tuple[Sentence, str]], given: dict[str, str]) -> dict[Sentence, str]:
    """The Chinese of each sentence: what was given, else its own, else that of the same English elsewhere, else ""."""
    own = dict(known)
    elsewhere = {sentence.source: text for sentence, text in known if text}
    return {each: given.get(each.source) or own.get(each) or elsewhere.get(each.source, "") for each in sentences}


def written(chinese: dict[Sentence, str]) -> str:
    """The catalogue as text."""
    parts, context = [HEAD], ""
    for sentence, text in chinese.items():
        if sentence.context != context:
            parts += ["</context>\n"] if context else []
            parts.append(f"<context>\n    <name>{escape(sentence.context)}</name>\n")
            context = sentence.context
        comment = f"        <comment>{escape(sentence.comment)}</comment>\n" if sentence.comment else ""
        translation = f"<translation>{escape(text)}</translation>" if text else '<translation type="unfinished"></translation>'
        parts.append(f"    <message>\n        <source>{escape(sentence.source)}</source>\n{comment}        {translation}\n    </message>\n")
    return "".join([*parts, "</context>\n</TS>\n"])


def main(arguments: list[str]) -> int:
    given: dict[str, str] = {}
    for name in arguments:
        given |= json.loads(Path(name).read_text(encoding="utf-8"))
    chinese = chinese_of(wanted(sources()), entries(CATALOGUE), given)
    CATALOGUE.write_text(written(chinese), encoding="utf-8")
    missing = [sentence for sentence, text in chinese.items() if not text]
    for sentence in missing:
        print(f"no Chinese: {sentence.context}: {sentence.source}", file=sys.stderr)
    print(f"{CATALOGUE.name}: sentences {len(chinese)}, without Chinese {len(missing)}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
