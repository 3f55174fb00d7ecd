// Protected identifiers, which stand in no ranked list.
// Protection holds across scopes.
CREATE INDEX identifierProtected IF NOT EXISTS FOR (i:Identifier) ON (i.isProtected)
