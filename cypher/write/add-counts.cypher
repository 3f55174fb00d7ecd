// Counts of an identifier in a scope where it was not seen before.
// check and basis are places in the vocabulary's lists; 9 while nothing counts.
UNWIND $rows AS row
MATCH (i:Identifier {id: row.id})
MATCH (s:Scope {scopeId: row.scope})
CREATE (i)-[c:COUNTED_IN]->(s)
SET c = row.facts
