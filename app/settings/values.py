"""What the person has set, as one frozen value. Data only: what a setting does stands where it is used."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Theme = Literal["system", "light", "dark"]
Accent = Literal["orange", "blue", "green", "violet", "rose", "graphite"]
LanguageChoice = Literal["system", "en", "zh_CN"]
ProxyKind = Literal["system", "none", "http", "socks5"]
KeyPlace = Literal["keyring", "vault", "run"]

DEFAULT_BASE_URL = "https://toapis.com"
CHINA_BASE_URL = "https://toapis.cn"
LONGEST_NAME = 60
"""Characters of what an account is called."""
DEFAULT_FILE_NAME = "{time}_{model}_{prompt}"


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """One account at one gateway. The key itself is never in here.

    Attributes:
        name: as the person calls it; unique among the profiles.
        base_url: the gateway, normalised (`app.gateway.address.normalise_base_url`).
        id: tells profiles of one gateway apart where their keys are kept; "" for the first of a gateway.
        key_place: where the key is: the system's keyring, the vault file, or nowhere (this run only).
        key_end: the last four characters of the key, to recognise it by; "" while none is known.
    """

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_NAME)]
    base_url: Annotated[str, msgspec.Meta(min_length=1, max_length=2000)] = DEFAULT_BASE_URL
    id: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{0,16}$")] = ""
    key_place: KeyPlace = "keyring"
    key_end: Annotated[str, msgspec.Meta(max_length=4)] = ""

    @property
    def account(self) -> str:
        """What the key is filed under, in the keyring and in the vault."""
        return f"{self.base_url}#{self.id}" if self.id else self.base_url


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """The person's choices; every one has a default that works.

    Attributes:
        first_run_done: the page of the first start was answered; it is never shown again.
        theme: follow the system, or one of the two looks.
        accent: the colour of the primary action and of the selection.
        text_scale: size of all text in percent.
        language: of the window; `system` follows the desktop.
        profiles: accounts at gateways; empty means the built-in gateway, without a name.
        active_profile: the name of the one in use; None, or a name that is gone, means the first.
        library: another folder for the pictures, None for the platform's own.
        target_collection: the collection that new pictures go into, None for none.
        file_name_template: how new pictures are named; see `app.library.templates`.
        embed_metadata: write prompt and settings into the picture file too (the sidecar has them in any case).
        thumbnail_quality: JPEG quality of new thumbnails.
        parallel_tasks: how many tasks may be on their way at the same time; more wait for their turn.
        hold_new_tasks: new tasks are held until the person releases them.
        daily_budgets: gateway (`https://toapis.com`) → what may be spent there in one day, in that account's own unit;
            a gateway that is not named has no budget.
        confirm_above: Generate asks for a second press above this amount, in the account's own unit; None: never.
        proxy_kind: the system's settings, none, or the proxy at `proxy_address`.
        proxy_address: `host:port` of an HTTP or SOCKS proxy, without scheme and without a password.
        system_trust: trust the certificates that the operating system trusts; False means the built-in list.
        connect_timeout: seconds until a connection to the gateway must stand.
        read_timeout: seconds for one answer of the gateway, uploads and pictures excepted.
        notify_done: tell the desktop when a batch is done while the window is in the background.
        notify_decisions: the same when a task needs a decision.
        notify_prompt: such notifications quote the prompt.
        sound: play a sound with them.
        keep_running_in_tray: closing the window leaves the program in the tray, fetching what is paid for.
        show_hints: first-use hints are shown.
        hints_shown: names of the hints that were read.
        shortcuts: action → the key sequences that replace those of `ui.actions`; an empty one takes its keys away.
        check_updates: ask once a day whether there is a newer version, where the build has a place to ask.
        remember_prompts: what was sent goes into the history of prompts.
        remember_draft: the form comes back after a restart.
    """

    first_run_done: bool = False
    theme: Theme = "system"
    accent: Accent = "orange"
    text_scale: Annotated[int, msgspec.Meta(ge=80, le=200)] = 100
    language: LanguageChoice = "system"
    profiles: tuple[Profile, ...] = ()
    active_profile: str | None = None
    library: str | None = None
    target_collection: str | None = None
    file_name_template: Annotated[str, msgspec.Meta(max_length=200)] = DEFAULT_FILE_NAME
    embed_metadata: bool = True
    thumbnail_quality: Annotated[int, msgspec.Meta(ge=60, le=95)] = 85
    parallel_tasks: Annotated[int, msgspec.Meta(ge=1, le=500)] = 20
    hold_new_tasks: bool = False
    daily_budgets: dict[str, Annotated[float, msgspec.Meta(ge=0)]] = {}
    confirm_above: Annotated[float, msgspec.Meta(ge=0)] | None = None
    proxy_kind: ProxyKind = "system"
    proxy_address: Annotated[str, msgspec.Meta(max_length=300)] = ""
    system_trust: bool = True
    connect_timeout: Annotated[float, msgspec.Meta(ge=1, le=120)] = 10.0
    read_timeout: Annotated[float, msgspec.Meta(ge=5, le=600)] = 30.0
    notify_done: bool = True
    notify_decisions: bool = True
    notify_prompt: bool = False
    sound: bool = False
    keep_running_in_tray: bool = False
    show_hints: bool = True
    hints_shown: tuple[Annotated[str, msgspec.Meta(max_length=60)], ...] = ()
    shortcuts: dict[str, tuple[str, ...]] = {}
    check_updates: bool = True
    remember_prompts: bool = True
    remember_draft: bool = True

    @property
    def profile(self) -> Profile:
        """The profile in use; the built-in gateway's without a name when there is none."""
        named = (profile for profile in self.profiles if profile.name == self.active_profile)
        return next(named, self.profiles[0] if self.profiles else Profile(name="ToAPIs"))
