-- Pairs of visible case files that are judged to be accounts of one person.
-- A judgement is reversible and belongs to its author's scope.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes)))
SELECT a.id AS a, b.id AS b, p.id AS judgementId
FROM samePerson p
CROSS JOIN caseFile a ON a.n = p.a AND a.scope IN (SELECT n FROM visible)
CROSS JOIN caseFile b ON b.n = p.b AND b.scope IN (SELECT n FROM visible)
WHERE p.scope IN (SELECT n FROM visible)
ORDER BY p.id
LIMIT :limit
