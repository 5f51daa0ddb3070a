"""Whatever a person reads goes through `app/words.py`: no widget, message or error is handed a bare English text."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.tree import python_files, short

WIDGETS = {
    "Elided",
    "Entry",
    "FigureButton",
    "Message",
    "Notice",
    "PickPopup",
    "Problem",
    "QAction",
    "QCheckBox",
    "QFileDialog",
    "QGroupBox",
    "QLabel",
    "QListWidgetItem",
    "QMenu",
    "QPushButton",
    "QRadioButton",
    "QToolButton",
    "QTreeWidgetItem",
    "Section",
    "Segmented",
    "plain_label",
    "plain_tooltip",
}
METHODS = {
    "addAction",
    "addItem",
    "addItems",
    "addMenu",
    "addRow",
    "addTab",
    "add_button",
    "insertItem",
    "setAccessibleDescription",
    "setAccessibleName",
    "setInformativeText",
    "setLabelText",
    "setNameFilter",
    "setNameFilters",
    "setPlaceholderText",
    "setPrefix",
    "setSpecialValueText",
    "setStatusTip",
    "setSuffix",
    "setText",
    "setTitle",
    "setToolTip",
    "setWhatsThis",
    "setWindowTitle",
    "set_state",
    "set_words",
}
OF_PROGRAMMERS = {
    "RuntimeError",
    "TypeError",
    "KeyError",
    "IndexError",
    "LookupError",
    "AssertionError",
    "OSError",
    "ValueError",
}
"""Errors whose text nobody but a programmer sees."""

ASKING = {"tr", "plural", "sentences", "number", "decimal", "day", "clock"}
ROLES = {"Elided": 1, "plain_label": 1, "Message": 2, "Notice": 2, "Problem": 2, "Entry": 1, "Section": 1}
"""How many arguments of these are for the eye; the others are names of roles, icons and kinds."""

WORD = re.compile(r"[A-Za-z]{2,}")
NAMES = re.compile(
    r"Proofsheet|ToAPIs|\b(Python|Qt|MIT)\b|toapis\.com|https?://\S*|\w+\.example\.org|\btag:|sk-…|"
    r"\b(Ctrl|Shift|Alt|Enter|Esc|Home|End|Del|Space)\b|\b(px|MB|KB|GB|TB|PNG|JPEG|JSON|CSV|USD)\b"
)
"""What is the same in every language: our name, keys on the keyboard, units and formats."""


def bare_texts(source: str, *, errors: bool) -> Iterator[tuple[int, str]]:
    """Line and text of every literal that is shown as it is; with `errors`, also of errors that are raised."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in WIDGETS or (isinstance(node.func, ast.Attribute) and name in METHODS):
                shown = node.args[: ROLES.get(name, len(node.args))]
                shown += [keyword.value for keyword in node.keywords if keyword.arg in {"text", "action", "detail"}]
                yield from _literals(shown[1:] if name in {"Message", "Notice", "Problem"} else shown)
        elif errors and isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            name = ast.unparse(node.exc.func)
            if name.endswith("Error") and name not in OF_PROGRAMMERS:
                yield from _literals(node.exc.args[:1])


def _literals(nodes: list[ast.expr]) -> Iterator[tuple[int, str]]:
    for node in nodes:
        if isinstance(node, ast.Constant):
            if isinstance(node.value, str) and WORD.search(NAMES.sub("", node.value)):
                yield node.lineno, node.value
        elif isinstance(node, ast.JoinedStr):
            yield from _literals([part for part in node.values if isinstance(part, ast.Constant)])
            yield from _literals([part.value for part in node.values if isinstance(part, ast.FormattedValue)])
        elif isinstance(node, ast.IfExp):
            yield from _literals([node.body, node.orelse])
        elif isinstance(node, ast.BoolOp):
            yield from _literals(node.values)
        elif isinstance(node, ast.BinOp):
            yield from _literals([node.left, node.right])
        elif isinstance(node, ast.List | ast.Tuple):
            yield from _literals(node.elts)


def too_early(source: str) -> Iterator[int]:
    """Lines that ask for a translation when the module is imported: no language is chosen by then."""

    def look(node: ast.AST) -> Iterator[int]:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            outside: list[ast.AST] = [*node.args.defaults, *(default for default in node.args.kw_defaults if default)]
            if not isinstance(node, ast.Lambda):
                outside += node.decorator_list
            for part in outside:
                yield from look(part)
            return
        if isinstance(node, ast.Call) and ast.unparse(node.func).removeprefix("words.") in ASKING:
            yield node.lineno
        for part in ast.iter_child_nodes(node):
            yield from look(part)

    yield from look(ast.parse(source))


def test_no_text_is_translated_at_import() -> None:
    found = [
        f"{short(path)}:{line}"
        for path in python_files("app", "ui")
        for line in too_early(path.read_text(encoding="utf-8"))
    ]
    assert not found, f"`mark` it here and `tr` it when it is shown: {found}"


@pytest.mark.parametrize(
    "source",
    [
        'TITLE = tr("Keys")',
        'def say(text=tr("Keys")): ...',
        'class Box:\n    title = words.tr("Keys")',
        'class Box:\n    def say(self, *, text: str = plural(1, "a", "b")): ...',
    ],
)
def test_a_translation_at_import_is_noticed(source: str) -> None:
    assert list(too_early(source))


def test_a_translation_when_it_is_shown_is_fine() -> None:
    assert not list(too_early('TITLE = mark("Keys")\ndef say(): return tr(TITLE)\nsay_it = lambda: tr("x")'))


def test_no_text_of_the_window_passes_by() -> None:
    found = [
        f"{short(path)}:{line}: {text!r}"
        for path in python_files("ui")
        for line, text in bare_texts(path.read_text(encoding="utf-8"), errors=False)
    ]
    assert not found, "texts that no language can translate:\n" + "\n".join(found)


def test_no_error_of_the_core_passes_by() -> None:
    found = [
        f"{short(path)}:{line}: {text!r}"
        for path in python_files("app")
        # the practice gateway speaks as the real one does, and the command line is for scripts: both are English
        if not short(path).startswith(("app/gateway/demo/", "app/cli/"))
        for line, text in bare_texts(path.read_text(encoding="utf-8"), errors=True)
    ]
    assert not found, "sentences that no language can translate:\n" + "\n".join(found)


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("Open folder")',
        'label.setText(f"{count} pictures")',
        'button = QPushButton("Open" if shut else tr("Close"))',
        'messages.say(Message("info", "It is done"))',
        'messages.say(Message("info", tr("It is done"), action="Undo"))',
        'box.addItems([tr("One"), "Two"])',
        'plain_label("Open", "muted")',
        'raise DiskError(f"{path} is full")',
    ],
)
def test_a_bare_text_is_noticed(line: str) -> None:
    assert list(bare_texts(line, errors=True))


@pytest.mark.parametrize(
    "line",
    [
        'label.setText(tr("Open folder"))',
        'label.setText(f"{size} · {number(3)}")',
        'plain_label(tr("Open"), "muted")',
        'Message("info", tr("It is done"), "kind")',
        'label.setText("Proofsheet")',
        'field.setPlaceholderText("Ctrl+F")',
        'raise RuntimeError("the core is not open")',
        'log.info("a text for programmers")',
    ],
)
def test_what_went_through_is_not(line: str) -> None:
    assert not list(bare_texts(line, errors=True))
