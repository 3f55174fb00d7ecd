// Protected identifiers, which stand in no ranked list.
// Only they have a protectedId, so that the index stays small; protection holds across scopes.
CREATE INDEX identifierProtected IF NOT EXISTS FOR (i:Identifier) ON (i.protectedId)
