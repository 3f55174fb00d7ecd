// Identifiers of more than hubPeople visible people that one case file shares with others.
// A hub makes no candidate; it is told beside one.
MATCH (i:Identifier)-[own:SEEN_IN]->(:CaseFile {caseFileId: $caseFileId})
WHERE own.scope IN $scopes AND own.countsAs <> '' AND NOT (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] })
WITH i, head([word IN ['own-organisation', 'placeholder', 'known-service', 'ordinary'] WHERE word = i.standing OR word IN [(i)<-[l:LISTS]-() WHERE l.scope IN $scopes | l.standing]]) AS standing, reduce(sum = 0, one IN [(i)-[c:COUNTED_IN]->() WHERE c.scope IN $scopes | c.people] | sum + one) AS people
WHERE NOT standing IN ['placeholder', 'own-organisation'] AND people > $hubPeople
UNWIND $caseFileIds AS asked
WITH DISTINCT i, people, asked
MATCH (i)-[r:SEEN_IN]->(f:CaseFile {caseFileId: asked})
WHERE r.scope IN $scopes AND r.countsAs <> '' AND f.caseFileId <> $caseFileId
RETURN i.id AS id, people, f.caseFileId AS caseFileId
ORDER BY id, caseFileId
