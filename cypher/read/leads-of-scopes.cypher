// Unprotected identifiers that enough visible people share, counted from the visible scopes alone.
// Meant for readers of few scopes: the cost is that of the shared identifiers of those scopes.
MATCH (s:Scope)<-[c:COUNTED_IN]-(i:Identifier)
WHERE s.scopeId IN $scopes AND i.bound >= 2 AND (size($kinds) = 0 OR i.kind IN $kinds)
WITH i, sum(c.people) AS people
WHERE people >= $minPeople AND NOT (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] })
WITH i.id AS id, i.kind AS kind, people
ORDER BY people DESC, id
WITH collect({id: id, kind: kind, people: people}) AS rows
WITH rows[..$limit] AS shown, size(rows) AS total
UNWIND shown AS row
RETURN row.id AS id, row.kind AS kind, row.people AS people, total
