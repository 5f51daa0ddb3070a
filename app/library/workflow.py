"""The prompt out of a workflow: a graph of nodes as JSON, as programs of that kind write it into PNG text.

A node is `{"inputs": {name: value or [id of another node, number of its output]}}`. What a sampler takes as
`positive` is the prompt; what it takes as `negative` is often longer and never meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias, cast

Graph: TypeAlias = Mapping[str, Mapping[str, object]]
"""From a node's id to its inputs."""

_TEXTS: Final = (
    "text",
    "prompt",
    "positive",
    "positive_prompt",
    "text_g",
    "text_l",
    "clip_l",
    "t5xxl",
    "value",
    "string",
)
_MODELS: Final = ("ckpt_name", "unet_name")
_WITHOUT_SAMPLER: Final = tuple(name for name in _TEXTS if name not in ("value", "string"))
_MOST_NODES: Final = 5_000


def read_workflow(nodes: Mapping[str, object]) -> tuple[str, str]:
    """The prompt and the name of the model's file, each "" where there is none. Never raises."""
    graph = dict(_inputs_of(nodes))
    wanted = _above(graph, "positive")
    unwanted = _above(graph, "negative") - wanted
    texts = [text for node in wanted for text in _texts(graph[node], _TEXTS)]
    if not any(text.strip() for text in texts):
        others = (inputs for node, inputs in graph.items() if node not in unwanted)
        texts = [text for inputs in others for text in _texts(inputs, _WITHOUT_SAMPLER)]
    models = (value for inputs in graph.values() for value in _texts(inputs, _MODELS))
    return max(texts, key=len, default="").strip(), next(models, "")


def _inputs_of(nodes: Mapping[str, object]) -> Iterator[tuple[str, Mapping[str, object]]]:
    for node, content in list(nodes.items())[:_MOST_NODES]:
        inputs = cast("dict[str, object]", content).get("inputs") if isinstance(content, dict) else None
        if isinstance(inputs, dict):
            yield node, cast("dict[str, object]", inputs)


def _above(graph: Graph, name: str) -> set[str]:
    """The nodes that lead into any node's input of this name; a graph may go in circles."""
    found: set[str] = set()
    waiting = list(_links(inputs.get(name) for inputs in graph.values()))
    while waiting:
        node = waiting.pop()
        if node in graph and node not in found:
            found.add(node)
            inputs = graph[node]
            # a node between that carries both kinds on: only the one that is asked for
            follow = [inputs[name]] if name in inputs else inputs.values()
            waiting += _links(follow)
    return found


def _links(values: Iterable[object]) -> Iterator[str]:
    for value in values:
        link = cast("list[object]", value) if isinstance(value, list) else []
        if len(link) == 2 and isinstance(link[0], str) and isinstance(link[1], int):
            yield link[0]


def _texts(inputs: Mapping[str, object], names: Iterable[str]) -> Iterator[str]:
    for name in names:
        value = inputs.get(name)
        if isinstance(value, str):
            yield value
