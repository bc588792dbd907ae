"""The parts of `summarizer.compare`: who is who on both days, what differs between two items, and how it is told."""
