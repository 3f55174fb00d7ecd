// Same-as judgements that are about to be set again, or are undone.
// Undoing changes nothing else.
UNWIND $ids AS gone
MATCH (a)-[j:SAME_AS]->(b)
WHERE j.judgementId = gone
DELETE j
RETURN [a.id, b.id] AS ids
