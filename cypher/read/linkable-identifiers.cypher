// How many identifiers that can link each of the case files asked for holds.
// Protected ones, placeholders, own-organisation values and unconfirmed suggestions are left out: they link nobody.
UNWIND $caseFileIds AS asked
WITH DISTINCT asked
MATCH (f:CaseFile {caseFileId: asked})
WHERE f.scope IN $scopes
CALL (f) {
  MATCH (f)<-[r:SEEN_IN]-(i:Identifier)
  WHERE r.scope IN $scopes AND r.countsAs <> '' AND NOT (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] })
  WITH head([word IN ['own-organisation', 'placeholder', 'known-service', 'ordinary'] WHERE word = i.standing OR word IN [(i)<-[l:LISTS]-() WHERE l.scope IN $scopes | l.standing]]) AS standing
  RETURN sum(CASE WHEN NOT standing IN ['placeholder', 'own-organisation'] THEN 1 ELSE 0 END) AS identifiers
}
RETURN f.caseFileId AS caseFileId, identifiers
ORDER BY caseFileId
