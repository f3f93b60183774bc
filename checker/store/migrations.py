"""
The tables of an archive, as steps from an empty file; a step that was released is never edited.

``version`` holds one row for each article as read once: a changed article is a new row and the old one stays.
Everything below hangs on versions. Texts and what claims say are compressed; what is looked up stands in columns.
"""

from __future__ import annotations

# "dcA1": so that another program's SQLite file is not taken for an archive.
APPLICATION = 0x64634131

# The claims as people look them up; the same wherever an archive is.
CLAIMS_VIEW = """
    CREATE VIEW claims AS
        SELECT version.article, version.number AS version, version.current, story.name AS story, version.source,
               version.published, claim.quote, claim.value, unit.words AS unit, dimension.words AS dimension,
               counted.words AS counted, predicate.words AS predicate, status.words AS status,
               coalesce(claim.as_of, version.published) AS as_of, claim.furniture, version.title, version.url
        FROM claim JOIN version USING (version) JOIN story USING (story)
        JOIN term AS dimension ON dimension.term = claim.dimension JOIN term AS status ON status.term = claim.status
        LEFT JOIN term AS unit ON unit.term = claim.unit LEFT JOIN term AS counted ON counted.term = claim.counted
        LEFT JOIN term AS predicate ON predicate.term = claim.predicate;
"""

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE story (
        story INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        given INTEGER NOT NULL,              -- 1: its articles name it
        size INTEGER NOT NULL,               -- articles that were put into it
        sums BLOB NOT NULL                   -- what they are about: see codec.pack_vector
    ) STRICT;

    CREATE TABLE version (
        version INTEGER PRIMARY KEY,         -- in order of arrival
        article TEXT NOT NULL,               -- Article.id
        number INTEGER NOT NULL,             -- 1 for the article as first read
        current INTEGER NOT NULL,            -- 1 for its newest version
        story INTEGER NOT NULL REFERENCES story,
        digest BLOB NOT NULL,                -- of the input, 16 bytes
        published TEXT,
        source TEXT,
        title TEXT,
        url TEXT
    ) STRICT;
    CREATE UNIQUE INDEX version_of_article ON version (article, number);
    CREATE INDEX version_by_digest ON version (digest) WHERE current;
    CREATE INDEX version_in_story ON version (story, version);

    -- Apart, so that looking a version up touches few pages.
    CREATE TABLE content (
        version INTEGER PRIMARY KEY REFERENCES version,
        article BLOB NOT NULL,               -- text and the rest of the article: codec.pack_article
        claims BLOB NOT NULL                 -- its claims, as resolved: codec.pack_claims
    ) STRICT;

    CREATE TABLE anchor (
        anchor INTEGER NOT NULL,             -- digest of a rare feature, 32 bits
        version INTEGER NOT NULL REFERENCES version,
        PRIMARY KEY (anchor, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE term (
        term INTEGER PRIMARY KEY,
        words TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE claim (
        version INTEGER NOT NULL REFERENCES version,
        number INTEGER NOT NULL,             -- its place among the claims of the version, from 0
        dimension INTEGER NOT NULL REFERENCES term,
        counted INTEGER REFERENCES term,
        predicate INTEGER REFERENCES term,
        status INTEGER NOT NULL REFERENCES term,
        furniture INTEGER NOT NULL,
        as_of TEXT,                          -- where it is not the day of publication
        value TEXT NOT NULL,
        unit INTEGER REFERENCES term,
        quote TEXT NOT NULL,
        PRIMARY KEY (version, number)
    ) STRICT, WITHOUT ROWID;
    """
    + CLAIMS_VIEW
    + """
    -- FTS5 folds accents but not the Vietnamese d with a stroke: it is given words that are folded already.
    CREATE VIRTUAL TABLE words USING fts5 (folded, concepts, content = '', tokenize = "unicode61 tokenchars '_'");
    """,
)
