// What is known of the case files asked for, and how many identifiers each holds.
// The count of identifiers leaves out protected ones, placeholders, own-organisation values and unconfirmed suggestions.
UNWIND $caseFileIds AS asked
WITH DISTINCT asked
MATCH (f:CaseFile {caseFileId: asked})
WHERE f.scope IN $scopes
CALL (f) {
  MATCH (f)<-[r:SEEN_IN]-(i:Identifier)
  WHERE r.scope IN $scopes AND r.countsAs <> ''
  WITH CASE WHEN (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] }) THEN 1 ELSE 0 END AS isProtected, head([word IN ['own-organisation', 'placeholder', 'known-service', 'ordinary'] WHERE word = i.standing OR word IN [(i)<-[l:LISTS]-() WHERE l.scope IN $scopes | l.standing]]) AS standing
  RETURN sum(CASE WHEN isProtected = 0 AND NOT standing IN ['placeholder', 'own-organisation'] THEN 1 ELSE 0 END) AS identifiers,
    sum(isProtected) AS protectedIdentifiers
}
CALL (f) {
  MATCH (f)-[r:SEEN_IN|PAID|SAME_PERSON]-(m)
  WHERE r.scope IN $scopes AND (m:Identifier OR m.scope IN $scopes)
  RETURN count(DISTINCT m) AS neighbours
}
RETURN f.caseFileId AS caseFileId, f.scope AS scope, f.country AS country, f.openedOn AS openedOn, identifiers, protectedIdentifiers, neighbours
ORDER BY caseFileId
