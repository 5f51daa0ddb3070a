"""Filters go into the text of a search and out of it, and leave the rest as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.query import parse
from ui.find.edit import filters_of, has_open_quote, toggled, values_of, without, without_filters, without_key
from ui.find.words import filter_in_words

values = st.text(st.characters(blacklist_characters='"', blacklist_categories=("Cs", "Cc")), min_size=1).filter(
    lambda text: text == " ".join(text.split()) and text.strip(", ")
)
words = st.lists(st.sampled_from(["harbour", '"blue hour"', "-night", "rating:>=4", "is:favourite", "tag:a,b"])).map(
    " ".join
)


@pytest.mark.parametrize(
    ("text", "key", "value", "result"),
    [
        ("", "model", "flux-2", "model:flux-2"),
        ("harbour", "model", "flux-2", "harbour model:flux-2"),
        ("model:flux-2 harbour", "model", "gpt", "model:flux-2,gpt harbour"),
        ("model:flux-2,gpt harbour", "model", "GPT", "model:flux-2 harbour"),
        ("a model:flux-2 b", "model", "flux-2", "a b"),
        ("tag:red", "tag", "deep blue", 'tag:red tag:"deep blue"'),
        ("tag:red,blue", "tag", "red", "tag:blue"),
        ('harbour "blue hour', "rating", "4", 'harbour "blue hour" rating:4'),
        ("-model:flux-2", "model", "flux-2", "-model:flux-2 model:flux-2"),
    ],
)
def test_a_value_is_added_or_taken_away(text: str, key: str, value: str, result: str) -> None:
    assert toggled(text, key, value) == result


@given(words, st.sampled_from(["tag", "collection", "model"]), values)
def test_what_was_chosen_is_found_and_goes_again(text: str, key: str, value: str) -> None:
    before = values_of(text, key)
    chosen = toggled(text, key, value)
    if value.casefold() in before:
        return
    assert not any(problem.message for problem in parse(chosen).problems)
    assert len(values_of(chosen, key)) >= len(before)
    again = toggled(chosen, key, value)
    if "," not in value:
        assert values_of(chosen, key) == before | {value.casefold()}
        assert values_of(again, key) == before


def test_only_filters_with_a_value_are_filters() -> None:
    found = filters_of('harbour "rating:5" rating:>=4 model: -is:favourite colour:red')
    assert [(part.key, part.value, part.negated) for part in found] == [
        ("rating", ">=4", False),
        ("is", "favourite", True),
    ]


def test_a_filter_goes_and_the_words_stay() -> None:
    text = "old harbour rating:>=4 at night -is:favourite"
    rating, favourite = filters_of(text)
    assert without(text, rating) == "old harbour at night -is:favourite"
    assert without(text, favourite) == "old harbour rating:>=4 at night"
    assert without_filters(text) == "old harbour at night"
    assert without_key("model:a x model:b -model:c", "model") == "x -model:c"


def test_an_open_quotation_mark_is_noticed() -> None:
    assert has_open_quote('a "b')
    assert not has_open_quote('a "b" c')


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rating:>=4", "≥ 4 stars"),
        ("rating:1", "1 star"),
        ("rating:0", "Not rated"),
        ("model:flux-2,gpt", "FLUX-2 or GPT"),
        ("-tag:shop", "Not: shop"),
        ("date:2026-11", "November 2026"),
        ("date:>=2026-11-20", "≥ 20 Nov 2026"),
        ("date:2026-10..2026-11", "October 2026 – November 2026"),
        ("date:week", "The last seven days"),
        ("date:2026-77", "2026-77"),
        ("size:16:9", "16:9"),
        ("size:>=2000", "≥ 2000"),
        ("cost:0.1..0.5", "Cost 0.1 – 0.5"),
        ("has:references", "With a reference"),
        ("is:favourite", "Favourites"),
        ('collection:"For the web"', "Collection: For the web"),
    ],
)
def test_filters_are_said_in_words(text: str, said: str) -> None:
    (part,) = filters_of(text)
    assert filter_in_words(part, str.upper) == said
