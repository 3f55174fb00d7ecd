// How many nodes there are, how many of them are ours, and whether a removal was cut short.
// A database that holds others' nodes is refused.
CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH (n:Throughline) RETURN count(n) AS ours }
RETURN nodes, ours, EXISTS { MATCH (p:GraphPosition {one: 1}) WHERE p.isBeingRemoved } AS isCutShort
