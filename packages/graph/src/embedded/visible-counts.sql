-- Visible people, evidence and dates of the identifiers asked for, protected ones left out.
-- Counts are the stored ones: one person recorded by two organisations is two here until overcounted is taken off.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes)))
SELECT i.id, i.kind, i.namespace, '["ordinary","known-service","placeholder","own-organisation"]' ->> max(i.standing, coalesce((SELECT max(l.standing) FROM listing l WHERE l.identifier = i.n AND l.scope IN (SELECT n FROM visible)), 0)) AS standing,
  sum(c.people) AS people, count(DISTINCT s.organisation) AS organisations,
  '["passed","weak","none","failed"]' ->> min(c."check") AS "check", '["ledger","document","told","list","suggested"]' ->> min(c.basis) AS basis,
  coalesce(min(nullif(c.firstSeenOn, '')), '') AS firstSeenOn, max(c.lastSeenOn) AS lastSeenOn
FROM (SELECT DISTINCT value AS id FROM json_each(:identifierIds)) asked
CROSS JOIN identifier i ON i.id = asked.id AND NOT (i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible)))
CROSS JOIN counted c ON c.identifier = i.n AND c.people > 0 AND +c.scope IN (SELECT n FROM visible)
CROSS JOIN scope s ON s.n = c.scope
GROUP BY i.n HAVING sum(c.people) >= :minPeople
ORDER BY i.id
