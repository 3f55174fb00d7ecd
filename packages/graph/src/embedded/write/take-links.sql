-- Payments, statements, judgements and listings: each is deleted and, while it is live, put in again.
DELETE FROM pairedCaseFile;

-- A case file that is gone takes its links with it.
INSERT OR IGNORE INTO touchedIdentifier
SELECT i FROM (
  SELECT p.payer AS i FROM deadCaseFile d CROSS JOIN payment p ON p.caseFile = d.n
  UNION ALL SELECT p.payee FROM deadCaseFile d CROSS JOIN payment p ON p.caseFile = d.n
  UNION ALL SELECT t.subject FROM deadCaseFile d CROSS JOIN statement t ON t.caseFile = d.n
  UNION ALL SELECT t.object FROM deadCaseFile d CROSS JOIN statement t ON t.caseFile = d.n
) WHERE i IS NOT NULL;

DELETE FROM payment WHERE caseFile IN (SELECT n FROM deadCaseFile);

DELETE FROM statement WHERE caseFile IN (SELECT n FROM deadCaseFile);

INSERT OR IGNORE INTO touchedIdentifier
SELECT i FROM (
  SELECT payer AS i, id FROM payment WHERE id IN (SELECT value ->> 'paymentId' FROM json_each(:payments))
  UNION ALL SELECT payee, id FROM payment WHERE id IN (SELECT value ->> 'paymentId' FROM json_each(:payments))
  UNION ALL SELECT subject, id FROM statement WHERE id IN (SELECT value ->> 'statementId' FROM json_each(:statements))
  UNION ALL SELECT object, id FROM statement WHERE id IN (SELECT value ->> 'statementId' FROM json_each(:statements))
  UNION ALL SELECT a, id FROM sameAs WHERE id IN (SELECT value ->> 'judgementId' FROM json_each(:judgements))
  UNION ALL SELECT b, id FROM sameAs WHERE id IN (SELECT value ->> 'judgementId' FROM json_each(:judgements))
) WHERE i IS NOT NULL;

DELETE FROM payment WHERE id IN (SELECT value ->> 'paymentId' FROM json_each(:payments));

INSERT INTO payment (id, caseFile, scope, payer, payee, fromSide, toSide, paidMinorUnits, paidCurrency, paidText, receivedMinorUnits, receivedCurrency, receivedText, paidOn, purpose)
SELECT value ->> 'paymentId', c.n, s.n, payer.n, payee.n, value ->> 'fromSide', value ->> 'toSide',
  value ->> 'paidMinorUnits', value ->> 'paidCurrency', value ->> 'paidText',
  value ->> 'receivedMinorUnits', value ->> 'receivedCurrency', value ->> 'receivedText', value ->> 'paidOn', value ->> 'purpose'
FROM json_each(:payments)
CROSS JOIN caseFile c ON c.id = value ->> 'caseFileId'
CROSS JOIN scope s ON s.id = value ->> 'scope'
LEFT JOIN identifier payer ON payer.id = value ->> 'fromId'
LEFT JOIN identifier payee ON payee.id = value ->> 'toId'
WHERE value ->> 'isLive' AND (payer.n IS NOT NULL OR payee.n IS NOT NULL);

DELETE FROM statement WHERE id IN (SELECT value ->> 'statementId' FROM json_each(:statements));

INSERT INTO statement (id, caseFile, scope, subject, object, relation, basis)
SELECT value ->> 'statementId', c.n, s.n, subject.n, object.n, value ->> 'relation', value ->> 'basis'
FROM json_each(:statements)
CROSS JOIN caseFile c ON c.id = value ->> 'caseFileId'
CROSS JOIN scope s ON s.id = value ->> 'scope'
CROSS JOIN identifier subject ON subject.id = value ->> 'fromId'
CROSS JOIN identifier object ON object.id = value ->> 'toId'
WHERE value ->> 'isLive';

DELETE FROM sameAs WHERE id IN (SELECT value ->> 'judgementId' FROM json_each(:judgements));

INSERT INTO sameAs (id, scope, a, b)
SELECT value ->> 'judgementId', s.n, a.n, b.n
FROM json_each(:judgements)
CROSS JOIN scope s ON s.id = value ->> 'scope'
CROSS JOIN identifier a ON a.id = value ->> 'a'
CROSS JOIN identifier b ON b.id = value ->> 'b'
WHERE value ->> 'isLive' AND value ->> 'kind' = 'same-as';

INSERT OR IGNORE INTO pairedCaseFile (n)
SELECT c.n FROM samePerson p CROSS JOIN caseFile c ON c.n IN (p.a, p.b)
WHERE p.id IN (SELECT value ->> 'judgementId' FROM json_each(:judgements));

DELETE FROM samePerson WHERE id IN (SELECT value ->> 'judgementId' FROM json_each(:judgements));

INSERT INTO samePerson (id, scope, a, b)
SELECT value ->> 'judgementId', s.n, a.n, b.n
FROM json_each(:judgements)
CROSS JOIN scope s ON s.id = value ->> 'scope'
CROSS JOIN caseFile a ON a.id = value ->> 'a'
CROSS JOIN caseFile b ON b.id = value ->> 'b'
WHERE value ->> 'isLive' AND value ->> 'kind' = 'same-person';

INSERT OR IGNORE INTO pairedCaseFile (n)
SELECT c.n FROM samePerson p CROSS JOIN caseFile c ON c.n IN (p.a, p.b)
WHERE p.id IN (SELECT value ->> 'judgementId' FROM json_each(:judgements));

UPDATE edge
SET isPaired = EXISTS (SELECT 1 FROM samePerson p WHERE p.a = edge.caseFile) OR EXISTS (SELECT 1 FROM samePerson p WHERE p.b = edge.caseFile)
WHERE caseFile IN (SELECT n FROM pairedCaseFile);

DELETE FROM listing WHERE (identifier, scope) IN (
  SELECT i.n, s.n FROM json_each(:listings) CROSS JOIN identifier i ON i.id = value ->> 'id' CROSS JOIN scope s ON s.id = value ->> 'scopeId');

INSERT INTO listing (identifier, scope, standing)
SELECT i.n, s.n, value ->> 'standing'
FROM json_each(:listings) CROSS JOIN identifier i ON i.id = value ->> 'id' CROSS JOIN scope s ON s.id = value ->> 'scopeId'
WHERE value ->> 'isLive';
