// Pairs of identifiers that are judged, within the visible scopes, to be the same.
// A judgement is reversible, belongs to its author's scope, and merges nothing.
MATCH (a:Identifier)-[j:SAME_AS]->(b:Identifier)
WHERE j.scope IN $scopes
RETURN a.id AS a, b.id AS b, j.judgementId AS judgementId
ORDER BY judgementId
LIMIT $limit
