// Counts of an identifier that a scope no longer holds.
// Its edges there are gone.
UNWIND $rows AS row
MATCH (:Identifier {id: row.id})-[c:COUNTED_IN]->()
WHERE c.scope = row.scope
DELETE c
