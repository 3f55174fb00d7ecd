// Entries of organisations' own lists.
// They hold within the readers of that scope only.
UNWIND $rows AS row
MATCH (i:Identifier {id: row.id})
MATCH (s:Scope {scopeId: row.scopeId})
CREATE (s)-[l:LISTS]->(i)
SET l = row.facts
