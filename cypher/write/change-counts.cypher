// Counts that were there, as they stand now.
// lists holds which lists count, and over how many edges.
UNWIND $rows AS row
MATCH (:Identifier {id: row.id})-[c:COUNTED_IN]->()
WHERE c.scope = row.scope
SET c = row.facts
