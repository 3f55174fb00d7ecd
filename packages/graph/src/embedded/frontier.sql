-- The visible nodes one edge away from each node asked for.
-- Directions are left aside, and judgements of same person are no step.
-- iif and not AND: SQLite asks both sides of an AND whose value is wanted, here whether any of forty scopes protects, for every row.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes))),
fromIdentifier AS MATERIALIZED (SELECT i.n, 'i:' || i.id AS source FROM (SELECT DISTINCT value AS id FROM json_each(:identifierIds)) asked CROSS JOIN identifier i ON i.id = asked.id),
fromCaseFile AS MATERIALIZED (SELECT f.n, 'c:' || f.id AS source FROM (SELECT DISTINCT value AS id FROM json_each(:caseFileIds)) asked CROSS JOIN caseFile f ON f.id = asked.id),
reached (source, relation, identifier, caseFile, edge) AS (
  SELECT s.source, 'seen-in', NULL, f.n, 's:' || substr(s.source, 3) || ':' || f.id
    FROM fromIdentifier s CROSS JOIN edge e ON e.identifier = s.n AND +e.scope IN (SELECT n FROM visible) CROSS JOIN caseFile f ON f.n = e.caseFile
  UNION ALL SELECT s.source, 'seen-in', i.n, NULL, 's:' || i.id || ':' || substr(s.source, 3)
    FROM fromCaseFile s CROSS JOIN edge e INDEXED BY edgeByCaseFile ON e.caseFile = s.n AND +e.scope IN (SELECT n FROM visible) CROSS JOIN identifier i ON i.n = e.identifier
  UNION ALL SELECT s.source, 'paid', p.payee, iif(p.payee IS NULL, p.caseFile, NULL), 'p:' || p.id
    FROM fromIdentifier s CROSS JOIN payment p ON p.payer = s.n AND p.payee IS NOT s.n AND p.scope IN (SELECT n FROM visible)
  UNION ALL SELECT s.source, 'paid', p.payer, iif(p.payer IS NULL, p.caseFile, NULL), 'p:' || p.id
    FROM fromIdentifier s CROSS JOIN payment p ON p.payee = s.n AND p.payer IS NOT s.n AND p.scope IN (SELECT n FROM visible)
  UNION ALL SELECT s.source, 'paid', coalesce(p.payer, p.payee), NULL, 'p:' || p.id
    FROM fromCaseFile s CROSS JOIN payment p ON p.caseFile = s.n AND (p.payer IS NULL OR p.payee IS NULL) AND p.scope IN (SELECT n FROM visible)
  UNION ALL SELECT s.source, 'stated', t.object, NULL, 't:' || t.id
    FROM fromIdentifier s CROSS JOIN statement t ON t.subject = s.n AND t.object <> s.n AND t.scope IN (SELECT n FROM visible)
  UNION ALL SELECT s.source, 'stated', t.subject, NULL, 't:' || t.id
    FROM fromIdentifier s CROSS JOIN statement t ON t.object = s.n AND t.subject <> s.n AND t.scope IN (SELECT n FROM visible)
  UNION ALL SELECT s.source, 'same-as', j.b, NULL, 'j:' || j.id
    FROM fromIdentifier s CROSS JOIN sameAs j ON j.a = s.n AND j.b <> s.n AND j.scope IN (SELECT n FROM visible)
  UNION ALL SELECT s.source, 'same-as', j.a, NULL, 'j:' || j.id
    FROM fromIdentifier s CROSS JOIN sameAs j ON j.b = s.n AND j.a <> s.n AND j.scope IN (SELECT n FROM visible)),
met AS MATERIALIZED (
  SELECT source, relation, identifier, caseFile, min(edge) AS edge, count(*) AS edges FROM reached GROUP BY source, relation, identifier, caseFile),
facts AS MATERIALIZED (
  SELECT i.n, i.id, iif(i.isProtected = 1, EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible)), 0) AS isProtected, iif((i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible))), 0, (SELECT coalesce(sum(k.people), 0) FROM counted k WHERE k.identifier = i.n AND +k.scope IN (SELECT n FROM visible))) AS people, '["ordinary","known-service","placeholder","own-organisation"]' ->> max(i.standing, coalesce((SELECT max(l.standing) FROM listing l WHERE l.identifier = i.n AND l.scope IN (SELECT n FROM visible)), 0)) AS standing
  FROM (SELECT DISTINCT identifier FROM met WHERE identifier IS NOT NULL) m CROSS JOIN identifier i ON i.n = m.identifier)
SELECT met.source, coalesce('i:' || i.id, 'c:' || f.id) AS target, met.relation, met.edge, met.edges,
  coalesce(i.people, 0) AS people, coalesce(i.isProtected, 0) AS isProtected, coalesce(i.standing, 'ordinary') AS standing
FROM met LEFT JOIN facts i ON i.n = met.identifier LEFT JOIN caseFile f ON f.n = met.caseFile
ORDER BY 1, 2, 3
LIMIT :limit
