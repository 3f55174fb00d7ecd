// SEEN_IN edges that were there, as they stand now.
// State is set, so that the same batch twice ends the same.
UNWIND $rows AS text
WITH split(text, '\t') AS row
MATCH (i:Identifier {id: row[0]})-[r:SEEN_IN]->(c:CaseFile {caseFileId: row[1]})
USING INDEX SEEK c:CaseFile(caseFileId)
SET r.scope = row[2], r.sightings = toInteger(row[3]), r.check = row[4], r.basis = row[5], r.heldBy = row[6], r.controlledBy = row[7],
  r.roles = row[8], r.countsAs = row[9], r.firstSeenOn = row[10], r.lastSeenOn = row[11]
