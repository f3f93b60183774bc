"""Who is named, with which title, and who chairs what."""
