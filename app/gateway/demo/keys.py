"""Who may come in: the bearer tokens of the practice account."""

from __future__ import annotations

import hmac

from app.gateway.demo.asgi import Request
from app.gateway.demo.refusals import Refusal


class Keys:
    """The keys of the account; they appear in no answer and no `repr`."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        self._keys = tuple(key.encode() for key in keys)

    def knows(self, request: Request) -> bool:
        """Whether the bearer token is one of ours.

        Raises:
            Refusal: 401 when there is none at all.
        """
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            raise Refusal(401, "No API key was given: send 'Authorization: Bearer <key>'.")
        return any(hmac.compare_digest(token.encode(), key) for key in self._keys)

    def check(self, request: Request) -> None:
        """Let the owner of a key through.

        Raises:
            Refusal: 401 for everybody else.
        """
        if not self.knows(request):
            raise Refusal(401, "The API key is not valid.")
