// Entries of organisations' own lists.
// They hold within the readers of that scope only.
UNWIND $rows AS row
MATCH (i:Identifier {id: row.id})
USING INDEX SEEK i:Identifier(id)
MATCH (s:Scope {scopeId: row.scopeId})
USING INDEX SEEK s:Scope(scopeId)
CREATE (s)-[l:LISTS]->(i)
SET l = row.facts
