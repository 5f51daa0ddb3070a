"""The files around the program: what desktops, package managers and installers read of it."""

from __future__ import annotations

import configparser
import inspect
import json
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path

import deb
import licences
import pytest
import sign_release
from PIL import Image

from app import __version__
from app.cli.arguments import parse as parse_words
from app.updates.channel import CHANNEL_FILE, read_channel
from app.updates.manifest import read_manifest, sign
from ui.options import parse

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
NSIS = (ROOT / "packaging" / "windows" / "proofsheet.nsi").read_text(encoding="utf-8")


def desktop_entry(place: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # pyright: ignore[reportAttributeAccessIssue] - as its documentation tells
    place.write_text(deb.filled(LINUX / "proofsheet.desktop"), encoding="utf-8")
    parser.read(place, encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_desktop_entry_opens_pictures_with_the_program(tmp_path: Path) -> None:
    place = tmp_path / "proofsheet.desktop"
    entry = desktop_entry(place)
    assert (entry["Type"], entry["Exec"], entry["Icon"]) == ("Application", "proofsheet %F", "proofsheet")
    assert {"image/png", "image/jpeg", "image/webp", "image/heif"} <= set(entry["MimeType"].split(";"))
    assert entry["Name[zh_CN]"] if "Name[zh_CN]" in entry else entry["Comment[zh_CN]"]
    if shutil.which("desktop-file-validate"):
        subprocess.run(["desktop-file-validate", str(place)], check=True)


def test_the_metainfo_names_the_same_program(tmp_path: Path) -> None:
    text = deb.filled(LINUX / f"{deb.APP_ID}.metainfo.xml")
    tree = ET.fromstring(text)  # noqa: S314 - our own file
    assert tree.findtext("id") == deb.APP_ID
    assert tree.findtext("launchable") == "proofsheet.desktop"
    release = tree.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__
    assert {item.text for item in tree.findall("provides/binary")} == {"proofsheet", "proofsheet-cli"}
    if shutil.which("appstreamcli"):
        place = tmp_path / f"{deb.APP_ID}.metainfo.xml"
        place.write_text(text, encoding="utf-8")
        subprocess.run(["appstreamcli", "validate", "--no-net", str(place)], check=True, capture_output=True)


def test_the_manual_names_every_option_of_the_window() -> None:
    with pytest.raises(SystemExit):
        parse(["--help"])
    manual = (LINUX / "proofsheet.1").read_text(encoding="utf-8").replace("\\-", "-")
    source = (ROOT / "ui" / "options.py").read_text(encoding="utf-8")
    options = set(re.findall(r'add_argument\(\s*"(--[a-z-]+)"(?![^)]*SUPPRESS)', source, re.DOTALL))
    assert {"--demo", "--smoke-test"} <= options
    assert not [option for option in sorted(options) if option not in manual]


def test_the_manual_names_every_command_and_option_of_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    manual = (LINUX / "proofsheet-cli.1").read_text(encoding="utf-8").replace("\\-", "-")
    with pytest.raises(SystemExit):
        parse_words(["--help"])
    told = capsys.readouterr().out
    commands = re.findall(r"^    ([a-z]+) +\S", told, re.MULTILINE)
    options = set(re.findall(r"(--[a-z-]+)", told)) - {"--help"}
    assert {"generate", "resume", "library"} <= set(commands)
    assert [name for name in commands if f".B {name}\n" not in manual] == []
    assert [option for option in sorted(options) if option not in manual] == []


def test_the_windows_installer_stays_with_the_person_who_runs_it() -> None:
    assert "RequestExecutionLevel user" in NSIS
    assert "HKLM" not in NSIS
    assert "$PROGRAMFILES" not in NSIS
    assert 'InstallDir "$LOCALAPPDATA\\Programs\\Proofsheet"' in NSIS


def test_uninstalling_removes_no_folder_of_the_person() -> None:
    removed = re.findall(r"RMDir (/r )?\"([^\"]+)\"", NSIS)
    assert ("/r ", "$INSTDIR\\_internal") in removed
    assert [place for recursive, place in removed if recursive] == ["$INSTDIR\\_internal"]


def test_everything_that_is_shipped_comes_with_its_licence(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "licences.py"), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    entries = {entry["name"].lower(): entry for entry in json.loads((tmp_path / "index.json").read_text("utf-8"))}
    assert {"httpx", "pillow", "pyside6_essentials", "pynacl", "python"} <= set(entries)
    assert licences.FOLDER.name == "licences"
    for entry in entries.values():
        assert entry["licence"] not in ("", "see the text"), entry["name"]
        assert entry["files"], entry["name"]
        assert all((tmp_path / name).stat().st_size > 100 for name in entry["files"])
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (tmp_path / "LGPL-3.0.txt").read_text("utf-8")


def test_the_icon_is_readable_at_its_smallest_on_light_and_dark(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "icons.py"), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    for size in (16, 22, 24, 32, 48, 64, 128, 256, 512):
        with Image.open(tmp_path / f"{size}.png") as drawn:
            assert drawn.size == (size, size)
    with Image.open(tmp_path / "proofsheet.ico") as icon:
        assert {(16, 16), (32, 32), (256, 256)} <= set(icon.info["sizes"])
    for ground in ((255, 255, 255), (23, 24, 27)):
        canvas = Image.new("RGBA", (16, 16), (*ground, 255))
        with Image.open(tmp_path / "16.png") as smallest:
            canvas.alpha_composite(smallest.convert("RGBA"))
        colours = [canvas.getpixel((x, y)) for x in range(16) for y in range(16)]
        lightness = sorted(_luminance(colour) for colour in colours if isinstance(colour, tuple))
        assert (lightness[-20] + 0.05) / (lightness[20] + 0.05) > 3, "at 16 pixels its parts run together"


def _luminance(colour: tuple[int, ...]) -> float:
    parts = [value / 255 for value in colour[:3]]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_release_is_signed_so_that_the_program_accepts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sign_release.make_key()
    pair = dict(line.split("=", 1) for line in capsys.readouterr().out.splitlines())
    for name, value in pair.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    (tmp_path / "Proofsheet-0.1.0-x64-setup.exe").write_bytes(b"setup")
    (tmp_path / "SHA256SUMS").write_text("none of the updates")
    notes = tmp_path / "notes.md"
    notes.write_text("What is new")
    out = sign_release.write_manifest(tmp_path, "https://example.org/v1/", notes, tmp_path / "manifest.json")
    manifest = read_manifest(out.read_bytes(), sign_release.base64.b64decode(pair["UPDATE_PUBLIC_KEY"]))
    (file,) = manifest.files
    assert (file.kind, file.machine, file.size) == ("windows-setup", "x86_64", 5)
    assert file.url == "https://example.org/v1/Proofsheet-0.1.0-x64-setup.exe"
    assert manifest.notes == "What is new"

    values = {**json.loads(json.loads(out.read_bytes())["signed"]), "expires": "2024-01-01T00:00:00+00:00"}
    out.write_bytes(sign(json.dumps(values), sign_release.base64.b64decode(pair["UPDATE_SIGNING_KEY"])))
    renewed = sign_release.renew_manifest(out, tmp_path / "renewed.json")
    again = read_manifest(renewed.read_bytes(), sign_release.base64.b64decode(pair["UPDATE_PUBLIC_KEY"]))
    assert again.expires > datetime.now(UTC)
    assert (again.version, again.released, again.files) == (manifest.version, manifest.released, manifest.files)
    out.write_bytes(out.read_bytes().replace(b"example.org", b"example.com"))
    assert sign_release.main(["renew", str(out), str(tmp_path / "never.json")]) == 1
    assert not (tmp_path / "never.json").exists()

    monkeypatch.setenv("UPDATE_SIGNING_KEY", "c2hvcnQ=")
    with pytest.raises(sign_release.BuildError, match="UPDATE_SIGNING_KEY"):
        sign_release.write_manifest(tmp_path, "https://example.org", notes, tmp_path / "manifest.json")


def test_the_package_never_looks_for_updates(tmp_path: Path) -> None:
    """The channel lies in the bundle where the program looks for it, and not in the package."""
    inside = CHANNEL_FILE.relative_to(ROOT)
    channel = tmp_path / "_internal" / inside
    channel.parent.mkdir(parents=True)
    channel.write_text(
        json.dumps({"manifest": "https://example.org", "public_key": "A" * 43 + "=", "kind": "appimage"})
    )
    assert read_channel(channel) is not None
    deb.take_channel_out(tmp_path)
    assert read_channel(channel) is None
    assert "take_channel_out(library)" in inspect.getsource(deb.lay_out)


@pytest.mark.skipif(sys.platform != "linux", reason="an AppImage is for Linux")
def test_the_front_of_the_appimage_compiles(tmp_path: Path) -> None:
    if not Path("/usr/include/squashfuse/ll.h").is_file() or not shutil.which("gcc"):
        pytest.skip("libsquashfuse-dev, libfuse3-dev or gcc is not installed")
    flags = ["-std=gnu11", "-fsyntax-only", "-Wall", "-Wextra", "-Werror"]
    places = ["-D_FILE_OFFSET_BITS=64", "-DFUSE_USE_VERSION=32", "-I/usr/include/squashfuse", "-I/usr/include/fuse3"]
    source = str(LINUX / "runtime.c")
    done = subprocess.run(["gcc", *flags, *places, source], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
