// How many nodes there are, how many of them are ours, and whether what is there must go first.
// A database that holds others' nodes is refused; a removal cut short is gone on with, and a graph of another version is removed.
CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH (n:Throughline) RETURN count(n) AS ours }
RETURN nodes, ours, EXISTS { MATCH (p:GraphPosition {one: 1}) WHERE p.isBeingRemoved OR p.version <> $version } AS mustGo
