// Who, by case file or list, is counted for the identifiers asked for.
// Meant for small groups of same-as identifiers; protected identifiers are left out.
UNWIND $identifierIds AS asked
WITH DISTINCT asked
MATCH (i:Identifier {id: asked})-[r:SEEN_IN]->(:CaseFile)
WHERE NOT (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] }) AND r.scope IN $scopes AND r.countsAs <> ''
RETURN DISTINCT i.id AS id, r.countsAs AS countsAs, r.scope AS scopeId
ORDER BY id, countsAs, scopeId
LIMIT $limit
