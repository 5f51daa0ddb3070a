"""When and how the program makes itself heard."""

from __future__ import annotations

from app.words import tr
from ui.settings.controls import Switch
from ui.settings.desk import SettingsDesk
from ui.settings.rows import Section, SettingRow


class NotificationsSection(Section):
    """Only switches: what they do follows the settings by itself."""

    def __init__(self, desk: SettingsDesk) -> None:
        super().__init__("notifications", tr("Notifications"))
        lines = (
            ("notify_done", tr("Tell when pictures are done"), tr("While the window has the focus it stays quiet.")),
            ("notify_decisions", tr("Tell when something needs a decision"), ""),
            (
                "notify_prompt",
                tr("Quote the prompt"),
                tr("Others may read notifications: they stay on the screen while it is locked."),
            ),
            ("sound", tr("Play a sound"), ""),
            (
                "keep_running_in_tray",
                tr("Stay in the tray when the window is closed"),
                tr("What is paid for goes on being fetched."),
            ),
            ("show_hints", tr("Show hints on first use"), ""),
        )
        for field, title, text in lines:
            self.add(SettingRow(title, Switch(desk, field), text, also=tr("notification desktop alert sound tray")))
