"""Gold annotations, and what measures quality and speed."""
