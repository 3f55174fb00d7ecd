-- What the reader sees of the identifiers asked for.
-- An unconfirmed suggestion is an edge that counts in no case file. No row means that nothing visible names it, which says nothing of other organisations' case files.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes))),
counts AS MATERIALIZED (
  SELECT i.n, coalesce(sum(c.people), 0) AS people, coalesce(sum(c.caseFiles), 0) AS edges, coalesce(sum(c.own), 0) AS own,
    coalesce(group_concat(iif(c.people > 0, s.id, NULL), ',' ORDER BY s.id), '') AS scopeIds,
    coalesce(min(c."check"), 9) AS "check", coalesce(min(c.basis), 9) AS basis,
    coalesce(min(nullif(c.firstSeenOn, '')), '') AS firstSeenOn, coalesce(max(c.lastSeenOn), '') AS lastSeenOn
  FROM (SELECT DISTINCT value AS id FROM json_each(:identifierIds)) asked
  CROSS JOIN identifier i ON i.id = asked.id
  LEFT JOIN counted c ON c.identifier = i.n AND +c.scope IN (SELECT n FROM visible)
  LEFT JOIN scope s ON s.n = c.scope
  GROUP BY i.n),
linked AS MATERIALIZED (
  SELECT counts.n, p.payee AS other FROM counts CROSS JOIN payment p ON p.payer = counts.n AND p.payee IS NOT NULL AND p.scope IN (SELECT n FROM visible)
  UNION SELECT counts.n, p.payer FROM counts CROSS JOIN payment p ON p.payee = counts.n AND p.payer IS NOT NULL AND p.scope IN (SELECT n FROM visible)
  UNION SELECT counts.n, -p.caseFile FROM counts CROSS JOIN payment p ON p.payer = counts.n AND p.payee IS NULL AND p.scope IN (SELECT n FROM visible)
  UNION SELECT counts.n, -p.caseFile FROM counts CROSS JOIN payment p ON p.payee = counts.n AND p.payer IS NULL AND p.scope IN (SELECT n FROM visible)
  UNION SELECT counts.n, t.object FROM counts CROSS JOIN statement t ON t.subject = counts.n AND t.scope IN (SELECT n FROM visible)
  UNION SELECT counts.n, t.subject FROM counts CROSS JOIN statement t ON t.object = counts.n AND t.scope IN (SELECT n FROM visible)
  UNION SELECT counts.n, j.b FROM counts CROSS JOIN sameAs j ON j.a = counts.n AND j.scope IN (SELECT n FROM visible)
  UNION SELECT counts.n, j.a FROM counts CROSS JOIN sameAs j ON j.b = counts.n AND j.scope IN (SELECT n FROM visible))
SELECT i.id, i.kind, i.namespace, iif(i.isProtected = 1, EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible)), 0) AS isProtected, '["ordinary","known-service","placeholder","own-organisation"]' ->> max(i.standing, coalesce((SELECT max(l.standing) FROM listing l WHERE l.identifier = i.n AND l.scope IN (SELECT n FROM visible)), 0)) AS standing,
  iif((i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible))), 0, counts.people) AS people, counts.own + (SELECT coalesce(sum(c.edges), 0) FROM listCount c WHERE c.identifier = i.n AND +c.scope IN (SELECT n FROM visible)) AS caseFiles, counts.scopeIds,
  '["passed","weak","none","failed"]' ->> iif(counts."check" = 9, 2, counts."check") AS "check",
  '["ledger","document","told","list","suggested"]' ->> iif(counts.basis = 9, 4, counts.basis) AS basis, counts.firstSeenOn, counts.lastSeenOn,
  counts.edges + (SELECT count(*) FROM linked WHERE linked.n = i.n AND linked.other <> i.n AND (linked.other > 0 OR NOT EXISTS (
    SELECT 1 FROM edge e INDEXED BY edgeByCaseFile WHERE e.caseFile = -linked.other AND e.identifier = i.n AND +e.scope IN (SELECT n FROM visible)))) AS neighbours
FROM counts CROSS JOIN identifier i ON i.n = counts.n
WHERE counts.edges > 0 OR EXISTS (SELECT 1 FROM linked WHERE linked.n = i.n)
  OR EXISTS (SELECT 1 FROM listing l WHERE l.identifier = i.n AND l.scope IN (SELECT n FROM visible))
ORDER BY i.id
