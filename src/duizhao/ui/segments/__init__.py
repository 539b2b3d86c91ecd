"""The segment view. Decides what the rest of the window may use of it: `SegmentView`, and nothing else."""

from duizhao.ui.segments.view import SegmentView

__all__ = ["SegmentView"]
