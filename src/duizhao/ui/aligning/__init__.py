"""Aligning by hand. Decides what the rest of the window may use of it: the view of the rows, its board, and the page around them."""
