"""`{a|b|c}` in a prompt: what it stands for, and what stays as it was typed."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalog.alternatives import DEEPEST, escape, expand
from app.errors import RequestRefusedError

PLENTY = 1000


def refusal(text: str, cap: int = PLENTY) -> RequestRefusedError:
    with pytest.raises(RequestRefusedError) as refused:
        expand(text, cap)
    (problem,) = refused.value.problems
    assert problem.field == "prompt"
    assert problem.message.isprintable()
    return refused.value


@pytest.mark.parametrize(
    ("text", "prompts"),
    [
        ("a {red|blue} mug", ("a red mug", "a blue mug")),
        ("{a|b} {c|d}", ("a c", "a d", "b c", "b d")),
        ("{a|b{c|d}e|f}", ("a", "bce", "bde", "f")),
        ("{|very }large", ("large", "very large")),
        ("{a||b}", ("a", "", "b")),
        ("{|}", ("", "")),
        ("{a|a}", ("a", "a")),
        ("{猫|🐈‍⬛}", ("猫", "🐈‍⬛")),
        ("{one\ntwo|three}", ("one\ntwo", "three")),
    ],
)
def test_alternatives_in_their_order(text: str, prompts: tuple[str, ...]) -> None:
    assert expand(text, PLENTY) == prompts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a mug",
        "a | b",
        r"a \| b",
        "}{",
        "a } b",
        "{a",
        "{a {b",
        "{one}",
        "{}",
        '{"style": {"light": "soft"}}',
        r"C:\new\\",
    ],
)
def test_text_without_alternatives_is_itself(text: str) -> None:
    assert expand(text, 1) == (text,)


@pytest.mark.parametrize(
    ("text", "prompts"),
    [
        (r"\{a|b\}", ("{a|b}",)),
        (r"{a\|b|c}", ("a|b", "c")),
        (r"{a\}|b}", ("a}", "b")),
        (r"{\{a|b}", ("{a", "b")),
        (r"\\{a|b}", ("\\a", "\\b")),
        (r"\\\{a|b", ("\\{a|b",)),
        (r"{a\n|b}", (r"a\n", "b")),
        ('{"a": "{x|y}"}', ('{"a": "x"}', '{"a": "y"}')),
        ("{ {a|b}", ("{ a", "{ b")),
    ],
)
def test_a_backslash_makes_a_brace_or_a_bar_plain(text: str, prompts: tuple[str, ...]) -> None:
    assert expand(text, PLENTY) == prompts


def test_more_than_the_cap_is_refused_with_both_numbers() -> None:
    assert len(expand("{a|b}" * 4, 16)) == 16
    error = refusal("{a|b}" * 4, 15)
    assert str(error) == "The alternatives make 16 prompts; at most 15 can be made at once."
    assert error.problems[0].kind == "too_many"


def test_numbers_beyond_counting_are_refused_at_once() -> None:
    assert "more than a billion" in str(refusal("{a|b|c}" * 20_000))


def test_a_brace_that_is_never_closed_is_named_by_its_place() -> None:
    assert "The brace at character 3 is never closed" in str(refusal("a {b|c"))
    assert "character 1 " in str(refusal("{a|{b|c}"))


def test_braces_nest_only_so_deep() -> None:
    deep = "{a|" * DEEPEST + "b" + "}" * DEEPEST
    assert len(expand(deep, PLENTY)) == DEEPEST + 1
    assert f"more than {DEEPEST} deep" in str(refusal("{" + deep + "}"))
    assert "deep" in str(refusal("{" * 100_000))


TEXT = st.text("ab {|}\\\n🐈", max_size=40)


@given(TEXT)
def test_escaped_text_is_one_prompt_and_the_same_one(text: str) -> None:
    assert expand(escape(text), 1) == (text,)


@given(TEXT, st.integers(1, 20))
def test_any_text_gives_at_most_the_cap_or_a_reason(text: str, cap: int) -> None:
    try:
        amount = len(expand(text, cap))
    except RequestRefusedError:
        refusal(text, cap)
    else:
        assert 1 <= amount <= cap


@given(st.lists(st.lists(st.text("ab{|}", max_size=4), min_size=2, max_size=3), max_size=4))
def test_every_combination_of_any_alternatives_comes_out_in_order(choices: list[list[str]]) -> None:
    braced = "-".join("{" + "|".join(escape(one).replace("|", r"\|") for one in options) + "}" for options in choices)
    assert expand(braced, PLENTY) == tuple("-".join(pieces) for pieces in itertools.product(*choices))
