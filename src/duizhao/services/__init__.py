"""What the program does, one file a stage: read → align → edit → check → score → review → export.

A command opens one transaction and returns `Changes`; a query returns a value. Decides the order of steps inside a stage; the rules
are the domain's, the work is the engines'.
"""
