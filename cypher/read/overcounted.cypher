// Counts that may be one person or one list counted more than once, within what is visible.
// A judgement counts for a reader only when its scope and both case files are visible to them.
CALL () {
  MATCH (f:CaseFile)-[p:SAME_PERSON]-(o:CaseFile)
  WHERE p.scope IN $scopes AND f.scope IN $scopes AND o.scope IN $scopes
  WITH DISTINCT f
  MATCH (i:Identifier)-[r:SEEN_IN]->(f)
  WHERE r.scope IN $scopes AND r.countsAs = f.caseFileId AND i.id IN $identifierIds
  RETURN i, r.countsAs AS countsAs, r.scope AS scopeId
  UNION ALL
  UNWIND $identifierIds AS asked
  WITH DISTINCT asked
  MATCH (i:Identifier {id: asked})-[c:COUNTED_IN]->(:Scope)
  WHERE c.scope IN $scopes AND c.lists IS NOT NULL
  WITH DISTINCT i
  MATCH (i)-[r:SEEN_IN]->(:CaseFile)
  WHERE r.scope IN $scopes AND r.countsAs STARTS WITH 'list:'
  WITH i, r.countsAs AS countsAs, collect(DISTINCT r.scope) AS found
  WHERE size(found) > 1
  UNWIND found AS scopeId
  RETURN i, countsAs, scopeId
}
WITH i, countsAs, scopeId
WHERE NOT (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] })
RETURN i.id AS id, countsAs, scopeId
ORDER BY id, countsAs, scopeId
