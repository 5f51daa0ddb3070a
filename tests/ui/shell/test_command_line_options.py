"""What the window may be started with."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from app import __version__
from ui.options import Options, parse


def test_nothing_given_is_an_ordinary_start() -> None:
    assert parse([], {}) == Options()


def test_every_option_arrives(tmp_path: Path) -> None:
    line = "--demo --base-url toapis.cn/v1/ --theme light --window-size 1280x800 a.png"
    options = parse([*line.split(), str(tmp_path / "b.png"), "--data-dir", str(tmp_path)], {})
    assert options.demo
    assert options.data_dir == tmp_path
    assert options.base_url == "https://toapis.cn"
    assert options.theme == "light"
    assert options.window_size == (1280, 800)
    assert options.files == (Path.cwd() / "a.png", tmp_path / "b.png")


def test_a_file_may_be_given_by_its_address(tmp_path: Path) -> None:
    odd = tmp_path / "ä b#%20?.png"
    given = parse([QUrl.fromLocalFile(str(odd)).toString(QUrl.ComponentFormattingOption.FullyEncoded), str(odd)], {})
    assert given.files == (odd, odd)
    (left,) = parse(["file://%zz"], {}).files
    assert left.name == "%zz", "what is no address is a name"


def test_the_environment_gives_key_and_address_and_an_option_wins() -> None:
    environment = {"TOAPIS_API_KEY": " sk-test-1 \n", "PROOFSHEET_BASE_URL": "http://127.0.0.1:9/v1"}
    assert parse([], environment).api_key == "sk-test-1"
    assert parse([], environment).base_url == "http://127.0.0.1:9"
    assert parse(["--base-url", "https://other.example"], environment).base_url == "https://other.example"
    assert parse([], {"TOAPIS_API_KEY": "  ", "PROOFSHEET_BASE_URL": ""}) == Options()


def test_the_key_is_not_in_the_text_of_the_options() -> None:
    assert "sk-secret" not in repr(parse([], {"TOAPIS_API_KEY": "sk-secret"}))


def test_the_smoke_test_is_always_practice(tmp_path: Path) -> None:
    options = parse(["--smoke-test", "--screenshot", str(tmp_path / "shot.png")], {"TOAPIS_API_KEY": "sk-test"})
    assert options.demo
    assert options.screenshot == tmp_path / "shot.png"


@pytest.mark.parametrize(
    ("arguments", "environment", "word"),
    [
        (["--no-such-option"], {}, "--no-such-option"),
        (["--theme", "pink"], {}, "pink"),
        (["--window-size", "wide"], {}, "wide"),
        (["--data-dir", ""], {}, "names no folder"),
        (["--window-size", "0x10"], {}, "0x10"),
        (["--screenshot", "x.png"], {}, "--smoke-test"),
        (["--base-url", "http://toapis.com"], {}, "https"),
        ([], {"PROOFSHEET_BASE_URL": "ftp://toapis.com"}, "https"),
        ([], {"TOAPIS_API_KEY": "sk two words"}, "space"),
    ],
)
def test_bad_words_end_it_with_one_sentence_and_exit_code_2(
    arguments: list[str], environment: dict[str, str], word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(arguments, environment)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert word in said
    assert said.count("\n") == 1
    assert "Traceback" not in said
    assert "two words" not in said


def test_the_version_is_said_as_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(["--version"], {})
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"Proofsheet {__version__}\n"
