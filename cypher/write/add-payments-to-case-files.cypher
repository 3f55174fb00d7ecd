// Payments whose receiver is the case file itself.
// The side says who: the survivor, the family, or unknown.
UNWIND $rows AS row
MATCH (a:Identifier {id: row.fromId})
USING INDEX SEEK a:Identifier(id)
MATCH (b:CaseFile {caseFileId: row.caseFileId})
USING INDEX SEEK b:CaseFile(caseFileId)
CREATE (a)-[p:PAID]->(b)
SET p = row.facts
