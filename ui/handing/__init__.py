"""Handing pictures to other programs: dragging, copying, opening, showing in the file manager, printing."""
