// Where the graph stands.
// Nothing while it is empty.
MATCH (p:GraphPosition {one: 1})
WHERE p.recordId IS NOT NULL
RETURN p.recordId AS recordId, p.seq AS seq, p.headHash AS headHash
