"""What is worked out from articles and answers, kept so that the next run does not work it out again."""
