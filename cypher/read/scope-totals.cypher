// How many case files and edges each visible scope holds.
// Case files, not people: same-person judgements are taken off by the reader.
MATCH (s:Scope)
WHERE s.scopeId IN $scopes
RETURN s.scopeId AS scopeId, s.organisation AS organisation, s.caseFiles AS caseFiles, s.edges AS edges
ORDER BY scopeId
