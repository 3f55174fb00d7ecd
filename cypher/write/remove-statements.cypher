// Stated relations that are about to be set again, or are gone.
// Tells whom they named.
UNWIND $ids AS gone
MATCH (a)-[s:STATED]->(b)
WHERE s.statementId = gone
DELETE s
RETURN [a.id, b.id] AS ids
