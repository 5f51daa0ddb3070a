"""The log files: five of 1 MB. Prompts and keys are never logged; a secret that slips through is redacted here."""

from __future__ import annotations

import logging
import re
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from app.words import sentences, tr

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

FILE_NAME = "proofsheet.log"
FILE_BYTES = 1_000_000
FILE_COUNT = 5

_log = logging.getLogger(__name__)

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?i)\b(bearer|basic)\s+[^\s\"',;]+"), r"\1 …"),
    (
        re.compile(r"(?i)\b((?:api[_-]?key|authorization|password|secret|token)[\"']?\s*[:=]\s*[\"']?)[^\s\"',;&]+"),
        r"\1…",
    ),
    (re.compile(r"\bsk-[A-Za-z0-9_\-]+"), "sk-…"),
    (re.compile(r"(\b[a-z][a-z0-9+.\-]*://)[^\s/@\"'<>]+@"), r"\1…@"),
    (re.compile(r"(\b[a-z][a-z0-9+.\-]*://[^\s?#\"'<>]*)\?[^\s#\"'<>)\]]*"), r"\1?…"),
)


_SHORTEST_SECRET = 8
"""Shorter ones could be part of any word."""
_secrets: set[str] = set()


def keep_out(secret: str) -> None:
    """From now on `redact` takes this out, too: not every gateway gives its keys a form that one can recognise."""
    if len(secret) >= _SHORTEST_SECRET:
        _secrets.add(secret)


def redact(text: str) -> str:
    """`text` without anything that looks like a key, a credential or the query of a URL (signed links carry both)."""
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    for secret in tuple(_secrets):
        text = text.replace(secret, "…")
    return text


class RedactingFormatter(logging.Formatter):
    """Redacts the finished text, so that arguments and tracebacks are covered too."""

    def format(self, record: logging.LogRecord) -> str:
        """One record as text without secrets."""
        return redact(super().format(record))


class _LogFile(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name of the base class
        """A log that cannot be written (disk full) must not disturb the work that it describes."""


class _Terminal(logging.StreamHandler[TextIO]):
    """Our own kind, so that a second call finds what the first one set up."""


def configure_logging(
    folder: Path,
    *,
    verbose: bool = False,
    tell: Callable[[str], None] | None = None,
    caught: Callable[[BaseException], None] | None = None,
) -> Path | None:
    """Send the program's log to files in `folder`; calling it again replaces what an earlier call set up.

    Also catches what nobody else does (`sys.excepthook` and its kin): each such error goes to the log once, and one
    sentence to `tell`.

    Args:
        folder: created when needed.
        verbose: everything from DEBUG up, and on stderr too.
        tell: called with one sentence for the person, in the thread that failed; the default writes it to stderr.
        caught: called with the error itself, before that.

    Returns:
        The log file, or None when the folder cannot be written (then the log goes to stderr, warnings only).
    """
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler, (_LogFile, _Terminal))]:
        root.removeHandler(handler)
        handler.close()
    formatter = RedactingFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    path: Path | None = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        files = _LogFile(path, maxBytes=FILE_BYTES, backupCount=FILE_COUNT - 1, encoding="utf-8")
        files.setFormatter(formatter)
        root.addHandler(files)
    except OSError:
        path = None
    if (verbose or path is None) and sys.stderr is not None:  # None under pythonw
        terminal = _Terminal()
        terminal.setLevel(logging.DEBUG if verbose else logging.WARNING)
        terminal.setFormatter(formatter)
        root.addHandler(terminal)
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    for noisy in ("httpx", "httpcore", "PIL", "asyncio", "keyring"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    _LastResort(path, tell or _tell_stderr, caught).install()
    return path


class _LastResort:
    """What happens to errors that nobody caught."""

    def __init__(
        self, path: Path | None, tell: Callable[[str], None], caught: Callable[[BaseException], None] | None
    ) -> None:
        self._tell = tell
        self._caught = caught
        self._path = path
        self._seen: set[tuple[type[BaseException], str, int]] = set()

    def install(self) -> None:
        sys.excepthook = self._from_main
        threading.excepthook = self._from_thread
        sys.unraisablehook = self._from_destructor

    def _from_main(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):  # Ctrl+C and the like mean what they say
            sys.__excepthook__(kind, error, trace)
        elif self._report(error, "an unexpected error"):
            self._say(error)

    def _from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            name = args.thread.name if args.thread else "?"
            if self._report(args.exc_value, f"an unexpected error in thread {name}"):
                self._say(args.exc_value)

    def _from_destructor(self, args: UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            self._report(args.exc_value, "an error nobody could catch")

    def _say(self, error: BaseException) -> None:
        if self._caught is not None:
            self._caught(error)
        met = tr("Proofsheet met an unexpected error ({name}).", name=type(error).__name__)
        self._tell(sentences(met, tr("Details are in {path}.", path=self._path) if self._path else ""))

    def _report(self, error: BaseException, what: str) -> bool:
        """Log `error` and return True, unless one of its kind from the same line was reported before.

        A paint event that fails does so 60 times a second.
        """
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        known = (type(error), trace.tb_frame.f_code.co_filename if trace else "", trace.tb_lineno if trace else 0)
        if known in self._seen:
            return False
        self._seen.add(known)
        _log.critical("%s", what, exc_info=error)
        return True


def _tell_stderr(text: str) -> None:
    if sys.stderr is not None:  # None under pythonw
        sys.stderr.write(f"{text}\n")
