-- How much is in the visible part of the graph.
-- Where the graph stands against the record is not asked here but of the engine.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes)))
SELECT 'case-files' AS name, (SELECT coalesce(sum(caseFiles), 0) FROM scope WHERE n IN (SELECT n FROM visible)) AS count
UNION ALL SELECT 'payments', (SELECT count(*) FROM payment WHERE scope IN (SELECT n FROM visible))
UNION ALL SELECT 'seen-in', (SELECT coalesce(sum(edges), 0) FROM scope WHERE n IN (SELECT n FROM visible))
UNION ALL SELECT 'statements', (SELECT count(*) FROM statement WHERE scope IN (SELECT n FROM visible))
ORDER BY name
