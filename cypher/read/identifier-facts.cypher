// What the reader sees of the identifiers asked for.
// An unconfirmed suggestion is an edge that counts in no case file. No row means that nothing visible names it, which says nothing of other organisations' case files.
UNWIND $identifierIds AS asked
WITH DISTINCT asked
MATCH (i:Identifier {id: asked})
CALL (i) {
  OPTIONAL MATCH (i)-[c:COUNTED_IN]->(:Scope)
  WHERE c.scope IN $scopes
  WITH c ORDER BY c.scope
  RETURN coalesce(sum(c.people), 0) AS people, coalesce(sum(coalesce(c.own, c.people)), 0) AS own, count(c.lists) AS lists, collect(CASE WHEN c.people > 0 THEN c.scope END) AS scopeIds,
    min(c.check) AS check, min(c.basis) AS basis, min(CASE WHEN c.firstSeenOn <> '' THEN c.firstSeenOn END) AS firstSeenOn, max(c.lastSeenOn) AS lastSeenOn
}
CALL (i) {
  OPTIONAL MATCH (i)-[r:SEEN_IN|PAID|STATED|SAME_AS]-(m)
  WHERE r.scope IN $scopes
  RETURN count(r) AS edges, count(DISTINCT CASE WHEN m <> i THEN m END) AS neighbours
}
WITH i, people, own, lists, scopeIds, check, basis, firstSeenOn, lastSeenOn, edges, neighbours
WHERE edges > 0 OR EXISTS { MATCH (i)<-[l:LISTS]-(:Scope) WHERE l.scope IN $scopes }
RETURN i.id AS id, i.kind AS kind, i.namespace AS namespace, CASE WHEN (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] }) THEN 1 ELSE 0 END AS isProtected, head([word IN ['own-organisation', 'placeholder', 'known-service', 'ordinary'] WHERE word = i.standing OR word IN [(i)<-[l:LISTS]-() WHERE l.scope IN $scopes | l.standing]]) AS standing,
  CASE WHEN (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] }) THEN 0 ELSE people END AS people,
  CASE lists WHEN 0 THEN own ELSE COUNT { MATCH (i)-[r:SEEN_IN]->(:CaseFile) WHERE r.scope IN $scopes AND r.countsAs <> '' } END AS caseFiles,
  reduce(text = '', one IN scopeIds | text + CASE text WHEN '' THEN '' ELSE ',' END + one) AS scopeIds,
  ['passed', 'weak', 'none', 'failed'][CASE WHEN coalesce(check, 9) = 9 THEN 2 ELSE check END] AS check,
  ['ledger', 'document', 'told', 'list', 'suggested'][CASE WHEN coalesce(basis, 9) = 9 THEN 4 ELSE basis END] AS basis,
  coalesce(firstSeenOn, '') AS firstSeenOn, coalesce(lastSeenOn, '') AS lastSeenOn, neighbours
ORDER BY id
