// New SEEN_IN edges.
// Their absence was read under the lock.
UNWIND $rows AS text
WITH split(text, '\t') AS row
MATCH (i:Identifier {id: row[0]})
USING INDEX SEEK i:Identifier(id)
MATCH (c:CaseFile {caseFileId: row[1]})
USING INDEX SEEK c:CaseFile(caseFileId)
CREATE (i)-[:SEEN_IN {scope: row[2], sightings: toInteger(row[3]), check: row[4], basis: row[5], heldBy: row[6], controlledBy: row[7],
  roles: row[8], countsAs: row[9], firstSeenOn: row[10], lastSeenOn: row[11]}]->(c)
