"""No words for the person stand anywhere outside `tr`, `plural` and `mark`, however far from the screen they are made.

`test_texts_go_through_words.py` looks at what is handed to widgets; this one looks at every literal of two words or
more, wherever it stands (returned, put into a table, a default), and knows what such literals may be otherwise.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.test_texts_go_through_words import NAMES, OF_PROGRAMMERS
from tests.architecture.tree import python_files, short

WORDS = re.compile(r"[A-Za-z]{2,}[^A-Za-z]* [^A-Za-z]*[A-Za-z]{2,}")
SQL = re.compile(
    r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|BEGIN|WHERE|ORDER BY|GROUP BY|LIMIT|DESC|NULLS?)\b"
    r"|\b(NOT|JOIN|MATCH|VALUES)\b| FROM images|= \?|^id, uid|^'[A-Z]+'"
)
THROUGH = {"tr", "plural", "mark"}
FOR_PROGRAMMERS = {
    "spawn": "the name of a task of asyncio",
    "_start": "the name of a task of asyncio",
    "_with_chosen": "the name of a task of asyncio",
    "create_task": "the name of a task of asyncio",
    "create_worker": "the name of a task of asyncio",
    "report": "the heading of an entry of the log",
    "getLogger": "the log",
    "cast": "a type",
    "TypeVar": "a type",
    "compile": "a pattern",
    "add_argument": "the command line is English",
    "ArgumentParser": "the command line is English",
    "complain": "said on the command line",
    "advance": "why a task changed its state, for the journal",
    "insert": "why a task changed its state, for the journal",
    "_begin": "the name of a question, or why a task was begun, for the journal",
    "translate": "a note for the translator",
    "write": "said on the command line",
    "insist": "why a task changed its state, for the journal",
    "_stop_unsent": "why a task changed its state, for the journal",
    "_back_to_ready": "why a task changed its state, for the journal",
    "submit": "why a task changed its state, for the journal",
}
"""Calls whose literals no person reads in the window."""

ENGLISH_FILES = {
    "app/crash.py": "a report for those who mend the program",
    "app/logs.py": "the log",
    "app/personal.py": "what stands in the log instead of something personal",
    "app/selfcheck.py": "said on the command line, of a package that lacks something",
    "app/gateway/multipart.py": "HTTP",
    "app/gateway/redaction.py": "the log",
    "app/library/embed.py": "XML",
    "app/library/sheet.py": "names of fonts and placeholders",
    "app/tasks/incident.py": "for the gateway's support",
    "app/tasks/ledger.py": "names of columns, for programs",
    "ui/notify/freedesktop.py": "the log",
    "ui/notify/wire.py": "the log",
    "ui/options.py": "the command line",
    "ui/smoke.py": "the command line",
}
"""Whole files that speak English, and to whom."""

ENGLISH_TEXTS = {
    ("app/gateway/connections.py", "in process"): "a kind of connection, for programs",
    ("app/library/foreign.py", "\nNegative prompt:"): "what another program writes into its pictures",
    ("app/library/schema.py", "no such"): "what SQLite says",
    ("app/library/schema.py", "vtable constructor failed"): "what SQLite says",
    ("app/library/schema.py", "SQL logic error"): "what SQLite says",
    ("app/library/schema.py", "Could not decode"): "what SQLite says",
    ("app/tasks/forgotten.py", "the gateway no longer has"): "why a task changed its state, for the journal",
    ("app/tasks/monitor.py", "sent again after "): "why a task was begun, for the journal",
    ("app/tasks/row.py", "over today's budget"): "the beginning of a note, by which it is known again",
    ("ui/organise/left_alone.py", "left alone"): "a kind of message, for programs",
    ("ui/organise/left_alone.py", "ended early"): "a kind of message, for programs",
    ("ui/program.py", "it was ended from outside"): "the command line",
    ("app/library/sidecar.py", "width or height"): "a field, for programs",
    ("ui/crash/flow.py", "Tasks listed"): "a report for those who mend the program",
    ("ui/export/sheet_settings.py", "{model} · {size}"): "placeholders that the person edits",
    ("ui/language.py", "No font on this computer has the letters of “{language}”"): "no letters of another are there",
    ("ui/settings/sections/appearance.py", "language 语言 english 中文 translation"): "found in every language",
    ("ui/settings/sections/network.py", "http socks"): "names of protocols",
}
"""Single texts, by their beginning."""


def bare_sentences(source: str) -> Iterator[tuple[int, str]]:
    """Line and text of every literal of two words or more that nobody translates and that is nothing technical."""
    tree = ast.parse(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
            if WORDS.search(NAMES.sub("", text)) and not SQL.search(text) and not _is_technical(node, parents):
                yield node.lineno, text


def _is_technical(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    child, parent = node, parents.get(node)
    if isinstance(parent, ast.Expr):
        return True  # a docstring
    while parent is not None and not isinstance(parent, ast.FunctionDef | ast.AsyncFunctionDef):
        if _excuses(parent, child):
            return True
        child, parent = parent, parents.get(parent)
    return parent is not None and child is parent.returns


def _excuses(parent: ast.AST, child: ast.AST) -> bool:
    """Whether what stands at this place of it is read by nobody in the window."""
    match parent:
        case ast.Call():
            return child is not parent.func and _is_call_for_programs(parent, child)
        case ast.keyword():
            return parent.arg == "name"  # of tasks and threads
        case ast.Raise(exc=ast.Call(func=name)):
            return ast.unparse(name) in OF_PROGRAMMERS
        case ast.AnnAssign():
            return child is parent.annotation or "Alias" in ast.unparse(parent.annotation)
        case ast.Subscript():
            return child is parent.slice
        case _:
            return isinstance(parent, ast.Assert | ast.arg)


def _is_call_for_programs(call: ast.Call, argument: ast.AST) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in THROUGH:
        return argument is not call.args[0] or isinstance(argument, ast.Constant | ast.IfExp) or name == "mark"
    receiver = ast.unparse(call.func)
    return name in FOR_PROGRAMMERS or receiver.startswith(("_log.", "log.", "logging."))


def _exception(path: str, text: str) -> bool:
    if path in ENGLISH_FILES or path.startswith(("app/gateway/demo/", "app/cli/")):
        return True
    return any(file == path and text.startswith(start) for file, start in ENGLISH_TEXTS)


def test_every_sentence_can_be_translated() -> None:
    found = [
        f"{short(path)}:{line}: {text!r}"
        for path in python_files("app", "ui")
        for line, text in bare_sentences(path.read_text(encoding="utf-8"))
        if not _exception(short(path), text)
    ]
    assert not found, "words that no language can translate (`tr`, `plural`, `mark`):\n" + "\n".join(found)


def test_every_exception_is_needed() -> None:
    """One that nothing needs any more would let a new text through."""
    texts = {
        short(path): [text for _, text in bare_sentences(path.read_text(encoding="utf-8"))]
        for path in python_files("app", "ui")
    }
    idle = [path for path in ENGLISH_FILES if not texts.get(path)]
    idle += [
        f"{path}: {start}"
        for path, start in ENGLISH_TEXTS
        if not any(text.startswith(start) for text in texts.get(path, ()))
    ]
    assert not idle


@pytest.mark.parametrize(
    "line",
    [
        'def why(): return "The file is damaged."',
        'TEXTS = {"held": "waits for you"}',
        'def say(text="nothing to do"): ...',
        'said = f"{count} pictures are gone"',
        'reasons.append("it is cut off")',
        'tr(f"{count} pictures are gone")',
        'return_value = "Open folder" if shut else tr("Close folder")',
    ],
)
def test_a_bare_sentence_is_noticed(line: str) -> None:
    assert list(bare_sentences(line))


@pytest.mark.parametrize(
    "line",
    [
        'TEXTS = {"held": mark("waits for you")}',
        'tr("Open it" if shut else "Close it")',
        'plural(3, "{n} picture is gone", "{n} pictures are gone")',
        'spawn(work(), name="count pictures")',
        '_log.info("the core did not open: %s", error)',
        'raise RuntimeError("the core is not open")',
        'db.execute("SELECT uid FROM images WHERE id = ?")',
        'def f() -> "list[int] or None": "What it does."',
    ],
)
def test_what_is_translated_or_technical_is_not(line: str) -> None:
    assert not list(bare_sentences(line))
