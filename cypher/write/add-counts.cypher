// Counts of an identifier in a scope where it was not seen before.
// check and basis are places in the vocabulary's lists, 9 while nothing counts; own and lists are left out where no list counts.
UNWIND $rows AS text
WITH split(text, '\t') AS row
MATCH (i:Identifier {id: row[0]})
USING INDEX SEEK i:Identifier(id)
MATCH (s:Scope {scopeId: row[1]})
USING INDEX SEEK s:Scope(scopeId)
CREATE (i)-[:COUNTED_IN {scope: row[1], people: toInteger(row[2]), caseFiles: toInteger(row[3]), check: toInteger(row[4]), basis: toInteger(row[5]),
  firstSeenOn: row[6], lastSeenOn: row[7], own: toInteger(row[8]), lists: row[9]}]->(s)
