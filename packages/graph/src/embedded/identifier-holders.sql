-- In how many visible case files an identifier is said to be held and controlled by whom.
-- These are claims of accounts, not findings; the protected one rules until an approver decides.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes)))
SELECT e.heldBy, e.controlledBy, count(*) AS caseFiles
FROM identifier i CROSS JOIN edge e ON e.identifier = i.n AND +e.scope IN (SELECT n FROM visible)
WHERE i.id = :id
GROUP BY e.heldBy, e.controlledBy
ORDER BY e.heldBy, e.controlledBy
