"""The icon in the tray, for whoever wants the program to go on without its window."""
