// How many unprotected identifiers of each kind enough visible people share.
// Before same-person duplicates are taken out, so a few may be no lead after all.
MATCH (s:Scope)<-[c:COUNTED_IN]-(i:Identifier)
WHERE s.scopeId IN $scopes AND i.bound >= 2
WITH i, sum(c.people) AS people
WHERE people >= $minPeople AND NOT (i.isProtected = 1 AND EXISTS { MATCH (i)-[x:SEEN_IN]->() WHERE x.scope IN $scopes AND x.heldBy IN ['survivor', 'family', 'other-victim'] })
RETURN i.kind AS kind, count(*) AS identifiers
ORDER BY kind
