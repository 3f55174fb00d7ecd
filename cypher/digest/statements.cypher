// Every stated relation.
// Read in one transaction, in the order of ASCII keys.
MATCH (a)-[s:STATED]->(b)
RETURN s.statementId AS key, s.caseFileId, s.scope, a.id, s.relation, b.id, s.basis ORDER BY key
