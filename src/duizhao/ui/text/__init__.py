"""How running text is set, marked, edited and scrolled past in the window: what the views of segments and of alignments share.

Decides nothing itself; each module says what it decides.
"""
