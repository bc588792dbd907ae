"""What people decide about briefs: the file that keeps it, and what it does to a brief."""
