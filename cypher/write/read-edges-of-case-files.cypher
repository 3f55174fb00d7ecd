// The SEEN_IN edges of case files that are gone.
// A case file that is gone takes its edges with it.
UNWIND $caseFileIds AS gone
MATCH (i:Identifier)-[r:SEEN_IN]->(c:CaseFile {caseFileId: gone})
USING INDEX SEEK c:CaseFile(caseFileId)
RETURN i.id AS id, gone AS caseFileId, r.scope AS scope
