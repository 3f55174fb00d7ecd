// The identifiers seen in the case files asked for, with their visible people.
// Protected identifiers have no people here and stay when minPeople is 0 only.
UNWIND $caseFileIds AS asked
WITH DISTINCT asked
MATCH (:CaseFile {caseFileId: asked})<-[r:SEEN_IN]-(i:Identifier)
WHERE r.scope IN $scopes
WITH asked, i, CASE WHEN (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] }) THEN 0 ELSE reduce(sum = 0, one IN [(i)-[c:COUNTED_IN]->() WHERE c.scope IN $scopes | c.people] | sum + one) END AS people
WHERE people >= $minPeople
WITH asked, i, people
ORDER BY asked, i.id
WITH collect({caseFileId: asked, i: i, people: people}) AS rows
WITH rows[..$limit] AS shown, size(rows) AS total
UNWIND shown AS row
WITH row.caseFileId AS caseFileId, row.i AS i, row.people AS people, total
RETURN caseFileId, i.id AS id, i.kind AS kind, CASE WHEN (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] }) THEN 1 ELSE 0 END AS isProtected, head([word IN ['own-organisation', 'placeholder', 'known-service', 'ordinary'] WHERE word = i.standing OR word IN [(i)<-[l:LISTS]-() WHERE l.scope IN $scopes | l.standing]]) AS standing, people, total
