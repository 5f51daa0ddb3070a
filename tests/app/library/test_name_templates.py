"""Names as the person wants them, and what no template may do."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import ConfigurationError
from app.library import names
from app.library.templates import DEFAULT, NameFacts, NameTemplate
from app.settings import Settings

CREATED = datetime(2026, 11, 20, 15, 30, 12, tzinfo=UTC)
UID = "01JCXQ3V9K8M7N6P5R4S3T2W1Z"
FACTS = NameFacts(CREATED, "flux-2-pro", "A cat, in a SPACESUIT!", UID, 1536, 1024, 2)


def test_the_settings_begin_with_the_librarys_own_template() -> None:
    assert Settings().file_name_template == DEFAULT


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("{model}", f"flux-2-pro_{UID}"),
        (
            "{date} {prompt} ({size}, {number})",
            f"{CREATED.astimezone():%Y-%m-%d} a-cat-in-a-spacesuit (1536x1024, 2)_{UID}",
        ),
        ("Urlaub {number}", f"Urlaub 2_{UID}"),
    ],
)
def test_a_name_is_made_as_the_template_says(template: str, name: str) -> None:
    assert NameTemplate.parse(template).stem(FACTS) == name


@pytest.mark.parametrize(
    ("template", "why"),
    [
        ("../../{prompt}", "another folder"),
        ("a/{prompt}", "another folder"),
        ("a\\{prompt}", "another folder"),
        ("{prompt.__class__}", "There is no"),
        ("{prompt!r}", "There is no"),
        ("{prompt:>99999999}", "There is no"),
        ("{}", "There is no"),
        ("{0}", "There is no"),
        ("{prompt", "Every {"),
        ("{{prompt}}", "Every {"),
        ("a:{prompt}", "these characters"),
        ("{prompt}\n", "these characters"),
        ("{prompt}\0", "these characters"),
        ("\u202e{prompt}", "these characters"),
        ("{prompt}?", "these characters"),
        (".{prompt}", "begins with"),
        ("-rf {prompt}", "begins with"),
        ("  ", "gives no name"),
        ("", "gives no name"),
        ("x" * 300, "longer than"),
    ],
)
def test_a_hostile_template_is_refused_with_the_reason(template: str, why: str) -> None:
    with pytest.raises(ConfigurationError, match=why):
        NameTemplate.parse(template)


@given(st.text(max_size=200), st.text(max_size=60), st.text(max_size=30))
def test_whatever_is_accepted_gives_a_safe_name(template: str, prompt: str, model: str) -> None:
    try:
        checked = NameTemplate.parse(template + "{prompt}{model}")
    except ConfigurationError:
        return
    name = checked.stem(NameFacts(CREATED, model, prompt, UID))
    assert name.endswith(UID)
    assert names.uid_in(name) == UID
    assert len(name.encode()) <= 240
    assert name[0] not in " .-_"
    assert PurePosixPath(name).parts == PureWindowsPath(name).parts == (name,)
    assert not set(name) & set('<>:"/\\|?*\n\0')


def test_an_empty_field_leaves_no_hole() -> None:
    facts = NameFacts(CREATED, "m", "🐱", UID)
    assert NameTemplate.parse("{model} - {prompt} - {number}").stem(facts) == f"m - 1_{UID}"
    assert NameTemplate.parse("{prompt}").stem(facts) == UID


def test_a_long_name_keeps_its_uid() -> None:
    name = NameTemplate.parse("猫" * 190 + "{prompt}").stem(FACTS)
    assert len(name.encode()) <= 240
    assert name.endswith(f"_{UID}")


def test_the_preview_shows_a_name_without_needing_a_picture() -> None:
    assert "a-cat-in-a-spacesuit" in NameTemplate.parse("{prompt}").example()
    assert Path(NameTemplate().example()).suffix == ".png"
