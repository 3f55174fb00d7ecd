// New SEEN_IN edges.
// Their absence was read under the lock.
UNWIND $rows AS row
MATCH (i:Identifier {id: row.id})
MATCH (c:CaseFile {caseFileId: row.caseFileId})
CREATE (i)-[r:SEEN_IN]->(c)
SET r = row.facts
