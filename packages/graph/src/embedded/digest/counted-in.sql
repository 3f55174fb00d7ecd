-- Every count.
SELECT i.id, s.id, c.people, c.caseFiles, c."check", c.basis, c.firstSeenOn, c.lastSeenOn
FROM identifier i CROSS JOIN counted c ON c.identifier = i.n CROSS JOIN scope s ON s.n = c.scope
ORDER BY i.id, s.id
