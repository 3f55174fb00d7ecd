// Visible people, evidence and dates of the identifiers asked for, protected ones left out.
// Counts are the stored ones: one person recorded by two organisations is two here until overcounted is taken off.
UNWIND $identifierIds AS asked
WITH DISTINCT asked
MATCH (i:Identifier {id: asked})-[c:COUNTED_IN]->(s:Scope)
WHERE NOT (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] }) AND c.scope IN $scopes AND c.people > 0
WITH i, sum(c.people) AS people, count(DISTINCT s.organisation) AS organisations, min(c.check) AS check, min(c.basis) AS basis,
  min(CASE WHEN c.firstSeenOn <> '' THEN c.firstSeenOn END) AS firstSeenOn, max(c.lastSeenOn) AS lastSeenOn
WHERE people >= $minPeople
RETURN i.id AS id, i.kind AS kind, i.namespace AS namespace, head([word IN ['own-organisation', 'placeholder', 'known-service', 'ordinary'] WHERE word = i.standing OR word IN [(i)<-[l:LISTS]-() WHERE l.scope IN $scopes | l.standing]]) AS standing, people, organisations,
  ['passed', 'weak', 'none', 'failed'][check] AS check, ['ledger', 'document', 'told', 'list', 'suggested'][basis] AS basis, coalesce(firstSeenOn, '') AS firstSeenOn, lastSeenOn
ORDER BY id
