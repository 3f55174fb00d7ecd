// The visible nodes next to a node, those that say most first, with their true number.
// The order is by how few people share a neighbour, not by strength: ask for more than will be shown.
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
WITH m, min(CASE type(r) WHEN 'PAID' THEN 'paid' WHEN 'STATED' THEN 'stated' WHEN 'SAME_AS' THEN 'same-as' WHEN 'SAME_PERSON' THEN 'same-person' ELSE 'seen-in' END) AS relation, max(seenOn) AS lastSeenOn
WITH m AS i, relation, lastSeenOn
WITH i AS m, relation, lastSeenOn, CASE WHEN i:Identifier AND NOT (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] }) THEN reduce(sum = 0, one IN [(i)-[c:COUNTED_IN]->() WHERE c.scope IN $scopes | c.people] | sum + one) ELSE 0 END AS people
WITH CASE WHEN m:Identifier THEN 'i:' + m.id ELSE 'c:' + m.caseFileId END AS target, relation, people, lastSeenOn
ORDER BY CASE WHEN people < 2 THEN 9007199254740991 - people ELSE people END, lastSeenOn DESC, target
WITH collect({target: target, relation: relation, people: people, lastSeenOn: lastSeenOn}) AS rows
WITH rows[..$limit] AS shown, size(rows) AS total
UNWIND shown AS row
RETURN row.target AS target, row.relation AS relation, row.people AS people, row.lastSeenOn AS lastSeenOn, total
