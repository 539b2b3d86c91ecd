"""Dialogs and sheets: new review, export, and the small ones. Each is freed when it is closed; none runs an event loop of its own."""
