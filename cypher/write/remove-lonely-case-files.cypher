// Case files that are gone and that nothing holds any more.
// A live case file stays, even with nothing in it.
UNWIND $ids AS touched
MATCH (c:CaseFile {caseFileId: touched})
USING INDEX SEEK c:CaseFile(caseFileId)
WHERE c.scope IS NULL AND NOT EXISTS { (c)--() }
DELETE c
