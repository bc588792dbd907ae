"""The review of a day's changes: the session's rules, what it shows, and the terminal that it runs in."""
