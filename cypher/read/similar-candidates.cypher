// Visible case files that share an identifier of 2 to hubPeople visible people with one case file.
// Hubs, protected identifiers, placeholders, own-organisation values and unconfirmed suggestions make no candidate.
MATCH (i:Identifier)-[own:SEEN_IN]->(:CaseFile {caseFileId: $caseFileId})
WHERE own.scope IN $scopes AND own.countsAs <> '' AND NOT (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] })
WITH i, head([word IN ['own-organisation', 'placeholder', 'known-service', 'ordinary'] WHERE word = i.standing OR word IN [(i)<-[l:LISTS]-() WHERE l.scope IN $scopes | l.standing]]) AS standing, reduce(sum = 0, one IN [(i)-[c:COUNTED_IN]->() WHERE c.scope IN $scopes | c.people] | sum + one) AS people
WHERE NOT standing IN ['placeholder', 'own-organisation'] AND people >= 2 AND people <= $hubPeople
MATCH (i)-[r:SEEN_IN]->(f:CaseFile)
WHERE r.scope IN $scopes AND r.countsAs <> '' AND f.caseFileId <> $caseFileId
RETURN people, i.id AS id, f.caseFileId AS caseFileId, r.check AS check, r.basis AS basis, r.firstSeenOn AS firstSeenOn, r.lastSeenOn AS lastSeenOn
ORDER BY people, id, caseFileId
LIMIT $limit
