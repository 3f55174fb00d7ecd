// Every entry of an organisation's own list.
// Read in one transaction, in the order of ASCII keys.
MATCH (s:Scope)-[l:LISTS]->(i:Identifier)
RETURN i.id AS key, s.scopeId AS second, l.standing ORDER BY key, second
