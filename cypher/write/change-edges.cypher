// SEEN_IN edges that were there, as they stand now.
// State is set, so that the same batch twice ends the same.
UNWIND $rows AS row
MATCH (:Identifier {id: row.id})-[r:SEEN_IN]->(:CaseFile {caseFileId: row.caseFileId})
SET r = row.facts
