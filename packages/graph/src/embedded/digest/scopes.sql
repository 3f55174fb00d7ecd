-- Scopes with their organisation and counters.
SELECT id, organisation, caseFiles, edges FROM scope WHERE organisation <> '' OR caseFiles > 0 OR edges > 0 ORDER BY id
