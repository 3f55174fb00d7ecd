// Every SEEN_IN edge.
// Read in one transaction, in the order of ASCII keys.
MATCH (i:Identifier)-[r:SEEN_IN]->(f:CaseFile)
RETURN i.id AS key, f.caseFileId AS second, r.scope, r.sightings, r.check, r.basis, r.countsAs, r.heldBy, r.controlledBy, r.roles, r.firstSeenOn, r.lastSeenOn ORDER BY key, second
