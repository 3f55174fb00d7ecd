-- Unprotected identifiers with enough visible people, by the most people any reader could see.
-- The bound plans the next chunk and is never shown: it counts scopes that the reader may not read.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes)))
SELECT i.id, i.bound
FROM identifier i
WHERE i.bound > 0 AND i.bound >= :minPeople AND i.bound <= :afterBound AND (i.bound < :afterBound OR i.id > :afterId)
  AND (:kinds = '[]' OR i.kind IN (SELECT value FROM json_each(:kinds)))
  AND (SELECT coalesce(sum(k.people), 0) FROM counted k WHERE k.identifier = i.n AND +k.scope IN (SELECT n FROM visible)) >= :minPeople
ORDER BY i.bound DESC, i.id
LIMIT :limit
