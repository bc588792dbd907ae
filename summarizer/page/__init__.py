"""What stands where on a page: paragraphs, furniture, credits, and which part is the article. Serves `read`."""
