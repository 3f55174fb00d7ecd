// One position in one graph.
// It is the lock of every projection.
CREATE CONSTRAINT graphPosition IF NOT EXISTS FOR (p:GraphPosition) REQUIRE p.one IS UNIQUE
