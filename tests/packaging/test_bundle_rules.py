"""What goes into the frozen program: what a root needs, and nothing that the building machine happens to have."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import bundle
import heif
import pytest
from PIL import _plugins

from ui.features import FEATURES

ROOT = Path(__file__).resolve().parents[2]
LINKS = {
    "/v/QtCore.so": ["libQt6Core.so.6"],
    "/v/libQt6Core.so.6": ["libglib-2.0.so.0", "libstdc++.so.6"],
    "/v/libqxcb.so": ["libxcb-cursor.so.0", "libQt6Core.so.6"],
    "/v/libqgtk3.so": ["libgtk-3.so.0"],
}
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the names are those of Linux")


def imports(path: str) -> list[tuple[str, str | None]]:
    return [(name, f"/usr/lib/{name}") for name in LINKS.get(path, [])]


@ON_LINUX
def test_a_library_is_kept_only_when_something_wanted_needs_it() -> None:
    entries = [
        ("PySide6/QtCore.abi3.so", "/v/QtCore.so", "EXTENSION"),
        ("PySide6/Qt/lib/libQt6Core.so.6", "/v/libQt6Core.so.6", "BINARY"),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/v/libqxcb.so", "BINARY"),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "/v/libqgtk3.so", "BINARY"),
        ("libglib-2.0.so.0", "/usr/lib/libglib-2.0.so.0", "BINARY"),
        ("libxcb-cursor.so.0", "/usr/lib/libxcb-cursor.so.0", "BINARY"),
        ("libgtk-3.so.0", "/usr/lib/libgtk-3.so.0", "BINARY"),
        ("libstdc++.so.6", "/usr/lib/libstdc++.so.6", "BINARY"),
        ("libpython3.11.so.1.0", "/usr/lib/libpython3.11.so.1.0", "BINARY"),
        ("libcrypto.so.3", "/usr/lib/libcrypto.so.3", "BINARY"),
    ]
    kept = [Path(entry[0]).name for entry in bundle.wanted(entries, imports)]
    assert kept == [
        "QtCore.abi3.so",
        "libQt6Core.so.6",
        "libqxcb.so",
        "libglib-2.0.so.0",
        "libxcb-cursor.so.0",
        "libpython3.11.so.1.0",
        "libcrypto.so.3",
    ]


def test_of_the_data_only_what_somebody_reads_is_kept() -> None:
    entries = [
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", "/v/a", "DATA"),
        ("PySide6/Qt/translations/qtbase_de.qm", "/v/b", "DATA"),
        ("resources/translations/proofsheet_zh_CN.qm", "/v/c", "DATA"),
        ("PySide6/QtCore.pyi", "/v/d", "DATA"),
        ("certifi/cacert.pem", "/v/e", "DATA"),
    ]
    kept = [entry[1] for entry in bundle.kept_data(entries, ("zh_CN",))]
    assert kept == ["/v/a", "/v/c", "/v/e"]


def test_links_to_what_was_left_out_go_too() -> None:
    entries = [("libA.so", "lib/libA.so.1", "SYMLINK"), ("libB.so", "lib/libB.so.1", "SYMLINK"), ("x", "/v/x", "DATA")]
    assert [entry[0] for entry in bundle.living_links(entries, ["lib/libA.so.1"])] == ["libA.so", "x"]


def test_every_part_of_the_window_that_is_imported_by_name_is_named_to_pyinstaller() -> None:
    assert set(bundle.features(ROOT)) == {feature.partition(":")[0] for feature in FEATURES}


def test_every_resource_goes_along_and_sources_of_translations_do_not() -> None:
    files = {Path(path).relative_to(ROOT).as_posix() for path, _folder in bundle.resource_files(ROOT)}
    assert "resources/styles/proofsheet.qss" in files
    assert any(name.startswith("resources/models/") for name in files)
    assert not [name for name in files if name.endswith((".ts", "screenshot.png"))]


def test_pillow_keeps_every_format_that_the_program_reads_or_writes() -> None:
    left_out = bundle.unused(_plugins, "win32")
    assert "PIL.FliImagePlugin" in left_out
    imported: set[str] = set()
    for path in (ROOT / "app").rglob("*.py"):
        imported |= set(re.findall(r"\b(\w+ImagePlugin)\b", path.read_text(encoding="utf-8")))
    assert {"PngImagePlugin", "AvifImagePlugin"} <= imported
    assert not {f"PIL.{name}" for name in imported} & set(left_out)
    assert {"PIL.PdfImagePlugin", "PIL.MpoImagePlugin"}.isdisjoint(left_out), "contact sheets; two pictures in a JPEG"


def test_nothing_that_is_left_out_is_imported_by_the_program() -> None:
    left_out = set(bundle.EXCLUDED_MODULES)
    found: list[str] = []
    for path in [*(ROOT / "app").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_bytes())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            parts = {".".join(name.split(".")[: count + 1]) for name in names for count in range(name.count(".") + 1)}
            found += [f"{path.relative_to(ROOT).as_posix()}: {name}" for name in sorted(parts & left_out)]
    # a program for developers only: `python -m app.gateway.demo`
    assert found == ["app/gateway/demo/__main__.py: uvicorn"]


def test_no_assert_is_lost_with_the_docstrings() -> None:
    spec = (ROOT / "packaging" / "proofsheet.spec").read_text(encoding="utf-8")
    assert "OPTIMIZE = 2" in spec
    asserting = [
        str(path.relative_to(ROOT))
        for path in [*(ROOT / "app").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Assert) or (isinstance(node, ast.Name) and node.id in ("__debug__", "__doc__"))
    ]
    assert asserting == []


def test_the_command_line_carries_every_module_of_its_own() -> None:
    names = bundle.application(ROOT)
    assert {"app", "app.vault", "app.cli.main", "app.library.formats"} <= set(names)
    assert "app.__main__" not in names


def test_both_programs_share_one_standard_library() -> None:
    window = [("json", "/p/json/__init__.py", "PYMODULE-2"), ("ui.main", "/r/ui/main.py", "PYMODULE-2")]
    console = [("csv", "/p/csv.py", "PYMODULE-2"), ("app", "/r/app/__init__.py", "PYMODULE-2")]
    library, (of_window, of_console) = bundle.split(window, console)
    assert library == {"json": Path("/p/json/__init__.py"), "csv": Path("/p/csv.py")}
    assert [[entry[0] for entry in left] for left in (of_window, of_console)] == [["ui.main"], ["app"]]


def test_the_shared_library_is_imported_from_and_is_the_same_each_time(tmp_path: Path) -> None:
    library = tmp_path / "base_library.zip"
    with zipfile.ZipFile(library, "w") as packed:
        packed.writestr("there_before.pyc", b"as it was")
    (tmp_path / "source").mkdir()
    package = tmp_path / "source" / "__init__.py"
    package.write_text('"""Told."""\nWORD = "package"\n')
    module = tmp_path / "source" / "inner.py"
    module.write_text("from shared_sample import WORD\n")
    modules = {"shared_sample": package, "shared_sample.inner": module}
    bundle.add_to_library(library, modules, optimize=2)
    first = library.read_bytes()
    bundle.add_to_library(library, modules, optimize=2)
    assert library.read_bytes() == first
    with zipfile.ZipFile(library) as packed:
        assert packed.read("there_before.pyc") == b"as it was"
    code = "import shared_sample, shared_sample.inner as inner; print(inner.WORD, shared_sample.__doc__)"
    environment = {**os.environ, "PYTHONPATH": str(library)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False)
    assert done.stdout.split() == ["package", "None"], done.stderr


@ON_LINUX
def test_heic_pictures_are_read_without_the_encoder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pillow_heif
    from PIL import Image

    packages = Path(pillow_heif.__file__).resolve().parents[1]
    encoders = sorted((packages / "pillow_heif.libs").glob("libx265*"))
    if not encoders:
        pytest.skip("this wheel brings no x265")
    monkeypatch.setattr(heif, "OUT", tmp_path / "out")
    try:
        stand_in = heif.stand_in(encoders[0])
    except heif.BuildError as error:
        pytest.skip(str(error))
    assert stand_in.stat().st_size < encoders[0].stat().st_size / 100
    for name in ("pillow_heif", "pillow_heif.libs"):
        place = tmp_path / "packages" / name
        place.mkdir(parents=True)
        for path in (packages / name).iterdir():
            if path.is_file():
                (place / path.name).symlink_to(stand_in if path == encoders[0] else path)
    extension = next(packages.glob("_pillow_heif*.so"))
    (tmp_path / "packages" / extension.name).write_bytes(extension.read_bytes())
    picture = tmp_path / "picture.heic"
    heif_file = pillow_heif.from_pillow(Image.new("RGB", (64, 48), (200, 40, 20)))
    heif_file.save(picture, quality=90)
    code = f"""
import sys
sys.path.insert(0, {str(tmp_path / "packages")!r})
import pillow_heif
from PIL import Image
assert pillow_heif.__file__.startswith({str(tmp_path)!r})
pillow_heif.register_heif_opener()
image = Image.open({str(picture)!r})
image.load()
print(image.size, *image.convert("RGB").getpixel((5, 5)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("(64, 48) 2")
