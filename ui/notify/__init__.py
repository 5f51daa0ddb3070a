"""The program makes itself heard while nobody looks at its window: notifications, a count, a title, a sound."""
