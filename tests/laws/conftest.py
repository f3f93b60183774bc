"""How laws are tried: as long as it takes, since no test here measures time."""

from hypothesis import settings

settings.register_profile("laws", deadline=None)
settings.load_profile("laws")
