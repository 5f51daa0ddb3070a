"""Another language: texts, numbers, days, plural forms, and what happens when it cannot be had."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QSpinBox

from app.catalog.load import load_catalog
from app.words import clock, day, joined, number, plural, sentences, tr
from ui import language
from ui.language import LANGUAGES, PSEUDO, Translated, font_problem, resolve, speak, spoken
from ui.options import parse


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


@pytest.fixture
def chinese(qapp: QApplication) -> None:
    speak(qapp, "zh_CN")


@pytest.mark.usefixtures("chinese")
def test_texts_numbers_days_and_plural_forms_are_chinese() -> None:
    assert spoken() == "zh_CN"
    assert tr("Generate") == "生成"
    assert tr("{host} answers. The road is open.", host="toapis.com").startswith("toapis.com")
    assert plural(1, "{n} image", "{n} images") == "1 张图片"
    assert plural(1200, "{n} image", "{n} images") == "1,200 张图片"
    assert sentences("没有发送。", "没有产生费用。") == "没有发送。没有产生费用。"
    assert joined(["1K", "2K"]) == "1K、2K"
    assert number(1234567.5, 2) == "1,234,567.50"
    assert day(date(2026, 11, 2)) == "2026年11月2日"
    assert clock(datetime(2026, 11, 2, 7, 5).astimezone()) == "07:05"


@pytest.mark.usefixtures("chinese")
def test_a_text_that_has_no_translation_is_english() -> None:
    assert tr("No such text, {name}", name="x") == "No such text, x"
    assert plural(2, "{n} thing that is not there", "{n} things that are not there") == "2 things that are not there"
    assert tr("") == ""


@pytest.mark.usefixtures("chinese")
def test_qt_s_own_words_are_chinese_too(qtbot: object) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"
    box.deleteLater()


def test_english_takes_qt_s_words_back(qapp: QApplication) -> None:
    speak(qapp, "zh_CN")
    speak(qapp, "en")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Cancel"
    box.deleteLater()
    assert tr("Generate") == "Generate"
    assert spoken() == "en"


@pytest.mark.usefixtures("chinese")
def test_labels_of_the_catalogue_are_translated_as_data() -> None:
    models = load_catalog().models
    said = {option.label for model in models for option in model.options}
    said |= {model.summary for model in models}
    said |= {choice.hint for model in models if model.size for choice in model.size.choices if choice.hint}
    same = {text for text in said if tr(text) == text}
    assert not same - {"Top P"}


def test_spin_boxes_follow_the_language(qapp: QApplication) -> None:
    speak(qapp, "zh_CN")
    box = QSpinBox()
    assert box.locale().language() == QLocale.Language.Chinese
    box.deleteLater()


@pytest.mark.parametrize(
    ("desktop", "code"),
    [
        (["zh-Hans-CN", "zh-CN", "zh-Hans", "zh"], "zh_CN"),
        (["zh-Hans-SG", "zh-SG"], "zh_CN"),
        (["zh-Hant-TW", "zh-TW", "zh-Hant", "zh"], "en"),
        (["en-Latn-GB", "en-GB", "zh-CN"], "en"),
        (["de-Latn-DE", "de-DE", "de"], "en"),
        (["fr-FR", "zh-Hans-CN"], "zh_CN"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_desktop_s_language_is_found(monkeypatch: pytest.MonkeyPatch, desktop: list[str], code: str) -> None:
    class Desktop:
        def uiLanguages(self) -> list[str]:  # noqa: N802 - Qt's name
            return desktop

    class Locale(QLocale):
        @staticmethod
        def system() -> Desktop:  # type: ignore[override] - stands in for one answer of Qt
            return Desktop()

    with monkeypatch.context() as patch:
        patch.setattr(language, "QLocale", Locale)
        assert resolve("system") == code
        assert resolve("klingon") == code
        assert resolve("zh_CN") == "zh_CN"


@pytest.mark.expected_logs("cannot be spoken")
def test_a_damaged_file_leaves_the_window_english(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "proofsheet_zh_CN.qm").write_bytes(b"no translations")
    with monkeypatch.context() as patch:
        patch.setattr(language, "FOLDER", tmp_path)
        speak(qapp, "zh_CN")
    assert spoken() == "en"
    assert tr("Generate") == "Generate"
    assert "cannot be spoken" in caplog.text
    caplog.clear()
    with pytest.raises(OSError, match="cannot be read"):
        Translated("xx")


@pytest.mark.parametrize(("families", "is_told"), [(["Some Hei"], False), ([], True)])
def test_a_computer_without_the_letters_is_told_in_english(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, families: list[str], is_told: bool
) -> None:
    class Fonts(QFontDatabase):
        @staticmethod
        def families(writingSystem: QFontDatabase.WritingSystem = QFontDatabase.WritingSystem.Any) -> list[str]:  # noqa: N803 - Qt's name
            assert writingSystem is QFontDatabase.WritingSystem.SimplifiedChinese
            return families

    speak(qapp, "zh_CN")
    with monkeypatch.context() as patch:
        patch.setattr(language, "QFontDatabase", Fonts)
        assert bool(font_problem()) is is_told
        assert not is_told or "“简体中文”" in font_problem()
        speak(qapp, "en")
        assert font_problem() == ""


def test_the_command_line_knows_the_languages(capsys: pytest.CaptureFixture[str]) -> None:
    assert parse(["--language", "zh_CN"], {}).language == "zh_CN"
    assert parse(["--language", "system"], {}).language == "system"
    assert parse(["--language", PSEUDO], {}).language == PSEUDO
    assert parse([], {}).language is None
    with pytest.raises(SystemExit) as ended:
        parse(["--language", "klingon"], {})
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "'klingon' is none of system, en, zh_CN" in said
    assert PSEUDO not in said


def test_the_pseudo_language_is_offered_to_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--help"], {})
    assert PSEUDO not in capsys.readouterr().out
    assert PSEUDO not in LANGUAGES


def test_the_settings_offer_the_same_languages() -> None:
    from typing import get_args

    from app.settings.values import LanguageChoice

    assert set(get_args(LanguageChoice)) == {"system", *LANGUAGES}


def test_the_pseudo_language_keeps_what_programs_read(qapp: QApplication) -> None:
    speak(qapp, PSEUDO)
    assert tr("Open folder").startswith("[Óþéñ ƒóļðéŕ é")
    assert tr("{host} said {what}", host="A", what="B").startswith("[A šáíð B ")
    assert plural(2, "{n} picture", "{n} pictures").startswith("[2 þíçţúŕéš ")
    assert tr("PNG pictures (*.png)").endswith("(*.png) ééé]") or "(*.png)" in tr("PNG pictures (*.png)")
    assert tr("{first} {second}", note="two sentences in a row", first="A.", second="B.") == "A. B."
    assert len(tr("Clear saved")) >= 1.4 * len("Clear saved")
    assert json.dumps(number(1234)) == '"1,234"'
