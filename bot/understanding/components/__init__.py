"""Rasa GraphComponents, in the order of config.yml; each a thin coat over a module of bot/understanding."""
