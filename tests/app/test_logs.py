"""The log holds what helps and no secret."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.gateway.http import HttpGateway
from app.logs import FILE_BYTES, FILE_COUNT, configure_logging, keep_out, redact

log = logging.getLogger("app.test")


@pytest.fixture(autouse=True)
def levels() -> Iterator[None]:
    names = [None, "httpx", "httpcore", "PIL", "asyncio", "keyring"]
    before = {name: logging.getLogger(name).level for name in names}
    yield
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


def text_of(path: Path | None) -> str:
    assert path is not None
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("key sk-abc_DEF-123456", "abc_DEF"),
        ("Authorization: Bearer eyJhbGciOi.J9.x", "eyJhbGciOi"),
        ("{'authorization': 'Bearer sk-1234567'}", "1234567"),
        ("bearer AAAA/BBB+CC==", "AAAA"),
        ("api_key=hunter2", "hunter2"),
        ('{"password": "hunter2", "a": 1}', "hunter2"),
        ("GET https://files.example/a.png?sig=Zm9v&exp=1", "Zm9v"),
        ("https://user:hunter2@proxy.example:3128/", "hunter2"),
    ],
)
def test_secrets_are_redacted(text: str, secret: str) -> None:
    assert secret not in redact(text)
    assert "…" in redact(text)


@pytest.mark.parametrize(
    "text",
    [
        "task 01JCX accepted after 2.1 s",
        "GET https://files.example/2026/a.png 200",
        "what is this? a risk-averse skill",
        "state SENDING → ACCEPTED",
    ],
)
def test_ordinary_lines_are_left_as_they_are(text: str) -> None:
    assert redact(text) == text


def test_what_stays_around_a_secret_still_helps() -> None:
    line = redact("GET https://files.example/a.png?sig=Zm9v answered 403 to sk-abcdef")
    assert line == "GET https://files.example/a.png?… answered 403 to sk-…"


def test_arguments_and_tracebacks_are_redacted_in_the_file(tmp_path: Path) -> None:
    path = configure_logging(tmp_path)
    log.info("sent with %s", "sk-argument-secret")
    try:
        raise ValueError("refused sk-traceback-secret")
    except ValueError:
        log.info("failed", exc_info=True)
    text = text_of(path)
    assert "sent with sk-…" in text
    assert "refused sk-…" in text
    assert "secret" not in text


def test_configuring_twice_writes_each_line_once(tmp_path: Path) -> None:
    configure_logging(tmp_path / "first")
    handlers = len(logging.getLogger().handlers)
    path = configure_logging(tmp_path / "second")
    assert len(logging.getLogger().handlers) == handlers
    log.info("only once")
    assert text_of(path).count("only once") == 1
    assert "only once" not in text_of(tmp_path / "first" / "proofsheet.log")


def test_debug_lines_appear_only_when_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = configure_logging(tmp_path)
    log.debug("quiet detail")
    configure_logging(tmp_path, verbose=True)
    log.debug("loud detail")
    assert "quiet detail" not in text_of(path)
    assert "loud detail" in text_of(path)
    assert capsys.readouterr().err.count("loud detail") == 1


def test_the_http_client_does_not_log_its_urls(tmp_path: Path) -> None:
    path = configure_logging(tmp_path, verbose=True)
    logging.getLogger("httpx").info("HTTP Request: GET https://files.example/a")
    logging.getLogger("httpcore.connection").debug("connect_tcp.started")
    assert text_of(path) == ""


def test_the_files_are_bounded(tmp_path: Path) -> None:
    configure_logging(tmp_path)
    line = "x" * 100_000
    for _ in range(FILE_COUNT * FILE_BYTES // len(line) + 20):
        log.info(line)
    files = list(tmp_path.iterdir())
    assert len(files) == FILE_COUNT
    assert all(file.stat().st_size <= FILE_BYTES for file in files)


def test_a_folder_that_cannot_be_written_does_not_stop_the_program(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert configure_logging(tmp_path / "file" / "logs") is None


@pytest.mark.expected_logs("CRITICAL app.logs: an unexpected error$")
def test_an_uncaught_error_goes_to_the_log_once_and_is_told_in_one_sentence(tmp_path: Path) -> None:
    told: list[str] = []
    path = configure_logging(tmp_path, tell=told.append)

    def paint() -> None:
        raise RuntimeError("broken paint")

    for _ in range(3):
        try:
            paint()
        except RuntimeError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    assert text_of(path).count("RuntimeError: broken paint") == 1
    (sentence,) = told
    assert "RuntimeError" in sentence
    assert str(path) in sentence


@pytest.mark.expected_logs("CRITICAL app.logs: an unexpected error in thread fetcher")
def test_an_error_in_a_thread_is_logged_with_its_name(tmp_path: Path) -> None:
    told: list[str] = []
    path = configure_logging(tmp_path, tell=told.append)

    def work() -> None:
        raise LookupError("broken work")

    thread = threading.Thread(target=work, name="fetcher")
    thread.start()
    thread.join()
    assert "LookupError: broken work" in text_of(path)
    assert len(told) == 1


@pytest.mark.expected_logs("CRITICAL app.logs: an error nobody could catch")
def test_an_error_in_a_destructor_is_logged_and_not_told(tmp_path: Path) -> None:
    class Fragile:
        def __del__(self) -> None:
            raise RuntimeError("broken end")

    told: list[str] = []
    path = configure_logging(tmp_path, tell=told.append)
    Fragile()
    assert "RuntimeError: broken end" in text_of(path)
    assert told == []


def test_ctrl_c_is_no_error_of_the_program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told: list[str] = []
    path = configure_logging(tmp_path, tell=told.append)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert text_of(path) == ""
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_a_key_of_no_known_form_is_kept_out_once_it_is_in_use() -> None:
    key = "gw.canary/97531+abcdef"
    assert key in redact(f"refused: {key}")
    HttpGateway("https://gateway.invalid", key)
    assert redact(f"refused: {key}, {key}x") == "refused: …, …x"
    keep_out("short")
    assert redact("a short word") == "a short word"
