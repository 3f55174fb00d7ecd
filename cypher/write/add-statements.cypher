// Relations a case file states between two identifiers.
// A statement of an account, not a finding.
UNWIND $rows AS row
MATCH (a:Identifier {id: row.fromId})
USING INDEX SEEK a:Identifier(id)
MATCH (b:Identifier {id: row.toId})
USING INDEX SEEK b:Identifier(id)
CREATE (a)-[s:STATED]->(b)
SET s = row.facts
