"""The parts of the merger: which items are the same, what they become, which parties and people are one."""
