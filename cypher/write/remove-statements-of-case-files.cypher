// Relations stated in case files that are gone.
// Tells whom they named.
UNWIND $caseFileIds AS gone
MATCH (a)-[s:STATED]->(b)
WHERE s.caseFileId = gone
DELETE s
RETURN [a.id, b.id] AS ids
