"""Base URLs and keys as people paste them."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import ConfigurationError
from app.gateway.address import clean_key, is_loopback, is_private, normalise_base_url, origin_of

USABLE = {
    "https://toapis.com": "https://toapis.com",
    "https://toapis.com/": "https://toapis.com",
    "  https://toapis.com/v1\n": "https://toapis.com",
    "https://toapis.com/v1/": "https://toapis.com",
    "https://toapis.com/V1//": "https://toapis.com",
    "https://toapis.com/v1/images/generations": "https://toapis.com",
    "toapis.cn": "https://toapis.cn",
    "toapis.com/v1": "https://toapis.com",
    "HTTPS://ToAPIs.com:443": "https://toapis.com",
    "https://toapis.com.": "https://toapis.com",
    "https://toapis.com:8443/v1": "https://toapis.com:8443",
    "https://proxy.test/toapis/v1": "https://proxy.test/toapis",
    "https://v1.toapis.com": "https://v1.toapis.com",
    "https://bücher.test": "https://xn--bcher-kva.test",
    "http://127.0.0.1:8000/v1": "http://127.0.0.1:8000",
    "http://localhost:8000": "http://localhost:8000",
    "localhost:8000": "http://localhost:8000",
    "http://[::1]:8000/": "http://[::1]:8000",
    "http://192.168.1.5:3000": "http://192.168.1.5:3000",
    "http://nas.local": "http://nas.local",
    "http://gateway:3000/v1": "http://gateway:3000",
}


@pytest.mark.parametrize("text", USABLE)
def test_a_base_url_is_brought_into_one_form(text: str) -> None:
    assert normalise_base_url(text) == USABLE[text]
    assert normalise_base_url(USABLE[text]) == USABLE[text]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "https://",
        "https:///v1",
        "https:toapis.com",
        "https:/toapis.com",
        "ftp://toapis.com",
        "file:///etc/passwd",
        "javascript://toapis.com",
        "http://toapis.com",
        "http://8.8.8.8",
        "http://0.0.0.0",
        "http://2130706433",
        "http://0x08080808",
        "https://toapis.com:0",
        "https://toapis.com:99999",
        "https://toapis.com:port",
        "https://to apis.com",
        "https://toapis.com/v1?key=1",
        "https://toapis.com/#v1",
        "https://toapis.com/../admin",
        "https://toapis.com\\@evil.test",
        "https://toapis..com",
        "https://[::1",
        "https://[nonsense]",
        "https://" + "a" * 64 + "ü.test",
        "https://toapis.com\x00",
    ],
)
def test_what_cannot_be_a_base_url_is_refused(text: str) -> None:
    with pytest.raises(ConfigurationError):
        normalise_base_url(text)


def test_a_password_in_a_base_url_is_refused_and_not_repeated() -> None:
    with pytest.raises(ConfigurationError) as caught:
        normalise_base_url("https://me:hunter2@toapis.com")
    assert "hunter2" not in str(caught.value)


@given(st.text())
def test_any_text_is_a_base_url_or_a_clear_refusal(text: str) -> None:
    try:
        url = normalise_base_url(text)
    except ConfigurationError:
        return
    assert normalise_base_url(url) == url


def test_the_origin_is_without_the_path() -> None:
    assert origin_of("https://proxy.test:8443/toapis") == "https://proxy.test:8443"


@pytest.mark.parametrize(
    ("url", "loopback", "private"),
    [
        ("http://127.0.0.1:80", True, True),
        ("http://127.9.9.9", True, True),
        ("https://localhost", True, True),
        ("https://x.localhost./", True, True),
        ("http://[::1]/", True, True),
        ("http://[::ffff:127.0.0.1]/", True, True),
        ("http://10.1.2.3", False, True),
        ("http://[fd00::1]", False, True),
        ("https://toapis.com", False, False),
        ("https://127.0.0.1.toapis.com", False, False),
        ("https://[broken", False, False),
        ("", False, False),
    ],
)
def test_loopback_and_private_hosts_are_known(url: str, loopback: bool, private: bool) -> None:
    assert (is_loopback(url), is_private(url)) == (loopback, private)


@pytest.mark.parametrize("text", ["sk-abc", " sk-abc\r\n", "Bearer sk-abc", "\u00a0sk-abc\u3000"])
def test_a_key_is_trimmed(text: str) -> None:
    assert clean_key(text) == "sk-abc"


@pytest.mark.parametrize("text", ["", "  "])
def test_no_key_stays_no_key(text: str) -> None:
    assert clean_key(text) == ""


@pytest.mark.parametrize(
    "text", ["sk-secret x", "sk-secret\nx", "sk-secret\x00", "sk-secrét", "sk-secret\u200b", "sk-secret" * 200]
)
def test_a_key_that_no_header_can_carry_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        clean_key(text)
    assert "secr" not in str(caught.value)


def test_addresses_and_the_contract_are_there_before_httpx_is() -> None:
    """The window needs both before its first paint; httpx costs 75 ms."""
    code = "import sys, app.gateway.address, app.gateway.protocol; sys.exit('httpx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
