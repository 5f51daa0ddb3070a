"""The left side of the window: what to make, with which model, from which references."""
