"""The window. Knows services and the domain; nothing below knows it.

Decides how a document is shown and what a hand on mouse or keyboard means. Rules, texts and files are decided below.
"""
