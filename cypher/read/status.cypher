// How much is in the visible part of the graph.
// Where the graph stands against the record is not asked here but of the engine.
OPTIONAL MATCH (s:Scope)
WHERE s.scopeId IN $scopes
WITH coalesce(sum(s.caseFiles), 0) AS caseFiles, coalesce(sum(s.edges), 0) AS edges
WITH caseFiles, edges,
  COUNT { MATCH ()-[r:PAID]->() WHERE r.scope IN $scopes } AS payments,
  COUNT { MATCH ()-[r:STATED]->() WHERE r.scope IN $scopes } AS statements
UNWIND [['case-files', caseFiles], ['payments', payments], ['seen-in', edges], ['statements', statements]] AS row
RETURN row[0] AS name, row[1] AS count
ORDER BY name
