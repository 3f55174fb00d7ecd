// One node for one scope.
// Without it MERGE makes doubles under concurrency.
CREATE CONSTRAINT scopeId IF NOT EXISTS FOR (s:Scope) REQUIRE s.scopeId IS UNIQUE
