// Unprotected identifiers with enough visible people, by the most people any reader could see.
// The bound plans the next chunk and is never shown: it counts scopes that the reader may not read.
MATCH (i:Identifier)
WHERE i.leadBound >= $minPeople AND i.leadBound <= $afterBound AND NOT (i.leadBound = $afterBound AND i.id <= $afterId)
  AND (size($kinds) = 0 OR i.kind IN $kinds)
WITH i, i.leadBound AS bound, i.id AS id
ORDER BY bound DESC, id
WITH i, bound, id, CASE WHEN (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] }) THEN 0 ELSE reduce(sum = 0, one IN [(i)-[c:COUNTED_IN]->() WHERE c.scope IN $scopes | c.people] | sum + one) END AS people
WHERE people >= $minPeople
RETURN id, i.kind AS kind, people, bound
LIMIT $limit
