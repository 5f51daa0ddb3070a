"""The kinds of pictures that desktops offer the program for: one list, whatever the system."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import deb
import pictures
import pillow_heif
import pytest
from PIL import Image

from ui.references.offer import PATTERNS

ROOT = Path(__file__).resolve().parents[2]
NSIS = ROOT / "packaging" / "windows" / "proofsheet.nsi"


def test_every_kind_is_one_that_the_program_reads() -> None:
    pillow_heif.register_heif_opener()
    known = Image.registered_extensions()
    assert [ending for ending in pictures.endings() if ending not in known] == []
    assert sorted(f"*{ending}" for ending in pictures.endings()) == sorted(PATTERNS), "as its own dialog offers"


def test_the_systems_agree(tmp_path: Path) -> None:
    kinds = pictures.KINDS
    assert len({kind.media_type for kind in kinds}) == len({kind.uniform_type for kind in kinds}) == len(kinds)
    entry = deb.filled(ROOT / "packaging" / "linux" / "proofsheet.desktop")
    (line,) = re.findall(r"(?m)^MimeType=(.*)$", entry)
    assert line.rstrip(";").split(";") == [kind.media_type for kind in kinds]
    spec = (ROOT / "packaging" / "proofsheet.spec").read_text(encoding="utf-8")
    assert '"LSItemContentTypes": pictures.uniform_types()' in spec
    assert pictures.uniform_types() == [kind.uniform_type for kind in kinds]
    written = pictures.write_for_nsis(tmp_path / "made" / "pictures.nsh").read_text(encoding="ascii")
    for macro in ("OpenWith", "NoOpenWith"):
        assert re.findall(rf'!insertmacro {macro} "(\.\w+)"', written) == pictures.endings()
    installs, removes = NSIS.read_text(encoding="utf-8").split('Section "Uninstall"')
    assert "!insertmacro OpenWithAll" in installs
    assert "!insertmacro NoOpenWithAll" in removes
    assert not re.search(r'!insertmacro (No)?OpenWith "', installs + removes), "no ending beside the list"


def test_the_installer_compiles_and_hands_its_uninstaller_to_be_signed(tmp_path: Path) -> None:
    if shutil.which("makensis") is None:
        pytest.skip("makensis is not installed")
    source = tmp_path / "frozen"
    (source / "_internal").mkdir(parents=True)
    for name in ("proofsheet.exe", "proofsheet-cli.exe", "_internal/library.dll"):
        (source / name).write_bytes(b"MZ")
    Image.new("RGBA", (32, 32)).save(tmp_path / "icon.ico")
    signer = tmp_path / "signer.py"
    signer.write_text(
        "import pathlib, sys\n"
        "head = pathlib.Path(sys.argv[1]).read_bytes()[:2]\n"
        f"pathlib.Path({str(tmp_path / 'signed.txt')!r}).write_bytes(head)\n"
    )
    flag = "/D" if sys.platform == "win32" else "-D"
    values = {
        "VERSION": "0.1.0",
        "NUMBERS": "0.1.0.0",
        "SOURCE": source,
        "OUT": tmp_path / "setup.exe",
        "ICON": tmp_path / "icon.ico",
        "KILOBYTES": 1,
        "PICTURES": pictures.write_for_nsis(tmp_path / "pictures.nsh"),
        "SIGN": f"{sys.executable} {signer}",
    }
    command = ["makensis", f"{flag[0]}V2", *[f"{flag}{name}={value}" for name, value in values.items()], str(NSIS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "setup.exe").read_bytes()[:2] == b"MZ"
    assert (tmp_path / "signed.txt").read_bytes() == b"MZ", "the uninstaller goes through the signer"
