-- How many case files and edges each visible scope holds.
-- Case files, not people: same-person judgements are taken off by the reader.
SELECT id AS scopeId, organisation, caseFiles, edges
FROM scope
WHERE id IN (SELECT value FROM json_each(:scopes))
ORDER BY id
