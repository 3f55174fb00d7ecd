// Counts that were there, as they stand now.
// The identifier is found first: a plan made while the graph is small would else begin at the scope, which every count hangs on.
UNWIND $rows AS text
WITH split(text, '\t') AS row
MATCH (i:Identifier {id: row[0]})
USING INDEX SEEK i:Identifier(id)
WITH i, row
MATCH (i)-[c:COUNTED_IN]->()
WHERE c.scope = row[1]
SET c.people = toInteger(row[2]), c.caseFiles = toInteger(row[3]), c.check = toInteger(row[4]), c.basis = toInteger(row[5]),
  c.firstSeenOn = row[6], c.lastSeenOn = row[7], c.own = toInteger(row[8]), c.lists = row[9]
