"""A brief, or the difference between two, as one HTML file that asks nothing of any network."""
