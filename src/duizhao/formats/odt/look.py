"""The looks and the particulars of an OpenDocument text that is written here.

Decides typefaces, sizes and colours: those of the program's Word template. Holds no text of a release.
"""

from html import escape

from duizhao.formats.odt.package import BODY, MIMETYPE, NAMESPACES, PROOF_LABEL, PROOF_MARK

_SPACES = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in NAMESPACES.items())
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SANS = 'style:font-name="Arial" style:font-name-asian="SimHei"'
_BLUE, _GREY = 'fo:color="#1f3a5f"', 'fo:color="#595f69"'
_RULE = "0.75pt solid #1f3a5f"

_PARAGRAPHS = (
    ("Title", "Standard", "0", "10pt", "105%", f'fo:keep-with-next="always" fo:border-bottom="{_RULE}" fo:padding-bottom="8pt"', f'{_SANS} {_BLUE} fo:font-size="20pt" fo:font-weight="bold"'),
    ("Lead", "Standard", "0", "10pt", "125%", "", 'fo:font-size="12.5pt"'),
    (BODY, "Standard", "0", "8pt", "125%", "", ""),
    ("List Item", "Standard", "0", "5pt", "120%", "", ""),
    ("Table Contents", "Standard", "2pt", "2pt", "110%", "", 'fo:font-size="10pt"'),
    ("Quotations", "Standard", "6pt", "10pt", "125%", 'fo:margin-left="10mm" fo:margin-right="10mm" fo:padding-left="4mm" fo:border-left="2pt solid #a9b4c2"', ""),
    ("Caption", "Standard", "3pt", "11pt", "105%", "", f'{_SANS} {_GREY} fo:font-size="9pt"'),
    ("Byline", "Standard", "10pt", "4pt", "110%", "", f'{_SANS} {_GREY} fo:font-size="9.5pt"'),
    ("Date", "Standard", "0", "8pt", "110%", "", f'{_SANS} {_GREY} fo:font-size="9.5pt"'),
    ("Note", "Standard", "2pt", "4pt", "105%", "", 'fo:font-size="9pt"'),
    (PROOF_MARK, "Standard", "0", "12pt", "110%", 'fo:border="1pt solid #a40000" fo:padding="2mm"', f'{_SANS} fo:color="#a40000" fo:font-size="10pt" fo:font-weight="bold"'),
)  # fmt: skip
"""Name, style that it stands on, space above and below, line height, further looks of the paragraph and of its text."""
_HEADINGS = (("14pt", "16pt", "5pt"), ("12pt", "13pt", "4pt"), ("11pt", "11pt", "3pt"))
_LEVELS = 9


def styles(language: str) -> bytes:
    """`styles.xml`, for text in a language (BCP 47)."""
    tongue, _, country = language.partition("-")
    page = 'fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="25mm" fo:margin-bottom="25mm" fo:margin-left="28mm" fo:margin-right="28mm"'
    return (
        f'{_HEAD}<office:document-styles {_SPACES} office:version="1.3"><office:font-face-decls>'
        f"{_face('Times New Roman')}{_face('Arial')}{_face('SimSun')}{_face('SimHei')}</office:font-face-decls><office:styles>"
        '<style:default-style style:family="paragraph"><style:text-properties style:font-name="Times New Roman" style:font-name-asian="SimSun" '
        f'fo:font-size="11.5pt" style:font-size-asian="11.5pt" fo:language="{tongue}" fo:country="{country}" '
        'style:language-asian="zh" style:country-asian="CN"/></style:default-style>'
        '<style:style style:name="Standard" style:family="paragraph"/>'
        f"{''.join(map(_paragraph, _PARAGRAPHS))}{''.join(map(_heading, (1, 2, 3)))}"
        f'<style:style style:name="{_id(PROOF_LABEL)}" style:display-name="{PROOF_LABEL}" style:family="text">'
        f'<style:text-properties {_SANS} fo:font-size="8pt" fo:background-color="#d9d9d9"/></style:style>'
        f'<text:list-style style:name="Bullets">{"".join(map(_bullet, range(1, _LEVELS + 1)))}</text:list-style>'
        f'<text:list-style style:name="Numbers">{"".join(map(_number, range(1, _LEVELS + 1)))}</text:list-style>'
        f'</office:styles><office:automatic-styles><style:page-layout style:name="Paper"><style:page-layout-properties {page}/></style:page-layout>'
        '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Paper"/></office:master-styles>'
        "</office:document-styles>"
    ).encode()


def meta(title: str, language: str) -> bytes:
    """`meta.xml`."""
    said = f"<dc:title>{escape(title)}</dc:title><dc:language>{language}</dc:language>"
    return f'{_HEAD}<office:document-meta {_SPACES} office:version="1.3"><office:meta>{said}</office:meta></office:document-meta>'.encode()


def manifest() -> bytes:
    """The list of the parts."""
    entries = (("/", MIMETYPE), ("content.xml", "text/xml"), ("styles.xml", "text/xml"), ("meta.xml", "text/xml"))
    said = "".join(f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>' for name, kind in entries)
    return f'{_HEAD}<manifest:manifest xmlns:manifest="{NAMESPACES["manifest"]}" manifest:version="1.3">{said}</manifest:manifest>'.encode()


def _face(name: str) -> str:
    return f'<style:font-face style:name="{name}" svg:font-family="\'{name}\'"/>'


def _paragraph(look: tuple[str, str, str, str, str, str, str]) -> str:
    name, parent, above, below, height, paragraph, text = look
    return (
        f'<style:style style:name="{_id(name)}" style:display-name="{name}" style:family="paragraph" style:parent-style-name="{parent}">'
        f'<style:paragraph-properties fo:margin-top="{above}" fo:margin-bottom="{below}" fo:line-height="{height}" {paragraph}/>'
        f"<style:text-properties {text}/></style:style>"
    )


def _heading(level: int) -> str:
    size, above, below = _HEADINGS[level - 1]
    return (
        f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" style:family="paragraph" '
        f'style:parent-style-name="Standard" style:default-outline-level="{level}"><style:paragraph-properties fo:margin-top="{above}" '
        f'fo:margin-bottom="{below}" fo:keep-with-next="always"/><style:text-properties {_SANS} {_BLUE} fo:font-size="{size}" fo:font-weight="bold"/>'
        "</style:style>"
    )


def _bullet(level: int) -> str:
    sign = "•–▪"[(level - 1) % 3]
    return f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="{sign}">{_indent(level)}</text:list-level-style-bullet>'


def _number(level: int) -> str:
    form = ("1", "a", "i")[(level - 1) % 3]
    return (
        f'<text:list-level-style-number text:level="{level}" style:num-format="{form}" style:num-suffix=".">{_indent(level)}'
        "</text:list-level-style-number>"
    )


def _indent(level: int) -> str:
    return (
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
        f'text:label-followed-by="listtab" fo:text-indent="-6mm" fo:margin-left="{6 * level}mm"/></style:list-level-properties>'
    )


def _id(name: str) -> str:
    return name.replace(" ", "_20_")
