"""
The same tables in a PostgreSQL database, in a schema of their own, as steps; a step that was released is never edited.

They differ from those of `migrations.py` where the servers do: whole numbers have a width, yes and no a type, full text is
a set of words under an inverted index. Texts are ordered by code point (``COLLATE "C"``), as SQLite orders them.
"""

from __future__ import annotations

from checker.store.migrations import CLAIMS_VIEW

# Beside whatever else the database holds.
SCHEMA = "doichieu"

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE mark (
        tables integer NOT NULL,             -- steps that were taken
        written bigint NOT NULL              -- transactions that added something
    );
    INSERT INTO mark VALUES (0, 0);

    CREATE TABLE story (
        story bigint PRIMARY KEY,
        name text COLLATE "C" NOT NULL UNIQUE,
        given boolean NOT NULL,
        size bigint NOT NULL,
        sums bytea NOT NULL
    );

    CREATE TABLE version (
        version bigint PRIMARY KEY,
        article text COLLATE "C" NOT NULL,
        number bigint NOT NULL,
        current boolean NOT NULL,
        story bigint NOT NULL REFERENCES story DEFERRABLE INITIALLY DEFERRED,
        digest bytea NOT NULL,
        published text,
        source text,
        title text,
        url text
    );
    CREATE UNIQUE INDEX version_of_article ON version (article, number);
    CREATE INDEX version_by_digest ON version (digest) WHERE current;
    CREATE INDEX version_in_story ON version (story, version);

    CREATE TABLE content (
        version bigint PRIMARY KEY REFERENCES version,
        article bytea NOT NULL,
        claims bytea NOT NULL
    );
    -- They are packed already.
    ALTER TABLE content ALTER article SET STORAGE EXTERNAL, ALTER claims SET STORAGE EXTERNAL;

    CREATE TABLE anchor (
        anchor bigint NOT NULL,
        version bigint NOT NULL REFERENCES version,
        PRIMARY KEY (anchor, version)
    );

    CREATE TABLE term (
        term integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        words text COLLATE "C" NOT NULL UNIQUE
    );

    CREATE TABLE claim (
        version bigint NOT NULL REFERENCES version,
        number integer NOT NULL,
        dimension integer NOT NULL REFERENCES term,
        counted integer REFERENCES term,
        predicate integer REFERENCES term,
        status integer NOT NULL REFERENCES term,
        furniture boolean NOT NULL,
        as_of text,
        value text NOT NULL,
        unit integer REFERENCES term,
        quote text NOT NULL,
        PRIMARY KEY (version, number)
    );
    """
    + CLAIMS_VIEW
    + """
    CREATE TABLE words (
        version bigint PRIMARY KEY REFERENCES version,
        folded text NOT NULL,
        concepts text NOT NULL,
        size integer NOT NULL,               -- words of both
        said tsvector NOT NULL               -- the words of both, each once, as they are: no dictionary has a part in it
    );
    CREATE INDEX words_said ON words USING gin (said);
    CREATE INDEX words_size ON words (size);
    """,
)
