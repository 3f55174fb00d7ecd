// Payments whose payer is the case file itself.
// The side says who: the survivor, the family, or unknown.
UNWIND $rows AS row
MATCH (a:CaseFile {caseFileId: row.caseFileId})
USING INDEX SEEK a:CaseFile(caseFileId)
MATCH (b:Identifier {id: row.toId})
USING INDEX SEEK b:Identifier(id)
CREATE (a)-[p:PAID]->(b)
SET p = row.facts
