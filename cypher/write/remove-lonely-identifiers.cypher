// Identifiers that nothing holds any more.
// What was erased leaves no node behind.
UNWIND $ids AS touched
MATCH (i:Identifier {id: touched})
USING INDEX SEEK i:Identifier(id)
WHERE NOT EXISTS { (i)--() }
DELETE i
