"""The scorer's parts, behind `summarizer.gold` and `summarizer.evaluate`."""
