"""Who lives where: folders, sizes of modules, what stands in data and not in code."""

from __future__ import annotations

import importlib.machinery
import re
import subprocess
import sys
import tomllib

from app.catalog.load import load_catalog
from tests.architecture.tree import PRODUCT, ROOT, project_files, python_files, short

FOLDERS = {"app", "resources", "ui", "tests", "packaging"}
LONGEST = 300


def test_there_are_no_other_folders() -> None:
    found = {path.relative_to(ROOT).parts[0] for path in project_files() if path.parent != ROOT}
    assert {name for name in found if not name.startswith(".")} == FOLDERS


def test_no_module_has_grown_past_one_noun() -> None:
    lengths = {short(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files(*PRODUCT)}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_packaging_does_not_shadow_the_package_of_that_name() -> None:
    spec = importlib.machinery.PathFinder.find_spec("packaging", [str(ROOT)])
    assert spec is None or spec.loader is None or spec.origin is None
    code = "import packaging.version; print(packaging.__file__)"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "site-packages" in found


def test_every_built_in_catalogue_file_loads() -> None:
    files = [path for path in project_files() if path.match("resources/models/*.toml")]
    catalog = load_catalog(None)
    assert catalog.problems == ()
    assert files
    assert len(catalog.families) == len(files)


def test_no_model_id_stands_in_code() -> None:
    names: set[str] = set()
    for path in (ROOT / "resources" / "models").glob("*.toml"):
        for model in tomllib.loads(path.read_text(encoding="utf-8"))["models"]:
            names.update([model["id"], *model.get("aliases", [])])
    assert len(names) >= 7
    pattern = re.compile(rf"(?<![\w-])({'|'.join(re.escape(name) for name in sorted(names))})(?![\w-])")
    found = {
        short(path): sorted(set(pattern.findall(path.read_text(encoding="utf-8")))) for path in python_files(*PRODUCT)
    }
    assert {name: ids for name, ids in found.items() if ids} == {}


def test_every_suppression_says_why() -> None:
    suppression = re.compile(r"#\s*(noqa|type:\s*ignore|pyright:\s*ignore)(?P<rest>.*)")
    explained = re.compile(r"(: [A-Z]+[0-9]+(, [A-Z]+[0-9]+)*|\[[A-Za-z, ]+\]) - \S+")
    silent: list[str] = []
    for path in python_files(*PRODUCT, "tests", "packaging"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            found = suppression.search(line)
            if found and '"' not in line[: found.start()].rpartition("#")[2] and path.name != "test_house_plan.py":
                silent += [] if explained.match(found["rest"]) else [f"{short(path)}:{number}"]
    assert silent == []
