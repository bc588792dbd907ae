"""The parts of the client: what a question is, how it is sent, and what becomes of whatever goes wrong."""
