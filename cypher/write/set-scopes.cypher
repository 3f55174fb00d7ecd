// Scopes with their organisation; counters start at nothing.
// A scope that is only named keeps the organisation it has.
UNWIND $rows AS row
MERGE (s:Scope {scopeId: row.scopeId})
ON CREATE SET s:Throughline, s.organisation = '', s.caseFiles = 0, s.edges = 0
SET s.organisation = coalesce(row.organisation, s.organisation)
