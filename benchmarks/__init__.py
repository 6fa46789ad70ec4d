"""Measures the product, each part checking its answers: a fast wrong answer fails (`make bench`)."""
