-- Counts that may be one person or one list counted more than once, within what is visible.
-- A judgement counts for a reader only when its scope and both case files are visible to them.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes)))
SELECT i.id, f.id AS countsAs, s.id AS scopeId
FROM (SELECT DISTINCT value AS id FROM json_each(:identifierIds)) asked
CROSS JOIN identifier i ON i.id = asked.id AND NOT (i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible)))
CROSS JOIN edge e INDEXED BY edgePaired ON e.identifier = i.n AND e.isPaired = 1 AND e.list = 0 AND +e.scope IN (SELECT n FROM visible)
CROSS JOIN caseFile f ON f.n = e.caseFile
CROSS JOIN scope s ON s.n = e.scope
WHERE EXISTS (
    SELECT 1 FROM samePerson p CROSS JOIN caseFile other ON other.n = p.b AND other.scope IN (SELECT n FROM visible)
    WHERE p.a = e.caseFile AND p.scope IN (SELECT n FROM visible) AND f.scope IN (SELECT n FROM visible))
  OR EXISTS (
    SELECT 1 FROM samePerson p CROSS JOIN caseFile other ON other.n = p.a AND other.scope IN (SELECT n FROM visible)
    WHERE p.b = e.caseFile AND p.scope IN (SELECT n FROM visible) AND f.scope IN (SELECT n FROM visible))
UNION ALL
SELECT i.id, l.token, s.id
FROM (SELECT DISTINCT value AS id FROM json_each(:identifierIds)) asked
CROSS JOIN identifier i ON i.id = asked.id AND NOT (i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible)))
CROSS JOIN listCount c ON c.identifier = i.n AND +c.scope IN (SELECT n FROM visible)
CROSS JOIN list l ON l.n = c.list
CROSS JOIN scope s ON s.n = c.scope
WHERE (SELECT count(*) FROM listCount d WHERE d.identifier = c.identifier AND d.list = c.list AND +d.scope IN (SELECT n FROM visible)) > 1
ORDER BY 1, 2, 3
