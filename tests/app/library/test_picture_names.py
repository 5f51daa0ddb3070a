"""Names that are safe on every operating system, whatever the prompt."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ulid import ULID

from app.library import names
from app.library.templates import NameFacts, NameTemplate

CREATED = datetime(2026, 11, 20, 15, 30, 12, tzinfo=UTC)
UID = "01JCXQ3V9K8M7N6P5R4S3T2W1Z"


def stem(created: datetime, model: str, prompt: str, uid: str) -> str:
    return NameTemplate().stem(NameFacts(created, model, prompt, uid))


@given(st.text(max_size=300), st.text(max_size=100))
@example("../../etc/passwd", "..")
@example("a\0b", "\0")
@example("CON", "NUL")
@example("\u202egnp.exe", "m")
@example("x" * 10_000, "y" * 1000)
@example("日本語のとても長い文章" * 100, "モデル" * 40)
@example("🐱🚀👩‍👩‍👧❤️", "🐱")
@example("trailing. . ", "m.")
@example("\ud800", "\udfff")
def test_no_prompt_makes_an_unsafe_name(prompt: str, model: str) -> None:
    name = stem(CREATED, model, prompt, UID)
    assert re.match(r"\d{6}_", name)
    assert name.endswith(UID)
    assert len(name.encode()) <= 240
    assert PurePosixPath(name).parts == PureWindowsPath(name).parts == (name,)
    for char in name:
        assert char in "_-" or unicodedata.category(char)[0] in "LNM"
    assert not set(name) & set('<>:"/\\|?*. ')
    assert names.uid_in(name) == UID
    assert names.uid_in(f"{name}-2") == UID


def test_a_plain_prompt_is_readable() -> None:
    name = stem(CREATED, "flux-2-pro", "A cat, in a SPACESUIT!", UID)
    assert name == f"{CREATED.astimezone():%H%M%S}_flux-2-pro_a-cat-in-a-spacesuit_{UID}"


def test_only_emoji_leave_the_prompt_out() -> None:
    assert stem(CREATED, "m", "🐱❤️", UID).endswith(f"_m_{UID}")


def test_letters_of_every_script_stay() -> None:
    assert names.slug("Käfer 猫 кот हिन्दी") == "käfer-猫-кот-हिन्दी"


def test_a_long_prompt_is_cut_between_words() -> None:
    slug = names.slug("photograph " * 30)
    assert len(slug) <= 60
    assert set(slug.split("-")) == {"photograph"}


def test_composed_and_decomposed_letters_give_one_name() -> None:
    assert names.slug("cafe\u0301") == names.slug("caf\u00e9") == "café"


def test_days_are_local() -> None:
    local = CREATED.astimezone()
    assert str(names.day_folder(CREATED)) == f"{local:%Y}/{local:%Y-%m-%d}"


def test_one_image_of_a_task_always_has_the_same_uid() -> None:
    task = str(ULID())
    assert names.uid_of_result(task, 0) == names.uid_of_result(task, 0)
    assert len({names.uid_of_result(task, index) for index in range(50)}) == 50
    uid = names.uid_of_result(task, 3)
    assert names.moment_of(uid) == ULID.from_str(uid).datetime == ULID.from_str(task).datetime


def test_the_latest_uid_there_can_be_is_read() -> None:
    assert names.moment_of("7" + "Z" * 25).year == 9999
    assert names.uid_of_file("", "", 2**60).startswith("7ZZZZZZZZZ")


@pytest.mark.parametrize("task_id", ["", "task_img_1", "\ud800", "x" * 26])
def test_a_task_id_that_is_no_ulid_gives_a_uid_too(task_id: str) -> None:
    assert names.is_uid(names.uid_of_result(task_id, 0))


@pytest.mark.parametrize("stem", ["", "holiday", "IMG_0001", f"x{UID}", f"{UID}x", UID.lower()])
def test_other_names_hold_no_uid(stem: str) -> None:
    assert names.uid_in(stem) is None
