"""What was spent, in figures and words: the dialog, and the person's budget."""
