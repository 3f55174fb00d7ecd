// Which case files of a batch were there before it, and in which scope.
// A case file whose own state has not arrived has none.
UNWIND $caseFileIds AS asked
MATCH (c:CaseFile {caseFileId: asked})
USING INDEX SEEK c:CaseFile(caseFileId)
RETURN asked AS caseFileId, coalesce(c.scope, '') AS scope
