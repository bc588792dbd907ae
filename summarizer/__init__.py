"""Negotiation briefs from the news."""
