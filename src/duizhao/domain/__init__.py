"""The words of the trade as immutable values. Standard library only, no text for users, no knowledge of files or databases."""
