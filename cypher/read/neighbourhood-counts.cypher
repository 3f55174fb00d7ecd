// How many visible neighbours of each group a node has, by relation.
// A neighbour reached by two relations is counted in both.
CALL () {
  MATCH (:Identifier {id: $id})-[r:SEEN_IN]->(m:CaseFile) WHERE r.scope IN $scopes
  RETURN r, m, r.lastSeenOn AS seenOn
  UNION ALL
  MATCH (m:Identifier)-[r:SEEN_IN]->(:CaseFile {caseFileId: $caseFileId}) WHERE r.scope IN $scopes
  RETURN r, m, r.lastSeenOn AS seenOn
  UNION ALL
  MATCH (me:Identifier {id: $id})-[r:PAID|STATED|SAME_AS]-(m) WHERE r.scope IN $scopes AND m <> me
  RETURN r, m, coalesce(r.paidOn, '') AS seenOn
  UNION ALL
  MATCH (:CaseFile {caseFileId: $caseFileId})-[r:PAID]-(m) WHERE r.scope IN $scopes
  RETURN r, m, r.paidOn AS seenOn
  UNION ALL
  MATCH (me:CaseFile {caseFileId: $caseFileId})-[r:SAME_PERSON]-(m) WHERE r.scope IN $scopes AND me.scope IN $scopes AND m.scope IN $scopes
  RETURN r, m, '' AS seenOn
}
WITH CASE type(r) WHEN 'PAID' THEN 'paid' WHEN 'STATED' THEN 'stated' WHEN 'SAME_AS' THEN 'same-as' WHEN 'SAME_PERSON' THEN 'same-person' ELSE 'seen-in' END AS relation, CASE WHEN m:Identifier THEN m.kind ELSE 'case-file' END AS group, m
RETURN relation, group, count(DISTINCT m) AS count
ORDER BY relation, group
