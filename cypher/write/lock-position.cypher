// Takes the lock of the graph and tells where it stands.
// Everything a batch writes is in the same transaction.
MERGE (p:GraphPosition {one: 1})
ON CREATE SET p:Throughline
SET p.isLocked = true
RETURN coalesce(p.recordId, '') AS recordId, coalesce(p.seq, 0) AS seq, coalesce(p.headHash, '') AS headHash
