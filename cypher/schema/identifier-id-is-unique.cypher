// One node for one identifier.
// Without it MERGE makes doubles under concurrency.
CREATE CONSTRAINT identifierId IF NOT EXISTS FOR (i:Identifier) REQUIRE i.id IS UNIQUE
