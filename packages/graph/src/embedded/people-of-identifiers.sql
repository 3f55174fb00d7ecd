-- Who, by case file or list, is counted for the identifiers asked for.
-- Meant for small groups of same-as identifiers; protected identifiers are left out.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes)))
SELECT DISTINCT i.id, coalesce(l.token, f.id) AS countsAs, s.id AS scopeId
FROM (SELECT DISTINCT value AS id FROM json_each(:identifierIds)) asked
CROSS JOIN identifier i ON i.id = asked.id AND NOT (i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible)))
CROSS JOIN edge e ON e.identifier = i.n AND e.list >= 0 AND +e.scope IN (SELECT n FROM visible)
CROSS JOIN caseFile f ON f.n = e.caseFile
CROSS JOIN scope s ON s.n = e.scope
LEFT JOIN list l ON l.n = e.list
ORDER BY 1, 2, 3
LIMIT :limit
