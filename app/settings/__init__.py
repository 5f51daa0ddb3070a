"""What the person has set, and the small JSON files that it is kept in: written whole or not at all, never lost."""

from app.settings.json_store import JsonStore
from app.settings.store import SettingsStore
from app.settings.values import CHINA_BASE_URL, DEFAULT_BASE_URL, Profile, Settings, Theme

__all__ = ["CHINA_BASE_URL", "DEFAULT_BASE_URL", "JsonStore", "Profile", "Settings", "SettingsStore", "Theme"]
