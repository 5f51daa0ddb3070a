"""What the practice gateway says when it refuses, in the shapes that the documents show."""

from __future__ import annotations

from app.gateway.demo.asgi import Reply, json_reply

_CODES: dict[int, tuple[str, str]] = {
    400: ("invalid_request", "invalid_request_error"),
    401: ("unauthorized", "authentication_error"),
    402: ("insufficient_quota", "insufficient_quota"),
    403: ("forbidden", "permission_error"),
    404: ("task_not_found", "not_found_error"),
    405: ("method_not_allowed", "invalid_request_error"),
    413: ("request_too_large", "invalid_request_error"),
    422: ("content_policy_violation", "invalid_request_error"),
    429: ("rate_limit_exceeded", "rate_limit_error"),
}


class Refusal(Exception):  # noqa: N818 - it is an answer, not a failure of this program
    """The request is not accepted; nothing was done and nothing was charged.

    Attributes:
        param: the field that is at fault, "" when it is none in particular.
        plain: answer `{"success": false, "message"}`, as uploads and the balance do.
    """

    def __init__(
        self,
        status: int,
        message: str,
        *,
        param: str = "",
        code: str = "",
        plain: bool = False,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.param = param
        self.code = code
        self.plain = plain
        self.retry_after = retry_after

    def reply(self) -> Reply:
        """The answer that says so."""
        headers = () if self.retry_after is None else (("retry-after", f"{self.retry_after:.10g}"),)
        if self.plain:
            return json_reply({"success": False, "message": self.message}, status=self.status, headers=headers)
        code, kind = _CODES.get(self.status, ("internal_error", "api_error"))
        error: dict[str, str] = {"code": self.code or code, "message": self.message, "type": kind}
        if self.param:
            error["param"] = self.param
        return json_reply({"error": error}, status=self.status, headers=headers)
