// Same-as judgements, from the smaller id to the greater.
// Reversible, and never a merge.
UNWIND $rows AS row
MATCH (a:Identifier {id: row.a})
MATCH (b:Identifier {id: row.b})
CREATE (a)-[j:SAME_AS]->(b)
SET j = row.facts
