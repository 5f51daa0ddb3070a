"""What every step of the build uses: folders, running other programs, the version and its date."""

from __future__ import annotations

import ast
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / ".build"
"""Everything that is made on the way."""
DIST = OUT / "dist"
"""What is published."""
PROOFS = OUT / "proofs"
"""Screenshots and lists of what was checked."""

SECRETS = (
    "MACOS_CERTIFICATE",
    "MACOS_CERTIFICATE_PASSWORD",
    "NOTARY_PASSWORD",
    "UPDATE_SIGNING_KEY",
    "WINDOWS_CERTIFICATE",
    "WINDOWS_CERTIFICATE_PASSWORD",
)
"""Variables whose values are told to nobody."""


class BuildError(Exception):
    """One sentence about what is wrong."""


def say(text: str) -> None:
    """Tell how far it is."""
    sys.stdout.write(f"build: {text}\n")
    sys.stdout.flush()


def run(
    *command: str | Path,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
    seconds: float = 1800,
    text: str = "",
    secrets: Iterable[str] = (),
) -> str:
    """What a program wrote; raises BuildError with its last lines when it fails.

    Args:
        command: the program and its arguments.
        cwd: where it runs.
        env: variables beside those of this process.
        seconds: how long it may take.
        text: its standard input.
        secrets: what no error may tell, beside the values of `SECRETS`: it would stand in a log that all can read.
    """
    words = [str(word) for word in command]
    hidden = (*secrets, *(os.environ.get(name, "") for name in SECRETS))
    told = _without(" ".join(words), hidden)
    try:
        done = subprocess.run(
            words,
            cwd=cwd,
            env={**os.environ, **(env or {})},
            input=text.encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            timeout=seconds,
        )
    except FileNotFoundError as error:
        raise BuildError(f"{words[0]} is not installed.") from error
    except subprocess.TimeoutExpired as error:
        said = (error.stdout or b"").decode("utf-8", "replace")
        said = _without(said, hidden)
        raise BuildError(f"{told} took more than {seconds:.0f} s:\n{said[-4000:]}") from None  # it has the words, too
    said = done.stdout.decode("utf-8", "replace")
    if done.returncode != 0:
        raise BuildError(f"{told} failed ({done.returncode}):\n{_without(said, hidden)[-6000:]}")
    return said


def _without(text: str, secrets: Iterable[str]) -> str:
    for secret in sorted({secret for secret in secrets if secret}, key=len, reverse=True):
        text = text.replace(secret, "***")
    return text


def version() -> str:
    """The program's version, as `app/__init__.py` says it."""
    tree = ast.parse((ROOT / "app" / "__init__.py").read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            names = [target.id for target in node.targets if isinstance(target, ast.Name)]
            if "__version__" in names:
                return str(node.value.value)
    raise BuildError("app/__init__.py has no __version__.")


def epoch() -> int:
    """Seconds since 1970 that stand in everything built: those of the last commit, so that two builds are the same.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return int(given) if given else int(run("git", "log", "-1", "--format=%ct").strip())


def tree_size(folder: Path) -> int:
    """Bytes of all files below a folder, each inode once."""
    seen: set[tuple[int, int]] = set()
    total = 0
    for path in folder.rglob("*"):
        if path.is_symlink() or not path.is_file():
            continue
        facts = path.stat()
        if (facts.st_dev, facts.st_ino) not in seen:
            seen.add((facts.st_dev, facts.st_ino))
            total += facts.st_size
    return total


def megabytes(size: int) -> str:
    """As `44.4 MB`, a million bytes each."""
    return f"{size / 1e6:.1f} MB"


def sha256(path: Path) -> str:
    """The file's hash, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def tree_hashes(folder: Path) -> dict[str, str]:
    """Path inside the folder → hash of each file, or where a link leads."""
    found: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = f"-> {path.readlink()}"
        elif path.is_file():
            found[name] = sha256(path)
    return found


def set_times(folder: Path) -> None:
    """Give everything below a folder the date of the version."""
    moment = epoch()
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (moment, moment), follow_symlinks=False)
