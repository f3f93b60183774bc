"""Dates, times of day, periods and durations: what is written, and which day it is."""
