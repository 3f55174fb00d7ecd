// How much is in the visible part of the graph.
// Where the graph stands against the record is not asked here but of the engine.
CALL () {
  MATCH (s:Scope) WHERE s.scopeId IN $scopes RETURN 'case-files' AS name, sum(s.caseFiles) AS count
  UNION ALL
  MATCH ()-[r:PAID]->() WHERE r.scope IN $scopes RETURN 'payments' AS name, count(r) AS count
  UNION ALL
  MATCH (s:Scope) WHERE s.scopeId IN $scopes RETURN 'seen-in' AS name, sum(s.edges) AS count
  UNION ALL
  MATCH ()-[r:STATED]->() WHERE r.scope IN $scopes RETURN 'statements' AS name, count(r) AS count
}
RETURN name, count
ORDER BY name
