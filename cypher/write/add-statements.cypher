// Relations a case file states between two identifiers.
// A statement of an account, not a finding.
UNWIND $rows AS row
MATCH (a:Identifier {id: row.fromId})
MATCH (b:Identifier {id: row.toId})
CREATE (a)-[s:STATED]->(b)
SET s = row.facts
