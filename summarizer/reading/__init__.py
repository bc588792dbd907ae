"""Reading: from an article to questions for a model, and from its answers to an article brief."""
