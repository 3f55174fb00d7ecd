-- Every SEEN_IN edge.
SELECT i.id, f.id, s.id, e.sightings, '["passed","weak","none","failed"]' ->> e."check", '["ledger","document","told","list","suggested"]' ->> e.basis, CASE e.list WHEN -1 THEN '' WHEN 0 THEN f.id ELSE l.token END,
  e.heldBy, e.controlledBy, e.roles, e.firstSeenOn, e.lastSeenOn
FROM identifier i CROSS JOIN edge e ON e.identifier = i.n CROSS JOIN caseFile f ON f.n = e.caseFile CROSS JOIN scope s ON s.n = e.scope LEFT JOIN list l ON l.n = e.list
ORDER BY i.id, f.id
