"""Puts pictures of the gallery side by side: the contact sheet of the README.

python tests/gallery_sheet.py PICTURES OUT.png
"""

import argparse
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

SHOWN = (
    ("overview-light", "Overview"),
    ("timeline-dark", "Timeline"),
    ("attendees-light", "Attendees on the map"),
    ("chart-matrix-several-light", "Who came to which meeting"),
    ("funding-dark", "Funding"),
    ("quotes-light", "Quotes"),
    ("source-jump-light", "Source"),
    ("quotation-near-light", "Check a quotation"),
    ("palette-dark", "Go to anything"),
    ("review-light", "Review of an import"),
    ("tray-dark", "A tray"),
    ("summary-reference-light", "Summary"),
)
COLUMNS, WIDE, HIGH, GAP, CAPTION = 3, 560, 350, 16, 26


def main() -> int:
    """Make the sheet; a missing picture is an error."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pictures", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    app = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    rows = -(-len(SHOWN) // COLUMNS)
    sheet = QImage(
        COLUMNS * (WIDE + GAP) + GAP,
        rows * (HIGH + CAPTION + GAP) + GAP,
        QImage.Format.Format_RGB32,
    )
    sheet.fill(QColor("#e9ecf1"))
    files = [given.pictures / f"{name}-200.png" for name, _ in SHOWN]
    if missing := [file.name for file in files if not file.is_file()]:
        print(f"missing: {', '.join(missing)}", file=sys.stderr)
        return 1
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number, (file, (_, caption)) in enumerate(zip(files, SHOWN, strict=True)):
        picture = QImage(str(file))
        x = GAP + number % COLUMNS * (WIDE + GAP)
        y = GAP + number // COLUMNS * (HIGH + CAPTION + GAP)
        picture.setDevicePixelRatio(1)
        mode = Qt.AspectRatioMode.KeepAspectRatio
        small = picture.scaled(WIDE, HIGH, mode, Qt.TransformationMode.SmoothTransformation)
        at = QPoint(x + (WIDE - small.width()) // 2, y + (HIGH - small.height()) // 2)
        painter.drawImage(at, small)
        painter.setPen(QColor("#1b2230"))
        below = QRect(x, y + HIGH, WIDE, CAPTION)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, caption)
    painter.end()
    sheet.save(str(given.out))
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
