-- How many unprotected identifiers of each kind enough visible people share.
-- Before same-person duplicates are taken out, so a few may be no lead after all.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes))),
summed AS MATERIALIZED (
  SELECT c.identifier
  FROM counted c
  WHERE c.isShared = 1 AND c.scope IN (SELECT n FROM visible)
  GROUP BY c.identifier HAVING sum(c.people) >= :minPeople)
SELECT i.kind, count(*) AS identifiers
FROM summed CROSS JOIN identifier i ON i.n = summed.identifier AND i.isProtected = 0
GROUP BY i.kind
ORDER BY i.kind
