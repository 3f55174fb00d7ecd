// Same-person judgements, from the smaller id to the greater.
// Reversible; people are counted when they are read.
UNWIND $rows AS row
MATCH (a:CaseFile {caseFileId: row.a})
USING INDEX SEEK a:CaseFile(caseFileId)
MATCH (b:CaseFile {caseFileId: row.b})
USING INDEX SEEK b:CaseFile(caseFileId)
CREATE (a)-[j:SAME_PERSON]->(b)
SET j = row.facts
