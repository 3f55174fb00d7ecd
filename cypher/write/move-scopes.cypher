// Counters of scopes, moved by what the batch did.
// What a scope holds, by case files and edges.
UNWIND $rows AS row
MATCH (s:Scope {scopeId: row.scopeId})
USING INDEX SEEK s:Scope(scopeId)
SET s.caseFiles = s.caseFiles + row.caseFiles, s.edges = s.edges + row.edges
