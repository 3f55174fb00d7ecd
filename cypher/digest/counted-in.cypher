// Every count.
// Read in one transaction, in the order of ASCII keys.
MATCH (i:Identifier)-[c:COUNTED_IN]->(s:Scope)
RETURN i.id AS key, s.scopeId AS second, c.people, c.caseFiles, c.check, c.basis, c.firstSeenOn, c.lastSeenOn ORDER BY key, second
