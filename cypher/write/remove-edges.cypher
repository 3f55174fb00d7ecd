// SEEN_IN edges without a live sighting.
// Counts are moved apart.
UNWIND $pairs AS pair
MATCH (i:Identifier {id: pair.id})-[r:SEEN_IN]->(c:CaseFile {caseFileId: pair.caseFileId})
USING INDEX SEEK c:CaseFile(caseFileId)
DELETE r
