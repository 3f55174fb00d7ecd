// How many nodes there are, and how many of them are ours.
// A database that holds others' nodes is refused.
CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH (n:Throughline) RETURN count(n) AS ours }
RETURN nodes, ours
