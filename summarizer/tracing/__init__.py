"""The parts of tracing: what of a report is compared, how alike two reports are, which are worth comparing."""
