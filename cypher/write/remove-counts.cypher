// Counts of an identifier that a scope no longer holds.
// Its edges there are gone.
UNWIND $rows AS row
MATCH (i:Identifier {id: row.id})-[c:COUNTED_IN]->()
USING INDEX SEEK i:Identifier(id)
WHERE c.scope = row.scope
DELETE c
