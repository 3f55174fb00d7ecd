-- Sets the SEEN_IN edges a batch speaks of, and moves the counts by what each edge did.
DELETE FROM takenEdge;

DELETE FROM oldEdge;

DELETE FROM change;

INSERT OR IGNORE INTO list (token) SELECT value FROM json_each(:lists);

DELETE FROM takenList;

INSERT INTO takenList SELECT named.key, l.n FROM json_each(:lists) named CROSS JOIN list l ON l.token = named.value;

-- An edge is one text of fixed columns (batch-rows.ts): reading twelve columns out of JSON costs more than everything else here.
INSERT OR REPLACE INTO takenEdge
SELECT i.n, c.n, s.n, CAST(substr(value, 20, 9) AS INTEGER), CAST(substr(value, 29, 1) AS INTEGER), CAST(substr(value, 30, 1) AS INTEGER),
  coalesce(l.n, CAST(substr(value, 31, 7) AS INTEGER)), rtrim(substr(value, 58, 12)), rtrim(substr(value, 70, 10)), substr(value, 80),
  rtrim(substr(value, 38, 10)), rtrim(substr(value, 48, 10))
FROM json_each(:edges)
CROSS JOIN takenIdentifier i ON i.place = CAST(substr(value, 1, 7) AS INTEGER)
CROSS JOIN takenCaseFile c ON c.place = CAST(substr(value, 8, 7) AS INTEGER)
CROSS JOIN takenScope s ON s.place = CAST(substr(value, 15, 5) AS INTEGER)
LEFT JOIN takenList l ON l.place = CAST(substr(value, 31, 7) AS INTEGER) - 1;

-- A case file that is gone takes its edges with it.
INSERT OR REPLACE INTO takenEdge
SELECT e.identifier, e.caseFile, e.scope, 0, 0, 0, -1, '', '', '', '', ''
FROM deadCaseFile d CROSS JOIN edge e ON e.caseFile = d.n;

INSERT INTO oldEdge
SELECT o.identifier, o.scope, o.caseFile, o."check", o.basis, o.list, o.firstSeenOn, o.lastSeenOn
FROM takenEdge t CROSS JOIN edge o INDEXED BY edgeByCaseFile ON o.caseFile = t.caseFile AND o.identifier = t.identifier;

INSERT OR IGNORE INTO touchedIdentifier SELECT DISTINCT identifier FROM takenEdge;

DELETE FROM edge WHERE (identifier, scope, caseFile) IN (SELECT identifier, scope, caseFile FROM oldEdge);

INSERT INTO edge (identifier, scope, caseFile, sightings, "check", basis, list, isPaired, heldBy, controlledBy, roles, firstSeenOn, lastSeenOn)
SELECT t.identifier, t.scope, t.caseFile, t.sightings, t."check", t.basis, t.list,
  EXISTS (SELECT 1 FROM samePerson p WHERE p.a = t.caseFile) OR EXISTS (SELECT 1 FROM samePerson p WHERE p.b = t.caseFile),
  t.heldBy, t.controlledBy, t.roles, t.firstSeenOn, t.lastSeenOn
FROM takenEdge t WHERE t.sightings > 0 ORDER BY t.identifier, t.scope, t.caseFile;

-- 9 and 'z' stand for nothing counted, so that the smaller one always wins.
INSERT INTO change
SELECT identifier, scope, sum(own), sum(caseFiles), min("check"), min(basis), min(firstSeenOn), max(lastSeenOn), max(hasWorse), max(hasLists) FROM (
  SELECT identifier, scope, list = 0 AS own, 1 AS caseFiles, iif(list < 0, 9, "check") AS "check", iif(list < 0, 9, basis) AS basis,
    iif(list < 0 OR firstSeenOn = '', 'z', firstSeenOn) AS firstSeenOn, iif(list < 0, '', lastSeenOn) AS lastSeenOn, 0 AS hasWorse, list > 0 AS hasLists
  FROM takenEdge WHERE sightings > 0
  UNION ALL
  SELECT o.identifier, o.scope, -(o.list = 0), -1, 9, 9, 'z', '',
    o.list >= 0 AND (t.sightings = 0 OR t.scope <> o.scope OR t.list < 0 OR t."check" > o."check" OR t.basis > o.basis
      OR (o.firstSeenOn <> '' AND (t.firstSeenOn = '' OR t.firstSeenOn > o.firstSeenOn)) OR t.lastSeenOn < o.lastSeenOn),
    o.list > 0
  FROM oldEdge o CROSS JOIN takenEdge t ON t.identifier = o.identifier AND t.caseFile = o.caseFile
) GROUP BY identifier, scope;

INSERT INTO counted (identifier, scope, people, own, caseFiles, "check", basis, firstSeenOn, lastSeenOn, isShared)
SELECT identifier, scope, own, own, caseFiles, "check", basis, iif(firstSeenOn = 'z', '', firstSeenOn), lastSeenOn, 0 FROM change WHERE true
ON CONFLICT (identifier, scope) DO UPDATE SET
  own = own + excluded.own, people = people + excluded.own, caseFiles = caseFiles + excluded.caseFiles,
  "check" = min("check", excluded."check"), basis = min(basis, excluded.basis),
  firstSeenOn = CASE WHEN firstSeenOn = '' THEN excluded.firstSeenOn WHEN excluded.firstSeenOn = '' THEN firstSeenOn ELSE min(firstSeenOn, excluded.firstSeenOn) END,
  lastSeenOn = max(lastSeenOn, excluded.lastSeenOn);

DELETE FROM counted WHERE caseFiles = 0 AND (identifier, scope) IN (SELECT identifier, scope FROM change WHERE caseFiles < 0);

-- Only where an edge went or got worse are the best check, basis and dates looked for again.
UPDATE counted SET "check" = best."check", basis = best.basis, firstSeenOn = best.firstSeenOn, lastSeenOn = best.lastSeenOn
FROM (SELECT h.identifier, h.scope, coalesce(min(e."check"), 9) AS "check", coalesce(min(e.basis), 9) AS basis,
    coalesce(min(nullif(e.firstSeenOn, '')), '') AS firstSeenOn, coalesce(max(e.lastSeenOn), '') AS lastSeenOn
  FROM (SELECT identifier, scope FROM change WHERE hasWorse) h
  LEFT JOIN edge e ON e.identifier = h.identifier AND e.scope = h.scope AND e.list >= 0
  GROUP BY h.identifier, h.scope) best
WHERE counted.identifier = best.identifier AND counted.scope = best.scope;

-- A list counts once in a scope, however many case files carry it.
INSERT INTO listCount (identifier, list, scope, edges)
SELECT identifier, list, scope, sum(edges) FROM (
  SELECT identifier, list, scope, 1 AS edges FROM takenEdge WHERE sightings > 0 AND list > 0
  UNION ALL SELECT identifier, list, scope, -1 FROM oldEdge WHERE list > 0
) GROUP BY identifier, list, scope HAVING sum(edges) <> 0
ON CONFLICT (identifier, list, scope) DO UPDATE SET edges = edges + excluded.edges;

DELETE FROM listCount WHERE edges = 0 AND identifier IN (SELECT identifier FROM change WHERE hasLists);

UPDATE counted SET people = own + (SELECT count(*) FROM listCount l WHERE l.identifier = counted.identifier AND l.scope = counted.scope)
WHERE (identifier, scope) IN (SELECT identifier, scope FROM change WHERE hasLists);

UPDATE scope SET edges = scope.edges + moved.edges
FROM (SELECT scope, sum(caseFiles) AS edges FROM change GROUP BY scope) moved WHERE scope.n = moved.scope;
