"""Documents as offices send them: PDF and Word."""
