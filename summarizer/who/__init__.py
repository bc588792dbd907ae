"""Who is who: names, mentions and people, behind `summarizer.actors`."""
