// Payments between two identifiers.
// What was paid and what was received stand apart.
UNWIND $rows AS row
MATCH (a:Identifier {id: row.fromId})
USING INDEX SEEK a:Identifier(id)
MATCH (b:Identifier {id: row.toId})
USING INDEX SEEK b:Identifier(id)
CREATE (a)-[p:PAID]->(b)
SET p = row.facts
