"""The language of the window: which one is meant, and speaking it from the first paint on.

Texts come from `resources/translations/proofsheet_<code>.qm`, made by `packaging/translations.py`, which also says how
a further language is added; Qt's own words (OK, Cancel, the file dialog) come from the files that Qt brings. English
needs no file: `app.words` speaks it by itself, and nothing is read for it before the first paint.
"""

from __future__ import annotations

import logging
from datetime import date, datetime
from typing import Literal, TypeAlias

from PySide6.QtCore import QDate, QLibraryInfo, QLocale, QTime, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from app import words
from ui.theme import RESOURCES

LanguageName: TypeAlias = Literal["system", "en", "zh_CN", "pseudo"]

LANGUAGES: dict[str, str] = {"en": "English", "zh_CN": "简体中文"}
"""Code → the language's own name, in the order in which they are offered."""

PSEUDO = "pseudo"
"""English with brackets, accents and two fifths more length, for finding texts that are not translated or cut off."""

_SCRIPTS = {"zh_CN": QFontDatabase.WritingSystem.SimplifiedChinese}
_NO_FONT = "No font on this computer has the letters of “{language}”. Install one, or choose another language: Ctrl+,"
"""English on purpose: in the language itself nobody could read it."""

CONTEXT = "Proofsheet"
FOLDER = RESOURCES / "translations"
DAY = words.mark("d MMM yyyy", note="Qt date format of a short day")
CLOCK = words.mark("HH:mm", note="Qt time format, hours and minutes")

_log = logging.getLogger(__name__)


class _Spoken:
    """What is in force right now; Qt forgets translators that nobody holds."""

    code = "en"
    qt_words: QTranslator | None = None


class Translated:
    """A language out of a compiled Qt Linguist file (see `app.words.Language`).

    Args:
        code: such as `zh_CN`.

    Raises:
        OSError: its file is missing or damaged.
    """

    def __init__(self, code: str) -> None:
        self._locale = QLocale(code)
        self._texts = QTranslator()
        path = FOLDER / f"proofsheet_{code}.qm"
        if not self._texts.load(str(path)):
            raise OSError(f"{path.name} cannot be read")

    def translate(self, text: str, note: str, count: int | None) -> str:
        """The text in this language, "" where the file has none."""
        if not text:  # Qt keeps its own remarks under the empty text
            return ""
        return self._texts.translate(CONTEXT, text, note or None, -1 if count is None else count) or ""

    def number(self, value: float, decimals: int) -> str:
        """With this language's separators."""
        return self._locale.toString(float(value), "f", decimals)

    def day(self, value: date) -> str:
        """As the file says that a short day is written."""
        pattern = self.translate(DAY, "Qt date format of a short day", None) or DAY
        return self._locale.toString(QDate(value.year, value.month, value.day), pattern)

    def clock(self, value: datetime) -> str:
        """The time of a day, without seconds."""
        local = value.astimezone() if value.tzinfo else value
        pattern = self.translate(CLOCK, "Qt time format, hours and minutes", None) or CLOCK
        return self._locale.toString(QTime(local.hour, local.minute, local.second), pattern)


def resolve(choice: str) -> str:
    """The code of the language that is meant; `system`, and whatever is not known, follows the desktop."""
    if choice in LANGUAGES or choice == PSEUDO:
        return choice
    for name in QLocale.system().uiLanguages():
        code = name.replace("-", "_")
        if code in LANGUAGES:
            return code
        if code.startswith("zh_Hans"):
            return "zh_CN"
        if code.partition("_")[0] == "en":
            return "en"
    return "en"


def spoken() -> str:
    """The code of the language that is spoken now."""
    return _Spoken.code


def font_problem() -> str:
    """A sentence, in English, where no font can show the language that is spoken; "" where one can."""
    script = _SCRIPTS.get(spoken())
    if script is None or QFontDatabase.families(script):
        return ""
    return _NO_FONT.format(language=LANGUAGES[spoken()])


def speak(app: QApplication, choice: str) -> None:
    """Speak this language from now on; what is on the screen already has to be made again (`ui.rebuild`).

    A language whose file cannot be read is English; the log says why.
    """
    code = resolve(choice)
    language: words.Language | None = None
    if code == PSEUDO:
        from ui.pseudo import Pseudo

        language = Pseudo()
    elif code != "en":
        try:
            language = Translated(code)
        except OSError as error:
            _log.error("the language %s cannot be spoken: %s", code, error)
            code = "en"
    words.use(language)
    _Spoken.code = code
    locale = _locale_of(code)
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())
    _speak_for_qt(app, code)


def _locale_of(code: str) -> QLocale:
    """English as the desktop writes it, where the desktop is English: spin boxes follow it."""
    system = QLocale.system()
    if code in {"en", PSEUDO}:
        return system if system.language() == QLocale.Language.English else QLocale("en")
    return QLocale(code)


def _speak_for_qt(app: QApplication, code: str) -> None:
    """Have Qt's own dialogs and menus speak it as well."""
    if _Spoken.qt_words is not None:
        app.removeTranslator(_Spoken.qt_words)
        _Spoken.qt_words = None
    if code in {"en", PSEUDO}:
        return
    translator = QTranslator()
    if translator.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
        _Spoken.qt_words = translator
    else:
        _log.info("Qt brings no words of its own in %s", code)
