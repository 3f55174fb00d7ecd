// In which scope the case files of a batch stood before it.
// A case file whose own state has not arrived has none.
UNWIND $caseFileIds AS asked
MATCH (c:CaseFile {caseFileId: asked})
WHERE c.scope IS NOT NULL
RETURN asked AS caseFileId, c.scope AS scope
