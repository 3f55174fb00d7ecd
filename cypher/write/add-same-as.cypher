// Same-as judgements, from the smaller id to the greater.
// Reversible, and never a merge.
UNWIND $rows AS row
MATCH (a:Identifier {id: row.a})
USING INDEX SEEK a:Identifier(id)
MATCH (b:Identifier {id: row.b})
USING INDEX SEEK b:Identifier(id)
CREATE (a)-[j:SAME_AS]->(b)
SET j = row.facts
