"""Every action of the window, in one table: what is bound, what stands in the menu, what the list of keys shows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from app.words import mark, tr


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the table. Texts are `mark`ed and go through `tr` when they are shown.

    Attributes:
        action: the name under which a part of the window registers what it does (`Commands.add`); "" where a widget
            handles the keys itself while it has the focus.
        keys: portable key sequences; each of them does it. Empty where there is only a menu entry.
        does: what happens, in the imperative.
        where: the heading it stands under; it is bound to the whole window, to the grid, to the viewer or to the
            comparison accordingly.
        menu: the section of the menu it stands in ("main", "library", "view", "help"), "" for none.
        symbol: the icon of its menu entry, "" for none.
        label: its text in the menu, where that is not `does`: with an ellipsis when more is asked.
        needs_core: it can do nothing while no library is open.
    """

    action: str
    keys: tuple[str, ...]
    does: str
    where: str
    menu: str = ""
    symbol: str = ""
    label: str = ""
    needs_core: bool = False


ANYWHERE = mark("Anywhere")
PROMPT = mark("In the prompt")
GRID = mark("In the gallery")
VIEWER = mark("In the viewer")
COMPARING = mark("While comparing")
REFERENCES = mark("On a reference image")
PAINTING = mark("While painting a mask")
TASKS = mark("In the list of tasks")
TRASH = mark("In the trash")

KEYS: tuple[Key, ...] = (
    Key("generate", ("Ctrl+Return", "Ctrl+Enter"), mark("Generate"), ANYWHERE),
    Key(
        "hold",
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        mark("Generate, but hold it until it is released"),
        ANYWHERE,
    ),
    Key("focus_prompt", ("Ctrl+L",), mark("Go to the prompt"), ANYWHERE),
    Key("undo", ("Ctrl+Z",), mark("Undo"), ANYWHERE, "main", "undo", needs_core=True),
    Key("redo", ("Ctrl+Shift+Z", "Ctrl+Y"), mark("Redo"), ANYWHERE, "main", "redo", needs_core=True),
    Key("focus_search", ("Ctrl+F",), mark("Search the pictures"), ANYWHERE),
    Key("saved_searches", ("Ctrl+D",), mark("Show and keep searches"), ANYWHERE, "view", "bookmark", needs_core=True),
    Key("toggle_facets", ("F4",), mark("Show or hide the filters with counts"), ANYWHERE, "view", "sliders"),
    Key("focus_gallery", ("Ctrl+G",), mark("Go to the gallery"), ANYWHERE),
    Key(
        "add_references",
        ("Ctrl+O",),
        mark("Choose reference images"),
        ANYWHERE,
        menu="main",
        symbol="image",
        label=mark("Choose reference images…"),
    ),
    Key("paste_references", ("Ctrl+V",), mark("Paste a picture, files or a web address as references"), ANYWHERE),
    Key("open_folder", (), mark("Open the library's folder"), ANYWHERE, "library", "folder", needs_core=True),
    Key("export", ("Ctrl+Shift+E",), mark("Export pictures"), ANYWHERE, "library", "export", mark("Export…"), True),
    Key("contact_sheet", (), mark("Make a contact sheet"), ANYWHERE, "library", "images", mark("Contact sheet…"), True),
    Key("print_pictures", ("Ctrl+P",), mark("Print pictures"), ANYWHERE, "library", "print", mark("Print…"), True),
    Key("import", ("Ctrl+Shift+I",), mark("Import pictures"), ANYWHERE, "library", "import", mark("Import…"), True),
    Key(
        "show_numbers",
        ("Ctrl+Shift+M",),
        mark("Show the numbers"),
        ANYWHERE,
        "library",
        "chart",
        mark("Numbers…"),
        True,
    ),
    Key("verify_library", (), mark("Verify the library"), ANYWHERE, "library", "verify", mark("Verify…"), True),
    Key(
        "rebuild_library",
        (),
        mark("Rebuild the index"),
        ANYWHERE,
        "library",
        "refresh",
        mark("Rebuild the index…"),
        True,
    ),
    Key(
        "move_library",
        (),
        mark("Move the library"),
        ANYWHERE,
        "library",
        "move-folder",
        mark("Move the library…"),
        True,
    ),
    Key(
        "new_collection",
        ("Ctrl+Shift+N",),
        mark("New collection, of the selected pictures if there are any"),
        ANYWHERE,
        "library",
        "collection",
        mark("New collection…"),
        needs_core=True,
    ),
    Key("show_trash", ("Ctrl+Shift+Del",), mark("Show the trash"), ANYWHERE, "library", "trash", needs_core=True),
    Key(
        "look_for_changes",
        (),
        mark("Look for files that came or went outside this program"),
        ANYWHERE,
        "library",
        "refresh",
        mark("Look for changes in the folder"),
        needs_core=True,
    ),
    Key("find_missing", (), mark("Look for missing files"), ANYWHERE, "library", "search", needs_core=True),
    Key("show_collections", ("Ctrl+Shift+O",), mark("Show or hide the collections"), ANYWHERE, "view", "collection"),
    Key(
        "show_spending",
        ("Ctrl+Shift+S",),
        mark("Show what was spent"),
        ANYWHERE,
        menu="main",
        symbol="wallet",
        label=mark("Spending…"),
        needs_core=True,
    ),
    Key("use_key", (), mark("Use my key"), ANYWHERE, "main", "key", mark("Use my key…"), needs_core=True),
    Key("remove_key", (), mark("Remove key"), ANYWHERE, "main", "close", needs_core=True),
    Key("practise", (), mark("Practice mode"), ANYWHERE, "main", "target", needs_core=True),
    Key("unlock_vault", (), mark("Unlock the vault"), ANYWHERE, "main", "key", mark("Unlock the vault…")),
    Key("show_settings", ("Ctrl+,",), mark("Settings"), ANYWHERE, "main", "sliders", mark("Settings…")),
    Key("toggle_compose", ("Ctrl+B",), mark("Show or hide the form"), ANYWHERE, "view", "panel-left"),
    Key("toggle_inspector", ("Ctrl+I",), mark("Show or hide the details"), ANYWHERE, "view", "panel-right"),
    Key("toggle_theme", ("Ctrl+T",), mark("Switch between light and dark"), ANYWHERE, "view", "contrast"),
    Key("show_keys", ("F1",), mark("Show this list"), ANYWHERE, "help", "keyboard", mark("Keys")),
    Key("show_help", ("Shift+F1",), mark("Show the help page"), ANYWHERE, "help", "info", mark("Help")),
    Key("check_updates", (), mark("Look for a newer version"), ANYWHERE, "help", "download", needs_core=True),
    Key("show_log", (), mark("Show the log"), ANYWHERE, "help", "note", mark("Log…")),
    Key("report_problem", (), mark("Report a problem"), ANYWHERE, "help", "warning", mark("Report a problem…")),
    Key("show_about", (), mark("About Proofsheet"), ANYWHERE, "help", "info"),
    Key("quit", ("Ctrl+Q",), mark("Quit"), ANYWHERE, "end"),
    Key("", ("Alt+Up", "Alt+Down"), mark("Earlier and later prompts"), PROMPT),
    Key("", ("Left", "Right", "Up", "Down"), mark("Move"), GRID),
    Key("", ("Return", "Space"), mark("Open in the viewer"), GRID),
    Key("", ("Ctrl+A",), mark("Select all"), GRID),
    Key("", ("Esc",), mark("Select nothing"), GRID),
    Key("", ("/",), mark("Go to the next picture with the words that follow"), GRID),
    Key("use_as_reference", ("R",), mark("Use as a reference"), GRID, symbol="plus", needs_core=True),
    Key("use_references", (), mark("Use its references"), GRID, symbol="images", needs_core=True),
    Key("reuse_settings", ("Shift+R",), mark("Use all its settings again"), GRID, symbol="reuse", needs_core=True),
    Key("toggle_inspector", ("I",), mark("Show or hide the details"), GRID),
    Key("toggle_favourite", (".",), mark("Favourite, or no longer"), GRID, "", "heart", mark("Favourite"), True),
    Key("rate_0", ("0",), mark("No rating"), GRID, needs_core=True),
    Key("rate_1", ("1",), mark("One star"), GRID, needs_core=True),
    Key("rate_2", ("2",), mark("Two stars"), GRID, needs_core=True),
    Key("rate_3", ("3",), mark("Three stars"), GRID, needs_core=True),
    Key("rate_4", ("4",), mark("Four stars"), GRID, needs_core=True),
    Key("rate_5", ("5",), mark("Five stars"), GRID, needs_core=True),
    Key("edit_tags", ("T",), mark("Tags"), GRID, symbol="tag", label=mark("Tags…"), needs_core=True),
    Key("edit_notes", ("N",), mark("Notes"), GRID, symbol="note", label=mark("Notes…"), needs_core=True),
    Key(
        "edit_collections",
        ("K",),
        mark("Add to a collection"),
        GRID,
        symbol="collection",
        label=mark("Add to collection"),
        needs_core=True,
    ),
    Key("trash_pictures", ("Del",), mark("Move to the trash"), GRID, symbol="trash", needs_core=True),
    Key("copy_pictures", ("Ctrl+C",), mark("Copy the picture"), GRID, symbol="copy", needs_core=True),
    Key("copy_paths", ("Ctrl+Shift+C",), mark("Copy the path"), GRID, symbol="copy", needs_core=True),
    Key("copy_prompts", ("Ctrl+Alt+C",), mark("Copy the prompt"), GRID, symbol="copy", needs_core=True),
    Key("open_outside", ("Shift+Return",), mark("Open in another program"), GRID, symbol="external", needs_core=True),
    Key("show_in_folder", ("Ctrl+Shift+F",), mark("Show in the file manager"), GRID, symbol="folder", needs_core=True),
    Key("compare", ("C",), mark("Compare two to four pictures"), GRID, symbol="compare", needs_core=True),
    Key("", ("Left", "Right"), mark("Previous and next picture"), VIEWER),
    Key("", ("Home", "End"), mark("First and last picture"), VIEWER),
    Key("", ("+", "-"), mark("Zoom"), VIEWER),
    Key("", ("Shift+Left", "Shift+Right"), mark("Move what is seen"), VIEWER),
    Key("viewer_zoom", ("Z",), mark("Between fit and full size"), VIEWER),
    Key("viewer_fit", ("Ctrl+0",), mark("Fit into the window"), VIEWER),
    Key("viewer_actual", ("Ctrl+1",), mark("Pixel by pixel"), VIEWER),
    Key("viewer_reference", ("R",), mark("Use as a reference"), VIEWER, symbol="plus", needs_core=True),
    Key("viewer_reuse", ("Shift+R",), mark("Use all its settings again"), VIEWER, symbol="reuse", needs_core=True),
    Key("compare", ("C",), mark("Compare with the next picture"), VIEWER, symbol="compare", needs_core=True),
    Key("slideshow", ("S",), mark("Slideshow"), VIEWER, "view", "play", needs_core=True),
    Key("", ("Space",), mark("Close; pause a slideshow"), VIEWER),
    Key("filmstrip", ("F",), mark("Show or hide the filmstrip"), VIEWER, symbol="filmstrip"),
    Key("toggle_favourite", (".",), mark("Favourite, or no longer"), VIEWER, "", "heart", mark("Favourite"), True),
    Key("rate_0", ("0",), mark("No rating"), VIEWER, needs_core=True),
    Key("rate_1", ("1",), mark("One star"), VIEWER, needs_core=True),
    Key("rate_2", ("2",), mark("Two stars"), VIEWER, needs_core=True),
    Key("rate_3", ("3",), mark("Three stars"), VIEWER, needs_core=True),
    Key("rate_4", ("4",), mark("Four stars"), VIEWER, needs_core=True),
    Key("rate_5", ("5",), mark("Five stars"), VIEWER, needs_core=True),
    Key("edit_tags", ("T",), mark("Tags"), VIEWER, symbol="tag", label=mark("Tags…"), needs_core=True),
    Key("edit_notes", ("N",), mark("Notes"), VIEWER, symbol="note", label=mark("Notes…"), needs_core=True),
    Key("edit_collections", ("K",), mark("Add to a collection"), VIEWER, symbol="collection", needs_core=True),
    Key("trash_pictures", ("Del",), mark("Move to the trash"), VIEWER, symbol="trash", needs_core=True),
    Key("copy_pictures", ("Ctrl+C",), mark("Copy the picture"), VIEWER, symbol="copy", needs_core=True),
    Key("copy_paths", ("Ctrl+Shift+C",), mark("Copy the path"), VIEWER, symbol="copy", needs_core=True),
    Key("copy_prompts", ("Ctrl+Alt+C",), mark("Copy the prompt"), VIEWER, symbol="copy", needs_core=True),
    Key("open_outside", ("Shift+Return",), mark("Open in another program"), VIEWER, symbol="external", needs_core=True),
    Key(
        "show_in_folder", ("Ctrl+Shift+F",), mark("Show in the file manager"), VIEWER, symbol="folder", needs_core=True
    ),
    Key("", ("Esc",), mark("Close"), VIEWER),
    Key("compare_previous", ("Left",), mark("Choose the picture before"), COMPARING),
    Key("compare_next", ("Right",), mark("Choose the next picture"), COMPARING),
    Key("compare_favourite", (".",), mark("Favourite, or no longer"), COMPARING),
    Key("compare_rate_0", ("0",), mark("No rating"), COMPARING),
    Key("compare_rate_1", ("1",), mark("One star"), COMPARING),
    Key("compare_rate_2", ("2",), mark("Two stars"), COMPARING),
    Key("compare_rate_3", ("3",), mark("Three stars"), COMPARING),
    Key("compare_rate_4", ("4",), mark("Four stars"), COMPARING),
    Key("compare_rate_5", ("5",), mark("Five stars"), COMPARING),
    Key("compare_swap", ("X",), mark("Swap it with the next"), COMPARING),
    Key("compare_slider", ("B",), mark("Before and after, on top of each other"), COMPARING),
    Key("compare_settings", ("I",), mark("Show or hide the settings"), COMPARING),
    Key("compare_differing", ("D",), mark("Only settings that differ, or all"), COMPARING),
    Key("compare_reference", ("R",), mark("Use as a reference"), COMPARING),
    Key("compare_zoom", ("Z",), mark("Between fit and full size"), COMPARING),
    Key("compare_fit", ("Ctrl+0",), mark("Fit into the window"), COMPARING),
    Key("compare_actual", ("Ctrl+1",), mark("Pixel by pixel"), COMPARING),
    Key("", ("+", "-"), mark("Zoom"), COMPARING),
    Key("", ("Shift+Left", "Shift+Right"), mark("Move what is seen"), COMPARING),
    Key("compare_leave", ("C",), mark("Compare no longer"), COMPARING),
    Key("", ("Esc",), mark("Close"), COMPARING),
    Key("", ("Return",), mark("Show it large, or try it again"), REFERENCES),
    Key("", ("Alt+Left", "Alt+Right"), mark("Move it"), REFERENCES),
    Key("", ("Del",), mark("Take it away"), REFERENCES),
    Key("", ("B", "E"), mark("Brush, eraser"), PAINTING),
    Key("", ("[", "]"), mark("Smaller and larger brush"), PAINTING),
    Key("", ("S",), mark("Hard or soft edge"), PAINTING),
    Key("", ("I", "Del"), mark("Invert, clear"), PAINTING),
    Key("", ("Ctrl+Z", "Ctrl+Shift+Z"), mark("Undo, redo"), PAINTING),
    Key("", ("Shift+Left", "Shift+Right"), mark("Paint with the keys"), PAINTING),
    Key("", ("Ctrl+Return",), mark("Use the mask"), PAINTING),
    Key("", ("Return",), mark("Show its pictures"), TASKS),
    Key("", ("Del",), mark("Dismiss"), TASKS),
    Key("", ("Return", "Space"), mark("Open in the viewer"), TRASH),
    Key("", ("R",), mark("Restore what is selected"), TRASH),
    Key("", ("Del",), mark("Delete for good what is selected, after a question"), TRASH),
    Key("", ("Ctrl+A",), mark("Select all"), TRASH),
    Key("", ("Esc",), mark("Select nothing, then back to the gallery"), TRASH),
)


def rows_of(action: str) -> tuple[Key, ...]:
    """The lines of one action, the first is its main one; raises KeyError for one that is not in the table."""
    rows = tuple(key for key in KEYS if key.action == action)
    if not rows or not action:
        raise KeyError(action)
    return rows


def bound() -> tuple[Key, ...]:
    """The lines that the window binds; the widgets bind the others themselves."""
    return tuple(key for key in KEYS if key.action)


def shown(sequence: str) -> str:
    """A key sequence as this system writes it."""
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)


def with_key(name: str, keys: tuple[str, ...]) -> str:
    """The name of a button with the first of its keys behind it, as a tooltip has it."""
    return tr("{name} ({key})", name=name, key=shown(keys[0])) if keys else name


def sequences(action: str) -> list[QKeySequence]:
    """The key sequences of an action's main line; raises KeyError for one that is not in the table."""
    return [QKeySequence(text) for text in rows_of(action)[0].keys]
