// The visible nodes one edge away from each node asked for.
// Directions are left aside, and judgements of same person are no step.
CALL () {
  UNWIND $identifierIds AS asked
  WITH DISTINCT asked
  MATCH (me:Identifier {id: asked})-[r:SEEN_IN|PAID|STATED|SAME_AS]-(m) WHERE r.scope IN $scopes AND m <> me
  RETURN 'i:' + asked AS source, r, m,
    CASE type(r) WHEN 'SEEN_IN' THEN 's:' + asked + ':' + m.caseFileId WHEN 'PAID' THEN 'p:' + r.paymentId WHEN 'STATED' THEN 't:' + r.statementId ELSE 'j:' + r.judgementId END AS edge
  UNION ALL
  UNWIND $caseFileIds AS asked
  WITH DISTINCT asked
  MATCH (:CaseFile {caseFileId: asked})-[r:SEEN_IN|PAID]-(m) WHERE r.scope IN $scopes
  RETURN 'c:' + asked AS source, r, m, CASE type(r) WHEN 'SEEN_IN' THEN 's:' + m.id + ':' + asked ELSE 'p:' + r.paymentId END AS edge
}
WITH source, m AS i, CASE type(r) WHEN 'PAID' THEN 'paid' WHEN 'STATED' THEN 'stated' WHEN 'SAME_AS' THEN 'same-as' WHEN 'SAME_PERSON' THEN 'same-person' ELSE 'seen-in' END AS relation, min(edge) AS edge, count(*) AS edges
WITH source, i AS m, relation, edge, edges,
  CASE WHEN i:Identifier AND NOT (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] }) THEN reduce(sum = 0, one IN [(i)-[c:COUNTED_IN]->() WHERE c.scope IN $scopes | c.people] | sum + one) ELSE 0 END AS people,
  CASE WHEN i:Identifier AND (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] }) THEN 1 ELSE 0 END AS isProtected,
  CASE WHEN i:Identifier THEN head([word IN ['own-organisation', 'placeholder', 'known-service', 'ordinary'] WHERE word = i.standing OR word IN [(i)<-[l:LISTS]-() WHERE l.scope IN $scopes | l.standing]]) ELSE 'ordinary' END AS standing
RETURN source, CASE WHEN m:Identifier THEN 'i:' + m.id ELSE 'c:' + m.caseFileId END AS target, relation, edge, edges, people, isProtected, standing
ORDER BY source, target, relation
LIMIT $limit
