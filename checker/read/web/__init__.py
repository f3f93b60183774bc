"""What comes from the web: addresses that a user gives, feeds, sitemaps, lists of addresses, crawls."""
