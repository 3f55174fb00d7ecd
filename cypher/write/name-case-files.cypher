// Case files that other rows name before their own state arrives.
// They are in no scope until then.
UNWIND $ids AS named
MERGE (c:CaseFile {caseFileId: named})
ON CREATE SET c:Throughline, c.country = '', c.openedOn = ''
