-- Unprotected identifiers that enough visible people share, counted from the visible scopes alone.
-- Meant for readers of few scopes: the cost is that of the shared identifiers of those scopes.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes))),
summed AS MATERIALIZED (
  SELECT c.identifier, sum(c.people) AS people
  FROM counted c
  WHERE c.isShared = 1 AND c.scope IN (SELECT n FROM visible)
  GROUP BY c.identifier HAVING sum(c.people) >= :minPeople)
SELECT i.id, i.kind, summed.people, count(*) OVER () AS total
FROM summed CROSS JOIN identifier i ON i.n = summed.identifier AND NOT (i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible)))
WHERE (:kinds = '[]' OR i.kind IN (SELECT value FROM json_each(:kinds)))
ORDER BY summed.people DESC, i.id
LIMIT :limit
