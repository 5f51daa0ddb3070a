"""packaging/environment.py: what pip was told reaches uv, and every failure is a sentence."""

from __future__ import annotations

import os
import runpy
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.tree import ROOT


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "packaging" / "environment.py"))


@pytest.fixture
def translate(script: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> Callable[[str], dict[str, str]]:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    function: Callable[[str], dict[str, str]] = script["translate"]
    return function


def test_without_settings_of_pip_uv_keeps_its_own(translate: Callable[[str], dict[str, str]]) -> None:
    assert translate("global.disable-pip-version-check='true'\nfreeze.timeout='10'\n") == {}


def test_indexes_and_certificates_of_pip_reach_uv(translate: Callable[[str], dict[str, str]]) -> None:
    listed = (
        "global.index-url='https://mirror.example/simple'\n"
        "global.extra-index-url='https://one.example\\nhttps://two.example'\n"
        "global.trusted-host='mirror.example'\n"
        "global.cert='/etc/ssl/company.pem'\n"
    )
    assert translate(listed) == {
        "UV_DEFAULT_INDEX": "https://mirror.example/simple",
        "UV_INDEX": "https://one.example https://two.example",
        "UV_INDEX_STRATEGY": "unsafe-best-match",
        "UV_INSECURE_HOST": "mirror.example",
        "SSL_CERT_FILE": "/etc/ssl/company.pem",
    }


def test_the_environment_wins_over_files(translate: Callable[[str], dict[str, str]]) -> None:
    listed = "global.index-url='https://file.example'\n:env:.index-url='https://variable.example'\n"
    assert translate(listed) == {"UV_DEFAULT_INDEX": "https://variable.example"}


def test_local_folders_that_are_not_there_are_passed_over(
    translate: Callable[[str], dict[str, str]], tmp_path: Path
) -> None:
    there = tmp_path.as_uri()
    assert translate(f"global.find-links='file:///not/there {there}'\n") == {"UV_FIND_LINKS": there}
    assert translate("global.extra-index-url='file:///not/there'\n") == {}


def test_a_certificate_that_is_set_already_is_kept(
    translate: Callable[[str], dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/etc/ssl/mine.pem")
    assert translate("global.cert='/etc/ssl/company.pem'\n") == {}


def test_another_python_is_refused_in_one_sentence(
    script: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    assert script["main"](["runtime"]) == 1
    assert "needs Python 3.11, 3.12 or 3.13" in capsys.readouterr().err


def test_a_checkout_that_belongs_to_somebody_else_is_said_instead_of_blamed_on_venv(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "packaging" / "environment.py"
    copy.parent.mkdir()
    shutil.copy(ROOT / "packaging" / "environment.py", copy)
    script = runpy.run_path(str(copy))

    def may_write(path: Path, _mode: int) -> bool:  # root may write everywhere
        return path != tmp_path

    monkeypatch.setattr(os, "access", may_write)
    assert script["main"](["runtime"]) == 1
    assert capsys.readouterr().err == (
        f"proofsheet: {tmp_path} cannot be written, and the packages belong there. Start from a copy that is yours.\n"
    )
    assert not (tmp_path / ".uv").exists()


def test_a_failing_command_shows_its_output_and_the_sentence(
    script: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(script["SetupError"], match="The packages could not be installed"):
        script["run_or_explain"](
            [sys.executable, "-c", "import sys; sys.exit('no such host')"], "The packages could not be installed."
        )
    assert "no such host" in capsys.readouterr().err
