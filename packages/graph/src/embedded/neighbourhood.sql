-- The visible nodes next to a node, those that say most first, with their true number.
-- The order is by how few people share a neighbour, not by strength: ask for more than will be shown.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes))),
me AS MATERIALIZED (
  SELECT (SELECT n FROM identifier WHERE id = :id) AS identifier, (SELECT n FROM caseFile WHERE id = :caseFileId) AS caseFile),
reached (relation, identifier, caseFile, seenOn) AS (
  SELECT 'seen-in', NULL, e.caseFile, e.lastSeenOn FROM me CROSS JOIN edge e ON e.identifier = me.identifier AND +e.scope IN (SELECT n FROM visible)
  UNION ALL SELECT 'seen-in', e.identifier, NULL, e.lastSeenOn FROM me CROSS JOIN edge e INDEXED BY edgeByCaseFile ON e.caseFile = me.caseFile AND +e.scope IN (SELECT n FROM visible)
  UNION ALL SELECT 'paid', p.payee, iif(p.payee IS NULL, p.caseFile, NULL), p.paidOn FROM me CROSS JOIN payment p ON p.payer = me.identifier AND p.payee IS NOT me.identifier AND p.scope IN (SELECT n FROM visible)
  UNION ALL SELECT 'paid', p.payer, iif(p.payer IS NULL, p.caseFile, NULL), p.paidOn FROM me CROSS JOIN payment p ON p.payee = me.identifier AND p.payer IS NOT me.identifier AND p.scope IN (SELECT n FROM visible)
  UNION ALL SELECT 'paid', coalesce(p.payer, p.payee), NULL, p.paidOn FROM me CROSS JOIN payment p ON p.caseFile = me.caseFile AND (p.payer IS NULL OR p.payee IS NULL) AND p.scope IN (SELECT n FROM visible)
  UNION ALL SELECT 'stated', t.object, NULL, '' FROM me CROSS JOIN statement t ON t.subject = me.identifier AND t.object <> me.identifier AND t.scope IN (SELECT n FROM visible)
  UNION ALL SELECT 'stated', t.subject, NULL, '' FROM me CROSS JOIN statement t ON t.object = me.identifier AND t.subject <> me.identifier AND t.scope IN (SELECT n FROM visible)
  UNION ALL SELECT 'same-as', j.b, NULL, '' FROM me CROSS JOIN sameAs j ON j.a = me.identifier AND j.b <> me.identifier AND j.scope IN (SELECT n FROM visible)
  UNION ALL SELECT 'same-as', j.a, NULL, '' FROM me CROSS JOIN sameAs j ON j.b = me.identifier AND j.a <> me.identifier AND j.scope IN (SELECT n FROM visible)
  UNION ALL SELECT 'same-person', NULL, o.n, '' FROM me CROSS JOIN caseFile f ON f.n = me.caseFile AND f.scope IN (SELECT n FROM visible)
    CROSS JOIN samePerson j ON j.a = f.n AND j.scope IN (SELECT n FROM visible) CROSS JOIN caseFile o ON o.n = j.b AND o.scope IN (SELECT n FROM visible)
  UNION ALL SELECT 'same-person', NULL, o.n, '' FROM me CROSS JOIN caseFile f ON f.n = me.caseFile AND f.scope IN (SELECT n FROM visible)
    CROSS JOIN samePerson j ON j.b = f.n AND j.scope IN (SELECT n FROM visible) CROSS JOIN caseFile o ON o.n = j.a AND o.scope IN (SELECT n FROM visible)),
met AS (SELECT identifier, caseFile, min(relation) AS relation, max(seenOn) AS lastSeenOn FROM reached GROUP BY identifier, caseFile),
placed AS (
  SELECT coalesce('i:' || i.id, 'c:' || f.id) AS target, met.relation,
    iif((i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible))), 0, (SELECT coalesce(sum(k.people), 0) FROM counted k WHERE k.identifier = i.n AND +k.scope IN (SELECT n FROM visible))) AS people, met.lastSeenOn
  FROM met LEFT JOIN identifier i ON i.n = met.identifier LEFT JOIN caseFile f ON f.n = met.caseFile)
SELECT target, relation, people, lastSeenOn, count(*) OVER () AS total
FROM placed
ORDER BY iif(people < 2, 9007199254740991 - people, people), lastSeenOn DESC, target
LIMIT :limit
