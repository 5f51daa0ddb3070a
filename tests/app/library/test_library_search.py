"""The search box's language, against the same question asked of every picture in plain Python."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.library.library import Library
from app.library.periods import read_period
from app.library.query import Sort, parse, parse_sort
from app.library.ratios import name_ratio
from app.library.record import ImageRecord
from app.paths import find_paths
from tests.benchmarks.big_library import fill_index

COUNT = 400
NOW = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    paths = find_paths(tmp_path_factory.mktemp("large"))
    fill_index(paths, COUNT)
    library = Library(paths)
    library.open()
    yield library
    library.close()


@pytest.fixture(scope="module")
def every(large: Library) -> list[ImageRecord]:
    return large.rows(large.ids())


def has_words(record: ImageRecord, *words: str) -> bool:
    return set(words) <= set(record.prompt.split())


CASES: dict[str, Callable[[ImageRecord], bool]] = {
    "cat harbour ": lambda one: has_words(one, "cat", "harbour"),
    "-cat": lambda one: not has_words(one, "cat"),
    "harbour -cat -dragon": lambda one: has_words(one, "harbour") and not {"cat", "dragon"} & set(one.prompt.split()),
    '"oil painting"': lambda one: "oil painting" in one.prompt,
    '-"oil painting" cat ': lambda one: "oil painting" not in one.prompt and has_words(one, "cat"),
    "harb": lambda one: has_words(one, "harbour"),
    "model:flux-2-pro": lambda one: one.model == "flux-2-pro",
    "model:GPT": lambda one: one.model == "gpt-image-2",
    'model:"FLUX 2 Pro"': lambda one: one.model == "flux-2-pro",
    'model:"grok 4"': lambda one: one.model == "grok-4-1-image",
    "model:flux,grok": lambda one: one.model in {"flux-2-pro", "grok-4-1-image"},
    "-model:flux,grok": lambda one: one.model not in {"flux-2-pro", "grok-4-1-image"},
    "rating:>=4": lambda one: one.rating >= 4,
    "rating:2": lambda one: one.rating == 2,
    "rating:1..3": lambda one: 1 <= one.rating <= 3,
    "rating:>=2 rating:<4": lambda one: 2 <= one.rating < 4,
    "-rating:0": lambda one: one.rating > 0,
    "cost:>0.1": lambda one: one.cost is not None and one.cost > 0.1,
    "-cost:>0.1": lambda one: one.cost is None or one.cost <= 0.1,
    "cost:0.02..0.04": lambda one: one.cost in (0.02, 0.04),
    "has:cost": lambda one: one.cost is not None,
    "is:favourite": lambda one: one.favourite,
    "is:Favorite": lambda one: one.favourite,
    "is:practice": lambda one: one.practice,
    "is:portrait,square": lambda one: one.height >= one.width,
    "has:reference": lambda one: bool(one.request.references),
    "has:references cat ": lambda one: bool(one.request.references) and has_words(one, "cat"),
    "has:notes": lambda one: bool(one.notes),
    "size:16:9": lambda one: name_ratio(one.width, one.height) == "16:9",
    "size:1536x1024": lambda one: (one.width, one.height) == (1536, 1024),
    "size:>=2000": lambda one: max(one.width, one.height) >= 2000,
    "tag:print": lambda one: "print" in one.tags,
    'tag:"best of"': lambda one: "best of" in one.tags,
    "tag:BEST*": lambda one: "best of" in one.tags,
    'tag:client,"best of" ': lambda one: bool({"client", "best of"} & set(one.tags)),
    "tag:client tag:print": lambda one: {"client", "print"} <= set(one.tags),
    "collection:posters": lambda one: "Posters" in one.collections,
    "date:2026": lambda one: one.created.astimezone().year == 2026,
    "date:2025-11": lambda one: f"{one.created.astimezone():%Y-%m}" == "2025-11",
    # at noon in Greenwich, so that it is that day almost everywhere
    "date:2025-11-04": lambda one: f"{one.created.astimezone():%Y-%m-%d}" == "2025-11-04",
    "date:>=2026-03": lambda one: f"{one.created.astimezone():%Y-%m}" >= "2026-03",
    "date:>2026-03": lambda one: f"{one.created.astimezone():%Y-%m}" > "2026-03",
    "date:2025-11-03..2026-02": lambda one: "2025-11-03" <= f"{one.created.astimezone():%Y-%m-%d}" <= "2026-02-28",
    "date:..2025-03": lambda one: f"{one.created.astimezone():%Y-%m}" <= "2025-03",
}


@pytest.mark.parametrize("query", CASES)
def test_a_search_finds_what_plain_python_finds(large: Library, every: list[ImageRecord], query: str) -> None:
    expected = [one.id for one in every if CASES[query](one)]
    assert list(large.ids(query)) == expected
    assert expected or query == "is:practice", "the case shows nothing"
    assert parse(query).problems == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("rating:many", "no rating"),
        ("size:huge", "16:9"),
        ("cost:>", "no amount"),
        ("date:2026-13", "no date"),
        ("date:..", "no date"),
        ("is:nice", "none of: favourite"),
        ("has:fun", "none of: reference"),
        ('tag:""', "needs a value"),
        ("style:oil", "no filter “style:”"),
        ("rating:1e999", "no rating"),
        ("size:99999999999999999999x1", "none of"),
        ("date:99999-01", "no date"),
    ],
)
def test_what_makes_no_sense_is_told_and_left_out(large: Library, text: str, message: str) -> None:
    query = parse(f"cat {text}")
    assert [message in problem.message for problem in query.problems] == [True]
    problem = query.problems[0]
    assert f"cat {text}"[problem.start : problem.end] == text
    large.ids(query)


def test_a_filter_that_is_still_being_typed_finds_everything(large: Library) -> None:
    assert parse("model:").problems == ()
    assert len(large.ids("model:")) == COUNT
    assert large.ids("harbour model:") == large.ids("harbour ")


def test_an_unknown_key_is_searched_for_as_words(large: Library) -> None:
    assert parse("oil:painting").match == '"oil:painting"*'
    assert large.ids("oil:painting") == large.ids('"oil painting"')


def test_the_last_word_of_a_phrase_that_is_still_being_typed_may_be_a_beginning(large: Library) -> None:
    whole = list(large.ids('"oil painting"'))
    assert whole
    assert set(large.ids('"oil pain')) >= set(whole)
    assert list(large.ids('"oil pain"')) == [], "once it is closed, words are words"
    assert list(large.ids('"')) == list(large.ids())


def test_words_without_end_are_cut_and_told(large: Library) -> None:
    query = parse("cat " * 5000)
    assert "Only 200 words" in query.problems[0].message
    assert large.ids(query) == large.ids("cat ")
    large.ids(" ".join(["-cat"] * 300))
    large.ids(" ".join(["tag:a,b,c,d"] * 300))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    parts=st.lists(
        st.one_of(
            st.text(max_size=12),
            st.sampled_from(
                [
                    "-",
                    '"',
                    "model:",
                    "size:",
                    "rating:>=",
                    "date:",
                    "cost:",
                    "is:",
                    "has:",
                    "tag:",
                    ",",
                    "..",
                    "*",
                    "NEAR(",
                ]
            ),
        ),
        max_size=8,
    ),
    spaced=st.booleans(),
)
@example(parts=['tag:"', "\0"], spaced=False)
@example(parts=["cost:", "9" * 400], spaced=False)
def test_no_text_is_an_error(large: Library, parts: list[str], spaced: bool) -> None:
    text = (" " if spaced else "").join(parts)
    assert len(large.ids(text)) <= COUNT
    large.facets(text)
    for cursor in range(len(text) + 1):
        for one in large.complete(text, cursor):
            assert 0 <= one.start <= one.end == cursor


@pytest.mark.parametrize(
    ("text", "first", "behind"),
    [
        ("today", (2026, 11, 20), (2026, 11, 21)),
        ("yesterday", (2026, 11, 19), (2026, 11, 20)),
        ("week", (2026, 11, 14), (2026, 11, 21)),
        ("month", (2026, 11, 1), (2026, 12, 1)),
        ("year", (2026, 1, 1), (2027, 1, 1)),
        ("2026-12", (2026, 12, 1), (2027, 1, 1)),
        ("yesterday..today", (2026, 11, 19), (2026, 11, 21)),
    ],
)
def test_words_for_days(text: str, first: tuple[int, int, int], behind: tuple[int, int, int]) -> None:
    now = NOW.astimezone()
    expected = tuple(int(datetime(*day).astimezone().timestamp() * 1000) for day in (first, behind))
    assert read_period(text, now) == expected


@pytest.mark.parametrize("query", ["", "cat ", "rating:>=1 -harbour"])
@pytest.mark.parametrize("text", ["-date", "date", "-rating", "rating", "-cost", "cost", "-size", "size"])
def test_every_order(large: Library, every: list[ImageRecord], query: str, text: str) -> None:
    found = set(large.ids(query))
    sort = parse_sort(text)
    assert str(sort) == text
    keys: dict[str, Callable[[ImageRecord], tuple[float, ...]]] = {
        "date": lambda one: (one.id,),
        "rating": lambda one: (one.rating, one.id),
        "cost": lambda one: (one.cost or 0.0, one.id),
        "size": lambda one: (one.width * one.height, one.id),
    }
    key = keys[sort.key]
    expected = sorted((one for one in every if one.id in found), key=key, reverse=sort.falling)
    if sort.key == "cost":
        expected = [one for one in expected if one.cost is not None] + [one for one in expected if one.cost is None]
    assert list(large.ids(query, sort)) == [one.id for one in expected]


@pytest.mark.parametrize("text", ["", "prompt", "--date", "date:"])
def test_an_unknown_order_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="sorted by"):
        parse_sort(text)


@pytest.mark.parametrize("query", ["", "cat ", "rating:>=3", "nothinglikeit"])
def test_facets_count_what_is_found(large: Library, query: str) -> None:
    records = large.rows(large.ids(query))
    facets = large.facets(query)
    assert facets.total == len(records)
    assert facets.favourites == sum(one.favourite for one in records)

    def counted(values: Counter[str]) -> dict[str, int]:
        return dict(values)

    def said(name: str) -> dict[str, int]:
        return {one.value: one.count for one in getattr(facets, name)}

    assert said("models") == counted(Counter(one.model for one in records))
    assert said("ratings") == counted(Counter(str(one.rating) for one in records))
    assert said("ratios") == counted(Counter(name_ratio(one.width, one.height) for one in records))
    assert said("months") == counted(Counter(f"{one.created.astimezone():%Y-%m}" for one in records))
    assert said("tags") == counted(Counter(tag for one in records for tag in one.tags))
    assert said("collections") == counted(Counter(name for one in records for name in one.collections))
    every_value = [
        one
        for name in ("models", "ratings", "ratios", "months", "tags", "collections")
        for one in getattr(facets, name)
    ]
    for one in every_value:
        assert len(large.ids(f"{query} {one.filter}")) == one.count, one.filter
    assert [one.value for one in facets.months] == sorted(said("months"), reverse=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mod", "model:"),
        ("cat model:gp", "gpt-image-2"),
        ("model:flux,gro", "grok-4-1-image"),
        ("-tag:be", '"best of"'),
        ('tag:"bes', '"best of"'),
        ("tag:of", '"best of"'),
        ("pri", "tag:print"),
        ("post", "collection:Posters"),
        ("is:", "favourite"),
        ("date:to", "today"),
        ("size:16", "16:9"),
    ],
)
def test_completion_offers_what_there_is(large: Library, text: str, expected: str) -> None:
    offers = {one.text: one for one in large.complete(text, len(text))}
    assert expected in offers
    offer = offers[expected]
    completed = text[: offer.start] + offer.text + text[offer.end :]
    assert parse(completed).problems == ()
    assert completed.startswith(text[: offer.start])


def test_nothing_is_offered_where_nothing_was_typed(large: Library) -> None:
    assert large.complete("", 0) == ()
    assert large.complete("cat ", 4) == ()


def test_labels_are_listed_with_their_counts(large: Library, every: list[ImageRecord]) -> None:
    assert {one.value: one.count for one in large.tags()} == dict(Counter(tag for one in every for tag in one.tags))
    assert [one.value for one in large.collections()] == ["Autumn", "For the web", "Posters"]
    assert all(len(large.ids(one.filter)) == one.count for one in (*large.tags(), *large.collections()))


def test_times_belong_to_their_ids(large: Library) -> None:
    ids, times = large.ids_with_times("cat", Sort("rating"))
    assert [int(one.created.timestamp()) for one in large.rows(ids)] == list(times)
