"""The project's glossaries and its people in the window: the list, the form, what was changed and not saved yet."""
