"""What leaves this computer tells nothing of who sits at it."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from app.paths import find_paths
from app.personal import Personal, own_names, personal_of, without_words

ROOT = Path("/data/of jane")
HOME = Path("/people/jane")
NAMES = {"<user>": "jane", "<machine>": "janes-laptop.lan", "<machine name>": "janes-laptop"}


@pytest.fixture
def personal() -> Personal:
    return Personal(
        {"<data>": ROOT / "data", "<program>": HOME / "apps" / "proofsheet"},
        closed={"<library>": ROOT / "library", "~": HOME},
        hosts={"toapis.com"},
        names=NAMES,
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("/data/of jane/data/journal.sqlite3 is damaged", "<data>/journal.sqlite3 is damaged"),
        ('File "/people/jane/apps/proofsheet/ui/main.py", line 3', 'File "<program>/ui/main.py", line 3'),
        ("/data/of jane/library/2026/my cat.png could not be written (No space left).",
         "<library> could not be written (No space left)."),
        ("/people/jane/Secret plans/my.dir/cat (1).png is no picture", "~ is no picture"),
        ("[Errno 2] No such file: '/mnt/My Pictures/cat and dog.png'", "[Errno 2] No such file: '<path>'"),
        ("cannot open /mnt/disk/x y/cat.png: denied", "cannot open <path>: denied"),
        (r"cannot open D:\People\Jane Doe\cat.png now", "cannot open <path> now"),
        (r"cannot open '\\nas\share\cat.png'", "cannot open '<path>'"),
        ("file:///people/jane/cat.png", "file://<host>"),
        ("see https://toapis.com/v1/tasks/1?sig=secret", "see https://toapis.com/v1/tasks/1?…"),
        ("GET https://files.janes-company.example/a.png", "GET https://<host>/a.png"),
        ("proxy http://jane:pw@10.0.0.7:3128 failed", "proxy http://<host>:3128 failed"),
        ("connected from 192.168.1.17 and fe80:1:2:3:4:5:6:7", "connected from <address> and <address>"),
        ("Jane on JANES-LAPTOP.lan (janes-laptop)", "<user> on <machine> (<machine name>)"),
        ("KeyError: 'a cat on a mat'", "KeyError: '<14 characters>'"),
        ("KeyError: '一只红色的狐狸'", "KeyError: '<7 characters>'"),
        ("bad value '红狐' of 'model'", "bad value '<2 characters>' of 'model'"),
        ("no codec for b'a cat on a mat'", "no codec for b'<14 characters>'"),
        ("key sk-abcdefgh12345678", "key sk-…"),
    ],
)  # fmt: skip
def test_what_is_personal_is_taken_out(personal: Personal, text: str, left: str) -> None:
    assert personal.out_of(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "task 01JCX: SENDING → ACCEPTED after 2.1 s, 16/9 and 3 / 4",
        "TypeError: 'NoneType' object is not callable",
        "http 502 and/or a timeout at 17:05:12.123",
        "Python 3.11.9 on Linux 6.1.0-18 x86_64",
        "'a b' of {'id': '…', 'url': 'https://toapis.com/v1?…'}",
        "janet and Janesville are no names of hers",
    ],
)
def test_ordinary_text_is_left_as_it_is(personal: Personal, text: str) -> None:
    assert personal.out_of(text) == text


@pytest.mark.parametrize(
    "quoted",
    [
        "said: a cat on a mat\nand a dog",
        r"said: 'a cat on a mat\nand a dog'",
        '{"prompt": "a cat on a mat\\nand a dog"}',
        "said: a cat on a mat and a dog",
        "not allowed: a cat on a m...",
        "the line and a dog, too: a cat on a mat",
    ],
)
def test_prompts_are_taken_out_however_they_are_quoted(personal: Personal, quoted: str) -> None:
    personal.learn(["a cat on a mat\nand a dog"])
    assert "cat" not in personal.out_of(quoted)


def test_a_prompt_of_another_alphabet_is_taken_out_of_escaped_json() -> None:
    assert "\\u" not in without_words('{"p": "\\u4e00\\u53ea\\u732b"}', "一只猫")


def _in_json(prompt: str) -> str:
    return json.dumps({"p": prompt})


def _in_json_in_json(prompt: str) -> str:
    return json.dumps({"message": _in_json(prompt)})


def _in_bytes(prompt: str) -> str:
    return repr(_in_json(prompt).encode())


def _cut(prompt: str) -> str:
    return _in_json(prompt)[:40]


@pytest.mark.parametrize("way", [_in_json, _in_json_in_json, _in_bytes, _cut, quote, quote_plus, html.escape])
@pytest.mark.parametrize("prompt", ['a "secret" caf\u00e9 with my lady & dog', "\U0001f600 un secret de ma lady & dog"])
def test_prompts_are_taken_out_however_programs_write_them(prompt: str, way: Callable[[str], str]) -> None:
    left = without_words(way(prompt), prompt)
    assert not any(word in left for word in ("secret", "caf", "lady", "dog"))


def test_a_prompt_like_our_own_notes_does_not_go_on_for_ever(personal: Personal) -> None:
    personal.learn(["characters of prompt", "a cat on a mat"])
    assert "cat" not in personal.out_of("characters of prompt: a cat on a mat")


def test_a_short_prompt_goes_whole_and_an_empty_one_is_none(personal: Personal) -> None:
    personal.learn(["cat", "", "  "])
    assert personal.out_of("a cat") == "a <3 characters of prompt>"


def test_nothing_is_hidden_twice_or_without_end(personal: Personal) -> None:
    personal.learn(["<12 characters of prompt>"])
    assert personal.out_of(personal.out_of("x")) == "x"


def test_the_folders_of_this_program_keep_their_names(tmp_path: Path) -> None:
    paths = find_paths(tmp_path)
    hidden = personal_of(paths).out_of(f"{paths.logs}/proofsheet.log, {__file__} and {paths.library}/a.png")
    assert hidden == "<logs>/proofsheet.log, <program>/tests/app/test_personal_texts.py and <library>"


def test_the_system_is_asked_who_the_person_is() -> None:
    assert own_names()["<home>"] == Path.home().name


def test_earlier_prompts_are_taken_out_too_without_quotes_around_them(personal: Personal) -> None:
    personal.learn([], earlier=["a lighthouse in fog, oil painting", "gulls"])
    told = personal.out_of("ValueError: a lighthouse in fog, oil painting is not of gulls, and a lighthouse in fo…")
    assert "lighthouse" not in told
    assert "gulls" not in told
    assert told.startswith("ValueError: <33 characters of prompt> is not of")


def test_short_earlier_prompts_take_no_letters_out_of_other_words(personal: Personal) -> None:
    text = "a category of state: rest, restful"
    personal.learn([], earlier=["a", "cat", "rest", "", " "])
    assert personal.out_of(text) == "a category of state: <4 characters of prompt>, restful"
    personal.learn([], earlier=["猫"])
    assert "猫" not in personal.out_of("KeyError: 一只猫")
