-- Scopes, case files and identifiers of a batch; nodes that other rows name get their facts when these arrive.
DELETE FROM touchedIdentifier;

DELETE FROM touchedCaseFile;

INSERT INTO scope (id, organisation)
SELECT value ->> 'scopeId', value ->> 'organisation' FROM json_each(:scopes) WHERE true
ON CONFLICT (id) DO UPDATE SET organisation = excluded.organisation WHERE organisation <> excluded.organisation;

INSERT OR IGNORE INTO scope (id) SELECT value FROM json_each(:namedScopes);

INSERT OR IGNORE INTO identifier (id) SELECT value FROM json_each(:namedIdentifiers);

INSERT OR IGNORE INTO caseFile (id) SELECT value FROM json_each(:namedCaseFiles);

INSERT OR IGNORE INTO touchedIdentifier (n) SELECT i.n FROM json_each(:namedIdentifiers) named CROSS JOIN identifier i ON i.id = named.value;

UPDATE identifier SET kind = taken.kind, namespace = taken.namespace, display = taken.display, isProtected = taken.isProtected, standing = taken.standing
FROM (SELECT value ->> 'id' AS id, value ->> 'kind' AS kind, value ->> 'namespace' AS namespace, value ->> 'display' AS display,
  value ->> 'isProtected' AS isProtected, value ->> 'standing' AS standing FROM json_each(:identifiers)) taken
WHERE identifier.id = taken.id;

-- Counters of scopes follow the case files: what stood before is taken out, what stands after (below, once edges are gone) is put in.
INSERT OR IGNORE INTO touchedCaseFile (n, wasScope)
SELECT c.n, c.scope FROM json_each(:namedCaseFiles) named CROSS JOIN caseFile c ON c.id = named.value;

UPDATE caseFile SET scope = taken.scope, country = taken.country, openedOn = taken.openedOn
FROM (SELECT value ->> 'caseFileId' AS id, (SELECT n FROM scope WHERE id = value ->> 'scope' AND value ->> 'isLive') AS scope,
  value ->> 'country' AS country, value ->> 'openedOn' AS openedOn FROM json_each(:caseFiles)) taken
WHERE caseFile.id = taken.id;

DELETE FROM deadCaseFile;

INSERT INTO deadCaseFile
SELECT c.n FROM json_each(:caseFiles) taken CROSS JOIN caseFile c ON c.id = taken.value ->> 'caseFileId' WHERE NOT (taken.value ->> 'isLive');
