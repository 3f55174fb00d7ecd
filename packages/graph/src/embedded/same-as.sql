-- Pairs of identifiers that are judged, within the visible scopes, to be the same.
-- A judgement is reversible, belongs to its author's scope, and merges nothing.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes)))
SELECT a.id AS a, b.id AS b, j.id AS judgementId
FROM sameAs j CROSS JOIN identifier a ON a.n = j.a CROSS JOIN identifier b ON b.n = j.b
WHERE j.scope IN (SELECT n FROM visible)
ORDER BY j.id
LIMIT :limit
