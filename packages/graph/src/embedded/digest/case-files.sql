-- Live case files.
SELECT f.id, s.id, f.country, f.openedOn FROM caseFile f JOIN scope s ON s.n = f.scope ORDER BY f.id
