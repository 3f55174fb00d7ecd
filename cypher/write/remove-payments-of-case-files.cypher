// Payments told of in case files that are gone.
// Tells whom they named.
UNWIND $caseFileIds AS gone
MATCH (a)-[p:PAID]->(b)
WHERE p.caseFileId = gone
DELETE p
RETURN [a.id, b.id] AS ids
