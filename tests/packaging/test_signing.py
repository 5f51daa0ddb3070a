"""Signing without credentials, with wrong ones, and what a build that fails tells of them."""

from __future__ import annotations

import sys
from pathlib import Path

import authenticode
import macos
import pytest
import windows
import workshop

FAILS = "import sys; print('refused', *sys.argv[1:]); sys.exit(3)"


def test_what_is_secret_stands_in_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTARY_PASSWORD", "of-the-notary")
    with pytest.raises(workshop.BuildError) as failed:
        workshop.run(sys.executable, "-c", FAILS, "--password", "of-the-notary", "-P", "phrase", secrets=("phrase", ""))
    told = str(failed.value)
    assert "of-the-notary" not in told
    assert "phrase" not in told
    assert "--password *** -P ***" in told, "the rest of the words says what was tried"
    assert "refused --password *** -P ***" in told, "nor does what the program said"


def test_what_is_secret_stands_in_no_error_about_the_time_either() -> None:
    waits = "import sys, time; print(sys.argv[1], flush=True); time.sleep(60)"
    with pytest.raises(workshop.BuildError) as failed:
        workshop.run(
            sys.executable, "-c", waits, "phrase-of-the-keychain", seconds=1, secrets=("phrase-of-the-keychain",)
        )
    assert "took more than 1 s" in str(failed.value)
    assert "phrase-of-the-keychain" not in str(failed.value)
    assert failed.value.__suppress_context__, "the error behind it has the words, too"


def test_without_a_certificate_nothing_is_signed_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("WINDOWS_CERTIFICATE", raising=False)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert not authenticode.is_configured()
    assert authenticode.main(["uninstall.exe"]) == 0
    assert capsys.readouterr().out == "::notice::uninstall.exe: not signed, for WINDOWS_CERTIFICATE is not set.\n"
    assert not authenticode.sign(Path("proofsheet.exe"), Path("proofsheet-cli.exe"))
    assert "proofsheet.exe, proofsheet-cli.exe: not signed" in capsys.readouterr().out


def test_a_certificate_that_is_none_is_refused_without_telling_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WINDOWS_CERTIFICATE", "not*base64")
    assert authenticode.main(["proofsheet.exe"]) == 1
    told = capsys.readouterr().err
    assert "WINDOWS_CERTIFICATE is not a file in base64" in told
    assert "not*base64" not in told


def test_programs_uninstaller_and_setup_are_signed_with_the_certificate(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A stand-in for Windows' signtool, with its words, notes what it was given; the rest is as it is there."""
    if sys.platform == "win32":
        pytest.skip("the stand-in is a script with a line that names its interpreter")
    tool = tmp_path / "10.0" / "x64" / "signtool.exe"
    tool.parent.mkdir(parents=True)
    tool.write_text(
        f"#!{sys.executable}\n"
        "import pathlib, sys\n"
        "words = sys.argv[1:]\n"
        "assert pathlib.Path(words[words.index('/f') + 1]).read_bytes() == b'certificate'\n"
        "assert words[words.index('/p') + 1] == 'open sesame'\n"
        "for file in words[words.index('/td') + 2:]:\n"
        "    with open(file, 'ab') as program: program.write(b'signed')\n"
    )
    tool.chmod(0o755)
    monkeypatch.setattr(authenticode, "_KITS", tmp_path)
    monkeypatch.setenv("WINDOWS_CERTIFICATE", "Y2VydGlm\naWNhdGU=")
    monkeypatch.setenv("WINDOWS_CERTIFICATE_PASSWORD", "open sesame")
    programs = [tmp_path / name for name in ("proofsheet.exe", "proofsheet-cli.exe")]
    for program in programs:
        program.write_bytes(b"MZ")
    assert authenticode.sign(*programs)
    assert [program.read_bytes() for program in programs] == [b"MZsigned"] * 2
    assert "proofsheet.exe, proofsheet-cli.exe: signed" in capsys.readouterr().out
    monkeypatch.setenv("WINDOWS_CERTIFICATE_PASSWORD", "another one")
    assert authenticode.main([str(programs[0])]) == 1
    assert "another one" not in capsys.readouterr().err


def test_the_builds_sign_in_the_order_in_which_things_are_packed() -> None:
    made = Path(windows.__file__).read_text(encoding="utf-8")
    made = made[made.index("def make_on_windows") : made.index("def prove_on_windows")]
    order = [made.index(step) for step in ('"proofsheet-cli.exe")', "_pack(", "sign(setup)")]
    assert order == sorted(order)
    for line in Path(macos.__file__).read_text(encoding="utf-8").splitlines():
        if "phrase" in line and "run(" in line:
            assert "secrets=hidden" in line
