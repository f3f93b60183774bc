"""Numbers by themselves: digits, words, fractions; what they count is read elsewhere."""
