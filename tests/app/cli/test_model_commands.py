"""`models --check`, `models --template` and `generate --mask`, as a script uses them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from app.catalog.load import TEMPLATE
from app.gateway.demo.app import PracticeGateway
from tests.app.cli.conftest import Run


def test_the_template_is_printed_and_passes_its_own_check(run: Run, tmp_path: Path) -> None:
    ran = run("models", "--template")
    assert ran.code == 0
    assert ran.out == TEMPLATE.read_text(encoding="utf-8")
    assert "models --check FILE" in ran.err
    mine = tmp_path / "mine.toml"
    mine.write_text(ran.out, encoding="utf-8")
    checked = run("models", "--check", str(mine))
    assert (checked.code, checked.out) == (0, "mine.toml adds my-model-1 (My Model 1)\n")


def test_mistakes_are_told_with_file_and_line(run: Run, tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text(TEMPLATE.read_text(encoding="utf-8").replace("maximum = 5", "maximmum = 5"), encoding="utf-8")
    line = next(
        number for number, text in enumerate(mine.read_text(encoding="utf-8").splitlines(), 1) if "maximm" in text
    )
    ran = run("models", "--check", str(mine))
    assert ran.code == 2
    assert ran.out.startswith(f"mine.toml, line {line}: ")
    assert "maximmum" in ran.out
    assert "would not be loaded" in ran.err
    found = run("models", "--check", str(mine), "--json").json
    assert [problem["line"] for problem in found["problems"]] == [line]
    assert found["added"] == found["replaced"] == []


def test_a_file_that_is_not_there_is_one_sentence(run: Run, tmp_path: Path) -> None:
    ran = run("models", "--check", str(tmp_path / "gone.toml"))
    assert (ran.code, ran.out) == (2, "gone.toml: it is not a file\n")


def test_a_table_of_ones_own_is_listed(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "data" / "models"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_bytes(TEMPLATE.read_bytes())
    assert "my-model-1" in run("models").out


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "mug.png"
    Image.new("RGB", (300, 200), "#8fb3c7").save(path)
    return path


def test_a_mask_is_a_file_too(run: Run, gateway: PracticeGateway, photo: Path, tmp_path: Path) -> None:
    mask = tmp_path / "mask.png"
    Image.new("RGBA", (300, 200), (0, 0, 0, 0)).save(mask)
    words = ("generate", "--model", "gpt-4o-image", "--prompt", "a gold handle", "--ref", str(photo))
    ran = run(*words, "--mask", str(mask), "--json")
    assert ran.code == 0, ran.err
    assert len(ran.json["task"]["images"]) == 1
    assert len(gateway.ledger) == 1


def test_a_mask_of_other_pixels_is_refused_and_nothing_is_sent(
    run: Run, gateway: PracticeGateway, photo: Path, tmp_path: Path
) -> None:
    mask = tmp_path / "mask.png"
    Image.new("RGBA", (200, 300), (0, 0, 0, 0)).save(mask)
    words = ("generate", "--model", "gpt-4o-image", "--prompt", "a gold handle", "--ref", str(photo))
    ran = run(*words, "--mask", str(mask))
    assert ran.code == 2
    assert "it needs the 300 × 200 of the first reference" in ran.err
    refused = run("generate", "--model", "flux-2-pro", "--prompt", "a cup", "--ref", str(photo), "--mask", str(mask))
    assert refused.code == 2
    assert "takes no mask" in refused.err
    assert len(gateway.ledger) == 0
