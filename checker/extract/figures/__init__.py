"""Numbers with what stands around them: units, money, counted things, ranks, scores."""
