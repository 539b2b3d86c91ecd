"""A concept with everything that one can have, for tests that write and read it."""

from datetime import date

from duizhao.domain.glossary import Concept

WHOLE = Concept(
    ("教育部", "国家教育部"),
    ("Ministry of Education",),
    ("education ministry", "=1+1"),
    ("Education Department",),
    "<b>not</b> bold; since the reform",
    exact=True,
    deprecated=("Ministry for Education",),
    abbreviations=("MOE",),
    case=True,
    must=True,
    redline=True,
    domain="organisations",
    source="the ministry's own page",
    since=date(1998, 3, 10),
    until=date(2099, 12, 31),
)
