"""The screen's colours: Qt takes them to be sRGB, so pictures are brought there. For worker threads."""

from __future__ import annotations

from PySide6.QtGui import QColorSpace, QImage


def for_the_screen(image: QImage) -> tuple[QImage, bool]:
    """In sRGB and in the format that painting is fastest from; and whether its own profile was another one."""
    clear = image.hasAlphaChannel()
    wanted = QImage.Format.Format_ARGB32_Premultiplied if clear else QImage.Format.Format_RGB32
    srgb = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    embedded = image.colorSpace()
    if embedded.isValid() and embedded != srgb:
        # premultiplied at once, its colours would come out wrong
        converted = image.convertedToColorSpace(srgb, QImage.Format.Format_ARGB32 if clear else wanted)
        if not converted.isNull():  # a profile that is broken, or for another kind of pixels
            return converted.convertToFormat(wanted), True
    return image.convertToFormat(wanted), False
