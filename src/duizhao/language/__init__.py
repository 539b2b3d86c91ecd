"""What the languages are like: words, sentences, numbers, dates, terms. Knows no project, no file and no check."""
