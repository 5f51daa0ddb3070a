"""What the window may be started with; bad words end it with one sentence and exit code 2."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QUrl

from app import __version__
from app.errors import ConfigurationError
from ui.language import LANGUAGES, PSEUDO
from ui.theme import THEME_NAMES, ThemeName

KEY_VARIABLE = "TOAPIS_API_KEY"
ADDRESS_VARIABLE = "PROOFSHEET_BASE_URL"


@dataclass(frozen=True, slots=True)
class Options:
    """The command line and the environment, checked.

    Attributes:
        demo: practice mode, whatever key is known.
        data_dir: everything goes under this folder; None means the platform's own folders.
        base_url: a gateway for this run; None means the one that was chosen earlier.
        api_key: a key for this run only; None means the keyring.
        smoke_test: make one practice picture through the window, then end.
        screenshot: where the smoke test puts a picture of the window.
        theme: for this run; None means the one that was chosen earlier.
        language: for this run, as `ui.language.speak` takes it; None means the one that was chosen earlier.
        window_size: width and height in device-independent pixels; None means as it was last time.
        files: image files that become references.
    """

    demo: bool = False
    data_dir: Path | None = None
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    smoke_test: bool = False
    screenshot: Path | None = None
    theme: ThemeName | None = None
    language: str | None = None
    window_size: tuple[int, int] | None = None
    files: tuple[Path, ...] = ()


class _Parser(argparse.ArgumentParser):
    """One sentence instead of a usage text."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. See {self.prog} --help.\n")


def parse(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Options:
    """The options for this run; raises SystemExit(2) after one sentence on stderr when they make no sense."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.screenshot is not None and not given.smoke_test:
        parser.error("--screenshot goes with --smoke-test")
    base_url = given.base_url or environment.get(ADDRESS_VARIABLE) or None
    try:
        return Options(
            demo=given.demo or given.smoke_test,
            data_dir=given.data_dir,
            base_url=_checked_address(base_url),
            api_key=_checked_key(environment.get(KEY_VARIABLE)),
            smoke_test=given.smoke_test,
            screenshot=given.screenshot,
            theme=given.theme,
            language=given.language,
            window_size=given.window_size,
            files=tuple(path.expanduser().absolute() for path in given.files),
        )
    except ConfigurationError as error:
        parser.exit(2, f"{parser.prog}: {error}\n")


def _parser() -> _Parser:
    parser = _Parser(
        prog="proofsheet",
        description="Desktop studio for image generation through the ToAPIs gateway.",
        # a width of its own: argparse would import shutil to ask the terminal, before the first paint
        formatter_class=lambda prog: argparse.HelpFormatter(prog, width=100),
    )
    parser.add_argument("--version", action="version", version=f"Proofsheet {__version__}")
    parser.add_argument("--demo", action="store_true", help="practice mode: no key, no cost, no network")
    parser.add_argument("--data-dir", type=_folder, metavar="DIR", help="keep everything under DIR")
    parser.add_argument("--base-url", metavar="URL", help=f"another gateway; also {ADDRESS_VARIABLE}")
    parser.add_argument("--theme", choices=THEME_NAMES, help="the look for this run")
    parser.add_argument(
        "--language",
        type=_language,
        metavar=f"{{{','.join(('system', *LANGUAGES))}}}",
        help="the language for this run",
    )
    parser.add_argument("--smoke-test", action="store_true", help="make one practice picture, then end")
    parser.add_argument(
        "--screenshot", type=Path, metavar="FILE", help="with --smoke-test: save a picture of the window"
    )
    parser.add_argument("--window-size", type=_size, metavar="WxH", help=argparse.SUPPRESS)
    parser.add_argument("files", nargs="*", type=_file, metavar="IMAGE", help="use these image files as references")
    return parser


def _folder(text: str) -> Path:
    if not text.strip():  # an unset variable of a script, which would mean the current folder
        raise argparse.ArgumentTypeError("names no folder")
    return Path(text)


def _file(text: str) -> Path:
    """A path, or the address of a file as desktops hand it on."""
    named = QUrl(text, QUrl.ParsingMode.StrictMode).toLocalFile() if text[:7].lower() == "file://" else ""
    return Path(named or text)


def _language(text: str) -> str:
    offered = ("system", *LANGUAGES)
    if text not in offered and text != PSEUDO:
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(offered)}")
    return text


def _size(text: str) -> tuple[int, int]:
    width, cross, height = text.lower().partition("x")
    if not (
        cross and width.isdecimal() and height.isdecimal() and 0 < int(width) < 20_000 and 0 < int(height) < 20_000
    ):
        raise argparse.ArgumentTypeError(f"{text!r} is no size such as 1280x800")
    return int(width), int(height)


def _checked_address(base_url: str | None) -> str | None:
    if base_url is None:
        return None
    from app.gateway.address import normalise_base_url

    return normalise_base_url(base_url)


def _checked_key(key: str | None) -> str | None:
    if key is None or not key.strip():
        return None
    from app.gateway.address import clean_key

    return clean_key(key)


def complain(sentence: str) -> None:
    """Say one thing on stderr, as a command does."""
    sys.stderr.write(f"proofsheet: {sentence}\n")
