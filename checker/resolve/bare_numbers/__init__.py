"""
Numbers behind which no unit and no noun stands: what the words, the figure beside them or the article say that they are.

`understood` and `coordinated` ask the readers of this package one after the other; each knows one way in which papers leave out what
they count, and says nothing where its own does not hold.
"""
