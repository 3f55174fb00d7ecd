// Payments whose payer is the case file itself.
// The side says who: the survivor, the family, or unknown.
UNWIND $rows AS row
MATCH (a:CaseFile {caseFileId: row.caseFileId})
MATCH (b:Identifier {id: row.toId})
CREATE (a)-[p:PAID]->(b)
SET p = row.facts
