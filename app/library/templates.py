"""How new pictures are named, as the person wants it: `{time}_{model}_{prompt}`, and the uid behind it always.

The uid at the end is what a picture is found by when the index is gone, so no template can leave it out. Folders stay
one a day. What a prompt or a model puts in is made of letters, digits and `-` (`names.slug`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self

from app.errors import ConfigurationError
from app.library import names
from app.words import tr

DEFAULT = "{time}_{model}_{prompt}"
FIELDS = ("date", "time", "model", "prompt", "size", "number")

_LONGEST = 200
_STEM_BYTES = 240
_FIELD = re.compile(r"\{([^{}]*)\}")
_LITERAL = re.compile(r"[\w .,+=()&'@#~-]*")
_LOOSE = " ._-"


@dataclass(frozen=True, slots=True)
class NameFacts:
    """What a name can be made of.

    Attributes:
        created: when the task was made; shown in local time.
        width, height: pixels.
        number: which result of its task, from 1.
    """

    created: datetime
    model: str
    prompt: str
    uid: str
    width: int = 0
    height: int = 0
    number: int = 1


@dataclass(frozen=True, slots=True)
class NameTemplate:
    """A template that was checked."""

    text: str = DEFAULT

    @classmethod
    def parse(cls, text: str) -> Self:
        """Check a template.

        Raises:
            ConfigurationError: it cannot give names that are safe on every system; says why.
        """
        if len(text) > _LONGEST:
            raise ConfigurationError(tr("The template is longer than {n} characters.", n=_LONGEST))
        unknown = [name for name in _FIELD.findall(text) if name not in FIELDS]
        if unknown:
            raise ConfigurationError(
                tr(
                    "There is no {name}. The fields are {fields}.",
                    name=f"{{{unknown[0][:40]}}}",
                    fields=", ".join(f"{{{name}}}" for name in FIELDS),
                )
            )
        literal = _FIELD.sub("", text)
        if "{" in literal or "}" in literal:
            raise ConfigurationError(tr("Every { needs its }, and the other way round."))
        if "/" in literal or "\\" in literal:
            raise ConfigurationError(tr("A name cannot lead into another folder: pictures are filed by day."))
        if not _LITERAL.fullmatch(literal):
            raise ConfigurationError(
                tr("Not every system takes these characters in a name. Letters, digits and - _ do.")
            )
        if not text.strip(_LOOSE):
            raise ConfigurationError(tr("The template gives no name. It looks like {example}.", example=DEFAULT))
        if text[0] in _LOOSE:
            raise ConfigurationError(tr("A name begins with a letter, a digit or a field: others are hidden or lost."))
        return cls(text)

    def stem(self, facts: NameFacts) -> str:
        """The name without its extension, at most 240 bytes of UTF-8, the uid at its end."""
        local = facts.created.astimezone()
        values = {
            "date": f"{local:%Y-%m-%d}",
            "time": f"{local:%H%M%S}",
            "model": names.slug(facts.model, names.MODEL_CHARACTERS, names.MODEL_BYTES),
            "prompt": names.slug(facts.prompt),
            "size": f"{facts.width}x{facts.height}" if facts.width and facts.height else "",
            "number": str(facts.number),
        }
        made = ""
        for index, part in enumerate(_FIELD.split(self.text)):
            if index % 2 == 0:
                made += part
            elif values[part]:
                made += values[part]
            else:  # an empty field takes along what stands between it and the one before it
                made = made.rstrip(_LOOSE)
        made = made.strip(_LOOSE)
        room = _STEM_BYTES - len(facts.uid) - 1
        made = made.encode()[:room].decode(errors="ignore").rstrip(_LOOSE)
        return f"{made}_{facts.uid}" if made else facts.uid

    def example(self) -> str:
        """A name as it will look, for a preview."""
        made = self.stem(
            NameFacts(
                created=datetime(2026, 11, 20, 15, 30, 12, tzinfo=UTC).astimezone(),
                model=tr("model"),
                prompt=tr("A cat in a spacesuit"),
                uid="01JD4X",
                width=1536,
                height=1024,
            )
        )
        return f"{made}….png"
