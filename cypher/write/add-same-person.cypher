// Same-person judgements, from the smaller id to the greater.
// Reversible; people are counted when they are read.
UNWIND $rows AS row
MATCH (a:CaseFile {caseFileId: row.a})
MATCH (b:CaseFile {caseFileId: row.b})
CREATE (a)-[j:SAME_PERSON]->(b)
SET j = row.facts
