"""Icons: line drawings in the palette's colours.

Decides how a drawing from `resources/icons` becomes a picture of a size and colour. Draws nothing itself.
"""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from duizhao.settings import asset

INK = "currentColor"
"""What stands for the colour in every drawing."""


def picture(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The drawing `resources/icons/name.svg` in a colour (#rrggbb), `size` logical pixels square; Qt keeps those that are in use."""
    pixels = round(size * ratio)
    key = f"duizhao {name} {colour} {pixels}"
    made = QPixmap()
    if not QPixmapCache.find(key, made):
        made = QPixmap(QSize(pixels, pixels))
        made.fill(QColor(Qt.GlobalColor.transparent))
        content = asset("resources", "icons", f"{name}.svg").read_text(encoding="utf-8").replace(INK, colour)
        painter = QPainter(made)
        QSvgRenderer(QByteArray(content.encode())).render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        QPixmapCache.insert(key, made)
    made.setDevicePixelRatio(ratio)
    return made


def draw(painter: QPainter, name: str, place: QRectF, colour: str) -> None:
    """Paint an icon into a square place."""
    painter.drawPixmap(place.topLeft(), picture(name, colour, round(place.width()), painter.device().devicePixelRatioF()))


def icon(name: str, colour: str, size: int = 16) -> QIcon:
    """An icon for a button or an action, sharp on dense screens."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(picture(name, colour, size, ratio))
    return made
