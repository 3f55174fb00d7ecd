-- Unprotected identifiers with enough visible people, by the most people any reader could see.
-- The bound plans the next chunk and is never shown: it counts scopes that the reader may not read.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes))),
planned AS (
  SELECT i.id, i.kind, iif((i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible))), 0, (SELECT sum(k.people) FROM counted k WHERE k.identifier = i.n AND +k.scope IN (SELECT n FROM visible))) AS people, i.bound
  FROM identifier i
  WHERE i.bound > 1 AND i.bound >= :minPeople AND i.bound <= :afterBound AND (i.bound < :afterBound OR i.id > :afterId)
    AND (:kinds = '[]' OR i.kind IN (SELECT value FROM json_each(:kinds)))
  ORDER BY i.bound DESC, i.id
  LIMIT -1)
SELECT id, kind, people, bound
FROM planned
WHERE people >= :minPeople
LIMIT :limit
