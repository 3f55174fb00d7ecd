-- Scopes, case files and identifiers of a batch; nodes that other rows name get their facts when these arrive.
DELETE FROM touchedIdentifier;

DELETE FROM touchedCaseFile;

INSERT INTO scope (id, organisation)
SELECT value ->> 'scopeId', value ->> 'organisation' FROM json_each(:scopes) WHERE true
ON CONFLICT (id) DO UPDATE SET organisation = excluded.organisation WHERE organisation <> excluded.organisation;

INSERT OR IGNORE INTO scope (id) SELECT value FROM json_each(:namedScopes);

INSERT INTO identifier (id, kind, namespace, isProtected, standing)
SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(:identifiers) WHERE true
ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, namespace = excluded.namespace,
  isProtected = excluded.isProtected, standing = excluded.standing
WHERE kind <> excluded.kind OR namespace <> excluded.namespace OR isProtected <> excluded.isProtected OR standing <> excluded.standing;

INSERT OR IGNORE INTO identifier (id) SELECT value FROM json_each(:bareIdentifiers);

INSERT OR IGNORE INTO caseFile (id) SELECT value FROM json_each(:namedCaseFiles);

DELETE FROM takenIdentifier;

INSERT INTO takenIdentifier SELECT named.key, i.n FROM json_each(:namedIdentifiers) named CROSS JOIN identifier i ON i.id = named.value;

INSERT OR IGNORE INTO touchedIdentifier (n) SELECT n FROM takenIdentifier;

DELETE FROM takenScope;

INSERT INTO takenScope SELECT named.key, s.n FROM json_each(:namedScopes) named CROSS JOIN scope s ON s.id = named.value;

DELETE FROM takenCaseFile;

INSERT INTO takenCaseFile SELECT named.key, c.n FROM json_each(:namedCaseFiles) named CROSS JOIN caseFile c ON c.id = named.value;

-- Counters of scopes follow the case files: what stood before is taken out, what stands after (in settle.sql) is put in.
INSERT OR IGNORE INTO touchedCaseFile (n, wasScope) SELECT t.n, c.scope FROM takenCaseFile t CROSS JOIN caseFile c ON c.n = t.n;

UPDATE caseFile SET scope = taken.scope, country = taken.country, openedOn = taken.openedOn
FROM (SELECT value ->> 'caseFileId' AS id, (SELECT n FROM scope WHERE id = value ->> 'scope' AND value ->> 'isLive') AS scope,
  value ->> 'country' AS country, value ->> 'openedOn' AS openedOn FROM json_each(:caseFiles)) taken
WHERE caseFile.id = taken.id;

DELETE FROM deadCaseFile;

INSERT INTO deadCaseFile
SELECT c.n FROM json_each(:caseFiles) taken CROSS JOIN caseFile c ON c.id = taken.value ->> 'caseFileId' WHERE NOT (taken.value ->> 'isLive');
