"""What stands around the rows: findings, history, comments, scores, outline, filter, status, read-through, banner.

Each panel decides how one thing of the session is shown and which session method a click becomes. None knows another.
"""
