// Payments between two identifiers.
// What was paid and what was received stand apart.
UNWIND $rows AS row
MATCH (a:Identifier {id: row.fromId})
MATCH (b:Identifier {id: row.toId})
CREATE (a)-[p:PAID]->(b)
SET p = row.facts
