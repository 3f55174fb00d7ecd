// Case files with their scope; one that is gone loses it.
// Nothing here is about a person.
UNWIND $rows AS row
MERGE (c:CaseFile {caseFileId: row.caseFileId})
ON CREATE SET c:Throughline
SET c += row.facts
