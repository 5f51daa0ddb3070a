"""Errors written for the person who reads them: what happened, what it did to their money, what to do next."""

from __future__ import annotations

from dataclasses import dataclass


class ProofsheetError(Exception):
    """The base of every error that this program raises on purpose; `str()` of it is one clear sentence or two.

    Attributes:
        kind: a short machine-readable word, stable across releases (`--json` prints it).
    """

    kind = "error"


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why a request cannot be sent.

    Attributes:
        field: what is at fault, as the request spells it: `model`, `prompt`, `size`, `n`, `references`,
            `references.2` (counted from 0), `mask`, or an option's field path such as `metadata.resolution`.
        message: a sentence for the person, plain text.
        kind: machine-readable: `unknown_model`, `empty`, `too_long`, `not_offered`, `unknown_option`, `too_many`,
            `too_few`, `too_large`, `wrong_type`, `wrong_format`, `needs_other`, `unreadable`.
    """

    field: str
    message: str
    kind: str


class RequestRefusedError(ProofsheetError):
    """The request breaks its model's rules; nothing was sent, nothing was charged."""

    kind = "invalid_request"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(" ".join(problem.message for problem in problems))
        self.problems = problems


class UnusableReferenceError(ProofsheetError):
    """A reference image cannot be used; nothing was sent.

    Attributes:
        is_final: what was refused is itself at fault, such as an address with a password in it: trying the same again
            gives the same, whatever happens meanwhile.
    """

    kind = "unreadable_reference"

    def __init__(self, *args: object, is_final: bool = False) -> None:
        super().__init__(*args)
        self.is_final = is_final


class ConfigurationError(ProofsheetError):
    """Something the program was started with cannot work: a base URL, a data folder, a key."""

    kind = "configuration"


class UnusableFolderError(ConfigurationError):
    """The data folder cannot be made, read or written."""


class FolderInUseError(ProofsheetError):
    """Another process owns the data folder."""

    kind = "folder_in_use"


class DiskError(ProofsheetError):
    """A file could not be written or read; what was paid for stays in the journal and is tried again."""

    kind = "disk"


class DatabaseError(ProofsheetError):
    """A database of ours cannot be used as it is (newer schema, damage)."""

    kind = "database"
