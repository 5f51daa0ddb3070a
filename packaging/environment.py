"""Brings `.venv` to what `packaging/locks` says; `run` calls it when that has changed, `run.cmd` at each start.

    python packaging/environment.py runtime|dev         install one of the locks
    python packaging/environment.py start [ARGUMENTS]   install when needed, then do what ./run ARGUMENTS does

Needs nothing but the standard library. Every file is checked against the hashes in the lock. No registry is named here:
uv's own settings count, and where there are none, the ones that the person gave to pip.
"""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ROOT / "packaging" / "locks"
VENV = Path(os.environ.get("PROOFSHEET_VENV") or ROOT / ".venv")
"""`packaging/build` freezes the program in an environment of its own."""
UV_VENV = ROOT / ".uv"
STATE = VENV / "proofsheet"
"""Copies of what was installed, for `run` to compare with at each start."""
SUPPORTED = ((3, 11), (3, 12), (3, 13))

PIP_TO_UV = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "trusted-host": "UV_INSECURE_HOST",
    "cert": "SSL_CERT_FILE",
}
UV_INDEX_VARIABLES = (
    "UV_DEFAULT_INDEX",
    "UV_INDEX",
    "UV_INDEX_URL",
    "UV_EXTRA_INDEX_URL",
    "UV_FIND_LINKS",
    "UV_CONFIG_FILE",
)


class SetupError(Exception):
    """One or two sentences for the person."""


def main(arguments: list[str]) -> int:
    """Do what the first word says; 0 when all went well, 1 after a sentence on stderr."""
    try:
        require_python()
        if arguments[0] == "start":
            return start(arguments[1:])
        set_up(arguments[0])
    except SetupError as error:
        say(str(error))
        return 1
    except OSError as error:
        say(f"{error.filename or VENV} could not be written or read: {error.strerror}.")
        return 1
    return 0


def start(arguments: list[str]) -> int:
    """What `run` does in shell, for systems without one; the exit code of what was started."""
    mode = arguments[0] if arguments and arguments[0] in ("--setup", "--test", "--bench") else ""
    profile = "dev" if mode else "runtime"
    if not is_installed(profile):
        set_up("dev" if (STATE / "dev.txt").exists() else profile)
    python = str(executable(VENV, "python"))
    if mode == "--setup":
        say("ready: run starts the window, run --test the tests.")
        return 0
    if mode:
        words = ["pytest", "-n", "auto", "--dist", "worksteal"] if mode == "--test" else ["tests.benchmarks"]
        return subprocess.run([python, "-m", *words, *arguments[1:]], cwd=ROOT, check=False).returncode
    return subprocess.run([python, "-P", "-m", "ui", *arguments], check=False).returncode


def set_up(profile: str) -> None:
    """Install a lock, getting uv and making `.venv` where they are missing."""
    place = VENV if VENV.exists() else ROOT
    if not os.access(place, os.W_OK):
        raise SetupError(f"{place} cannot be written, and the packages belong there. Start from a copy that is yours.")
    uv = find_uv()
    prepare_venv(uv)
    install(uv, profile)


def is_installed(profile: str) -> bool:
    """Whether `.venv` holds what the lock says now; compares files only."""
    if not executable(VENV, "python").exists() or not (STATE / "root").exists():
        return False
    names = ("runtime.txt", "dev.txt") if profile == "dev" else ("runtime.txt",)
    same = all((STATE / name).exists() and filecmp.cmp(STATE / name, LOCKS / name, shallow=False) for name in names)
    return same and (STATE / "root").read_text(encoding="utf-8") == f"{ROOT}\n"


def require_python() -> None:
    """Raise SetupError when this Python is one that the locks were not made for."""
    if sys.version_info[:2] not in SUPPORTED:
        raise SetupError(f"Proofsheet needs Python 3.11, 3.12 or 3.13; this is {sys.version.split()[0]}.")


def say(text: str) -> None:
    """Tell the person what happens now."""
    sys.stderr.write(f"proofsheet: {text}\n")
    sys.stderr.flush()


def executable(venv: Path, name: str) -> Path:
    """Where a virtual environment keeps a program."""
    return venv / "Scripts" / f"{name}.exe" if os.name == "nt" else venv / "bin" / name


def works(*command: str | Path) -> bool:
    """Whether a command runs and succeeds."""
    try:
        return subprocess.run([*command], capture_output=True, check=False, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


# ------------------------------------------------------------------------------------------------------------------ uv


def find_uv() -> Path:
    """The uv that is installed already, or one of our own in `.uv`."""
    installed = shutil.which("uv")
    if installed and works(installed, "venv", "--clear", "--help"):  # --clear: since 0.8
        return Path(installed)
    own = executable(UV_VENV, "uv")
    if not works(own, "--version"):
        say("getting uv, which installs the rest …")
        shutil.rmtree(UV_VENV, ignore_errors=True)
        run_or_explain(
            [sys.executable, "-m", "venv", str(UV_VENV)],
            "Python's own `venv` module does not work here (Debian and Ubuntu: `sudo apt-get install python3-venv`).",
        )
        run_or_explain(
            [
                str(executable(UV_VENV, "python")),
                *("-m", "pip", "--disable-pip-version-check", "install", "--quiet"),
                *("--require-hashes", "--only-binary", ":all:", "-r", str(LOCKS / "uv.txt")),
            ],
            "uv could not be installed. Is the network there? pip's own settings (index, proxy, certificate) count.",
        )
    return own


def run_or_explain(command: list[str], sentence: str, environment: Mapping[str, str] | None = None) -> None:
    """Run `command` in the checkout; when it fails, show what it wrote and raise SetupError with `sentence`."""
    done = subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode != 0:
        sys.stderr.write(done.stdout.decode("utf-8", "replace"))
        raise SetupError(sentence)


# ----------------------------------------------------------------------------------------------------------- .venv


def prepare_venv(uv: Path) -> None:
    """Keep a `.venv` that works, make one when there is none."""
    code = f"import sys; sys.exit(sys.version_info[:2] not in {SUPPORTED!r})"
    if works(executable(VENV, "python"), "-c", code):
        return
    if VENV.exists() and not (VENV / "pyvenv.cfg").exists() and any(VENV.iterdir()):
        raise SetupError(f"{VENV} is in the way: it is no virtual environment. Move it elsewhere and start again.")
    run_or_explain(
        [str(uv), "venv", "--quiet", "--clear", "--no-project", "--python", sys.executable, str(VENV)],
        f"The virtual environment {VENV} could not be made.",
    )


def install(uv: Path, profile: str) -> None:
    """Install the lock `profile`, neither more nor less, and remember what was installed."""
    lock = LOCKS / f"{profile}.txt"
    shutil.rmtree(STATE, ignore_errors=True)  # an interrupted installation counts as none
    say(f"installing what {lock.relative_to(ROOT)} names …")
    command = [
        *(str(uv), "pip", "sync", "--quiet", "--require-hashes", "--no-build"),
        *("--python", str(executable(VENV, "python")), str(lock)),
    ]
    sentence = "The packages could not be installed (the lines above say why). Is the network there? Start again then."
    configured = pip_settings()
    if configured:
        try:
            run_or_explain(command, sentence, {**os.environ, **configured})
        except SetupError:
            say("that failed with pip's settings; trying with uv's own …")
            configured = {}
    if not configured:
        run_or_explain(command, sentence)
    packages = subprocess.run(
        [str(executable(VENV, "python")), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    ).stdout.strip()
    # the program starts from any folder; at the end of sys.path it hides nothing
    Path(packages, "proofsheet.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    STATE.mkdir()
    (STATE / "root").write_text(f"{ROOT}\n", encoding="utf-8")
    if profile == "dev":
        shutil.copyfile(lock, STATE / "dev.txt")
    shutil.copyfile(LOCKS / "runtime.txt", STATE / "runtime.txt")


def pip_settings() -> dict[str, str]:
    """What the person told pip about indexes and certificates, as variables of uv, which does not read pip's files."""
    if any(os.environ.get(name) for name in UV_INDEX_VARIABLES):
        return {}
    for python in (executable(UV_VENV, "python"), Path(sys.executable)):
        if python.exists():
            done = subprocess.run(
                [str(python), "-m", "pip", "config", "list"], capture_output=True, check=False, text=True
            )
            if done.returncode == 0:
                return translate(done.stdout)
    return {}


def translate(listed: str) -> dict[str, str]:
    """The output of `pip config list` as variables of uv."""
    values: dict[str, str] = {}
    for line in listed.splitlines():  # global first, the environment last: later lines win
        name, _, value = line.partition("=")
        section, _, option = name.rpartition(".")
        if section in ("global", "install", ":env:"):
            places = value.strip().strip("'\"").replace("\\n", " ").split()
            values[option] = " ".join(place for place in places if exists(place))
    result = {variable: values[option] for option, variable in PIP_TO_UV.items() if values.get(option)}
    if "UV_INDEX" in result:
        result["UV_INDEX_STRATEGY"] = "unsafe-best-match"  # as pip does; the hashes decide what is accepted
    if "UV_FIND_LINKS" in result:
        result["UV_FIND_LINKS"] = result["UV_FIND_LINKS"].replace(" ", ",")
    if os.environ.get("SSL_CERT_FILE"):
        result.pop("SSL_CERT_FILE", None)
    return result


def exists(place: str) -> bool:
    """Whether a place may hold packages: pip passes over local folders that are not there, uv stops at them."""
    return not place.startswith("file:") or Path(url2pathname(urlsplit(place).path)).exists()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
