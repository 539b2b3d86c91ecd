from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from duizhao.domain.errors import FileError
from duizhao.domain.text import CodeKind
from duizhao.formats import mhtml, read_document

PAGE = '<html><head><title>网页</title></head><body><ul id="menu"><li><a href="/">首页</a></ul><article><h1>开学典礼</h1>{}</article></body></html>'
BODY = '<p>正文一段，足够长，不是菜单，见<a href="a.html">此处</a>。</p><img src="cid:1" alt="图为典礼现场">'


def saved(*pages: MIMEText, subtype: str = "related") -> bytes:
    """A page with what belongs to it, as browsers save it."""
    whole = MIMEMultipart(subtype, type="text/html")
    whole["From"], whole["Snapshot-Content-Location"], whole["Subject"] = (
        "<Saved by Blink>",
        "https://x.org/news/page.html",
        "=?utf-8?q?x?=",
    )
    for page in pages:
        whole.attach(page)
    return whole.as_bytes()


def page(text: str, charset: str = "utf-8", place: str = "https://x.org/news/page.html") -> MIMEText:
    part = MIMEText(text, "html", charset)
    part["Content-Location"] = place
    return part


def texts(data: bytes, path: Path = Path("any.mht")) -> list[str]:
    return [block.content.plain.strip() for block in mhtml.read(path, data).blocks]


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "big5"])
def test_the_article_is_read_as_of_any_page(charset: str) -> None:
    """These words are in every encoding."""
    body = '<h1>中文大字</h1><p>正文一段在此，不是目次，又有<a href="a.html">此文</a>。</p><img src="cid:1" alt="大江之上">'
    found = mhtml.read(Path("any.mht"), saved(page(f"<ul id='menu'><li>目次</ul><article>{body}</article>", charset)))
    assert [block.content.plain.strip() for block in found.blocks] == ["中文大字", "正文一段在此，不是目次，又有此文。", "大江之上"]
    assert [code.data for code in found.blocks[1].content.codes if code.kind is CodeKind.LINK] == ["https://x.org/news/a.html"]


def test_a_frame_is_read_only_where_the_page_says_nothing() -> None:
    frame = page(PAGE.format("<p>框架里的正文，足够长。</p>"))
    assert texts(saved(page("<html><frameset><frame src='x'></frameset></html>"), frame)) == ["开学典礼", "框架里的正文，足够长。"]
    assert texts(saved(page(PAGE.format(BODY)), frame))[0:1] == ["开学典礼"]
    assert "框架里的正文，足够长。" not in texts(saved(page(PAGE.format(BODY)), frame))


def test_it_is_known_by_its_bytes_and_a_page_under_its_name_is_read(tmp_path: Path) -> None:
    (tmp_path / "word.doc").write_bytes(b"MIME-Version: 1.0\r\n" + saved(page(PAGE.format(BODY))))
    (tmp_path / "page.mhtml").write_text(PAGE.format(BODY), encoding="utf-8")
    for name in ("word.doc", "page.mhtml"):
        assert next(p.text for p in read_document(tmp_path / name).paragraphs) == "开学典礼"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"no mail", "file.damaged"),
        (saved(), "file.damaged"),
        (saved(MIMEText("x", "plain")), "file.damaged"),
        (b"MIME-Version: 1.0\n" + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 40, "file.unsafe"),
        (b"Content-Type: text/html\n\nx\n" * 5_001, "file.unsafe"),
        (b"x" + b"\n" * 1_500_001, "file.unsafe"),
        (b"MIME-Version: 1.0\r" + b"Content-Type: multipart/mixed; boundary=a\r\r--a\r" * 40, "file.unsafe"),
        (b"x" + b"\r" * 1_500_001, "file.unsafe"),
        (bytes(mhtml.LARGEST + 1), "file.too_large"),
    ],
    ids=["no mail", "no part", "no page", "nested", "many", "long", "nested, bare returns", "long, bare returns", "large"],
)
def test_what_holds_no_page_or_is_made_to_harm_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(FileError, match=code):
        mhtml.read(Path("any.mht"), data)


def test_an_encoding_that_there_is_not_is_no_matter() -> None:
    data = b"MIME-Version: 1.0\nContent-Type: text/html; charset*=nothing'en'%E4%BD\n\n" + PAGE.format(BODY).encode()
    assert texts(data)[0] == "开学典礼"
