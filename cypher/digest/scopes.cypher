// Scopes with their organisation and counters.
// Read in one transaction, in the order of ASCII keys.
MATCH (s:Scope) WHERE s.organisation <> '' OR s.caseFiles > 0 OR s.edges > 0
RETURN s.scopeId AS key, s.organisation, s.caseFiles, s.edges ORDER BY key
