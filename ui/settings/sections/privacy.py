"""What is remembered, and what goes out."""

from __future__ import annotations

from collections.abc import Callable

from app.words import tr
from ui.settings.controls import Switch, button
from ui.settings.desk import SettingsDesk
from ui.settings.rows import Section, SettingRow


class PrivacySection(Section):
    """`forget_prompts` empties the history of prompts; `has_updates`: this build looks for newer versions."""

    def __init__(self, desk: SettingsDesk, forget_prompts: Callable[[], object], *, has_updates: bool) -> None:
        super().__init__("privacy", tr("Privacy"))
        self.add(
            SettingRow(
                tr("Remember prompts"),
                Switch(desk, "remember_prompts"),
                tr("What was sent can be found and used again. Pictures keep their own prompts in any case."),
                also=tr("history"),
            )
        )
        self.prompts = self.add(
            SettingRow(
                tr("Forget the history of prompts"),
                button(tr("Forget"), forget_prompts, tr("Forget the history of prompts")),
                tr("All of it, also what is pinned. This cannot be undone."),
                also=tr("delete clear"),
            )
        )
        self.add(
            SettingRow(
                tr("Keep the draft"),
                Switch(desk, "remember_draft"),
                tr("The form comes back as it was after a restart or a crash."),
                also=tr("session form"),
            )
        )
        self.add(
            SettingRow(
                tr("Write prompt and settings into the picture"),
                Switch(desk, "embed_metadata"),
                tr("Whoever gets the file can read them. There is a copy without them at each picture."),
                also=tr("metadata embed"),
            )
        )
        if has_updates:
            self.add(
                SettingRow(
                    tr("Look for newer versions"),
                    Switch(desk, "check_updates"),
                    tr("Asks the project's page now and then; nothing else is sent anywhere but to the gateway."),
                    also=tr("update version"),
                )
            )
