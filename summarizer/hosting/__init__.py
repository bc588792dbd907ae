"""The process that the embedded engine runs in, and what others may know of it."""
