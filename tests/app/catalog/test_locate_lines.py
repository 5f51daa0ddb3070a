from __future__ import annotations

import pytest

from app.catalog.locate import find_line, parse_path

TEXT = '''\
# a comment
name = "Flux"
note = """
[[models]]
id = "not a header"
"""

[[models]]
id = "one"
size.default = "1:1"
size.choices = [
    { value = "1:1" },   # with a ] in a comment

    { value = "4:3" },
    { value = "[[x]]" },
]
  [[models.options]]
  field = "a"
  [[models.options]]
  field = "b"

[[models]]
"id" = "two"
[models.size.pixels."1K"]
"1:1" = "x"
[[models.options]]
field = "c"
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("$", 1),
        ("$.absent", 1),
        ("$.name", 2),
        ("$.models[0]", 8),
        ("$.models[0].absent", 8),
        ("$.models[0].id", 9),
        ("$.models[0].size", 10),
        ("$.models[0].size.default", 10),
        ("$.models[0].size.choices", 11),
        ("$.models[0].size.choices[0].value", 12),
        ("$.models[0].size.choices[1]", 14),
        ("$.models[0].size.choices[2].value", 15),
        ("$.models[0].options[0].field", 18),
        ("$.models[0].options[1]", 19),
        ("$.models[0].options[1].field", 20),
        ("$.models[1]", 22),
        ("$.models[1].id", 23),
        ("$.models[1].size.pixels[...][...]", 24),
        ("$.models[1].size.pixels.1K", 24),
        ("$.models[1].options[0].kind", 26),
        ("$.models[1].options[0].field", 27),
        ("$.models[7].id", 8),
    ],
)
def test_a_path_leads_to_its_line(path: str, line: int) -> None:
    assert find_line(TEXT, path) == line
    assert find_line(TEXT.replace("\n", "\r\n"), path) == line


def test_a_path_of_msgspec_is_taken_apart() -> None:
    assert parse_path("$.models[1].size.pixels[...][...]") == ("models", 1, "size", "pixels")
    assert parse_path("$") == ()


def test_a_statement_without_an_end_leaves_the_place_above_it() -> None:
    assert find_line('name = "a"\nmodels = [\n' + "\n" * 2000 + "]\n", "$.name") == 1
