"""The documentation's pages, and what writes the reference among them."""
