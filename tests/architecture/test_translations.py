"""The Qt Linguist files: every text is in them, translated, compiled; and the tool that looks after them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.tree import ROOT, run_tool
from ui.language import FOLDER, LANGUAGES

TOOL = ROOT / "packaging" / "translations.py"
SOURCES = {
    "app/one.py": """
from app.words import mark, number, plural, tr
TABLE = {1: mark("a disk")}
def say(n):
    return tr("{what} is full", what=tr(TABLE[1])) + tr("Open", note="verb") + plural(n, "{n} file", "{n} files")
""",
    "ui/two.py": 'from app import words\nTITLE = words.mark("Keys")\nother.tr("not ours")\n',
    "resources/models/one.toml": 'name = "Maker"\n[[models]]\nid = "x-1"\nsummary = "A fast one"\n',
    "resources/practice/faults.toml": '[[faults]]\nid = "cut"\nlabel = "The line breaks"\n',
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project with the tool in it."""
    for name in ("translations.py", "linguist.py", "texts_of_sources.py"):
        target = tmp_path / "packaging" / name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes((ROOT / "packaging" / name).read_bytes())
    for name, content in SOURCES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


def tool(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(project / "packaging" / "translations.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def ts(project: Path) -> Path:
    return project / "resources" / "translations" / "proofsheet_zh_CN.ts"


def translate(project: Path, source: str, *forms: str) -> None:
    """As a translator does it in the file."""
    text = ts(project).read_text(encoding="utf-8")
    head, found, rest = text.partition(f"<source>{source}</source>")
    assert found, source
    block, end, after = rest.partition("</message>")
    for form in forms:
        block = block.replace("<numerusform></numerusform>", f"<numerusform>{form}</numerusform>", 1)
        block = block.replace('<translation type="unfinished"></translation>', f"<translation>{form}</translation>")
    block = block.replace('<translation type="unfinished">', "<translation>")
    ts(project).write_text(head + found + block + end + after, encoding="utf-8")


def test_every_text_of_the_program_is_translated_and_compiled() -> None:
    said = run_tool(str(TOOL), "check")
    assert said.returncode == 0, (
        "`python packaging/translations.py update`, translate, then `release`:\n" + said.stdout + said.stderr
    )


def test_every_language_that_is_offered_has_its_file() -> None:
    files = {path.stem.removeprefix("proofsheet_") for path in FOLDER.glob("*.qm")}
    assert files == set(LANGUAGES) - {"en"}


def test_sources_and_tables_are_collected(project: Path) -> None:
    done = tool(project, "update", "--language", "zh_CN")
    assert done.returncode == 0, done.stderr
    text = ts(project).read_text(encoding="utf-8")
    for source in ("a disk", "{what} is full", "Open", "{n} files", "Keys", "A fast one", "The line breaks"):
        assert f"<source>{source}</source>" in text
    assert "<comment>verb</comment>" in text
    assert "For one: {n} file<" in text
    assert "not ours" not in text
    assert "Maker" not in text  # a name is a name in every language


@pytest.mark.parametrize("line", ['tr(f"{n} files")', 'mark(f"{n}")', "mark(TEXT)", "plural(n, ONE, MANY)"])
def test_a_text_that_is_no_literal_is_refused_with_its_line(project: Path, line: str) -> None:
    (project / "app" / "bad.py").write_text(f"\n{line}\n", encoding="utf-8")
    done = tool(project, "update", "--language", "zh_CN")
    assert done.returncode == 1
    assert "app/bad.py:2" in done.stderr


def test_one_english_text_cannot_be_a_plural_here_and_none_there(project: Path) -> None:
    (project / "ui" / "bad.py").write_text('tr("{n} files", n=3)', encoding="utf-8")
    assert "ui/bad.py" in tool(project, "update", "--language", "zh_CN").stderr


def test_what_was_translated_is_kept_and_what_has_gone_is_remembered(project: Path) -> None:
    tool(project, "update", "--language", "zh_CN")
    translate(project, "Keys", "快捷键")
    translate(project, "a disk", "磁盘")
    (project / "ui" / "two.py").write_text("", encoding="utf-8")
    tool(project, "update")
    text = ts(project).read_text(encoding="utf-8")
    assert '<translation type="vanished">快捷键</translation>' in text
    assert "<translation>磁盘</translation>" in text
    (project / "ui" / "two.py").write_text(SOURCES["ui/two.py"], encoding="utf-8")
    tool(project, "update")
    assert "<translation>快捷键</translation>" in ts(project).read_text(encoding="utf-8")


def test_the_check_names_what_is_left_to_do(project: Path) -> None:
    tool(project, "update", "--language", "zh_CN")
    translate(project, "a disk", "磁盘")
    translate(project, "{what} is full", "{was} 已满")
    tool(project, "release")
    said = tool(project, "check")
    assert said.returncode == 1
    assert "unfinished: 'Keys'" in said.stdout
    assert "other placeholders: '{what} is full'" in said.stdout
    assert "a disk" not in said.stdout


def test_the_check_names_a_compiled_file_that_is_older(project: Path) -> None:
    tool(project, "update", "--language", "zh_CN")
    tool(project, "release")
    translate(project, "a disk", "磁盘")
    assert "run `release`" in tool(project, "check").stdout
    tool(project, "release")
    assert "run `release`" not in tool(project, "check").stdout


def test_a_compiled_file_speaks_with_notes_and_plural_forms(project: Path, qapp: Any) -> None:
    from PySide6.QtCore import QTranslator

    tool(project, "update", "--language", "zh_CN")
    translate(project, "Open", "打开")
    translate(project, "{n} files", "{n} 个文件")
    tool(project, "release")
    translator = QTranslator()
    assert translator.load(str(ts(project).with_suffix(".qm")))
    assert translator.translate("Proofsheet", "Open", "verb") == "打开"
    assert translator.translate("Proofsheet", "{n} files", None, 3) == "{n} 个文件"
    assert translator.translate("Proofsheet", "Keys") in {"", None}  # not finished
